package org.glasshouse.measures;

import java.util.List;

/// One measure in one arm against the same measure in the baseline, replicate by replicate: the same people, with the
/// same luck.
///
/// @param measure what is compared
/// @param split trait by which people are told apart, or `all`
/// @param category class of that trait, or `all`
/// @param arm name of the arm
/// @param value the measure in the arm
/// @param baseline the measure in the baseline, or in the arm that stands in its place
/// @param difference the arm less the baseline, paired by replicate
/// @param differences the difference in each replicate
public record Contrast(
        Measure measure,
        String split,
        String category,
        String arm,
        Interval value,
        Interval baseline,
        Interval difference,
        List<Double> differences) {
    public Contrast {
        differences = List.copyOf(differences);
    }

    /// Whether there was nothing in the baseline in any replicate, so that the difference is the measure itself.
    public boolean fromNothing() {
        return baseline.mean() == 0 && baseline.low() == 0 && difference.mean() == value.mean();
    }

    /// Whether the arm and the baseline are equal in every replicate.
    public boolean same() {
        return differences.stream().allMatch(each -> each == 0);
    }
}
