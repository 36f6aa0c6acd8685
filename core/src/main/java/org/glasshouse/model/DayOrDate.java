package org.glasshouse.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// A day of a run: its number, 0 being the first, or a date. Exactly one of them is given.
public record DayOrDate(@Nullable Integer day, @Nullable LocalDate date) {

    /// Reads `365` or `2016-09-01`.
    ///
    /// @throws IllegalArgumentException if the text is neither
    public static DayOrDate parse(String text) {
        try {
            return text.matches("[0-9]{1,9}")
                    ? new DayOrDate(Integer.valueOf(text), null)
                    : new DayOrDate(null, LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is no day; write 365 or 2016-09-01", e);
        }
    }

    /// The number of days from the start of a horizon; below 0 before it.
    ///
    /// @throws IllegalArgumentException if this is a date and the horizon has none
    public long dayOf(Horizon horizon) {
        if (date == null) {
            return day == null ? 0 : day;
        }
        if (horizon.start() == null) {
            throw new IllegalArgumentException("a date needs a horizon with a start");
        }
        return date.toEpochDay() - horizon.start().toEpochDay();
    }

    /// How a sentence names it: `day 365`, `2016-09-01`.
    public String words() {
        return date == null ? "day " + day : date.toString();
    }

    @Override
    public String toString() {
        return String.valueOf(date == null ? day : date);
    }
}
