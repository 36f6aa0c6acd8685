package org.glasshouse.society;

import org.glasshouse.random.Draws;
import org.glasshouse.random.Mix;
import org.glasshouse.random.Purpose;

/// Which ties of a layer are kept: one draw for each pair of persons, the same from both ends.
///
/// The draw is the decision "kept" on word 0 of the block (lower ordinal, higher ordinal, 0, tie,
/// layer).
final class Thinning {
    /// The threshold at which every tie is kept.
    static final long ALL = Mix.threshold(1);

    private static final long KEPT = Mix.name("kept");

    private final Draws draws;
    private final int counter;

    Thinning(Draws draws, String layer) {
        this.draws = draws;
        this.counter = Purpose.TIE.counter(layer);
    }

    boolean keeps(int person, int other, long threshold, long[] words) {
        return threshold == ALL || unit32(person, other, words) < threshold;
    }

    /// The unit that decides about a pair: it is kept below its threshold.
    long unit32(int person, int other, long[] words) {
        draws.block(Math.min(person, other), Math.max(person, other), 0, counter, words);
        return Mix.unit32(words[0], KEPT);
    }
}
