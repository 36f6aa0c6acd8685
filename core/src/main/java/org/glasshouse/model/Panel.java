package org.glasshouse.model;

/// Persons whose lives are written down event by event, chosen by keyed draw. Watching changes nothing.
@Explain("Generated persons whose lives are written down.")
public record Panel(
        @Explain(value = "How many.", unit = "persons") @Default("0") @Bounds(min = 0, max = 10_000)
        int persons) {}
