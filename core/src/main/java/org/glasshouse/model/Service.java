package org.glasshouse.model;

import java.util.Map;

/// Something that people or organisations ask for and that a regime may deny, grant or price.
@Explain("A service that people ask for.")
public record Service(
        @Explain("The area of life it belongs to, such as `travel` or `credit`.")
        String domain,

        @Explain(value = "How often an ordinary person asks for it.", unit = "a year") @Bounds(min = 0, max = 365)
        double rate,

        @Explain("Factors on the rate by class of trait; a class left out has 1.")
        @Default("{}")
        @Bounds(min = 0, max = 1000)
        Map<Trait, Map<String, Double>> by,

        @Explain("The class of subjects that asks for it: `persons`, `businesses` or `public-bodies`.")
        @Default("persons")
        SubjectClass of) {
    /// A service that persons ask for.
    public Service(String domain, double rate, Map<Trait, Map<String, Double>> by) {
        this(domain, rate, by, SubjectClass.PERSONS);
    }

    public Service {
        by = Map.copyOf(by);
    }
}
