package org.glasshouse.society;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.model.Society;
import org.glasshouse.model.Trait;

/// Compares the shares that a society asks for with those of a population.
public final class Marginals {
    private static final int CHILD = Trait.AGE.categories().indexOf("child");

    private Marginals() {}

    /// Every class of every trait that the society gives shares of, then the sizes of households.
    /// O(persons).
    public static List<Marginal> of(Society society, Population population) {
        Shares shares = new Shares(society);
        List<Marginal> marginals = new ArrayList<>();
        if (population.hasTraits()) {
            long[] personsByTraits = personsByTraits(population);
            for (Trait trait : Trait.values()) {
                if (society.people().traits().containsKey(trait)) {
                    long[] counts = counts(trait, personsByTraits);
                    add(marginals, trait.key(), trait.categories(), shares.of(trait), counts);
                }
            }
        }
        if (!society.households().isEmpty()) {
            double[] asked = shares.households();
            List<String> sizes = new ArrayList<>();
            for (int size = 1; size <= asked.length; size++) {
                sizes.add(Integer.toString(size));
            }
            add(marginals, "households", sizes, asked, householdsBySize(population, asked.length));
        }
        return List.copyOf(marginals);
    }

    private static void add(
            List<Marginal> marginals, String of, List<String> categories, double[] asked, long[] counts) {
        long all = 0;
        for (long count : counts) {
            all += count;
        }
        for (int category = 0; category < asked.length; category++) {
            double obtained = all == 0 ? 0 : (double) counts[category] / all;
            marginals.add(new Marginal(of, categories.get(category), asked[category], obtained, counts[category], all));
        }
    }

    private static long[] personsByTraits(Population population) {
        long[] persons = new long[1 << TraitBits.ALL_BITS];
        for (int neighbourhood = 0; neighbourhood < population.neighbourhoods(); neighbourhood++) {
            short[] traits = population.traits(neighbourhood);
            for (int local = 0; local < population.personsIn(neighbourhood); local++) {
                persons[traits[local]]++;
            }
        }
        return persons;
    }

    private static long[] counts(Trait trait, long[] personsByTraits) {
        long[] counts = new long[trait.categories().size()];
        for (int traits = 0; traits < personsByTraits.length; traits++) {
            boolean counted = trait != Trait.SCHOOLING || TraitBits.categoryOf(Trait.AGE, traits) != CHILD;
            if (counted && personsByTraits[traits] > 0) {
                counts[TraitBits.categoryOf(trait, traits)] += personsByTraits[traits];
            }
        }
        return counts;
    }

    private static long[] householdsBySize(Population population, int most) {
        long[] counts = new long[most];
        short[] householdOf = new short[population.largestNeighbourhood()];
        for (int neighbourhood = 0; neighbourhood < population.neighbourhoods(); neighbourhood++) {
            population.householdOfEach(neighbourhood, householdOf);
            int start = 0;
            int persons = population.personsIn(neighbourhood);
            for (int local = 1; local <= persons; local++) {
                if (local == persons || householdOf[local] != householdOf[start]) {
                    counts[local - start - 1]++;
                    start = local;
                }
            }
        }
        return counts;
    }
}
