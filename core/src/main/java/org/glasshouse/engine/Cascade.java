package org.glasshouse.engine;

import java.util.Arrays;
import java.util.List;
import org.glasshouse.model.CollectiveAction;
import org.glasshouse.model.Level;
import org.glasshouse.random.Draws;
import org.glasshouse.random.Purpose;
import org.glasshouse.society.Population;
import org.jspecify.annotations.Nullable;

/// How many people of a society a cascade of joining could reach as they stand at the end of a run: who
/// fears nothing and needs nobody joins first, and everybody joins once a large enough share of their
/// contacts has.
///
/// Told as one number of the whole society and never by place, person or tie. Thresholds are drawn by
/// person, the same in every arm.
final class Cascade {
    private static final double MOST_LEVEL = 255;
    private static final double UNITS = 0x1p32;

    private final CollectiveAction rules;
    private final Population population;
    private final Contacts ties;
    private final double[] thresholds;
    private final int[] contacts;
    private final int[] joinedContacts;
    private final int[] queue;
    private final Draws draws;
    private final @Nullable ShunningTable shunning;
    /// Stigma of each person, 0 to 255; everybody's is 0 where nobody is shunned.
    private final byte[] stigma;
    private final long[] words = new long[2];
    private int joined;

    /// @param shunning whose ties are cut, so that nobody is seen along them; null where none are
    Cascade(
            CollectiveAction rules,
            Population population,
            Neighbourhood[] neighbourhoods,
            Draws draws,
            @Nullable ShunningTable shunning) {
        this.draws = draws;
        this.shunning = shunning;
        this.stigma = new byte[population.persons()];
        this.rules = rules;
        this.population = population;
        this.ties = new Contacts(population.ties());
        int persons = population.persons();
        this.thresholds = new double[persons];
        this.contacts = new int[persons];
        this.joinedContacts = new int[persons];
        this.queue = new int[persons];
        int counter = Purpose.THRESHOLD.counter("joining");
        for (Neighbourhood place : neighbourhoods) {
            if (place.stigma != null) {
                System.arraycopy(place.stigma, 0, stigma, place.firstPerson, place.persons);
            }
            byte[] fear = place.levels[Level.FEAR.ordinal()];
            for (int local = 0; local < place.persons; local++) {
                int person = place.firstPerson + local;
                draws.block(person, 0, Draws.GENERATION_DAY, counter, words);
                double raised = fear == null ? 0 : rules.fearRaises() * (fear[local] & 255) / MOST_LEVEL;
                double spread = rules.highestThreshold() - rules.lowestThreshold();
                thresholds[person] = rules.lowestThreshold() + spread * ((words[0] >>> 32) / UNITS) + raised;
            }
        }
    }

    /// The number of people who have joined when nobody joins any more. Whoever joins never leaves, so the
    /// order in which they join changes nothing.
    int size() {
        for (int person = 0; person < thresholds.length; person++) {
            contacts[person] = -1;
            if (thresholds[person] <= 0) {
                join(person);
            }
        }
        List<Integer> layers = layers();
        for (int next = 0; next < joined; next++) {
            for (int other : seenBy(queue[next], layers)) {
                joinedContacts[other]++;
                if (thresholds[other] > 0 && isReached(other, layers)) {
                    join(other);
                }
            }
        }
        return joined;
    }

    private boolean isReached(int person, List<Integer> layers) {
        if (contacts[person] < 0) {
            contacts[person] = shunning == null ? ties.find(layers, person) : seenBy(person, layers).length;
        }
        return joinedContacts[person] >= thresholds[person] * contacts[person];
    }

    /// The contacts of a person whom no cut tie hides, in some layers; a pair tied in a layer that is never
    /// cut, too, goes on seeing each other.
    private int[] seenBy(int person, List<Integer> layers) {
        int[] all = found(person, layers);
        if (shunning == null) {
            return all;
        }
        ShunningTable rules = shunning;
        int[] never = found(
                person,
                layers.stream().filter(layer -> !rules.layers.contains(layer)).toList());
        return Arrays.stream(all)
                .filter(other -> Arrays.stream(never).anyMatch(each -> each == other)
                        || !rules.cuts(
                                draws, person, other, Math.max(stigma[person] & 255, stigma[other] & 255), words))
                .toArray();
    }

    private int[] found(int person, List<Integer> layers) {
        int[] found = new int[ties.find(layers, person)];
        Arrays.setAll(found, ties::get);
        return found;
    }

    private void join(int person) {
        // Nobody joins twice.
        thresholds[person] = 0;
        queue[joined++] = person;
    }

    private List<Integer> layers() {
        return rules.through().stream()
                .map(name -> population.ties().layer(name))
                .toList();
    }
}
