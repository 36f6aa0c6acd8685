package org.glasshouse.measures;

import java.util.Arrays;

/// The mean of a quantity over the replicates of a run, and how far luck lets the true mean be from it.
///
/// @param mean mean over the replicates
/// @param low lower end; the mean itself where there is no interval
/// @param high upper end; the mean itself where there is no interval
/// @param kind how the ends were found
public record Interval(double mean, double low, double high, Kind kind) {

    /// How sure the intervals are: in 95 of 100 runs they hold the true mean.
    public static final double CONFIDENCE = 0.95;

    /// How the ends of an interval were found.
    public enum Kind {
        /// One replicate: the number is exact for it, and nothing says how far others are from it.
        ONE_REPLICATE,
        /// Student's t over the replicates.
        STUDENT,
        /// Never in any replicate: the upper end is the largest Poisson mean that stays silent in all of them with a
        /// chance of 1 in 20.
        NEVER_SEEN
    }

    /// The interval of a count, which is never below 0.
    ///
    /// @param perReplicate the count in each replicate
    public static Interval ofCounts(double[] perReplicate) {
        if (perReplicate.length > 1 && Arrays.stream(perReplicate).allMatch(count -> count == 0)) {
            return new Interval(0, 0, -StrictMath.log(1 - CONFIDENCE) / perReplicate.length, Kind.NEVER_SEEN);
        }
        Interval free = ofAmounts(perReplicate, CONFIDENCE);
        return new Interval(free.mean, Math.max(0, free.low), free.high, free.kind);
    }

    /// The interval of an amount that may be below 0, such as a sum of points or a difference.
    ///
    /// @param perReplicate the amount in each replicate
    /// @param confidence above 0 and below 1
    public static Interval ofAmounts(double[] perReplicate, double confidence) {
        int replicates = perReplicate.length;
        if (replicates == 0) {
            throw new IllegalArgumentException("no replicate, no mean");
        }
        double sum = 0;
        for (double amount : perReplicate) {
            sum += amount;
        }
        double mean = sum / replicates;
        if (replicates == 1) {
            return new Interval(mean, mean, mean, Kind.ONE_REPLICATE);
        }
        double squares = 0;
        for (double amount : perReplicate) {
            squares += (amount - mean) * (amount - mean);
        }
        double standardError = StrictMath.sqrt(squares / (replicates - 1) / replicates);
        double reach = StudentT.within(confidence, replicates - 1) * standardError;
        return new Interval(mean, mean - reach, mean + reach, Kind.STUDENT);
    }

    /// Whether 0 lies outside of it.
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }
}
