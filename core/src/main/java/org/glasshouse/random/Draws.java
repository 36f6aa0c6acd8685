package org.glasshouse.random;

import org.jspecify.annotations.Nullable;

/// All the luck of one replicate: a function from the name of a draw to its random words.
///
/// The key comes from the seed and the replicate alone; arm, horizon, threads and outputs are in no
/// key, so what two arms draw under one name is the same. Immutable, and free to use from any thread.
public final class Draws {
    /// The day of every draw that generates the society, before there are days.
    public static final int GENERATION_DAY = 0xFFFFFFFF;

    private final int key0;
    private final int key1;
    private final @Nullable DrawLog log;

    private Draws(long seed, int replicate, @Nullable DrawLog log) {
        if (replicate < 0) {
            throw new IllegalArgumentException("replicate: " + replicate + " is below 0");
        }
        long[] pairs = new long[2];
        Philox.pairs(replicate, 0, 0, 1, (int) seed, (int) (seed >>> 32), pairs);
        this.key0 = (int) pairs[0];
        this.key1 = (int) (pairs[0] >>> 32);
        this.log = log;
    }

    /// The luck of a replicate, counted from 0, under a seed.
    ///
    /// @throws IllegalArgumentException if the replicate is below 0
    public static Draws of(long seed, int replicate) {
        return new Draws(seed, replicate, null);
    }

    /// The same luck, telling a log of every block drawn: for tests and debug runs, not for speed.
    ///
    /// @throws IllegalArgumentException if the replicate is below 0
    public static Draws recorded(long seed, int replicate, DrawLog log) {
        return new Draws(seed, replicate, log);
    }

    /// Fills `words[0]` and `words[1]` with the 128 random bits of a name.
    ///
    /// The first number holds Philox's words 0 (lower half) and 1, the second its words 2 (lower half)
    /// and 3. Either may be used as it is or as the key of a stream ([Mix#word]). Allocates nothing.
    ///
    /// @param c0 the place or subject
    /// @param c1 the second index: the other end of a tie, a try; 0 where there is none
    /// @param day the day, or [#GENERATION_DAY]
    /// @param counter3 what is decided, from [Purpose#counter]
    public void block(int c0, int c1, int day, int counter3, long[] words) {
        Philox.pairs(c0, c1, day, counter3, key0, key1, words);
        if (log != null) {
            log.drawn(c0, c1, day, counter3, words[0], words[1]);
        }
    }
}
