package org.glasshouse.model;

import java.util.Map;

/// Standing on day 0, in shares of everybody, by keyed draw.
@Explain("Standing on day 0, in shares of everybody.")
public record Initial(
        @Explain(
                "Share of persons who start in each grade, with points spread evenly over it; the rest start at `start`.")
        @Default("{}")
        @Bounds(min = 0, max = 1)
        Map<String, Double> grades,

        @Explain("Share of persons who start on each list, with terms spread evenly.")
        @Default("{}")
        @Bounds(min = 0, max = 1)
        Map<String, Double> lists) {
    public Initial {
        grades = Map.copyOf(grades);
        lists = Map.copyOf(lists);
    }
}
