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
            return new Interval(0, 0, neverSeen(perReplicate.length), Kind.NEVER_SEEN);
        }
        Interval free = ofAmounts(perReplicate, CONFIDENCE);
        return new Interval(free.mean, Math.max(0, free.low), free.high, free.kind);
    }

    /// The interval of a share from 0 to 1. Where nobody met it in any replicate, the bound is that of the count,
    /// over the mean of the whole.
    ///
    /// @param parts the part in each replicate
    /// @param wholes what it is a part of; a replicate in which that is nothing tells nothing and is left out
    /// @throws IllegalArgumentException if it is nothing in all of them
    public static Interval ofShares(double[] parts, double[] wholes) {
        double[] shares = new double[parts.length];
        double sumOfParts = 0;
        double sumOfWholes = 0;
        int telling = 0;
        for (int replicate = 0; replicate < parts.length; replicate++) {
            if (wholes[replicate] > 0) {
                shares[telling++] = parts[replicate] / wholes[replicate];
                sumOfParts += parts[replicate];
                sumOfWholes += wholes[replicate];
            }
        }
        if (telling == 0) {
            throw new IllegalArgumentException("nothing to have a share of");
        }
        if (telling > 1 && sumOfParts == 0) {
            double most = neverSeen(telling) / (sumOfWholes / telling);
            return new Interval(0, 0, Math.min(1, most), Kind.NEVER_SEEN);
        }
        Interval free = ofAmounts(Arrays.copyOf(shares, telling), CONFIDENCE);
        return new Interval(free.mean, Math.max(0, free.low), Math.min(1, free.high), free.kind);
    }

    /// The mean of a Poisson count that is 0 in all of so many replicates with a chance of 1 in 20.
    public static double neverSeen(int replicates) {
        return -StrictMath.log(1 - CONFIDENCE) / replicates;
    }

    /// The interval of a difference between two arms, paired by replicate.
    ///
    /// Where the arms never differed, the ends are the largest Poisson mean of differing events, either way, that
    /// stays silent in all replicates with a chance of 1 in 20.
    ///
    /// @param perReplicate the difference in each replicate
    public static Interval ofDifferences(double[] perReplicate) {
        if (perReplicate.length > 1 && Arrays.stream(perReplicate).allMatch(difference -> difference == 0)) {
            double most = neverSeen(perReplicate.length);
            return new Interval(0, -most, most, Kind.NEVER_SEEN);
        }
        return ofAmounts(perReplicate, CONFIDENCE);
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
        double reach = StudentT.within(confidence, replicates - 1) * standardError(perReplicate);
        return new Interval(mean, mean - reach, mean + reach, Kind.STUDENT);
    }

    /// The standard error of the mean of two values or more.
    static double standardError(double[] perReplicate) {
        int replicates = perReplicate.length;
        double mean = Arrays.stream(perReplicate).sum() / replicates;
        double squares = 0;
        for (double amount : perReplicate) {
            squares += (amount - mean) * (amount - mean);
        }
        return StrictMath.sqrt(squares / (replicates - 1) / replicates);
    }

    /// Whether 0 lies outside of it.
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }
}
