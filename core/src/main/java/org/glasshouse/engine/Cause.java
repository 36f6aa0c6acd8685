package org.glasshouse.engine;

import org.glasshouse.model.Keys;

/// Why a record exists, or why it was not booked.
enum Cause {
    /// The person did it.
    TRUE_RECORD,
    /// Somebody else did it.
    MISATTRIBUTION,
    /// Nobody did it: a mistake.
    MIX_UP,
    /// Nobody did it: a false denunciation.
    MALICE,
    /// An official dropped it; nothing was booked.
    DROPPED,
    /// The scheme does not score the person; nothing was booked.
    NO_SUBJECT;

    private static final Cause[] ALL = values();

    /// Number of causes under which something is booked; they come first.
    static final int BOOKED = 4;

    static final int COUNT = ALL.length;

    static Cause of(int ordinal) {
        return ALL[ordinal];
    }

    private final String key = Keys.of(this);

    /// The word in tables.
    String key() {
        return key;
    }
}
