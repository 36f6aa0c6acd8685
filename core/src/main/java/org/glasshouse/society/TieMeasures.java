package org.glasshouse.society;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.glasshouse.model.Trait;
import org.glasshouse.random.Bijection;
import org.glasshouse.random.Draws;
import org.glasshouse.random.Mix;

/// Measures the ties of a population, layer by layer and all together, on keyed samples.
///
/// Degrees and groups are taken on 2,000 persons, clustering on 500 of them and at most 32 pairs of
/// contacts of each, distances on 24 pairs of persons; in a population of fewer, on everybody. The same
/// population gives the same measures.
public final class TieMeasures {
    private static final int PERSONS = 2_000;
    private static final int PERSONS_OF_CLUSTERING = 500;
    private static final int PAIRS_OF_CONTACTS = 32;
    private static final int PAIRS_OF_DISTANCE = 24;
    private static final long PAIR = Mix.name("pair");

    private final Population population;
    private final Bijection sample;

    private TieMeasures(Population population, Draws draws) {
        this.population = population;
        this.sample = Bijection.of(population.persons(), draws, 0, "tie-measures");
    }

    /// Measures each layer of ties among persons in the order of the society's file, then `all` of
    /// them if there are any.
    ///
    /// @param draws the luck that the population was generated with
    public static List<TieMeasure> of(Population population, Draws draws) {
        TieMeasures measures = new TieMeasures(population, draws);
        Ties ties = population.ties();
        List<TieMeasure> all = new ArrayList<>();
        int[] layers = IntStream.range(0, ties.layers())
                .filter(layer -> !ties.joinsOwners(layer))
                .toArray();
        for (int layer : layers) {
            all.add(measures.measure(ties.names().get(layer), new Acquaintance(ties, layer)));
        }
        if (layers.length > 0) {
            all.add(measures.measure("all", new Acquaintance(ties, layers)));
        }
        return List.copyOf(all);
    }

    private TieMeasure measure(String layer, Acquaintance acquaintance) {
        int persons = Math.min(PERSONS, population.persons());
        long contacts = 0;
        long squares = 0;
        long same = 0;
        for (int index = 0; index < persons; index++) {
            int person = sample.backward(index);
            int group = population.category(Trait.GROUP, person);
            int[] own = acquaintance.of(person);
            contacts += own.length;
            squares += (long) own.length * own.length;
            for (int contact : own) {
                same += population.category(Trait.GROUP, contact) == group ? 1 : 0;
            }
        }
        double mean = (double) contacts / persons;
        double variance = Math.max(0, (double) squares / persons - mean * mean);
        double unseen = 1 - (double) persons / population.persons();
        int[] steps = steps(acquaintance);
        return new TieMeasure(
                layer,
                mean,
                Math.sqrt(variance / persons * unseen),
                mean == 0 ? Double.NaN : Math.sqrt(variance) / mean,
                clustering(acquaintance),
                IntStream.of(steps)
                        .filter(step -> step != Distances.NOT_JOINED)
                        .average()
                        .orElse(Double.NaN),
                IntStream.of(steps)
                        .mapToDouble(step -> step == Distances.NOT_JOINED ? 0 : 1)
                        .average()
                        .orElse(Double.NaN),
                contacts == 0 ? Double.NaN : (double) same / contacts);
    }

    private double clustering(Acquaintance acquaintance) {
        return IntStream.range(0, Math.min(PERSONS_OF_CLUSTERING, population.persons()))
                .map(sample::backward)
                .mapToDouble(person -> clustering(person, acquaintance))
                .filter(share -> !Double.isNaN(share))
                .average()
                .orElse(Double.NaN);
    }

    /// The share of pairs of a person's contacts that are tied: of all pairs if they are few, else of
    /// keyed ones.
    private static double clustering(int person, Acquaintance acquaintance) {
        int[] contacts = acquaintance.of(person);
        int degree = contacts.length;
        if (degree < 2) {
            return Double.NaN;
        }
        int tied = 0;
        int pairs = 0;
        if (degree * (degree - 1) / 2 <= PAIRS_OF_CONTACTS) {
            for (int one = 0; one < degree; one++) {
                for (int other = 0; other < one; other++, pairs++) {
                    tied += acquaintance.tied(contacts[one], contacts[other]) ? 1 : 0;
                }
            }
        } else {
            for (; pairs < PAIRS_OF_CONTACTS; pairs++) {
                long word = Mix.word(PAIR + person, pairs);
                int one = Mix.below(word >>> Integer.SIZE, degree);
                int other = (one + 1 + Mix.below(word & 0xFFFFFFFFL, degree - 1)) % degree;
                tied += acquaintance.tied(contacts[one], contacts[other]) ? 1 : 0;
            }
        }
        return (double) tied / pairs;
    }

    /// Steps between the two persons of each pair; every pair of the first few persons where there are
    /// no more.
    private int[] steps(Acquaintance acquaintance) {
        int pairs = Math.min(PAIRS_OF_DISTANCE, population.persons() / 2);
        return IntStream.range(0, pairs)
                .map(pair -> Distances.between(sample.backward(2 * pair), sample.backward(2 * pair + 1), acquaintance))
                .toArray();
    }
}
