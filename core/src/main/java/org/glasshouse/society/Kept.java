package org.glasshouse.society;

import java.util.Arrays;
import org.glasshouse.random.Mix;

/// Which share of the ties between two levels of sociability is kept: in proportion to both weights, at
/// most all.
final class Kept {
    /// assumption: a central person keeps four times as many of the ties on offer as a quiet one; no
    /// source gives weights for four broad levels, and the mean degree doesn't depend on them.
    private static final double[] WEIGHTS = {0.25, 0.5, 0.75, 1};

    /// Halvings until nothing of a 53-bit fraction is left.
    private static final int HALVINGS = 60;

    private final boolean uniform;
    private final long[] thresholds = new long[WEIGHTS.length * WEIGHTS.length];

    private Kept(boolean uniform) {
        this.uniform = uniform;
    }

    /// Keeps the same share of all ties.
    static Kept uniform(double share) {
        Kept kept = new Kept(true);
        Arrays.fill(kept.thresholds, Mix.threshold(Math.clamp(share, 0, 1)));
        return kept;
    }

    /// Keeps a mean share of all ties, more where both are sociable.
    ///
    /// @param shares of persons by level
    static Kept bySociability(double share, double[] shares) {
        if (share >= 1) {
            return uniform(1);
        }
        double low = 0;
        double high = 1 / (WEIGHTS[0] * WEIGHTS[0]);
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (meanKept(middle, shares) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        Kept kept = new Kept(false);
        for (int one = 0; one < WEIGHTS.length; one++) {
            for (int other = 0; other < WEIGHTS.length; other++) {
                kept.thresholds[one * WEIGHTS.length + other] = Mix.threshold(chance(high, one, other));
            }
        }
        return kept;
    }

    /// The largest mean share that can be kept in proportion to the weights.
    ///
    /// @param shares of persons by level
    static double largestShare(double[] shares) {
        double largest = 0;
        double mean = 0;
        for (int level = 0; level < WEIGHTS.length; level++) {
            largest = shares[level] > 0 ? WEIGHTS[level] : largest;
            mean += shares[level] * WEIGHTS[level];
        }
        return mean * mean / (largest * largest);
    }

    private static double meanKept(double scale, double[] shares) {
        double mean = 0;
        for (int one = 0; one < WEIGHTS.length; one++) {
            for (int other = 0; other < WEIGHTS.length; other++) {
                mean += shares[one] * shares[other] * chance(scale, one, other);
            }
        }
        return mean;
    }

    private static double chance(double scale, int one, int other) {
        return Math.min(1, WEIGHTS[one] * WEIGHTS[other] * scale);
    }

    /// Whether levels make no difference.
    boolean isUniform() {
        return uniform;
    }

    /// Below which unit a tie of a level to anybody may be kept: to the most sociable.
    long highestThreshold(int level) {
        return threshold(level, WEIGHTS.length - 1);
    }

    /// Below which unit a tie between two levels is kept.
    long threshold(int level, int otherLevel) {
        return thresholds[level * WEIGHTS.length + otherLevel];
    }
}
