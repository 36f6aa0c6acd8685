package org.glasshouse.society;

import org.glasshouse.random.Mix;

/// Draws the sizes of households so that they fill a neighbourhood exactly and still come out as asked.
///
/// A renewal process conditioned to hit the last person: with `U(r)` the probability that households
/// drawn one after another ever fill `r` persons exactly, the next one has size `s` with the
/// probability `p(s) U(r - s) / U(r)`, where `r` persons are left. That is the law of independent sizes
/// given that they add up, so nothing is cut off at the end. Where no sizes can fill the rest (`U(r) =
/// 0`), the next household is the smallest whose rest can be filled.
///
/// @see <a href="https://doi.org/10.1002/9781118165508">Feller, An Introduction to Probability Theory
///     and its Applications, volume 1, chapter XIII: renewal probabilities</a>
final class HouseholdSizes {
    private final int largest;
    private final long[] upTo;
    private final int[] forced;
    private final double[] expected;

    /// @param shares share of households with `index + 1` persons, adding up to 1
    /// @param mostPersons the most persons to be filled
    HouseholdSizes(double[] shares, int mostPersons) {
        this.largest = shares.length;
        this.upTo = new long[(mostPersons + 1) * largest];
        this.forced = new int[mostPersons + 1];
        this.expected = new double[mostPersons + 1];
        double[] renewal = new double[mostPersons + 1];
        renewal[0] = 1;
        for (int left = 1; left <= mostPersons; left++) {
            for (int size = 1; size <= Math.min(largest, left); size++) {
                renewal[left] += shares[size - 1] * renewal[left - size];
            }
            if (renewal[left] > 0) {
                divide(left, shares, renewal);
            } else {
                force(left, renewal);
            }
        }
    }

    private void divide(int left, double[] shares, double[] renewal) {
        double sum = 0;
        int last = 0;
        expected[left] = 1;
        for (int size = 1; size <= Math.min(largest, left); size++) {
            double probability = shares[size - 1] * renewal[left - size] / renewal[left];
            sum += probability;
            upTo[left * largest + size - 1] = Mix.threshold(Math.min(1, sum));
            expected[left] += probability * expected[left - size];
            last = probability > 0 ? size : last;
        }
        upTo[left * largest + last - 1] = Mix.threshold(1);
    }

    private void force(int left, double[] renewal) {
        int size = 1;
        while (renewal[left - size] == 0) {
            size++;
        }
        forced[left] = size;
        expected[left] = 1 + expected[left - size];
    }

    /// How many persons the next household has where that many are left.
    int draw(int personsLeft, long unit32) {
        if (forced[personsLeft] > 0) {
            return forced[personsLeft];
        }
        int row = personsLeft * largest;
        int size = 1;
        while (unit32 >= upTo[row + size - 1]) {
            size++;
        }
        return size;
    }

    /// The mean number of households that fill so many persons.
    double expectedHouseholds(int persons) {
        return expected[persons];
    }
}
