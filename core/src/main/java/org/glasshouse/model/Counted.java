package org.glasshouse.model;

import org.jspecify.annotations.Nullable;

/// What a run counts that can be set beside a published figure.
public enum Counted {
    /// Requests for a service that were refused, from the first day on.
    DENIED("service"),
    /// Subjects who were refused any service at least once.
    EVER_DENIED(null),
    /// Subjects who were on any list at some time.
    EVER_LISTED(null),
    /// Subjects who were in the lowest grade at some time.
    EVER_LOWEST(null),
    /// Subjects on a list at the close of the last day that counts.
    ON_LIST("list"),
    /// Subjects in a grade at the close of the last day that counts.
    IN_GRADE("grade"),
    /// Records of a kind of conduct that were booked, rightly or not, from the first day on.
    RECORDS("kind of conduct"),
    /// Acts of a kind, recorded or not, from the first day on.
    ACTS("kind of conduct"),
    /// Times that somebody came off a list for something that was recorded, from the first day on.
    LEFT_LIST_EARLY(null),
    /// Subjects who live in the society.
    SUBJECTS(null);

    private final @Nullable String named;

    Counted(@Nullable String named) {
        this.named = named;
    }

    /// What must be named for it, such as a list; null where nothing is.
    public @Nullable String named() {
        return named;
    }
}
