package org.glasshouse.random;

import java.nio.charset.StandardCharsets;

/// The cheap half of the randomness: a mixer that runs through the streams that Philox keys, and
/// decisions on words.
///
/// Word `m` of the stream of a key is `mix64(key + m * GOLDEN)`, and every decision on a candidate
/// mixes the candidate's own word with the decision's name. Both are pure functions, so no draw depends
/// on another having been made.
///
/// @see <a href="https://doi.org/10.1145/2714064.2660195">Steele, Lea, Flood (2014), Fast splittable
///     pseudorandom number generators: SplitMix64</a>
public final class Mix {
    /// The step of a stream: 2^64 divided by the golden ratio, made odd.
    public static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final double UNITS = 0x1p32;
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private Mix() {}

    /// Mixes 64 bits into 64 bits, one to one: the finaliser of SplitMix64.
    ///
    /// @see <a href="https://zimbry.blogspot.com/2011/09/better-bit-mixing-improving-on.html">Stafford
    ///     (2011), Better bit mixing: variant 13</a>
    public static long mix64(long word) {
        long mixed = word;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /// Word number `index`, counted from 0, of the stream that a key opens.
    public static long word(long key, int index) {
        return mix64(key + index * GOLDEN);
    }

    /// The number by which a name enters a mix: 64-bit FNV-1a over its UTF-8 bytes.
    ///
    /// @see <a href="https://datatracker.ietf.org/doc/html/draft-eastlake-fnv">Fowler, Noll, Vo: the
    ///     FNV hash</a>
    public static long name(String name) {
        long hash = FNV_OFFSET;
        for (byte letter : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (letter & 0xFF)) * FNV_PRIME;
        }
        return hash;
    }

    /// A uniform number from 0 to 2^32 - 1 for one decision on one candidate: its word, and the
    /// decision's [#name].
    public static long unit32(long word, long decision) {
        return mix64(word + decision) >>> 32;
    }

    /// How many of the 2^32 units mean yes: a decision of that probability falls when its unit lies
    /// below.
    ///
    /// @return 0 for never to 2^32 for always, the nearest whole number
    /// @throws IllegalArgumentException if the probability isn't between 0 and 1
    public static long threshold(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability: " + probability + " isn't between 0 and 1");
        }
        return Math.round(probability * UNITS);
    }

    /// A uniform number from 0 to `n - 1` made of a uniform unit; each has its share to within 2^-32.
    public static int below(long unit32, int n) {
        return (int) ((unit32 * n) >>> 32);
    }
}
