package org.glasshouse.engine;

import java.util.Arrays;
import org.glasshouse.model.Organisations;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.random.GapTable;
import org.glasshouse.random.Mix;

/// Some local persons with the word of each one's candidacy: those of one kind on one day whom hopping reached, who
/// act, who are seen, and so on.
///
/// Its loops hold no branch that depends on luck: who is kept is moved by arithmetic. A foretold branch costs nothing,
/// a misjudged one as much as five draws. Turns of a loop depend on each other through sums alone, so the machine works
/// on several at once.
final class Candidates {
    private static final int ROOM = Organisations.MOST_SUBJECTS_IN_A_NEIGHBOURHOOD + 1;
    /// The decision by which a candidate acts.
    private static final long ACCEPT = Mix.name("accept");

    private static final int HALF = 32;
    /// Enough for every local number, so that it fits below a draw of 32 bits.
    private static final int LOCAL_BITS = 13;

    final int[] locals = new int[ROOM];
    final long[] words = new long[ROOM];
    int count;

    /// Those whom hopping reaches (ENGINE 3) and who act.
    ///
    /// Whose unit lies above the greatest chance of anybody is passed over without a look at traits or levels.
    void hop(GapTable gaps, Acting acting, SubjectClass of, long gapKey, long wordKey, Neighbourhood here) {
        final int end = here.end(of);
        final long most = acting.most();
        int reached = 0;
        long gapWord = gapKey;
        long candidateWord = wordKey;
        for (int local = here.start(of) + gaps.gap(Mix.mix64(gapWord));
                local < end;
                local += 1 + gaps.gap(Mix.mix64(gapWord))) {
            long word = Mix.mix64(candidateWord);
            locals[reached] = local;
            words[reached] = word;
            reached += below(Mix.unit32(word, ACCEPT), most);
            gapWord += Mix.GOLDEN;
            candidateWord += Mix.GOLDEN;
        }
        count = reached;
        if (!acting.isTheSameForAll()) {
            keepWhoActs(acting, here);
        }
    }

    /// Those who act of a kind too frequent to hop, which asks everybody.
    void askEverybody(
            long denseThreshold, Acting acting, SubjectClass of, long cellKey, long wordKey, Neighbourhood here) {
        int reached = 0;
        final int end = here.end(of);
        for (int local = here.start(of); local < end; local++) {
            locals[reached] = local;
            reached += below(Mix.word(cellKey, local) >>> HALF, denseThreshold);
        }
        for (int each = 0; each < reached; each++) {
            words[each] = Mix.word(wordKey, locals[each]);
        }
        count = reached;
        keepWhoActs(acting, here);
    }

    /// As many of some subjects whom the scheme concerns as are wanted, or all: those whose draws are the smallest.
    void drawSmallest(int wanted, SubjectClass of, long drawKey, long wordKey, Lane lane) {
        Neighbourhood here = lane.here();
        int concerned = 0;
        for (int local = here.start(of); local < here.end(of); local++) {
            words[concerned] = Mix.word(drawKey, local) >>> HALF << LOCAL_BITS | local;
            concerned += lane.isSubject(here.traitsOf(local)) ? 1 : 0;
        }
        Arrays.sort(words, 0, concerned);
        count = Math.min(wanted, concerned);
        for (int each = 0; each < count; each++) {
            locals[each] = (int) words[each] & ((1 << LOCAL_BITS) - 1);
        }
        Arrays.sort(locals, 0, count);
        for (int each = 0; each < count; each++) {
            words[each] = Mix.word(wordKey, locals[each]);
        }
    }

    private void keepWhoActs(Acting acting, Neighbourhood here) {
        int acts = 0;
        for (int each = 0; each < count; each++) {
            int local = locals[each];
            long word = words[each];
            locals[acts] = local;
            words[acts] = word;
            acts += below(Mix.unit32(word, ACCEPT), acting.threshold(here, local));
        }
        count = acts;
    }

    /// Becomes the same batch as another.
    void copy(Candidates other) {
        System.arraycopy(other.locals, 0, locals, 0, other.count);
        System.arraycopy(other.words, 0, words, 0, other.count);
        count = other.count;
    }

    /// Keeps those whose bit is set.
    void keep(long[] bits) {
        int kept = 0;
        for (int each = 0; each < count; each++) {
            int local = locals[each];
            long word = words[each];
            locals[kept] = local;
            words[kept] = word;
            kept += Bits.get(bits, local) ? 1 : 0;
        }
        count = kept;
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

    /// 1 if a unit lies below a threshold, else 0: the sign of their difference.
    private static int below(long unit, long threshold) {
        return (int) ((unit - threshold) >>> 63);
    }
}
