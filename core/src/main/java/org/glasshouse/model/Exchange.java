package org.glasshouse.model;

/// How often news travels between neighbourhoods.
@Explain("How often news travels between neighbourhoods.")
public record Exchange(
        @Explain(value = "The span that a neighbourhood lives alone.", unit = "days")
        @Default("7")
        @Bounds(min = 1, max = 28)
        int days) {}
