package org.glasshouse.measures;

import java.util.Arrays;
import org.glasshouse.random.Mix;

/// How much of the variance of a number comes from what is assumed, and how much from luck.
///
/// At each point of a design, that is with other values of the assumed numbers, the same few lives
/// are lived with the same people and luck, and one life more that no other point shares. The first
/// tell the points apart, with the luck that they share taken out: in the two-way layout of points
/// and lives
///
///     assumed = (mean square between points - mean square of the rest) / lives
///
/// is the variance of what is expected at a point, without the bias that few lives leave in the
/// mean square (Searle, Casella and McCulloch, Variance Components, 1992, section 4.3). The others
/// tell how large luck is: by how much the own life of a point is off the mean of the shared ones
/// varies over the points by luck and by 1 / lives of the mean square of the rest, which is taken
/// out. Where no point differs from another in any shared life, the assumed part is exactly
/// nothing.
///
/// The interval is that of a bootstrap over the points, 2.5th to 97.5th percentile, with fixed
/// draws.
///
/// @param assumed variance from the assumed numbers; 0 where the estimate is below
/// @param luck variance of one life's luck; 0 where the estimate is below
/// @param residual mean square of what neither a point nor a life explains by itself
/// @param low lower end of the share
/// @param high upper end of the share
record VarianceShare(double assumed, double luck, double residual, double low, double high) {
    private static final int RESAMPLES = 1_000;
    private static final long KEY = Mix.name("bootstrap over points");

    /// The parts of a number.
    ///
    /// @param shared the number by point, then by life, two lives or more
    /// @param own the number in the life that only this point has, by point
    static VarianceShare of(double[][] shared, double[] own) {
        Layout layout = Layout.of(shared, own);
        int points = shared.length;
        int[] once = new int[points];
        Arrays.fill(once, 1);
        Parts parts = layout.parts(once);
        double[] shares = new double[RESAMPLES];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            int[] times = new int[points];
            for (int draw = 0; draw < points; draw++) {
                times[(int) ((Mix.unit32(Mix.word(KEY, resample), draw) * points) >>> Integer.SIZE)]++;
            }
            shares[resample] = layout.parts(times).share();
        }
        Arrays.sort(shares);
        double tail = (1 - Interval.CONFIDENCE) / 2;
        return new VarianceShare(
                parts.assumed,
                parts.luck,
                parts.residual,
                shares[(int) (tail * RESAMPLES)],
                shares[RESAMPLES - 1 - (int) (tail * RESAMPLES)]);
    }

    /// The share of the assumed part in both; 0 where nothing varies.
    double share() {
        return new Parts(assumed, luck, residual).share();
    }

    /// The variances of a layout.
    private record Parts(double assumed, double luck, double residual) {
        double share() {
            return assumed == 0 ? 0 : assumed / (assumed + luck);
        }
    }

    /// Values as distances: each shared life from the same life at the first point, so that what
    /// never differs is exactly nothing.
    private static final class Layout {
        /// By point, of its shared lives.
        private final double[] means;
        /// By point and life, the life less the mean of its point.
        private final double[][] rest;
        /// By point, its own life less the mean of its shared ones.
        private final double[] off;

        private Layout(double[] means, double[][] rest, double[] off) {
            this.means = means;
            this.rest = rest;
            this.off = off;
        }

        static Layout of(double[][] shared, double[] own) {
            int points = shared.length;
            int lives = shared[0].length;
            if (lives < 2 || points < 2 || own.length != points) {
                throw new IllegalArgumentException(points + " points, " + lives + " shared lives, " + own.length
                        + " own ones; there must be 2 or more of each");
            }
            double[] means = new double[points];
            double[][] rest = new double[points][lives];
            double[] off = new double[points];
            double firstMean = Arrays.stream(shared[0]).sum() / lives;
            for (int point = 0; point < points; point++) {
                for (int life = 0; life < lives; life++) {
                    rest[point][life] = shared[point][life] - shared[0][life];
                    means[point] += rest[point][life] / lives;
                }
                for (int life = 0; life < lives; life++) {
                    rest[point][life] -= means[point];
                }
                off[point] = own[point] - firstMean - means[point];
            }
            return new Layout(means, rest, off);
        }

        /// The variances where each point counts so many times.
        Parts parts(int[] times) {
            int points = means.length;
            int lives = rest[0].length;
            double between = lives * variance(means, times);
            double squares = 0;
            for (int life = 0; life < lives; life++) {
                double sum = 0;
                double sumOfSquares = 0;
                for (int point = 0; point < points; point++) {
                    sum += times[point] * rest[point][life];
                    sumOfSquares += times[point] * rest[point][life] * rest[point][life];
                }
                squares += sumOfSquares - sum * sum / points;
            }
            double residual = Math.max(0, squares / (points - 1) / (lives - 1));
            double luck = Math.max(0, variance(off, times) - residual / lives);
            return new Parts(Math.max(0, (between - residual) / lives), luck, residual);
        }

        private static double variance(double[] values, int[] times) {
            double sum = 0;
            for (int each = 0; each < values.length; each++) {
                sum += times[each] * values[each];
            }
            double mean = sum / values.length;
            double squares = 0;
            for (int each = 0; each < values.length; each++) {
                squares += times[each] * (values[each] - mean) * (values[each] - mean);
            }
            return squares / (values.length - 1);
        }
    }
}
