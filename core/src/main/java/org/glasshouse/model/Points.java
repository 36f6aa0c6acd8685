package org.glasshouse.model;

/// The scale of a points scheme.
@Explain("The scale of a points scheme.")
public record Points(
        @Explain("Whom the scheme scores.") @Default("everyone")
        Subject subject,

        @Explain(value = "Where everybody starts.", unit = "points") @Bounds(min = -30_000, max = 30_000)
        int start,

        @Explain(value = "The least that anybody can have.", unit = "points") @Bounds(min = -30_000, max = 30_000)
        int min,

        @Explain(value = "The most that anybody can have.", unit = "points") @Bounds(min = -30_000, max = 30_000)
        int max) {}
