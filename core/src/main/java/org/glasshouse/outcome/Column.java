package org.glasshouse.outcome;

/// One column of a table: its name, what is in it, its unit, and what it means.
///
/// @param name lower case, words joined by underscores
/// @param type whole numbers, words, or dates
/// @param unit such as `persons`, `points`, `days`; empty for words
/// @param meaning one sentence for the data dictionary
public record Column(String name, Type type, String unit, String meaning) {

    /// What a column holds.
    public enum Type {
        /// Whole numbers.
        NUMBER,
        /// Words from a small vocabulary.
        WORD,
        /// Days since 1970-01-01; `Long.MIN_VALUE` where a run has no dates.
        DATE
    }

    static Column number(String name, String unit, String meaning) {
        return new Column(name, Type.NUMBER, unit, meaning);
    }

    static Column word(String name, String meaning) {
        return new Column(name, Type.WORD, "", meaning);
    }

    static Column date(String name, String meaning) {
        return new Column(name, Type.DATE, "", meaning);
    }
}
