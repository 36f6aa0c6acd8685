package org.glasshouse.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.glasshouse.model.Trait;
import org.glasshouse.society.TraitBits;

/// Numbers the combinations of classes of a few traits, so that a table over them is small and one look at 16 bits
/// finds the row.
///
/// Mixed radix: each half of the trait bits adds its share, which holds because no trait straddles the two bytes.
final class ClassIndex {
    private final List<Trait> traits;
    private final short[] low = new short[256];
    private final short[] high = new short[256];
    private final int size;

    ClassIndex(List<Trait> traits) {
        this.traits = List.copyOf(traits);
        int radix = 1;
        for (Trait trait : this.traits) {
            for (int bits = 0; bits < 256; bits++) {
                low[bits] += (short) (radix * TraitBits.categoryOf(trait, bits));
                high[bits] += (short) (radix * TraitBits.categoryOf(trait, bits << 8));
            }
            radix *= trait.categories().size();
        }
        this.size = radix;
    }

    /// Number of combinations.
    int size() {
        return size;
    }

    List<Trait> traits() {
        return traits;
    }

    /// The number of the combination that trait bits belong to.
    int of(int traitBits) {
        return low[traitBits & 255] + high[(traitBits >>> 8) & 255];
    }

    /// The category of a trait in a combination.
    int category(int combination, Trait trait) {
        int rest = combination;
        for (Trait each : traits) {
            int categories = each.categories().size();
            if (each == trait) {
                return rest % categories;
            }
            rest /= categories;
        }
        throw new IllegalArgumentException(trait + " is not among " + traits);
    }

    /// A combination in words, such as `income low, sex female`; `all` where there are no traits.
    String name(int combination) {
        return traits.isEmpty()
                ? "all"
                : traits.stream()
                        .map(trait -> trait.key() + " " + trait.categories().get(category(combination, trait)))
                        .collect(Collectors.joining(", "));
    }

    /// The index over the traits that factors name, in the order of the enum.
    static ClassIndex over(Map<Trait, Map<String, Double>> factors) {
        return new ClassIndex(factors.keySet().stream().sorted().toList());
    }

    /// For each combination the base and what its classes add.
    static CompiledScenario.Starts sums(int base, Map<Trait, Map<String, Integer>> added) {
        ClassIndex index = new ClassIndex(added.keySet().stream().sorted().toList());
        List<Integer> sums = new ArrayList<>();
        for (int combination = 0; combination < index.size; combination++) {
            int sum = base;
            for (Trait trait : index.traits) {
                String name = trait.categories().get(index.category(combination, trait));
                sum += added.getOrDefault(trait, Map.of()).getOrDefault(name, 0);
            }
            sums.add(sum);
        }
        return new CompiledScenario.Starts(index, List.copyOf(sums));
    }

    /// For each combination the base times the factors of its classes.
    double[] products(double base, Map<Trait, Map<String, Double>> factors) {
        double[] products = new double[size];
        for (int combination = 0; combination < size; combination++) {
            double product = base;
            for (Trait trait : traits) {
                String name = trait.categories().get(category(combination, trait));
                product *= factors.getOrDefault(trait, Map.of()).getOrDefault(name, 1.0);
            }
            products[combination] = product;
        }
        return products;
    }
}
