package org.glasshouse.bench.yardstick;

/// Who is tied to whom: a ring lattice, eight ties each, on a random order of everybody. No tie is stored.
///
/// The order is a keyed bijection: three multiplications by odd numbers with xor-shifts between, modulo the next power
/// of two, walked until the value is a person.
final class TieRing {
    private static final int REACH = 4;
    private static final int LEAST_BITS = 4;

    private final int persons;
    private final int shift;
    private final long mask;
    private final long firstKey;
    private final long secondKey;
    private final long firstFactor;
    private final long secondFactor;
    private final long thirdFactor;
    private final long firstInverse;
    private final long secondInverse;
    private final long thirdInverse;

    TieRing(int persons, long seed) {
        this.persons = persons;
        int bits = Math.max(LEAST_BITS, Long.SIZE - Long.numberOfLeadingZeros(persons - 1L));
        mask = (1L << bits) - 1;
        shift = (bits + 1) / 2;
        firstFactor = Hash.mix(seed + 1) | 1;
        secondFactor = Hash.mix(seed + 2) | 1;
        thirdFactor = Hash.mix(seed + 3) | 1;
        firstKey = Hash.mix(seed + 4) & mask;
        secondKey = Hash.mix(seed + 5) & mask;
        firstInverse = inverse(firstFactor);
        secondInverse = inverse(secondFactor);
        thirdInverse = inverse(thirdFactor);
    }

    /// A person's place on the ring.
    int place(int person) {
        long value = person;
        do {
            value = ((value ^ firstKey) * firstFactor) & mask;
            value ^= value >>> shift;
            value = ((value ^ secondKey) * secondFactor) & mask;
            value ^= value >>> shift;
            value = (value * thirdFactor) & mask;
        } while (value >= persons);
        return (int) value;
    }

    /// The person at a place of the ring.
    int personAt(int place) {
        long value = place;
        do {
            value = (value * thirdInverse) & mask;
            value ^= value >>> shift;
            value = ((value * secondInverse) & mask) ^ secondKey;
            value ^= value >>> shift;
            value = ((value * firstInverse) & mask) ^ firstKey;
        } while (value >= persons);
        return (int) value;
    }

    /// Takes the points of a tie to somebody who fell from every contact of each of the fallen who is in the share.
    ///
    /// Reads the fallen; writes the points of the share's persons and the share's counts and lists.
    void penaliseTies(PersonList fallen, short[] points, Share share) {
        for (int index = 0; index < fallen.size(); index++) {
            int place = place(fallen.get(index));
            for (int distance = 1; distance <= REACH; distance++) {
                penalise(contact(place, -distance), points, share);
                penalise(contact(place, distance), points, share);
            }
        }
    }

    private int contact(int place, int offset) {
        long other = (long) place + offset;
        if (other < 0) {
            other += persons;
        } else if (other >= persons) {
            other -= persons;
        }
        return personAt((int) other);
    }

    private static void penalise(int contact, short[] points, Share share) {
        if (share.holds(contact)) {
            int before = points[contact];
            int after = Math.max(0, before + RefPoints.FALLEN_TIE_POINTS);
            points[contact] = (short) after;
            share.regradeByTie(contact, before, after);
        }
    }

    /// The inverse of an odd number modulo 2^64, by Newton's iteration.
    private static long inverse(long odd) {
        long inverse = odd;
        for (int step = 0; step < 6; step++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }
}
