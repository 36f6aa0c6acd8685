package org.glasshouse.measures;

/// Where the mean of a Poisson count lies, given the count: mid-P limits, which are right on average over
/// means, where exact ones are too wide and the normal ones too narrow (Cohen and Yang, 1994, Mid-p
/// confidence intervals for the Poisson expectation).
///
/// The count may be a fraction: an effective number of independent events. The limits then run smoothly
/// between those of whole counts.
final class PoissonLimits {
    private static final double TAIL = (1 - Interval.CONFIDENCE) / 2;
    private static final int HALVINGS = 60;
    private static final double ENOUGH = 1e-15;

    private PoissonLimits() {}

    /// The mean below which so many or more would be seen with a chance of 1 in 40, half of the count
    /// itself counted.
    static double lower(double count) {
        if (count == 0) {
            return 0;
        }
        return meanAt(count, TAIL, 0, count);
    }

    /// The mean above which so many or fewer would be seen with a chance of 1 in 40, half of the count
    /// itself counted.
    static double upper(double count) {
        return meanAt(count, 1 - TAIL, count, 2 * count + 20);
    }

    /// The mean, between two others, at which the count or more is seen with a chance, half of the count itself
    /// counted.
    private static double meanAt(double count, double chance, double from, double to) {
        double low = from;
        double high = to;
        for (int half = 0; half < HALVINGS; half++) {
            double mean = (low + high) / 2;
            // The chance of `count` or more, and of more than it.
            if ((atLeast(count, mean) + atLeast(count + 1, mean)) / 2 < chance) {
                low = mean;
            } else {
                high = mean;
            }
        }
        return (low + high) / 2;
    }

    /// The chance that a Poisson count of this mean reaches a number: the regularized incomplete gamma
    /// function P, by its power series; 1 for no number at all.
    static double atLeast(double number, double mean) {
        if (number <= 0) {
            return 1;
        }
        double term = 1 / number;
        double sum = term;
        for (double above = number + 1; term > sum * ENOUGH; above++) {
            term *= mean / above;
            sum += term;
        }
        return Math.min(1, sum * StrictMath.exp(number * StrictMath.log(mean) - mean - logGamma(number)));
    }

    /// Stirling's series from 15 on, below it by the recurrence; right to 1e-13.
    private static double logGamma(double number) {
        double shift = 0;
        double large = number;
        while (large < 15) {
            shift -= StrictMath.log(large);
            large++;
        }
        double inverse = 1 / large;
        double square = inverse * inverse;
        double series = inverse * (1 / 12.0 - square * (1 / 360.0 - square * (1 / 1260.0 - square / 1680.0)));
        return shift + (large - 0.5) * StrictMath.log(large) - large + 0.5 * StrictMath.log(2 * Math.PI) + series;
    }
}
