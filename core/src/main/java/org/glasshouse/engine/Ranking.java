package org.glasshouse.engine;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.model.Regime;
import org.glasshouse.society.Population;
import org.jspecify.annotations.Nullable;

/// Grades by rank: on the first day of each span the points at which they begin are found anew, from the points of
/// everybody who is scored (ENGINE 1.7).
final class Ranking {
    /// Shares are written in decimals, which have no exact binary form.
    private static final double TOLERANCE = 1e-9;

    private final Reach reach;
    private byte @Nullable [] gradeOfPoints;

    Ranking(Reach reach) {
        this.reach = reach;
    }

    /// The grade of each number of points, from the least, in this span; null where bands say it.
    byte @Nullable [] gradeOfPoints() {
        return gradeOfPoints;
    }

    /// Ranks everybody by what they start with, before anybody has a place.
    void rankStarts(CompiledScenario compiled, Population population) {
        if (!compiled.scale().isRanked()) {
            return;
        }
        long[] histogram = empty(compiled);
        for (int number = 0; number < population.neighbourhoods(); number++) {
            CompiledScenario.Scale scale = reach.first(number).scale();
            short[] traits = population.hasTraits() ? population.traits(number) : null;
            int subjects = scale.active() ? population.subjectsIn(number) : 0;
            for (int local = 0; local < subjects; local++) {
                int traitBits = traits == null ? 0 : traits[local];
                if (scale.covers(traitBits)) {
                    histogram[scale.starts().of(traitBits) - scale.least()]++;
                }
            }
        }
        gradeOfPoints = cut(histogram, compiled.epoch().regime());
    }

    /// Ranks everybody by their points on the morning of a span's first day.
    ///
    /// @param epoch number of the epoch of that day
    void rank(CompiledScenario compiled, int epoch, Neighbourhood[] neighbourhoods) {
        if (!compiled.scale().isRanked()) {
            return;
        }
        long[] histogram = empty(compiled);
        for (Neighbourhood place : neighbourhoods) {
            CompiledScenario tables = reach.stretches(place.number).get(epoch).compiled;
            short[] points = place.points;
            for (int local = 0; points != null && tables.scale().active() && local < place.subjects; local++) {
                if (tables.scale().covers(place.traitsOf(local))) {
                    histogram[points[local] - tables.scale().least()]++;
                }
            }
        }
        gradeOfPoints = cut(histogram, compiled.epoch().regime());
    }

    private static long[] empty(CompiledScenario compiled) {
        return new long[compiled.scale().most() - compiled.scale().least() + 1];
    }

    /// A grade begins at the lowest points at or above which at most the share of it and of all better ones stand, so
    /// that ties fall to the lower grade.
    static byte[] cut(long[] histogram, Regime regime) {
        long everybody = 0;
        for (long persons : histogram) {
            everybody += persons;
        }
        List<Long> mostAtOrAbove = new ArrayList<>();
        double shares = 0;
        for (double share : regime.ranks().values()) {
            shares += share;
            mostAtOrAbove.add((long) StrictMath.floor(shares * everybody + TOLERANCE));
        }
        byte[] gradeOf = new byte[histogram.length];
        long atOrAbove = 0;
        int grade = 0;
        for (int points = histogram.length - 1; points >= 0; points--) {
            atOrAbove += histogram[points];
            while (grade < mostAtOrAbove.size() - 1 && atOrAbove > mostAtOrAbove.get(grade)) {
                grade++;
            }
            gradeOf[points] = (byte) grade;
        }
        return gradeOf;
    }
}
