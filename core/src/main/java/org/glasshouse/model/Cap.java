package org.glasshouse.model;

import java.util.List;

/// The most that records of some kinds can give or take on a day.
@Explain("The most that records of some kinds can give or take on a day.")
public record Cap(
        @Explain("The kinds of conduct that count together.")
        List<String> of,

        @Explain(value = "The most that their records on one day give or take together.", unit = "points")
        @Bounds(min = 0, max = 30_000)
        int pointsADay) {
    public Cap {
        of = List.copyOf(of);
    }
}
