package org.glasshouse.bench.yardstick;

/// The yardstick's source of luck: SplitMix64's output function over a counter.
///
/// @see <a href="https://doi.org/10.1145/2714064.2660195">Steele, Lea and Flood (2014), figure 16</a>
final class Hash {
    /// The step of the counter: 2^64 divided by the golden ratio, made odd.
    static final long STEP = 0x9E3779B97F4A7C15L;

    private Hash() {}

    /// Mixes a word so that every bit of it moves every bit of the result.
    static long mix(long word) {
        word = (word ^ (word >>> 30)) * 0xbf58476d1ce4e5b9L;
        word = (word ^ (word >>> 27)) * 0x94d049bb133111ebL;
        return word ^ (word >>> 31);
    }

    /// The word that keys all draws of a day.
    static long dayKey(long seed, int day) {
        return mix(seed + STEP * (day + 1));
    }

    /// The border below which an `int` of luck, its sign bit flipped, falls with the given probability.
    static int flippedThreshold(double probability) {
        return (int) Math.round(probability * 0x1p32) + Integer.MIN_VALUE;
    }

    /// Whether 32 bits of luck fall below a border of [#flippedThreshold].
    static boolean below(int luck, int flippedThreshold) {
        return luck + Integer.MIN_VALUE < flippedThreshold;
    }
}
