package org.glasshouse.engine;

import java.util.List;
import org.glasshouse.model.Shunning;
import org.glasshouse.random.Draws;
import org.glasshouse.random.Mix;
import org.glasshouse.random.Purpose;

/// How contacts keep away from people of low standing, compiled.
final class ShunningTable {
    static final int MOST_STIGMA = 255;

    private static final int COUNTER = Purpose.SHUNNING.counter("tie");

    /// Numbers of the layers of ties that may be cut.
    final List<Integer> layers;
    /// What a week leaves of stigma, in 65,536ths.
    final int fade;
    /// For each byte of standing, the stigma that it brings.
    private final byte[] stigmaOf = new byte[256];
    /// For each stigma, below what a tie's draw lies if it is cut.
    private final long[] cutBelow = new long[MOST_STIGMA + 1];

    ShunningTable(Shunning rules, List<Integer> layers, int fade, int grades) {
        this.layers = List.copyOf(layers);
        this.fade = fade;
        for (int standing = 0; standing < stigmaOf.length; standing++) {
            int grade = Math.min(standing & Standings.GRADE_MASK, Math.max(0, grades - 1));
            boolean listed = (standing & ~Standings.GRADE_MASK) != 0;
            int share = grades < 2 ? 0 : Math.round(MOST_STIGMA * grade / (float) (grades - 1));
            stigmaOf[standing] = (byte) (listed ? MOST_STIGMA : share);
        }
        for (int stigma = 0; stigma <= MOST_STIGMA; stigma++) {
            cutBelow[stigma] = Mix.threshold(rules.cuts() * stigma / MOST_STIGMA);
        }
    }

    /// The stigma that a standing brings, 0 to 255.
    int stigmaOf(byte standing) {
        return stigmaOf[standing & 255] & 255;
    }

    /// Whether the tie between two persons is cut while one of them has some stigma: the same for both, the same in
    /// every week with that stigma, and cut at every higher one.
    boolean cuts(Draws draws, int person, int other, int stigma, long[] words) {
        if (stigma == 0) {
            return false;
        }
        draws.block(Math.min(person, other), Math.max(person, other), Draws.GENERATION_DAY, COUNTER, words);
        return words[0] >>> 32 < cutBelow[stigma];
    }
}
