package org.glasshouse.bench.yardstick;

/// Draws for every person and each of the four deeds apart, life by life: the plainest reading of the model.
final class DenseSeparateDay implements DayKernel {
    private static final long REMIX_FACTOR = 0xd6e8feb86659fd93L;
    private static final int MINOR_OFFENCE = Hash.flippedThreshold(RefPoints.MINOR_OFFENCES_SEEN_PER_DAY);
    private static final int SERIOUS_OFFENCE = Hash.flippedThreshold(RefPoints.SERIOUS_OFFENCES_SEEN_PER_DAY);
    private static final int GOOD_DEED = Hash.flippedThreshold(RefPoints.GOOD_DEEDS_SEEN_PER_DAY);
    private static final int MISATTRIBUTION = Hash.flippedThreshold(RefPoints.MISATTRIBUTIONS_PER_DAY);

    private final short[] points;
    private final long seed;

    DenseSeparateDay(short[] points, long seed) {
        this.points = points;
        this.seed = seed;
    }

    @Override
    public boolean countsBlocked() {
        return true;
    }

    @Override
    public void live(Share share, int day) {
        final short[] points = this.points;
        final long dayKey = Hash.dayKey(seed, day);
        int atLeastA = 0;
        int atLeastB = 0;
        int atLeastC = 0;
        long blocked = 0;
        for (int person = share.from; person < share.to; person++) {
            long luck = Hash.mix(dayKey + Hash.STEP * person);
            int change = change(luck, remix(luck));
            int before = points[person];
            int after = before;
            if (change != 0) {
                after = RefPoints.clamp(before + change);
                points[person] = (short) after;
                if (before >= RefPoints.LEAST_POINTS_B && after < RefPoints.LEAST_POINTS_B) {
                    share.fallenByDeed.add(person);
                }
            }
            // Sums of comparisons, not branches: grades are about evenly A and B, which no branch predictor likes.
            atLeastA += after >= RefPoints.LEAST_POINTS_A ? 1 : 0;
            atLeastB += after >= RefPoints.LEAST_POINTS_B ? 1 : 0;
            atLeastC += after >= RefPoints.LEAST_POINTS_C ? 1 : 0;
            if (after < RefPoints.LEAST_POINTS_C && TrainDemand.isBlocked(luck)) {
                blocked++;
            }
        }
        share.recount(atLeastA, atLeastB, atLeastC);
        share.blocked = blocked;
        share.events += share.to - share.from;
    }

    /// The points of a day's deeds: each of the four decided by 32 bits of its own.
    private static int change(long luck, long moreLuck) {
        return (Hash.below((int) luck, MINOR_OFFENCE) ? RefPoints.MINOR_OFFENCE_POINTS : 0)
                + (Hash.below((int) (luck >>> 32), SERIOUS_OFFENCE) ? RefPoints.SERIOUS_OFFENCE_POINTS : 0)
                + (Hash.below((int) moreLuck, GOOD_DEED) ? RefPoints.GOOD_DEED_POINTS : 0)
                + (Hash.below((int) (moreLuck >>> 32), MISATTRIBUTION) ? RefPoints.MISATTRIBUTION_POINTS : 0);
    }

    private static long remix(long luck) {
        long word = (luck ^ (luck >>> 32)) * REMIX_FACTOR;
        word = (word ^ (word >>> 32)) * REMIX_FACTOR;
        return word ^ (word >>> 32);
    }
}
