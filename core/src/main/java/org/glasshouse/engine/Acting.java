package org.glasshouse.engine;

import java.util.Arrays;
import org.glasshouse.model.SubjectClass;
import org.jspecify.annotations.Nullable;

/// The chance over the ceiling that a candidate of a kind acts: by class and, if the kind answers to levels, by those
/// of yesterday.
final class Acting {
    /// The threshold below which every unit lies.
    private static final long ALWAYS = 1L << 32;

    private static final int FACTOR_BITS = 16;
    private static final int ONE = 1 << FACTOR_BITS;

    private final Chances chances;
    private final int @Nullable [][] levelFactors;
    private final long most;
    private final boolean sameForAll;

    /// @param levelFactors factors of 65,536ths by level and its value; null where no level matters
    /// @param subjects the class of those who act
    Acting(Chances chances, int @Nullable [][] levelFactors, SubjectClass subjects) {
        this.chances = chances;
        this.levelFactors = levelFactors;
        this.most = most(chances.most(subjects), levelFactors);
        this.sameForAll = levelFactors == null && chances.areTheSame(subjects);
    }

    private static long most(long ofClasses, int @Nullable [][] levelFactors) {
        double most = ofClasses;
        if (levelFactors != null) {
            for (int[] factors : levelFactors) {
                if (factors != null) {
                    most *= Arrays.stream(factors).max().orElse(ONE) / (double) ONE;
                }
            }
        }
        return Math.min(ALWAYS, (long) StrictMath.ceil(most));
    }

    /// The greatest threshold that anybody may have.
    long most() {
        return most;
    }

    /// Whether nobody's threshold is below [#most].
    boolean isTheSameForAll() {
        return sameForAll;
    }

    /// The threshold of a local person: a unit below it means that a candidate acts.
    long threshold(Neighbourhood here, int local) {
        long threshold = chances.threshold(here.traitsOf(local));
        if (levelFactors != null) {
            for (int level = 0; level < levelFactors.length; level++) {
                byte[] column = here.levels[level];
                if (levelFactors[level] != null && column != null) {
                    threshold = (threshold * levelFactors[level][column[local] & 255]) >>> FACTOR_BITS;
                }
            }
        }
        return threshold;
    }
}
