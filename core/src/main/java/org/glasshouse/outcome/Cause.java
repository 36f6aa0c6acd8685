package org.glasshouse.outcome;

import org.glasshouse.model.Keys;
import org.jspecify.annotations.Nullable;

/// Why a record exists, or why it was not booked: a word of the table `records`.
public enum Cause {
    /// The person did it.
    TRUE_RECORD,
    /// Somebody else did it.
    MISATTRIBUTION,
    /// The person did something else, which was taken for it.
    MISTAKEN_KIND,
    /// Nobody did it: a mistake.
    MIX_UP,
    /// Nobody did it: a false denunciation.
    MALICE,
    /// Nobody did it: an official invented it.
    INVENTION,
    /// Nobody did it: it was made up to have enough records.
    QUOTA,
    /// Nobody did it: the person claimed it.
    FALSE_CLAIM,
    /// An official dropped it; nothing was booked.
    DROPPED,
    /// The regime does not concern the person; nothing was booked.
    NO_SUBJECT,
    /// Somebody looked at it before it was booked and stopped it.
    STOPPED;

    private static final Cause[] ALL = values();

    /// Number of causes under which something is booked; they come first.
    public static final int BOOKED = FALSE_CLAIM.ordinal() + 1;

    /// Number of all causes.
    public static final int COUNT = ALL.length;

    private final String key = Keys.of(this);

    /// The cause of this number.
    public static Cause of(int ordinal) {
        return ALL[ordinal];
    }

    /// The word in tables: `mix-up`.
    public String key() {
        return key;
    }

    /// Whether records with this word for their cause are on somebody's books.
    public static boolean isBooked(String key) {
        Cause cause = named(key);
        return cause != null && cause.booked();
    }

    /// The cause with this word; null if there is none, as in tables of a later version.
    public static @Nullable Cause named(String key) {
        for (Cause cause : ALL) {
            if (cause.key.equals(key)) {
                return cause;
            }
        }
        return null;
    }

    /// Whether no deed stands behind a record of this cause.
    public boolean ofNothing() {
        return switch (this) {
            case MIX_UP, MALICE, INVENTION, QUOTA, FALSE_CLAIM -> true;
            case TRUE_RECORD, MISATTRIBUTION, MISTAKEN_KIND, DROPPED, NO_SUBJECT, STOPPED -> false;
        };
    }

    /// Whether a record of this cause is on somebody's books.
    public boolean booked() {
        return ordinal() < BOOKED;
    }
}
