package org.glasshouse.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list that people are put on, by their grade or by a record, and the ways off it.
@Explain("A list that people are put on: by grade (`enters-at`) or by record (`enters-on`).")
public record ListRule(
        @Explain("Who comes into this grade or a worse one is put on it, and stays while the grade is no better.")
        @Nullable
        String entersAt,

        @Explain(
                "Who is recorded for one of these kinds of conduct is put on it; recorded again, the stay is extended.")
        @Default("[]")
        List<String> entersOn,

        @Explain("Whom a record can put on it.") @Default("everyone")
        Subject subject,

        @Explain(value = "How long they stay: the shortest stay where a grade enters.", unit = "days")
        @Default("0")
        @Bounds(min = 0, max = 36500)
        int termDays,

        @Explain("Who is on it and is recorded for one of these kinds of conduct leaves before the term is over.")
        @Default("[]")
        List<String> leavesOn,

        @Explain(value = "Days from that record until they are off.", unit = "days")
        @Default("0")
        @Bounds(min = 0, max = 36500)
        int exitDays,

        @Explain(value = "What coming onto it does to the person's points, the next day.", unit = "points")
        @Default("0")
        @Bounds(min = -10_000, max = 10_000)
        int points) {
    public ListRule {
        entersOn = List.copyOf(entersOn);
        leavesOn = List.copyOf(leavesOn);
    }

    /// A list that moves nobody's points.
    public ListRule(
            @Nullable String entersAt,
            List<String> entersOn,
            Subject subject,
            int termDays,
            List<String> leavesOn,
            int exitDays) {
        this(entersAt, entersOn, subject, termDays, leavesOn, exitDays, 0);
    }

    /// The same list, which moves nobody's points.
    public ListRule withoutPoints() {
        return new ListRule(entersAt, entersOn, subject, termDays, leavesOn, exitDays);
    }

    /// The same list, which moves the points of whoever comes onto it otherwise.
    ListRule withPoints(int other) {
        return new ListRule(entersAt, entersOn, subject, termDays, leavesOn, exitDays, other);
    }
}
