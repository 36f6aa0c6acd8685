package org.glasshouse.model;

/// The end of a whole regime, and what stays of it. Strain, fear and isolation always stay.
@Explain("The end of the whole regime, and what stays of it; strain, fear and isolation always stay.")
public record Repeal(
        @Explain("What becomes of points, grades, stars and records in force: `cleared` or `kept`.") @Default("cleared")
        Standing standing,

        @Explain("What becomes of list entries: `cleared`, or they `run-out` with their terms and what hangs on them.")
        @Default("cleared")
        Lists lists) {

    /// What becomes of points, grades, stars and records in force.
    public enum Standing {
        /// Everybody stands where everybody started.
        CLEARED,
        /// They stay as they are and nothing moves them.
        KEPT
    }

    /// What becomes of list entries.
    public enum Lists {
        /// Everybody is off every list.
        CLEARED,
        /// Entries last until their shortest term ends, with the consequences that hang on them.
        RUN_OUT
    }
}
