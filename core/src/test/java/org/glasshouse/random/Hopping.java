package org.glasshouse.random;

import java.util.Arrays;

/// Walks the candidates of one neighbourhood and day for one kind, as the engine does.
final class Hopping {
    final double ceiling;

    private final Draws draws;
    private final GapTable gaps;
    private final int counter;
    private final int subjects;
    private final long[] words = new long[2];

    /// The candidates of the last walk: who, and the word of each.
    final int[] subject;

    final long[] word;

    Hopping(Draws draws, double ceiling, String kind, int subjects) {
        this.ceiling = ceiling;
        this.draws = draws;
        this.gaps = GapTable.of(ceiling);
        this.counter = Purpose.HOP.counter(kind);
        this.subjects = subjects;
        this.subject = new int[subjects];
        this.word = new long[subjects];
    }

    /// How many candidates there are that day.
    int walk(int neighbourhood, int day) {
        draws.block(neighbourhood, 0, day, counter, words);
        int candidates = 0;
        int at = gaps.gap(Mix.word(words[0], 0));
        while (at < subjects) {
            subject[candidates] = at;
            word[candidates] = Mix.word(words[1], candidates);
            candidates++;
            at += 1 + gaps.gap(Mix.word(words[0], candidates));
        }
        return candidates;
    }

    /// The same as flags: true for each subject that is a candidate.
    void flags(int neighbourhood, int day, boolean[] candidate) {
        Arrays.fill(candidate, false);
        int candidates = walk(neighbourhood, day);
        for (int index = 0; index < candidates; index++) {
            candidate[subject[index]] = true;
        }
    }
}
