package org.glasshouse.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.glasshouse.model.Society;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.model.Trait;
import org.glasshouse.society.TraitBits;

/// Numbers the combinations of classes of a few traits, so that a table over them is small and one
/// look at 16 bits finds the row: persons first, then businesses, then public bodies, each by those of
/// the traits that they have.
///
/// Mixed radix: each half of the trait bits adds its share, which holds because no trait straddles the
/// two bytes and each byte says what class of subjects it belongs to.
final class ClassIndex {
    private static final SubjectClass[] CLASSES = SubjectClass.values();

    /// Those of the traits that each class of subjects is told apart by.
    private final List<List<Trait>> traits = new ArrayList<>();
    /// The first combination of each class of subjects, and at the end the number of all.
    private final int[] starts = new int[CLASSES.length + 1];
    private final short[] low = new short[256];
    private final short[] high = new short[256];
    private final int size;

    /// @param last the last class of subjects that there are
    private ClassIndex(List<List<Trait>> traitsOfClasses, SubjectClass last) {
        for (SubjectClass subjects : CLASSES) {
            List<Trait> own = traitsOfClasses.get(subjects.ordinal());
            traits.add(List.copyOf(own));
            int radix = 1;
            for (Trait trait : own) {
                add(subjects, trait, radix);
                radix *= trait.categories().size();
            }
            starts[subjects.ordinal() + 1] = starts[subjects.ordinal()] + radix;
        }
        for (int bits = 0; bits < high.length; bits++) {
            SubjectClass subjects = TraitBits.subjectsOf(bits << Byte.SIZE);
            high[bits] += (short) starts[subjects.ordinal()];
        }
        this.size = end(last);
    }

    private void add(SubjectClass subjects, Trait trait, int radix) {
        boolean isLow = TraitBits.shift(trait) < Byte.SIZE;
        for (int bits = 0; bits < low.length; bits++) {
            if (isLow && TraitBits.subjectsOfLowerByte(bits) == subjects) {
                low[bits] += (short) (radix * TraitBits.categoryOf(trait, bits));
            } else if (!isLow && TraitBits.subjectsOf(bits << Byte.SIZE) == subjects) {
                high[bits] += (short) (radix * TraitBits.categoryOf(trait, bits << Byte.SIZE));
            }
        }
    }

    /// The index over the traits that factors name, in the order of the enum.
    static ClassIndex over(Set<Trait> traits) {
        List<Trait> named = traits.stream().sorted().toList();
        List<List<Trait>> own = new ArrayList<>();
        for (SubjectClass subjects : CLASSES) {
            own.add(named.stream().filter(trait -> trait.isOf(subjects)).toList());
        }
        return new ClassIndex(own, SubjectClass.PUBLIC_BODIES);
    }

    /// The groups by which tables are split: persons by the traits of persons, businesses by those of
    /// businesses alone.
    static ClassIndex ofGroups(List<Trait> groups, Society society) {
        List<Trait> ofBusinesses = groups.stream()
                .filter(trait -> trait.holder() == Trait.Holder.BUSINESS)
                .toList();
        List<Trait> ofPersons =
                groups.stream().filter(trait -> !ofBusinesses.contains(trait)).toList();
        SubjectClass last = society.organisations() == null ? SubjectClass.PERSONS : SubjectClass.PUBLIC_BODIES;
        return new ClassIndex(List.of(ofPersons, ofBusinesses, List.of()), last);
    }

    /// Number of combinations.
    int size() {
        return size;
    }

    /// The first combination of a class of subjects.
    int start(SubjectClass subjects) {
        return starts[subjects.ordinal()];
    }

    /// Behind the last combination of a class of subjects.
    int end(SubjectClass subjects) {
        return starts[subjects.ordinal() + 1];
    }

    /// The traits by which subjects of a class are told apart.
    List<Trait> traits(SubjectClass subjects) {
        return traits.get(subjects.ordinal());
    }

    /// The number of the combination that trait bits belong to.
    int of(int traitBits) {
        return low[traitBits & 255] + high[(traitBits >>> 8) & 255];
    }

    /// The category of a trait in a combination of a class of subjects.
    int category(SubjectClass subjects, int combination, Trait trait) {
        int rest = combination - start(subjects);
        for (Trait each : traits(subjects)) {
            int categories = each.categories().size();
            if (each == trait) {
                return rest % categories;
            }
            rest /= categories;
        }
        throw new IllegalArgumentException(trait + " is not among " + traits(subjects));
    }

    /// A combination of persons in words, such as `income low, sex female`; `all` where there are
    /// no traits.
    String name(int combination) {
        List<Trait> ofPersons = traits(SubjectClass.PERSONS);
        return ofPersons.isEmpty()
                ? "all"
                : ofPersons.stream()
                        .map(trait -> trait.key() + " "
                                + trait.categories().get(category(SubjectClass.PERSONS, combination, trait)))
                        .collect(Collectors.joining(", "));
    }

    /// For each combination the base and what its classes add.
    static CompiledScenario.Starts sums(int base, Map<Trait, Map<String, Integer>> added) {
        ClassIndex index = over(added.keySet());
        List<Integer> sums = new ArrayList<>();
        for (SubjectClass subjects : CLASSES) {
            for (int combination = index.start(subjects); combination < index.end(subjects); combination++) {
                int sum = base;
                for (Trait trait : index.traits(subjects)) {
                    String name = trait.categories().get(index.category(subjects, combination, trait));
                    sum += added.getOrDefault(trait, Map.of()).getOrDefault(name, 0);
                }
                sums.add(sum);
            }
        }
        return new CompiledScenario.Starts(index, List.copyOf(sums));
    }

    /// For each combination the base times the factors of its classes.
    double[] products(double base, Map<Trait, Map<String, Double>> factors) {
        double[] products = new double[size()];
        for (SubjectClass subjects : CLASSES) {
            for (int combination = start(subjects); combination < end(subjects); combination++) {
                double product = base;
                for (Trait trait : traits(subjects)) {
                    String name = trait.categories().get(category(subjects, combination, trait));
                    product *= factors.getOrDefault(trait, Map.of()).getOrDefault(name, 1.0);
                }
                products[combination] = product;
            }
        }
        return products;
    }
}
