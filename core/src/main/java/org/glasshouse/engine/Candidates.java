package org.glasshouse.engine;

import org.glasshouse.model.Places;
import org.glasshouse.random.GapTable;
import org.glasshouse.random.Mix;
import org.jspecify.annotations.Nullable;

/// Some local persons with the word of each one's candidacy: those of one kind on one day whom hopping reached, who
/// act, who are
/// seen, and so on.
///
/// Its loops hold no branch that depends on luck: who is kept is moved by arithmetic. A foretold branch costs nothing,
/// a
/// misjudged one as much as five draws. Turns of a loop depend on each other through sums alone, so the machine works
/// on several
/// at once.
final class Candidates {
    private static final int ROOM = Places.MOST_PERSONS_IN_A_NEIGHBOURHOOD + 1;
    private static final int LEVEL_SHIFT = 16;

    final int[] locals = new int[ROOM];
    final long[] words = new long[ROOM];
    int count;

    /// Those whom hopping reaches (ENGINE 3) and who act.
    void hop(
            GapTable gaps,
            Chances acts,
            int @Nullable [][] levelFactors,
            long gapKey,
            long wordKey,
            Neighbourhood here) {
        final int persons = here.persons;
        int acting = 0;
        long gapWord = gapKey;
        long candidateWord = wordKey;
        for (int local = gaps.gap(Mix.mix64(gapWord)); local < persons; local += 1 + gaps.gap(Mix.mix64(gapWord))) {
            long word = Mix.mix64(candidateWord);
            locals[acting] = local;
            words[acting] = word;
            acting += below(Mix.unit32(word, KindTable.ACCEPT), threshold(acts, levelFactors, here, local));
            gapWord += Mix.GOLDEN;
            candidateWord += Mix.GOLDEN;
        }
        count = acting;
    }

    /// Those who act of a kind too frequent to hop, which asks everybody.
    void askEverybody(KindTable kind, long cellKey, long wordKey, Neighbourhood here) {
        int reached = 0;
        for (int local = 0; local < here.persons; local++) {
            locals[reached] = local;
            reached += below(Mix.word(cellKey, local) >>> 32, kind.denseThreshold);
        }
        int acting = 0;
        for (int each = 0; each < reached; each++) {
            int local = locals[each];
            long word = Mix.word(wordKey, local);
            locals[acting] = local;
            words[acting] = word;
            acting += below(Mix.unit32(word, KindTable.ACCEPT), threshold(kind.acts, kind.levelFactors, here, local));
        }
        count = acting;
    }

    /// Moves those for whom a decision falls into another batch; the rest stays.
    void moveTo(Candidates moved, long decision, Chances chances, Neighbourhood here) {
        int gone = 0;
        int left = 0;
        for (int each = 0; each < count; each++) {
            int local = locals[each];
            long word = words[each];
            int falls = below(Mix.unit32(word, decision), chances.threshold(here.traitsOf(local)));
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

    /// The chance of a person over the ceiling: by class and, if the kind answers to levels, by those of yesterday.
    private static long threshold(Chances chances, int @Nullable [][] levelFactors, Neighbourhood here, int local) {
        long threshold = chances.threshold(here.traitsOf(local));
        if (levelFactors != null) {
            for (int level = 0; level < levelFactors.length; level++) {
                byte[] column = here.levels[level];
                if (levelFactors[level] != null && column != null) {
                    threshold = (threshold * levelFactors[level][column[local] & 255]) >>> LEVEL_SHIFT;
                }
            }
        }
        return threshold;
    }

    /// 1 if a unit lies below a threshold, else 0: the sign of their difference.
    private static int below(long unit, long threshold) {
        return (int) ((unit - threshold) >>> 63);
    }
}
