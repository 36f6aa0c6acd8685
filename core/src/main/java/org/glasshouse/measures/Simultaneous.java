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
        double[] squares =
                Arrays.stream(centred).mapToDouble(Simultaneous::squares).toArray();
        double[] largest = new double[CHANGES_OF_SIGN];
        double[] signs = new double[replicates];
        for (int change = 0; change < CHANGES_OF_SIGN; change++) {
            for (int replicate = 0; replicate < replicates; replicate++) {
                long word = Mix.word(KEY + change, replicate / Long.SIZE);
                signs[replicate] = (word >>> replicate & 1) == 0 ? -1 : 1;
            }
            for (int mean = 0; mean < centred.length; mean++) {
                largest[change] = Math.max(largest[change], studentized(centred[mean], signs, squares[mean]));
            }
        }
        Arrays.sort(largest);
        return largest[(int) Math.ceil(Interval.CONFIDENCE * CHANGES_OF_SIGN) - 1];
    }

    /// The size of the mean over its standard error once signs are changed; the squares stay what they were.
    private static double studentized(double[] centred, double[] signs, double squares) {
        int replicates = centred.length;
        double sum = 0;
        for (int replicate = 0; replicate < replicates; replicate++) {
            sum += signs[replicate] * centred[replicate];
        }
        double mean = sum / replicates;
        double rest = squares - replicates * mean * mean;
        if (rest <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.abs(mean) / StrictMath.sqrt(rest / (replicates - 1) / replicates);
    }

    private static double[] centred(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }

    private static double squares(double[] values) {
        return Arrays.stream(values).map(value -> value * value).sum();
    }
}
