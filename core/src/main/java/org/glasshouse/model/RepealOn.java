package org.glasshouse.model;

/// The day on which an arm's regime is repealed, and what stays of it.
///
/// @see Repeal
@Explain("The day on which the regime is repealed, and what stays of it.")
public record RepealOn(
        @Explain("The day on whose start the regime ends: a number of days from the start, or a date.")
        DayOrDate on,

        @Explain("What becomes of points, grades, stars and records in force: `cleared` or `kept`.") @Default("cleared")
        Repeal.Standing standing,

        @Explain("What becomes of list entries: `cleared`, or they `run-out` with their terms and what hangs on them.")
        @Default("cleared")
        Repeal.Lists lists) {}
