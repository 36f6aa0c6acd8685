package org.glasshouse.measures;

/// Why a record was made, as the table `records` writes it.
enum Cause {
    /// The person did it.
    TRUE_RECORD("true-record", "were of what the person had done"),
    /// Somebody else did it.
    MISATTRIBUTION("misattribution", "were of what somebody else had done"),
    /// Nobody did it.
    MIX_UP("mix-up", "were mix-ups: nobody had done it"),
    /// Somebody invented it.
    MALICE("malice", "were invented by somebody who meant harm"),
    /// An official dropped it.
    DROPPED("dropped", "");

    private final String word;
    private final String verb;

    Cause(String word, String verb) {
        this.word = word;
        this.verb = verb;
    }

    /// Its word in the table.
    String word() {
        return word;
    }

    /// What sentences say of such records, to follow their number.
    String verb() {
        return verb;
    }
}
