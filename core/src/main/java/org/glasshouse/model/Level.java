package org.glasshouse.model;

/// What consequences leave in a person, from 0 (nothing) to 255 (the most that counts), fading by half-lives.
public enum Level {
    /// Hardship: hours, money and options lost.
    STRAIN,
    /// Expecting to be punished.
    FEAR,
    /// Standing apart from others.
    ISOLATION;

    private final String key = Keys.of(this);

    /// The word for it in files and tables.
    public String key() {
        return key;
    }
}
