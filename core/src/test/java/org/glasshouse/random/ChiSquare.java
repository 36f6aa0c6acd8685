package org.glasshouse.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// How far counts lie from what a law expects, as the z of the chi-square test's p-value.
///
/// Under the law z is standard normal. With fixed seeds a test either always passes or never does; all
/// of them here ask for |z| below [#TOLERANCE], which a right draw misses once in 16,000 seeds.
final class ChiSquare {
    static final double TOLERANCE = 4;

    private static final double FEWEST_EXPECTED = 10;

    private ChiSquare() {}

    /// Against a law known in full. Neighbouring cells are joined until each expects 10 or more.
    static double z(long[] observed, double[] expected) {
        List<Double> joinedSquares = new ArrayList<>();
        double expectedHere = 0;
        double observedHere = 0;
        double expectedLeft = 0;
        for (double cell : expected) {
            expectedLeft += cell;
        }
        for (int cell = 0; cell < expected.length; cell++) {
            expectedHere += expected[cell];
            observedHere += observed[cell];
            expectedLeft -= expected[cell];
            boolean enough = expectedHere >= FEWEST_EXPECTED && expectedLeft >= FEWEST_EXPECTED;
            if (enough || cell == expected.length - 1) {
                joinedSquares.add((observedHere - expectedHere) * (observedHere - expectedHere) / expectedHere);
                expectedHere = 0;
                observedHere = 0;
            }
        }
        double statistic =
                joinedSquares.stream().mapToDouble(Double::doubleValue).sum();
        return z(statistic, joinedSquares.size() - 1);
    }

    /// Against equal shares.
    static double zOfUniform(long[] observed) {
        double[] expected = new double[observed.length];
        Arrays.fill(expected, Arrays.stream(observed).average().orElseThrow());
        return z(observed, expected);
    }

    /// Against equal shares, where each cell counts the successes of its own trials, all of the same
    /// probability: the counts then spread less than those of a multinomial law, by the share of
    /// failures.
    static double zOfEqualTrials(long[] successes, double probability) {
        double mean = Arrays.stream(successes).average().orElseThrow();
        double squares = 0;
        for (long count : successes) {
            squares += (count - mean) * (count - mean);
        }
        return z(squares / (mean * (1 - probability)), successes.length - 1);
    }

    /// Of two samples of equal size being of one law: cells that both leave empty don't count.
    static double zOfSameLaw(long[] one, long[] other) {
        double statistic = 0;
        int cells = 0;
        for (int cell = 0; cell < one.length; cell++) {
            double both = one[cell] + other[cell];
            if (both > 0) {
                statistic += (one[cell] - other[cell]) * (double) (one[cell] - other[cell]) / both;
                cells++;
            }
        }
        return z(statistic, cells - 1);
    }

    static double z(double statistic, int degreesOfFreedom) {
        double p = ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic);
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(p);
    }
}
