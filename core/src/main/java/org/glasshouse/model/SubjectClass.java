package org.glasshouse.model;

/// The classes of subjects that do things, ask for things and can be scored. A kind of conduct or a
/// service belongs to one of them.
public enum SubjectClass {
    /// Everybody who lives in the society.
    PERSONS,
    /// Firms, each with one owner among the persons of its neighbourhood.
    BUSINESSES,
    /// Offices of a district, which live in its first neighbourhood.
    PUBLIC_BODIES;

    private final String key = Keys.of(this);

    /// The word for it in files and tables: `public-bodies`.
    public String key() {
        return key;
    }
}
