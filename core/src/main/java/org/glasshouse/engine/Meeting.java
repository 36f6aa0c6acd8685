package org.glasshouse.engine;

import org.glasshouse.model.Experience;
import org.jspecify.annotations.Nullable;

/// What happens to a request that a consequence meets.
///
/// @param index number of the meeting, for tallies
/// @param consequence its name in the regime
/// @param service the service asked for
/// @param asks chance that somebody whom it meets asks on a day, by class
/// @param answer what they get
/// @param instead what is used instead, or null
/// @param minutes time that this costs
/// @param incomeThousandths money that it costs, or saves where it is a favour, in thousandths of a
///     day of the person's income
/// @param waitDays how much later it comes, or sooner where it is a favour
/// @param ofParents whether it meets children for the standing of a parent
record Meeting(
        int index,
        String consequence,
        String service,
        Chances asks,
        Answer answer,
        @Nullable String instead,
        int minutes,
        int incomeThousandths,
        int waitDays,
        boolean ofParents) {

    /// What a request gets; where several consequences meet it, the first of these.
    enum Answer {
        DENIED(Experience.DENIED),
        PRICED(Experience.PRICED),
        DELAYED(Experience.DELAYED),
        DISCOUNTED(null),
        HASTENED(null),
        GRANTED(null);

        final @Nullable Experience experience;

        Answer(@Nullable Experience experience) {
            this.experience = experience;
        }
    }

    /// Whether it goes before another where both meet a request; of two alike the first in the file does.
    boolean goesBefore(Meeting other) {
        int order = answer.compareTo(other.answer);
        return order < 0 || (order == 0 && index < other.index);
    }

    /// The word for it in tables.
    String outcome() {
        return switch (answer) {
            case DENIED -> instead != null ? "substituted" : "denied";
            case PRICED -> "priced";
            case DELAYED -> "delayed";
            case DISCOUNTED -> "discounted";
            case HASTENED -> "hastened";
            case GRANTED -> "granted";
        };
    }

    /// What a life tells of it: minutes of a substitute, thousandths of a day's income that it cost more or less,
    /// days that it came later or sooner.
    int told() {
        return switch (answer) {
            case DENIED -> minutes;
            case PRICED, DISCOUNTED -> incomeThousandths;
            case DELAYED, HASTENED -> waitDays;
            case GRANTED -> 0;
        };
    }
}
