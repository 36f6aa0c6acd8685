package org.glasshouse.bench.yardstick;

/// Draws once for every person, life by life: any deed or none, then which.
final class DenseSingleDay implements DayKernel {
    private final short[] points;
    private final long seed;

    DenseSingleDay(short[] points, long seed) {
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
        final long anyDeed = DeedTables.ANY_DEED_THRESHOLD;
        int atLeastA = 0;
        int atLeastB = 0;
        int atLeastC = 0;
        long blocked = 0;
        for (int person = share.from; person < share.to; person++) {
            long luck = Hash.mix(dayKey + Hash.STEP * person);
            int before = points[person];
            int after = before;
            if (luck >>> 1 < anyDeed) {
                after = RefPoints.clamp(before + DeedTables.points((int) Hash.mix(luck + 1)));
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
}
