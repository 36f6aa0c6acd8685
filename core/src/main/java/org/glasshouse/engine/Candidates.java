package org.glasshouse.engine;

import org.glasshouse.model.Places;
import org.glasshouse.random.GapTable;
import org.glasshouse.random.Mix;
import org.jspecify.annotations.Nullable;

/// The candidates of one kind on one day in one neighbourhood, by place and word, and those of them for whom a decision
/// fell.
///
/// Works through whole batches without a branch that depends on luck: units are mixed in loops that the compiler turns
/// into
/// vectors, and who is kept is moved by arithmetic. A foretold branch costs nothing, a misjudged one as much as five
/// draws.
final class Candidates {
    /// The most words that are made ahead at once.
    static final int MOST_AHEAD = 64;

    /// Loops over a multiple of it run in vectors from end to end.
    private static final int LANES = 16;

    /// Multiples of the golden step, from 0: a table, because the compiler makes no vectors of a running product.
    private static final long[] STEPS = steps();

    private static final int ROOM = Places.MOST_PERSONS_IN_A_NEIGHBOURHOOD + LANES;

    final int[] locals = new int[ROOM];
    final long[] words = new long[ROOM];
    int count;
    private final long[] units = new long[ROOM];
    private final long[] thresholds = new long[ROOM];
    private final long[] gapWords = new long[MOST_AHEAD];

    /// Everybody whom hopping reaches (ENGINE 3).
    ///
    /// @param ahead how many words to make at once, up to [#MOST_AHEAD]: about as many as candidates are expected
    void hop(GapTable gaps, int ahead, long gapKey, long wordKey, int persons) {
        int reached = 0;
        int local = -1;
        for (int from = 0; local < persons; from += ahead) {
            mixInto(gapWords, gapKey + from * Mix.GOLDEN, ahead);
            for (int each = 0; each < ahead; each++) {
                local += 1 + gaps.gap(gapWords[each]);
                if (local >= persons) {
                    break;
                }
                locals[reached++] = local;
            }
        }
        mixInto(words, wordKey, roundedUp(reached));
        count = reached;
    }

    /// Everybody for whom a draw of their own falls below a threshold: for kinds too frequent to hop.
    void askEverybody(long threshold, long cellKey, long wordKey, int persons) {
        mixInto(units, cellKey, roundedUp(persons));
        int reached = 0;
        for (int local = 0; local < persons; local++) {
            locals[reached] = local;
            reached += below(units[local] >>> 32, threshold);
        }
        for (int each = 0; each < reached; each++) {
            words[each] = Mix.mix64(wordKey + locals[each] * Mix.GOLDEN);
        }
        count = reached;
    }

    /// Keeps those for whom a decision falls, by the chances of their class and, if any, their levels of yesterday.
    ///
    /// @param levelFactors factors on the chance, in 65,536ths, by level and its value; null where no level matters
    void keep(long decision, Chances chances, int @Nullable [][] levelFactors, Neighbourhood here) {
        draw(decision);
        chances.thresholds(locals, count, here.traits, thresholds);
        if (levelFactors != null) {
            answerToLevels(levelFactors, here);
        }
        int kept = 0;
        for (int each = 0; each < count; each++) {
            int falls = below(units[each], thresholds[each]);
            locals[kept] = locals[each];
            words[kept] = words[each];
            kept += falls;
        }
        count = kept;
    }

    /// Moves those for whom a decision falls into another batch; the rest stays.
    void moveTo(Candidates moved, long decision, Chances chances, Neighbourhood here) {
        draw(decision);
        chances.thresholds(locals, count, here.traits, thresholds);
        int gone = 0;
        int left = 0;
        for (int each = 0; each < count; each++) {
            int falls = below(units[each], thresholds[each]);
            int local = locals[each];
            long word = words[each];
            moved.locals[gone] = local;
            moved.words[gone] = word;
            locals[left] = local;
            words[left] = word;
            gone += falls;
            left += 1 - falls;
        }
        moved.count = gone;
        count = left;
    }

    /// Draws the unit of a decision for every candidate.
    private void draw(long decision) {
        int end = roundedUp(count);
        for (int each = 0; each < end; each++) {
            units[each] = Mix.mix64(words[each] + decision) >>> 32;
        }
    }

    private void answerToLevels(int[][] levelFactors, Neighbourhood here) {
        for (int level = 0; level < levelFactors.length; level++) {
            byte[] column = here.levels[level];
            int[] factors = levelFactors[level];
            if (factors != null && column != null) {
                for (int each = 0; each < count; each++) {
                    thresholds[each] = (thresholds[each] * factors[column[locals[each]] & 255]) >>> 16;
                }
            }
        }
    }

    /// 1 if a unit lies below a threshold, else 0: the sign of their difference.
    private static int below(long unit, long threshold) {
        return (int) ((unit - threshold) >>> 63);
    }

    /// How many words to make at once for a kind: about as many as a full neighbourhood needs on most days.
    static int aheadFor(double ceiling) {
        double expected = ceiling * Places.MOST_PERSONS_IN_A_NEIGHBOURHOOD;
        return Math.min(MOST_AHEAD, roundedUp((int) (expected + 2 * Math.sqrt(expected)) + 1));
    }

    private static int roundedUp(int number) {
        return (number + LANES - 1) & -LANES;
    }

    private static void mixInto(long[] into, long key, int number) {
        for (int each = 0; each < number; each++) {
            into[each] = Mix.mix64(key + STEPS[each]);
        }
    }

    private static long[] steps() {
        long[] steps = new long[ROOM];
        for (int each = 0; each < steps.length; each++) {
            steps[each] = each * Mix.GOLDEN;
        }
        return steps;
    }
}
