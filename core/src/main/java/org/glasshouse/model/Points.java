package org.glasshouse.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The scale of a points scheme.
@Explain("The scale of a points scheme.")
public record Points(
        @Explain("Whom the scheme scores.") @Default("everyone")
        Subject subject,

        @Explain(value = "Where everybody starts.", unit = "points") @Bounds(min = -30_000, max = 30_000)
        int start,

        @Explain(value = "What somebody starts with more or less, by class of trait.", unit = "points")
        @Default("{}")
        @Bounds(min = -30_000, max = 30_000)
        Map<Trait, Map<String, Integer>> startBy,

        @Explain(value = "The least that anybody can have.", unit = "points") @Bounds(min = -30_000, max = 30_000)
        int min,

        @Explain(value = "The most that anybody can have.", unit = "points") @Bounds(min = -30_000, max = 30_000)
        int max,

        @Explain(value = "Days from one grading to the next; 1: grades follow points on the same day.", unit = "days")
        @Default("1")
        @Bounds(min = 1, max = 3650)
        int gradedEveryDays,

        @Explain(
                value = "Days after which half of what somebody has more or less than at the start is gone.",
                unit = "days")
        @Nullable
        @Bounds(min = 14, max = 36_500)
        Integer halfLifeDays,

        @Explain("What the points are made of, at most five dimensions by name; left out: points are one stock.")
        @Default("{}")
        Map<String, Dimension> dimensions) {
    public Points {
        startBy = Map.copyOf(startBy);
        dimensions = Society.inOrder(dimensions);
    }

    /// A scale of one stock.
    public Points(
            Subject subject,
            int start,
            Map<Trait, Map<String, Integer>> startBy,
            int min,
            int max,
            int gradedEveryDays,
            @Nullable Integer halfLifeDays) {
        this(subject, start, startBy, min, max, gradedEveryDays, halfLifeDays, Map.of());
    }

    /// A scale on which all start alike, grades follow at once, and nothing fades.
    public Points(Subject subject, int start, int min, int max) {
        this(subject, start, Map.of(), min, max, 1, null);
    }

    /// The same scale, on which all start alike.
    public Points withoutStartBy() {
        return new Points(subject, start, Map.of(), min, max, gradedEveryDays, halfLifeDays, dimensions);
    }

    /// The same scale, on which grades follow at once.
    public Points gradedAtOnce() {
        return new Points(subject, start, startBy, min, max, 1, halfLifeDays, dimensions);
    }

    /// The same scale, on which nothing fades.
    public Points withoutFading() {
        return new Points(subject, start, startBy, min, max, gradedEveryDays, null, dimensions);
    }

    /// The same scale, whose points are one stock.
    public Points withoutDimensions() {
        return with(Map.of(), startBy);
    }

    /// The same scale with other dimensions and unequal starts.
    Points with(Map<String, Dimension> otherDimensions, Map<Trait, Map<String, Integer>> otherStartBy) {
        return new Points(subject, start, otherStartBy, min, max, gradedEveryDays, halfLifeDays, otherDimensions);
    }
}
