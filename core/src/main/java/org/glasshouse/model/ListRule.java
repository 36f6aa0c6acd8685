package org.glasshouse.model;

/// A list that people are put on, with a shortest term and a way off it.
@Explain("A list that people are put on.")
public record ListRule(
        @Explain("Who has this grade or a worse one is put on it.")
        String entersAt,

        @Explain(value = "Shortest stay.", unit = "days") @Default("0") @Bounds(min = 0, max = 36500)
        int termDays) {}
