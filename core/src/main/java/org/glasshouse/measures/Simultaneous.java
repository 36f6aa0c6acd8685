package org.glasshouse.measures;

import java.util.Arrays;
import org.glasshouse.random.Mix;

/// Intervals of several means that hold all at once, so that the widest of them may be named after looking.
///
/// The largest studentized mean is set against its distribution under changes of sign, replicate by replicate, the same
/// for all means, so that how they hang together is kept (max-t; Westfall and Young, 1993; Romano and Wolf, 2005).
/// With fewer than ten replicates there are too few changes of sign to tell, and Bonferroni's bound is taken.
final class Simultaneous {
    private static final int FEWEST_REPLICATES = 10;
    private static final int CHANGES_OF_SIGN = 4_000;
    private static final long KEY = Mix.name("max-t");

    private Simultaneous() {}

    /// By how many standard errors every mean may be off, all of them at once, with the usual confidence.
    ///
    /// @param values by mean, then by replicate; means whose values never vary count for nothing
    static double reach(double[][] values) {
        int replicates = values[0].length;
        double[][] centred = Arrays.stream(values)
                .map(Simultaneous::centred)
                .filter(each -> squares(each) > 0)
                .toArray(double[][]::new);
        if (replicates < FEWEST_REPLICATES || centred.length < 2) {
            double confidence = 1 - (1 - Interval.CONFIDENCE) / Math.max(1, centred.length);
            return StudentT.within(confidence, replicates - 1);
        }
        double[] largest = new double[CHANGES_OF_SIGN];
        double[][] scaled = byReplicate(centred, replicates);
        double[] sums = new double[centred.length];
        for (int change = 0; change < CHANGES_OF_SIGN; change++) {
            Arrays.fill(sums, 0);
            for (int replicate = 0; replicate < replicates; replicate++) {
                long word = Mix.word(KEY + change, replicate / Long.SIZE);
                addSigned(sums, scaled[replicate], (word >>> replicate & 1) == 0 ? -1 : 1);
            }
            for (double sum : sums) {
                largest[change] = Math.max(largest[change], sum * sum);
            }
        }
        Arrays.sort(largest);
        return studentized(largest[(int) Math.ceil(Interval.CONFIDENCE * CHANGES_OF_SIGN) - 1], replicates);
    }

    /// Means in the inner loop and no sum carried through it, so that the machine works on several at a time.
    private static void addSigned(double[] sums, double[] values, double sign) {
        for (int mean = 0; mean < sums.length; mean++) {
            sums[mean] += sign * values[mean];
        }
    }

    /// The values by replicate, then by mean, each mean's scaled to squares that add up to 1.
    private static double[][] byReplicate(double[][] centred, int replicates) {
        double[][] scaled = new double[replicates][centred.length];
        for (int mean = 0; mean < centred.length; mean++) {
            double length = StrictMath.sqrt(squares(centred[mean]));
            for (int replicate = 0; replicate < replicates; replicate++) {
                scaled[replicate][mean] = centred[mean][replicate] / length;
            }
        }
        return scaled;
    }

    /// The size of a mean over its standard error, of values whose squares add up to 1. It grows with the
    /// square of their sum, so that the largest sum makes the largest.
    private static double studentized(double squaredSum, int replicates) {
        double rest = replicates - squaredSum;
        return rest <= 0 ? Double.POSITIVE_INFINITY : StrictMath.sqrt(squaredSum * (replicates - 1) / rest);
    }

    private static double[] centred(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }

    private static double squares(double[] values) {
        return Arrays.stream(values).map(value -> value * value).sum();
    }
}
