package org.glasshouse.model;

/// Points that standing alone brings: whoever has gets more, or loses more.
@Explain("Points that standing alone brings.")
public record Bonus(
        @Explain("Who is in this grade on the day gets it.") String inGrade,

        @Explain(value = "Days from one time to the next; the first is on the day of this number.", unit = "days")
        @Bounds(min = 1, max = 36_500)
        int everyDays,

        @Explain(value = "What each gets.", unit = "points") @Bounds(min = -10_000, max = 10_000)
        int points) {}
