package org.glasshouse.measures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one or more arms come to in a measure of everybody, in words and as numbers.
///
/// @param measure what is counted
/// @param arms the arms that are equal to each other in every replicate
/// @param sentence a full sentence, the intervals in it
/// @param brief the same for a place where the measure stands above it
/// @param value the measure in these arms
/// @param difference how far it is from the baseline, paired by replicate; null for the baseline
///     alone
/// @param secondDifference how far it is from the second baseline; null where there is none, or for
///     it alone
/// @param dependence how far the number that does so most hangs on assumed strengths of responses;
///     null where that is not known
public record ArmFinding(
        Measure measure,
        List<String> arms,
        String sentence,
        String brief,
        Interval value,
        @Nullable Interval difference,
        @Nullable Interval secondDifference,
        @Nullable Dependence dependence) {
    public ArmFinding {
        arms = List.copyOf(arms);
    }

    /// Whether over half of the variance of a number in it comes from assumed strengths of
    /// responses.
    public boolean conditional() {
        return dependence != null && dependence.conditional();
    }
}
