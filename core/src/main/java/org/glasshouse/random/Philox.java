package org.glasshouse.random;

/// Philox4x32-10: a block cipher's weaker cousin that turns a counter and a key into four random words.
///
/// The strong half of the randomness: counters that differ in one bit give words that have nothing to
/// do with each other, so whatever names a draw can stand in the counter as it is.
///
/// @see <a href="https://doi.org/10.1145/2063384.2063405">Salmon, Moraes, Dror, Shaw (2011), Parallel
///     random numbers: as easy as 1, 2, 3</a>
public final class Philox {
    private static final int ROUNDS = 10;
    private static final long MULTIPLIER_0 = 0xD2511F53L;
    private static final long MULTIPLIER_1 = 0xCD9E8D57L;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;
    private static final long LOW_WORD = 0xFFFFFFFFL;

    private Philox() {}

    /// Fills `words`, of length 4 or more, with the four words at a counter under a key.
    public static void block(int c0, int c1, int c2, int c3, int k0, int k1, int[] words) {
        long[] pairs = new long[2];
        pairs(c0, c1, c2, c3, k0, k1, pairs);
        words[0] = (int) pairs[0];
        words[1] = (int) (pairs[0] >>> 32);
        words[2] = (int) pairs[1];
        words[3] = (int) (pairs[1] >>> 32);
    }

    /// Fills `pairs` with words 0 and 1, then words 2 and 3, the even word in the lower half.
    ///
    /// All state lives in locals, so that the compiled loop keeps it in registers.
    static void pairs(int c0, int c1, int c2, int c3, int k0, int k1, long[] pairs) {
        int word0 = c0;
        int word1 = c1;
        int word2 = c2;
        int word3 = c3;
        int key0 = k0;
        int key1 = k1;
        for (int round = 0; round < ROUNDS; round++) {
            long product0 = MULTIPLIER_0 * (word0 & LOW_WORD);
            long product1 = MULTIPLIER_1 * (word2 & LOW_WORD);
            word0 = (int) (product1 >>> 32) ^ word1 ^ key0;
            word1 = (int) product1;
            word2 = (int) (product0 >>> 32) ^ word3 ^ key1;
            word3 = (int) product0;
            key0 += WEYL_0;
            key1 += WEYL_1;
        }
        pairs[0] = (word0 & LOW_WORD) | ((long) word1 << 32);
        pairs[1] = (word2 & LOW_WORD) | ((long) word3 << 32);
    }
}
