package org.glasshouse.measures;

/// Quantiles of Student's t distribution, for intervals over a few replicates.
///
/// The share of the distribution within ±t has a closed form for whole degrees of freedom, a finite sum; the quantile
/// is found from it by halving.
///
/// @see <a href="https://personal.math.ubc.ca/~cbm/aands/page_948.htm">Abramowitz and Stegun (1964), 26.7.3 and
///     26.7.4</a>
final class StudentT {
    private StudentT() {}

    /// The t that a share of the distribution lies within, on both sides together: 12.706 for 0.95 and 1 degree.
    ///
    /// @param share above 0 and below 1
    /// @param degreesOfFreedom 1 or more
    static double within(double share, int degreesOfFreedom) {
        if (!(share > 0 && share < 1) || degreesOfFreedom < 1) {
            throw new IllegalArgumentException(share + " within t of " + degreesOfFreedom + " degrees of freedom");
        }
        double low = 0;
        double high = 1;
        while (shareWithin(high, degreesOfFreedom) < share) {
            low = high;
            high *= 2;
        }
        for (double middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
            if (shareWithin(middle, degreesOfFreedom) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double shareWithin(double t, int degreesOfFreedom) {
        double angle = StrictMath.atan(t / StrictMath.sqrt(degreesOfFreedom));
        double sine = StrictMath.sin(angle);
        double cosine = StrictMath.cos(angle);
        boolean odd = degreesOfFreedom % 2 == 1;
        double term = odd ? cosine : 1;
        double sum = 0;
        for (int next = odd ? 3 : 2; next <= degreesOfFreedom; next += 2) {
            sum += term;
            term *= cosine * cosine * (next - 1) / next;
        }
        return odd ? 2 / Math.PI * (angle + sine * sum) : sine * sum;
    }
}
