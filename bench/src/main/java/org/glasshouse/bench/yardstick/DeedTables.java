package org.glasshouse.bench.yardstick;

/// The law of a person's seen deeds on a day: how long until a day has any, which they are, what they cost together.
///
/// A set of deeds is a number of four bits: minor offence, serious offence, good deed, misattribution.
final class DeedTables {
    static final double ANY_DEED_PER_DAY = 1
            - (1 - RefPoints.MINOR_OFFENCES_SEEN_PER_DAY)
                    * (1 - RefPoints.SERIOUS_OFFENCES_SEEN_PER_DAY)
                    * (1 - RefPoints.GOOD_DEEDS_SEEN_PER_DAY)
                    * (1 - RefPoints.MISATTRIBUTIONS_PER_DAY);

    /// [#ANY_DEED_PER_DAY] as a border for the upper 63 bits of luck.
    static final long ANY_DEED_THRESHOLD = (long) (ANY_DEED_PER_DAY * 0x1p63);

    /// The largest gap told: it means "at least so many persons without a deed, draw again".
    static final int LONGEST_GAP = 511;

    private static final int GAP_FRACTION_BITS = 23;
    private static final int SET_BITS = 4;
    private static final int SETS = 1 << SET_BITS;
    private static final int SET_FRACTION_BITS = 28;
    private static final int MINOR_OFFENCE = 1;
    private static final int SERIOUS_OFFENCE = 2;
    private static final int GOOD_DEED = 4;
    private static final int MISATTRIBUTION = 8;

    // Arrays in constants of their own: the compiler then knows their addresses, as it wouldn't inside an object.
    private static final AliasTable GAPS = gaps();
    private static final int[] GAP_THRESHOLDS = GAPS.thresholds;
    private static final int[] GAP_ALIASES = GAPS.aliases;
    private static final AliasTable DEEDS = deeds();
    private static final int[] DEED_THRESHOLDS = DEEDS.thresholds;
    private static final int[] DEED_ALIASES = DEEDS.aliases;
    private static final int[] POINTS_OF_DEEDS = pointsOfDeeds();

    private DeedTables() {}

    /// The persons without a deed before the next one with any, [#LONGEST_GAP] at most, from 32 bits of luck.
    static int gap(int luck) {
        int fraction = luck & ((1 << GAP_FRACTION_BITS) - 1);
        return AliasTable.draw(GAP_THRESHOLDS, GAP_ALIASES, luck >>> GAP_FRACTION_BITS, fraction);
    }

    /// The points of the deeds of somebody who did any, from 32 bits of luck.
    static int points(int luck) {
        int fraction = luck >>> SET_BITS;
        return POINTS_OF_DEEDS[AliasTable.draw(DEED_THRESHOLDS, DEED_ALIASES, luck & (SETS - 1), fraction)];
    }

    private static AliasTable gaps() {
        double[] probabilities = new double[LONGEST_GAP + 1];
        double longer = 1;
        for (int gap = 0; gap < LONGEST_GAP; gap++) {
            probabilities[gap] = longer * ANY_DEED_PER_DAY;
            longer *= 1 - ANY_DEED_PER_DAY;
        }
        probabilities[LONGEST_GAP] = longer;
        return new AliasTable(probabilities, GAP_FRACTION_BITS);
    }

    private static AliasTable deeds() {
        double[] probabilities = new double[SETS];
        for (int deeds = 1; deeds < SETS; deeds++) {
            probabilities[deeds] = share(deeds, MINOR_OFFENCE, RefPoints.MINOR_OFFENCES_SEEN_PER_DAY)
                    * share(deeds, SERIOUS_OFFENCE, RefPoints.SERIOUS_OFFENCES_SEEN_PER_DAY)
                    * share(deeds, GOOD_DEED, RefPoints.GOOD_DEEDS_SEEN_PER_DAY)
                    * share(deeds, MISATTRIBUTION, RefPoints.MISATTRIBUTIONS_PER_DAY)
                    / ANY_DEED_PER_DAY;
        }
        return new AliasTable(probabilities, SET_FRACTION_BITS);
    }

    private static double share(int deeds, int deed, double rate) {
        return (deeds & deed) != 0 ? rate : 1 - rate;
    }

    private static int[] pointsOfDeeds() {
        int[] points = new int[SETS];
        for (int deeds = 1; deeds < SETS; deeds++) {
            points[deeds] = ((deeds & MINOR_OFFENCE) != 0 ? RefPoints.MINOR_OFFENCE_POINTS : 0)
                    + ((deeds & SERIOUS_OFFENCE) != 0 ? RefPoints.SERIOUS_OFFENCE_POINTS : 0)
                    + ((deeds & GOOD_DEED) != 0 ? RefPoints.GOOD_DEED_POINTS : 0)
                    + ((deeds & MISATTRIBUTION) != 0 ? RefPoints.MISATTRIBUTION_POINTS : 0);
        }
        return points;
    }
}
