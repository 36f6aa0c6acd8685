package org.glasshouse.model;

import java.util.List;
import java.util.Map;

/// Somebody who decides whether a record stands, and looks away from some.
@Explain("Somebody who decides whether a record stands.")
public record Official(
        @Explain("The channels whose records pass through these hands.")
        List<String> reviews,

        @Explain("The kinds of conduct concerned; left out: all.") @Default("[]")
        List<String> of,

        @Explain("The chance that a record is dropped.") @Bounds(min = 0, max = 1)
        double drops,

        @Explain("Factors on that chance by class of trait of the recorded person; a class left out has 1.")
        @Default("{}")
        @Bounds(min = 0, max = 1000)
        Map<Trait, Map<String, Double>> by) {
    public Official {
        reviews = List.copyOf(reviews);
        of = List.copyOf(of);
        by = Map.copyOf(by);
    }
}
