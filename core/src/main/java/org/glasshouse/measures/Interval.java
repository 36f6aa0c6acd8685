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

    /// From so many independent events on, Student's t over the replicates holds what it promises.
    static final double ENOUGH_EVENTS = 30;

    /// With fewer replicates nobody can say how events cluster, and Student's t is wide enough to be safe.
    private static final int ENOUGH_REPLICATES = 10;

    /// How the ends of an interval were found.
    public enum Kind {
        /// One replicate: the number is exact for it, and nothing says how far others are from it.
        ONE_REPLICATE,
        /// Student's t over the replicates.
        STUDENT,
        /// Too rare for Student's t: mid-P limits of Poisson counts, of as many independent events as the
        /// spread over the replicates speaks for.
        RARE,
        /// Never in any replicate: the upper end is the largest Poisson mean that stays silent in all of
        /// them with a chance of 1 in 20.
        NEVER_SEEN;

        /// Whether its ends come from the spread over replicates, so that luck alone may explain what lies
        /// inside.
        boolean tellsLuck() {
            return this == STUDENT || this == RARE;
        }
    }

    /// The interval of a count, which is never below 0.
    ///
    /// @param perReplicate the count in each replicate
    public static Interval ofCounts(double[] perReplicate) {
        if (perReplicate.length > 1 && Arrays.stream(perReplicate).allMatch(count -> count == 0)) {
            return new Interval(0, 0, neverSeen(perReplicate.length), Kind.NEVER_SEEN);
        }
        if (perReplicate.length >= ENOUGH_REPLICATES && events(perReplicate) < ENOUGH_EVENTS) {
            return rare(perReplicate);
        }
        Interval free = ofAmounts(perReplicate, CONFIDENCE);
        return new Interval(free.mean, Math.max(0, free.low), free.high, free.kind);
    }

    /// How many independent events so many counts speak for: their sum where they spread as Poisson counts
    /// do, fewer where events come in clusters, and never more than the sum.
    private static double events(double[] counts) {
        double sum = Arrays.stream(counts).sum();
        return sum / clustering(counts);
    }

    /// By how much the variance of counts exceeds that of Poisson counts; 1 at least.
    private static double clustering(double[] counts) {
        double mean = Arrays.stream(counts).sum() / counts.length;
        double error = standardError(counts);
        return mean == 0 ? 1 : Math.max(1, error * error * counts.length / mean);
    }

    private static Interval rare(double[] counts) {
        double sum = Arrays.stream(counts).sum();
        double clustering = clustering(counts);
        double scale = clustering / counts.length;
        return new Interval(
                sum / counts.length,
                PoissonLimits.lower(sum / clustering) * scale,
                PoissonLimits.upper(sum / clustering) * scale,
                Kind.RARE);
    }

    /// The interval of a share from 0 to 1. Where nobody met it in any replicate, the bound is that of the
    /// count, over the mean of the whole.
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
    /// Where the arms never differed, the ends are the largest Poisson mean of differing events, either
    /// way, that stays silent in all replicates with a chance of 1 in 20.
    ///
    /// @param perReplicate the difference in each replicate
    public static Interval ofDifferences(double[] perReplicate) {
        if (perReplicate.length > 1 && Arrays.stream(perReplicate).allMatch(difference -> difference == 0)) {
            double most = neverSeen(perReplicate.length);
            return new Interval(0, -most, most, Kind.NEVER_SEEN);
        }
        return ofAmounts(perReplicate, CONFIDENCE);
    }

    /// The interval of a difference between two arms of a count, paired by replicate.
    ///
    /// Where what differs is rare, more and fewer are counted apart, each with its own limits, which are then
    /// put together (Zou and Donner, 2008, Construction of confidence limits about effect measures).
    ///
    /// @param perReplicate the difference in each replicate
    public static Interval ofDifferencesOfCounts(double[] perReplicate) {
        double[] more =
                Arrays.stream(perReplicate).map(each -> Math.max(0, each)).toArray();
        double[] fewer =
                Arrays.stream(perReplicate).map(each -> Math.max(0, -each)).toArray();
        boolean rare = perReplicate.length >= ENOUGH_REPLICATES && events(more) + events(fewer) < ENOUGH_EVENTS;
        Interval plain = ofDifferences(perReplicate);
        if (!rare || plain.kind == Kind.NEVER_SEEN) {
            return plain;
        }
        Interval up = rare(more);
        Interval down = rare(fewer);
        return new Interval(
                plain.mean,
                plain.mean - StrictMath.hypot(up.mean - up.low, down.high - down.mean),
                plain.mean + StrictMath.hypot(up.high - up.mean, down.mean - down.low),
                Kind.RARE);
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

    /// The interval of so many times the quantity.
    ///
    /// @param factor above 0
    Interval times(double factor) {
        return new Interval(mean * factor, low * factor, high * factor, kind);
    }

    /// The same interval without what can't be, such as more than all: few replicates would let it reach further.
    Interval between(double least, double most) {
        return new Interval(mean, Math.max(least, low), Math.min(most, high), kind);
    }

    /// Whether 0 lies outside of it.
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }
}
