package org.glasshouse.model;

import java.util.List;

/// A dimension of a score: a stock with ends of its own, of which the weight says how much of the scale it is.
///
/// What moves it is written in steps from [#min] to [#max], which the weight turns into points ([Dimensions]). Once a
/// dimension is at its end, more of the same moves nothing, whatever the others hold.
@Explain("A dimension of the score: what moves it is written in steps of its own, which the weight turns into points.")
public record Dimension(
        @Explain("The share of the scale of points that it is; those of all dimensions add up to 1.")
        @Bounds(min = 0, max = 1)
        double weight,

        @Explain("The kinds of conduct whose records move it.") @Default("[]")
        List<String> of,

        @Explain(
                "Other parts whose points go into it, such as `association.company`, `lists.debtors`, `bonuses.thanks`, `household-stars` or `points.start-by`.")
        @Default("[]")
        List<String> also,

        @Explain(value = "Where everybody starts in it.", unit = "steps") @Bounds(min = -10_000, max = 10_000)
        int start,

        @Explain(value = "The least that it can hold.", unit = "steps")
        @Default("0")
        @Bounds(min = -10_000, max = 10_000)
        int min,

        @Explain(value = "The most that it can hold.", unit = "steps")
        @Default("100")
        @Bounds(min = -10_000, max = 10_000)
        int max) {
    public Dimension {
        of = List.copyOf(of);
        also = List.copyOf(also);
    }

    /// The most dimensions: each takes a byte a person.
    public static final int MOST = 5;

    /// The most bytes a person that dimensions, rules of association by level, stars and escalation take together, so
    /// that all columns stay within 16, a quarter of a byte for bits aside.
    public static final int MOST_BYTES_TOGETHER = 7;

    /// The most points that a dimension's byte holds.
    public static final int MOST_POINTS = 255;

    /// How many points of a scale it is, from its least to its most; whole where the regime passes its checks.
    public double pointsOf(Points scale) {
        return weight * (scale.max() - scale.min());
    }

    /// What a number of steps is in points: whole points, halves away from 0.
    public int inPoints(int steps, Points scale) {
        if (max <= min) {
            return 0;
        }
        double exact = steps * pointsOf(scale) / (max - min);
        return (int) (Math.signum(exact) * Math.round(Math.abs(exact)));
    }
}
