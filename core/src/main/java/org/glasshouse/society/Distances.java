package org.glasshouse.society;

import java.util.HashSet;
import java.util.Set;

/// The exact number of steps between two persons, searched from both ends at once.
final class Distances {
    /// More persons are not looked at for one pair.
    static final int MOST_SEEN = 200_000;

    /// The answer for two persons who are not joined, or only beyond [#MOST_SEEN] persons.
    static final int NOT_JOINED = -1;

    private Distances() {}

    /// The fewest steps from one person to another, or [#NOT_JOINED].
    ///
    /// The smaller front moves a whole step at a time, so fronts meet at the fewest steps.
    static int between(int one, int other, Acquaintance acquaintance) {
        if (one == other) {
            return 0;
        }
        Front near = new Front(one);
        Front far = new Front(other);
        for (int steps = 1; near.seen.size() + far.seen.size() < MOST_SEEN; steps++) {
            if (near.edge.size() > far.edge.size()) {
                Front larger = near;
                near = far;
                far = larger;
            }
            if (near.edge.isEmpty()) {
                return NOT_JOINED;
            }
            if (near.meets(far, acquaintance)) {
                return steps;
            }
        }
        return NOT_JOINED;
    }

    /// Everybody within some steps of a person, and those who are exactly that far.
    private static final class Front {
        private final Set<Integer> seen = new HashSet<>();
        private Set<Integer> edge = new HashSet<>();

        Front(int person) {
            seen.add(person);
            edge.add(person);
        }

        /// Takes one step and says whether it leads to anybody whom the other front has seen.
        boolean meets(Front other, Acquaintance acquaintance) {
            Set<Integer> next = new HashSet<>();
            for (int person : edge) {
                for (int contact : acquaintance.of(person)) {
                    if (other.seen.contains(contact)) {
                        return true;
                    }
                    if (seen.add(contact)) {
                        next.add(contact);
                    }
                }
            }
            edge = next;
            return false;
        }
    }
}
