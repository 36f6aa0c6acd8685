package org.glasshouse.model;

import java.util.List;

/// Limits that a law sets to a regime, whatever else the regime says.
///
/// A regime under limits is by construction the same as one written without what they forbid ([LimitedRegime]).
@Explain("Limits that hold whatever else the regime says.")
public record Limits(
        @Explain("Only what channels of these keepers write down counts; left out: whoever keeps it.") @Default("[]")
        List<Keeper> keptBy,

        @Explain("Sorts of conduct whose records count for nothing.") @Default("[]")
        List<ConductClass> never,

        @Explain(
                "Whether a record takes no more points than in proportion to how grave the deed is, the gravest taking as many as any does, and a list that records enter holds people no longer than in proportion.")
        @Default("false")
        boolean proportional,

        @Explain(
                "Whether a service may be denied, made dearer, delayed or granted only by a standing to which nothing but deeds of the service's own domain leads.")
        @Default("false")
        boolean ownDomain) {
    /// No limit at all.
    public static final Limits NONE = new Limits(List.of(), List.of(), false, false);

    public Limits {
        keptBy = List.copyOf(keptBy);
        never = List.copyOf(never);
    }
}
