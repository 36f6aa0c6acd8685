package org.glasshouse.engine;

/// A bit for each local person, in words of 64.
final class Bits {
    private Bits() {}

    static long[] forPersons(int persons) {
        return new long[(persons + 63) >>> 6];
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
