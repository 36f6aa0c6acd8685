package org.glasshouse.model;

/// A regime that is tried out in some districts. Which ones is drawn once; where the share grows, those that had it
/// keep it.
@Explain("The regime holds in some districts only.")
public record Pilot(
        @Explain("The share of districts in which it holds.") @Bounds(min = 0, max = 1)
        double districts) {}
