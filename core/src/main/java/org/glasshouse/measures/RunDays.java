package org.glasshouse.measures;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How the days of a run are called: by date where the scenario has dates, else by number, the first being day 0.
///
/// @param start the date of day 0, if there is one
public record RunDays(@Nullable LocalDate start) {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /// `4 August 2019`, or `day 45`.
    public String named(int day) {
        return start == null ? "day " + Numbers.whole(day) : LONG.format(start.plusDays(day));
    }

    /// `4 Aug 2019`, or `day 45`.
    public String brief(int day) {
        return start == null ? "day " + Numbers.whole(day) : SHORT.format(start.plusDays(day));
    }

    /// The date of a day, if there is one.
    public @Nullable LocalDate date(int day) {
        return start == null ? null : start.plusDays(day);
    }
}
