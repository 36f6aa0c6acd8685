package org.glasshouse.engine;

/// A bit for each local subject, in words of 64.
final class Bits {
    private Bits() {}

    static long[] forSubjects(int subjects) {
        return new long[(subjects + 63) >>> 6];
    }

    /// The bits of a word that stand for subjects `from` to before `to`.
    static long within(int word, int from, int to) {
        int first = word << 6;
        int end = first + Long.SIZE;
        long above = from <= first ? -1L : from >= end ? 0 : -1L << from;
        long below = to >= end ? -1L : to <= first ? 0 : -1L >>> -to;
        return above & below;
    }

    static boolean get(long[] bits, int local) {
        return (bits[local >>> 6] >>> local & 1) != 0;
    }

    static void put(long[] bits, int local, boolean value) {
        if (value) {
            bits[local >>> 6] |= 1L << local;
        } else {
            bits[local >>> 6] &= ~(1L << local);
        }
    }

    /// Sets a bit.
    ///
    /// @return whether it was clear before
    static boolean addFirst(long[] bits, int local) {
        long bit = 1L << local;
        boolean first = (bits[local >>> 6] & bit) == 0;
        bits[local >>> 6] |= bit;
        return first;
    }
}
