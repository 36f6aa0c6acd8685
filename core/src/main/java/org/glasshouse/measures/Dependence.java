package org.glasshouse.measures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a headline, that is a measure of everybody in an arm or its difference from another arm,
/// hangs on assumed strengths of responses.
///
/// @param measure key of the measure
/// @param label what is counted, as a line of a table says it
/// @param unit its unit
/// @param arm name of the arm
/// @param against name of the arm from which the difference is taken; null for the measure itself
/// @param mean mean over the points
/// @param least the smallest mean of any point
/// @param most the largest mean of any point
/// @param assumed variance from the assumed numbers
/// @param luck variance of one life's luck
/// @param share the share of the assumed part in both, from 0 to 1
/// @param low lower end of its interval
/// @param high upper end of its interval
/// @param linear of the assumed part, the share that a straight line in each number explains, from
///     0 to 1
/// @param influences the numbers that surely make up a hundredth of it or more, the strongest
///     first; none where the share is below a twentieth
public record Dependence(
        String measure,
        String label,
        String unit,
        String arm,
        @Nullable String against,
        double mean,
        double least,
        double most,
        double assumed,
        double luck,
        double share,
        double low,
        double high,
        double linear,
        List<Influence> influences) {
    private static final double HALF = 0.5;

    public Dependence {
        influences = List.copyOf(influences);
    }

    /// Whether over half of its variance comes from assumed numbers, so that it is to be told with
    /// an “if”.
    public boolean conditional() {
        return share > HALF;
    }

    /// `83% (71% to 90%)`; `0%` where nothing hangs on them.
    public String shareInWords() {
        return assumed == 0 ? "0%" : whole(share) + " (" + whole(low) + " to " + whole(high) + ")";
    }

    private static String whole(double share) {
        return Math.round(100 * share) + "%";
    }

    Dependence named(String itsArm, @Nullable String itsAgainst) {
        return new Dependence(
                measure,
                label,
                unit,
                itsArm,
                itsAgainst,
                mean,
                least,
                most,
                assumed,
                luck,
                share,
                low,
                high,
                linear,
                influences);
    }
}
