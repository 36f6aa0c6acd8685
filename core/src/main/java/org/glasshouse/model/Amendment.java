package org.glasshouse.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What changes in a regime on the start of a day: numbers, parts that end or begin, or a repeal.
@Explain("What changes in a regime on the start of a day.")
public record Amendment(
        @Explain("The day on whose start it takes effect: a number of days from the start, or a date.")
        DayOrDate on,

        @Explain("Numbers of the regime that change, each by its path in the regime with its new value.") @Default("{}")
        Change change,

        @Explain("Parts of the regime that end, such as `channels.camera`.") @Default("[]")
        List<String> ends,

        @Explain("Parts of the regime that begin; a part named here is switched off from day 0 until then.")
        @Default("[]")
        List<String> begins,

        @Explain("The whole regime ends.") @Nullable Repeal repeal) {
    public Amendment {
        ends = List.copyOf(ends);
        begins = List.copyOf(begins);
    }

    /// Whether it says nothing.
    public boolean isEmpty() {
        return change.values().isEmpty() && ends.isEmpty() && begins.isEmpty() && repeal == null;
    }
}
