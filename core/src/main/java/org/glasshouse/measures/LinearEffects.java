package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;

/// Which of the assumed numbers of a design the variance of an outcome goes with, as far as it
/// rises or falls with each in a straight line.
///
/// All numbers are put into one regression by least squares, so that where two of them happen to go
/// together in so few points, each is told with the other held. The part of a number is the square
/// of its slope, less the square of the slope's standard error, times the variance of the number
/// (squared standardised regression coefficients; Saltelli and others, Global Sensitivity Analysis,
/// 2008, section 1.2.5).
final class LinearEffects {
    private final int points;
    private final int numbers;
    /// Takes outcomes to slopes: the inverse of X'X times X', by number and point, numbers less
    /// their means.
    private final double[][] toSlopes;
    private final double[][] centred;
    private final double[] inverseDiagonal;

    /// A design.
    ///
    /// @param design the value of each number, by point and number
    /// @throws IllegalArgumentException if the points can't tell the numbers apart
    LinearEffects(double[][] design) {
        points = design.length;
        numbers = design[0].length;
        if (degreesOfFreedom() < 1) {
            throw new IllegalArgumentException(points + " points can't tell " + numbers + " numbers apart");
        }
        centred = new double[points][numbers];
        for (int number = 0; number < numbers; number++) {
            double sum = 0;
            for (double[] point : design) {
                sum += point[number];
            }
            for (int point = 0; point < points; point++) {
                centred[point][number] = design[point][number] - sum / points;
            }
        }
        double[][] inverse = inverse(products());
        inverseDiagonal = new double[numbers];
        toSlopes = new double[numbers][points];
        for (int number = 0; number < numbers; number++) {
            inverseDiagonal[number] = inverse[number][number];
            for (int point = 0; point < points; point++) {
                for (int other = 0; other < numbers; other++) {
                    toSlopes[number][point] += inverse[number][other] * centred[point][other];
                }
            }
        }
    }

    /// By how much the outcomes rise with a number, and the standard error of that.
    record Slope(double value, double standardError) {}

    /// A fit to the outcomes at the points.
    ///
    /// @param slopes by number
    /// @param residual mean square of what the line leaves
    record Fit(List<Slope> slopes, double residual) {
        Fit {
            slopes = List.copyOf(slopes);
        }
    }

    /// Fits the outcomes at the points.
    Fit fit(double[] outcomes) {
        double mean = 0;
        for (double outcome : outcomes) {
            mean += outcome / points;
        }
        double[] slopes = new double[numbers];
        for (int number = 0; number < numbers; number++) {
            for (int point = 0; point < points; point++) {
                slopes[number] += toSlopes[number][point] * (outcomes[point] - mean);
            }
        }
        double squares = 0;
        for (int point = 0; point < points; point++) {
            double left = outcomes[point] - mean;
            for (int number = 0; number < numbers; number++) {
                left -= slopes[number] * centred[point][number];
            }
            squares += left * left;
        }
        double residual = squares / degreesOfFreedom();
        List<Slope> told = new ArrayList<>();
        for (int number = 0; number < numbers; number++) {
            told.add(new Slope(slopes[number], StrictMath.sqrt(residual * inverseDiagonal[number])));
        }
        return new Fit(told, residual);
    }

    /// What is left to tell the scatter by.
    int degreesOfFreedom() {
        return points - numbers - 1;
    }

    /// The variance of a number over the points.
    double variance(int number) {
        double squares = 0;
        for (double[] point : centred) {
            squares += point[number] * point[number];
        }
        return squares / points;
    }

    private double[][] products() {
        double[][] products = new double[numbers][numbers];
        for (double[] point : centred) {
            for (int one = 0; one < numbers; one++) {
                for (int other = 0; other < numbers; other++) {
                    products[one][other] += point[one] * point[other];
                }
            }
        }
        return products;
    }

    /// The inverse of a symmetric, positive matrix, by elimination with scaling and without
    /// exchange of rows.
    private static double[][] inverse(double[][] matrix) {
        int size = matrix.length;
        double[][] left = new double[size][];
        double[][] inverse = new double[size][size];
        for (int row = 0; row < size; row++) {
            left[row] = matrix[row].clone();
            inverse[row][row] = 1;
        }
        for (int pivot = 0; pivot < size; pivot++) {
            double divisor = left[pivot][pivot];
            if (!(divisor > matrix[pivot][pivot] * 1e-9)) {
                throw new IllegalArgumentException("the points can't tell number " + pivot + " from those before it");
            }
            for (int column = 0; column < size; column++) {
                left[pivot][column] /= divisor;
                inverse[pivot][column] /= divisor;
            }
            for (int row = 0; row < size; row++) {
                double factor = left[row][pivot];
                for (int column = 0; row != pivot && column < size; column++) {
                    left[row][column] -= factor * left[pivot][column];
                    inverse[row][column] -= factor * inverse[pivot][column];
                }
            }
        }
        return inverse;
    }
}
