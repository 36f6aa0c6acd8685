package org.glasshouse.bench.yardstick;

import java.util.SplittableRandom;

/// Who in grade D asks for a train on a day, and so is blocked.
final class TrainDemand {
    private static final long BLOCKED_STEP = 77;
    private static final int DEMAND = Hash.flippedThreshold(RefPoints.TRAIN_DEMANDS_PER_DAY);
    private static final double LOG_OF_NO_DEMAND = Math.log(1 - RefPoints.TRAIN_DEMANDS_PER_DAY);

    private TrainDemand() {}

    /// Whether one person in D asks today, from the person's luck of the day.
    static boolean isBlocked(long luck) {
        return Hash.below((int) Hash.mix(luck + BLOCKED_STEP), DEMAND);
    }

    /// How many of the persons in D ask on a day, by hopping from one who asks to the next.
    ///
    /// Right for this model only: nothing else depends on who it was.
    static long countBlocked(long personsInD, long seed, int day) {
        if (personsInD == 0) {
            return 0;
        }
        SplittableRandom random = new SplittableRandom(Hash.mix(seed ^ (day * BLOCKED_STEP)));
        long blocked = 0;
        long person = nextDemand(random);
        while (person < personsInD) {
            blocked++;
            person += 1 + nextDemand(random);
        }
        return blocked;
    }

    private static long nextDemand(SplittableRandom random) {
        return (long) Math.floor(Math.log(1 - random.nextDouble()) / LOG_OF_NO_DEMAND);
    }
}
