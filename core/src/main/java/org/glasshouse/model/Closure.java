package org.glasshouse.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that people do is prevented before they do it: a platform that is shut, an account that is taken away.
/// Always, or for some days after a record of a wrong move.
@Explain("Something that people do is prevented before they do it, always or for some days after a wrong move.")
public record Closure(
        @Explain("The kinds of conduct that are prevented.") List<String> of,

        @Explain("The share of it that is prevented.") @Bounds(min = 0, max = 1)
        double share,

        @Explain("The kinds of conduct of which a booked record brings it about; left out: it holds always.")
        @Default("[]")
        List<String> afterRecords,

        @Explain(value = "How long it holds after the last such record; with `after-records` alone.", unit = "days")
        @Nullable
        @Bounds(min = 1, max = 36_500)
        Integer forDays,

        @Explain(
                "How far around such a record it holds: in the `neighbourhood` from the next day on, in the `district` or `nation` from the first day of the next span on.")
        @Default("nation")
        Radius within) {
    public Closure {
        of = List.copyOf(of);
        afterRecords = List.copyOf(afterRecords);
    }

    /// One that holds always.
    public Closure(List<String> of, double share) {
        this(of, share, List.of(), null, Radius.NATION);
    }

    /// Whether a record has to bring it about.
    public boolean isTriggered() {
        return !afterRecords.isEmpty();
    }
}
