package org.glasshouse.random;

import org.jspecify.annotations.Nullable;

/// A shuffle of 0 to `n - 1` that is never stored, so that it costs nothing for a whole nation.
///
/// Up to 256 elements it is a table shuffled by Fisher and Yates. Beyond, it is seven keyed rounds of
/// exclusive or, multiplication and shift on the next power of 2, walked on until the number lies below
/// `n`: fewer than two walks on average. A multiplication never carries a difference in the top bit
/// downwards, so with five rounds elements half of `n` apart still land at telling distances, up to
/// 4,096 elements; with seven they don't. Immutable, free of allocation once made.
public final class Bijection {
    private static final int MOST_IN_TABLE = 256;
    private static final int ROUNDS = 7;

    private final int n;
    private final byte @Nullable [] forward;
    private final byte @Nullable [] backward;
    private final int mask;
    private final int shift;
    private final int[] keys = new int[ROUNDS];
    private final int[] multipliers = new int[ROUNDS];
    private final int[] inverses = new int[ROUNDS];

    private Bijection(int n, long key0, long key1) {
        this.n = n;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(n - 1);
        this.mask = (1 << bits) - 1;
        this.shift = (bits + 1) / 2;
        if (n <= MOST_IN_TABLE) {
            this.forward = shuffled(n, key0);
            this.backward = inverse(forward);
        } else {
            this.forward = null;
            this.backward = null;
        }
        for (int round = 0; round < ROUNDS; round++) {
            keys[round] = (int) Mix.word(key0, round) & mask;
            multipliers[round] = (int) Mix.word(key1, round) | 1;
            inverses[round] = inverse(multipliers[round]);
        }
    }

    /// The shuffle of `n` elements that belongs to a place and a part, such as
    /// `friends/ring-1/minority`.
    ///
    /// @param n 1 to 2^31 - 1
    /// @throws IllegalArgumentException if `n` is below 1
    public static Bijection of(int n, Draws draws, int place, String part) {
        if (n < 1) {
            throw new IllegalArgumentException("n: " + n + " elements can't be shuffled; 1 or more can");
        }
        long[] words = new long[2];
        draws.block(place, 0, Draws.GENERATION_DAY, Purpose.GENERATE.counter(part), words);
        return new Bijection(n, words[0], words[1]);
    }

    /// How many elements are shuffled.
    public int size() {
        return n;
    }

    /// The position of an element, both from 0 to `n - 1`.
    public int forward(int element) {
        if (forward != null) {
            return forward[element] & 0xFF;
        }
        int position = element;
        do {
            for (int round = 0; round < ROUNDS; round++) {
                position = ((position ^ keys[round]) * multipliers[round]) & mask;
                position ^= position >>> shift;
            }
        } while (position >= n);
        return position;
    }

    /// The element at a position: what [#forward] takes there.
    public int backward(int position) {
        if (backward != null) {
            return backward[position] & 0xFF;
        }
        int element = position;
        do {
            for (int round = ROUNDS - 1; round >= 0; round--) {
                element ^= element >>> shift;
                element = ((element * inverses[round]) & mask) ^ keys[round];
            }
        } while (element >= n);
        return element;
    }

    private static byte[] shuffled(int n, long key) {
        byte[] positions = new byte[n];
        for (int element = 0; element < n; element++) {
            int other = Mix.below(Mix.word(key, element) >>> 32, element + 1);
            positions[element] = positions[other];
            positions[other] = (byte) element;
        }
        return positions;
    }

    private static byte[] inverse(byte[] positions) {
        byte[] elements = new byte[positions.length];
        for (int element = 0; element < positions.length; element++) {
            elements[positions[element] & 0xFF] = (byte) element;
        }
        return elements;
    }

    /// The number whose product with an odd one is 1 modulo 2^32: each of Newton's steps doubles the
    /// bits that are right, and an odd number is its own inverse to three bits.
    private static int inverse(int odd) {
        int inverse = odd;
        for (int step = 0; step < 4; step++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }
}
