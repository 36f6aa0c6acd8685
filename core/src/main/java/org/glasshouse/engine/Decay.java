package org.glasshouse.engine;

import java.util.List;
import org.glasshouse.model.Level;

/// Strain, fear and isolation fade, once a week, in whole numbers and without bias (ENGINE 1.9).
final class Decay {
    static final int DAYS = 7;

    private final List<Level> used;
    private final List<Integer> fades;

    Decay(CompiledScenario compiled) {
        this.used = compiled.feelings().used();
        this.fades = compiled.feelings().fades();
    }

    void run(Lane lane) {
        for (int each = 0; each < used.size(); each++) {
            int level = used.get(each).ordinal();
            if (lane.here().raised[level]) {
                fade(lane, level, fades.get(level));
            }
        }
    }

    private static void fade(Lane lane, int level, int factor) {
        Neighbourhood here = lane.here();
        byte[] column = here.levels[level];
        if (column == null) {
            return;
        }
        int week = lane.day() / DAYS;
        boolean raised = false;
        for (int local = 0; local < here.subjects; local++) {
            int before = column[local] & 255;
            if (before != 0) {
                int after = faded(before, factor, week + here.firstPerson + local);
                column[local] = (byte) after;
                raised |= after != 0;
                if (after != before) {
                    lane.count(Slots.LEVELS + level, local, after - before);
                }
            }
        }
        here.raised[level] = raised;
    }

    /// What a week leaves of a level, in 65,536ths.
    static int factor(int halfLifeDays) {
        return (int) StrictMath.round(65_536 * StrictMath.pow(2, -(double) DAYS / halfLifeDays));
    }

    /// What a week leaves of a level.
    ///
    /// @param step week and person together, which choose the rounding
    static int faded(int level, int factor, int step) {
        return (level * factor + dither(step)) >>> 16;
    }

    /// A rounding that runs through sixteen steps over persons and weeks, so that its error averages to nothing.
    static int dither(int step) {
        int bits = step & 15;
        int reversed = (bits & 1) << 3 | (bits & 2) << 1 | (bits & 4) >>> 1 | (bits & 8) >>> 3;
        return 4096 * reversed + 2048;
    }
}
