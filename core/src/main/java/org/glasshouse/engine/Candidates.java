package org.glasshouse.engine;

import org.glasshouse.model.Places;
import org.glasshouse.random.GapTable;
import org.glasshouse.random.Mix;

/// The candidates of one kind on one day in one neighbourhood, by place and word, and those of them for whom a decision
/// fell.
///
/// Works through whole batches without a branch that depends on luck: units are mixed in loops that the compiler turns
/// into
/// vectors, and who is kept is moved by arithmetic. A foretold branch costs nothing, a misjudged one as much as five
/// draws.
final class Candidates {
    /// Words made ahead at once; a loop over so many runs in vectors from end to end.
    private static final int AHEAD = 64;

    private static final int ROOM = Places.MOST_PERSONS_IN_A_NEIGHBOURHOOD + AHEAD;

    final int[] locals = new int[ROOM];
    final long[] words = new long[ROOM];
    int count;
    private final long[] units = new long[ROOM];
    private final long[] gapWords = new long[AHEAD];

    /// Everybody whom hopping reaches (ENGINE 3).
    void hop(GapTable gaps, long gapKey, long wordKey, int persons) {
        int reached = 0;
        int local = -1;
        for (int from = 0; local < persons; from += AHEAD) {
            mixInto(gapWords, gapKey + from * Mix.GOLDEN, AHEAD);
            for (int ahead = 0; ahead < AHEAD; ahead++) {
                local += 1 + gaps.gap(gapWords[ahead]);
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

    /// Draws the unit of a decision for every candidate.
    private void draw(long decision) {
        int end = roundedUp(count);
        for (int each = 0; each < end; each++) {
            units[each] = Mix.mix64(words[each] + decision) >>> 32;
        }
    }

    /// Keeps those for whom a decision falls, by the chances of their class.
    void keep(long decision, Chances chances, Neighbourhood here) {
        draw(decision);
        int kept = 0;
        for (int each = 0; each < count; each++) {
            int local = locals[each];
            long unit = units[each];
            locals[kept] = local;
            words[kept] = words[each];
            kept += below(unit, chances.threshold(here.traitsOf(local)));
        }
        count = kept;
    }

    /// Keeps those who act, by the chances of their class and their levels of yesterday.
    void keep(long decision, KindTable kind, int[][] levelFactors, Neighbourhood here) {
        draw(decision);
        int kept = 0;
        for (int each = 0; each < count; each++) {
            int local = locals[each];
            long threshold = kind.acts.threshold(here.traitsOf(local));
            for (int level = 0; level < levelFactors.length; level++) {
                byte[] column = here.levels[level];
                if (levelFactors[level] != null && column != null) {
                    threshold = (threshold * levelFactors[level][column[local] & 255]) >>> 16;
                }
            }
            long unit = units[each];
            locals[kept] = local;
            words[kept] = words[each];
            kept += below(unit, threshold);
        }
        count = kept;
    }

    /// Moves those for whom a decision falls into another batch; the rest stays.
    void moveTo(Candidates moved, long decision, Chances chances, Neighbourhood here) {
        draw(decision);
        int gone = 0;
        int left = 0;
        for (int each = 0; each < count; each++) {
            int local = locals[each];
            long word = words[each];
            int falls = below(units[each], chances.threshold(here.traitsOf(local)));
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

    /// 1 if a unit lies below a threshold, else 0: the sign of their difference.
    private static int below(long unit, long threshold) {
        return (int) ((unit - threshold) >>> 63);
    }

    private static int roundedUp(int number) {
        return (number + AHEAD - 1) & -AHEAD;
    }

    private static void mixInto(long[] into, long key, int number) {
        for (int each = 0; each < number; each++) {
            into[each] = Mix.mix64(key + each * Mix.GOLDEN);
        }
    }
}
