package org.glasshouse.io.design;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.random.SobolSequenceGenerator;

/// The first points of the Sobol' sequence, with the direction numbers of Joe and Kuo (2008), for a
/// number of dimensions that so few points can tell apart.
///
/// Some dimensions of the sequence go together in their first points: of its first 31, two have a
/// correlation of 0.77 in 64 points. So a dimension is passed over if its coordinates correlate by
/// a quarter or more with those of one taken before it. Nothing of it depends on a result.
///
/// @see <a href="https://doi.org/10.1137/070709359">Joe and Kuo (2008), Constructing Sobol'
///     sequences with better two-dimensional projections, SIAM Journal on Scientific Computing
///     30</a>
public final class SobolPoints {
    private static final int MOST_DIMENSIONS = 1_000;
    private static final double MOST_CORRELATION = 0.25;

    private SobolPoints() {}

    /// The points, each with a coordinate from 0 up to 1 for each number.
    ///
    /// @param points a power of two
    /// @param numbers 1 or more
    /// @throws IllegalArgumentException if so few points can't tell so many numbers apart
    public static List<List<Double>> of(int points, int numbers) {
        double[][] columns = columns(points);
        List<double[]> taken = new ArrayList<>();
        for (double[] column : columns) {
            if (taken.size() < numbers
                    && taken.stream().allMatch(each -> Math.abs(correlation(each, column)) < MOST_CORRELATION)) {
                taken.add(column);
            }
        }
        if (taken.size() < numbers) {
            throw new IllegalArgumentException(
                    points + " points tell " + taken.size() + " numbers apart at most, and there are " + numbers);
        }
        List<List<Double>> all = new ArrayList<>();
        for (int point = 0; point < points; point++) {
            List<Double> coordinates = new ArrayList<>();
            for (double[] column : taken) {
                coordinates.add(column[point]);
            }
            all.add(List.copyOf(coordinates));
        }
        return List.copyOf(all);
    }

    private static double[][] columns(int points) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(MOST_DIMENSIONS);
        double[][] columns = new double[MOST_DIMENSIONS][points];
        for (int point = 0; point < points; point++) {
            double[] coordinates = sequence.nextVector();
            for (int dimension = 0; dimension < MOST_DIMENSIONS; dimension++) {
                columns[dimension][point] = coordinates[dimension];
            }
        }
        return columns;
    }

    private static double correlation(double[] one, double[] other) {
        double mean = mean(one);
        double otherMean = mean(other);
        double products = 0;
        double squares = 0;
        double otherSquares = 0;
        for (int each = 0; each < one.length; each++) {
            products += (one[each] - mean) * (other[each] - otherMean);
            squares += (one[each] - mean) * (one[each] - mean);
            otherSquares += (other[each] - otherMean) * (other[each] - otherMean);
        }
        return products / StrictMath.sqrt(squares * otherSquares);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
