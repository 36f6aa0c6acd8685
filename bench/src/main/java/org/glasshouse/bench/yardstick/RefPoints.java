package org.glasshouse.bench.yardstick;

/// REF-POINTS in numbers: what a person does on a day, what it costs, and where the grades begin.
///
/// A rate is the chance a day that the deed happens *and* is seen: thinning the deed by its detection gives the same
/// law of points. Every rate and value is an assumption: the model is a fixed task for engines, not a regime.
final class RefPoints {
    static final double MINOR_OFFENCES_SEEN_PER_DAY = 0.010 * 0.5;
    static final double SERIOUS_OFFENCES_SEEN_PER_DAY = 0.002 * 0.8;
    static final double GOOD_DEEDS_SEEN_PER_DAY = 0.015 * 0.3;
    static final double MISATTRIBUTIONS_PER_DAY = 0.0005;
    static final double TRAIN_DEMANDS_PER_DAY = 0.05;

    static final int MINOR_OFFENCE_POINTS = -5;
    static final int SERIOUS_OFFENCE_POINTS = -50;
    static final int GOOD_DEED_POINTS = 3;
    static final int MISATTRIBUTION_POINTS = -5;
    static final int FALLEN_TIE_POINTS = -2;

    static final int START_POINTS = 1000;
    static final int MAX_POINTS = 1300;

    static final int GRADES = 4;
    static final int GRADE_A = 0;
    static final int GRADE_B = 1;
    static final int GRADE_C = 2;
    static final int GRADE_D = 3;
    static final int LEAST_POINTS_A = 960;
    static final int LEAST_POINTS_B = 850;
    static final int LEAST_POINTS_C = 600;

    /// The grade that each number of points gives.
    static final byte[] GRADE_OF_POINTS = gradeOfPoints();

    private RefPoints() {}

    /// The points after a change, kept in the range.
    static int clamp(int points) {
        return Math.min(MAX_POINTS, Math.max(0, points));
    }

    private static byte[] gradeOfPoints() {
        byte[] grades = new byte[MAX_POINTS + 1];
        for (int points = 0; points <= MAX_POINTS; points++) {
            grades[points] = (byte)
                    (points >= LEAST_POINTS_A
                            ? GRADE_A
                            : points >= LEAST_POINTS_B ? GRADE_B : points >= LEAST_POINTS_C ? GRADE_C : GRADE_D);
        }
        return grades;
    }
}
