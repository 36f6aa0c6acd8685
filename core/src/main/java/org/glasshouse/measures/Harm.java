package org.glasshouse.measures;

/// Something that befalls a person, counted once a person: the first time in the run.
public enum Harm {
    /// Came into the lowest grade.
    LOWEST_GRADE("first_low", "people.ever-lowest-grade"),
    /// Came onto a list.
    LISTED("first_listed", "people.ever-listed"),
    /// Was denied a service.
    DENIED("first_denied", "people.ever-denied"),
    /// Had a wrong record that cost points, put on a list or denounced in public.
    WRONGED("first_wronged", "people.ever-wronged");

    private final String column;
    private final String key;

    Harm(String column, String key) {
        this.column = column;
        this.key = key;
    }

    /// The column of `daily` that counts it.
    String column() {
        return column;
    }

    /// The key of its finding.
    public String key() {
        return key;
    }

    /// What happened to the people counted, to follow their number: `were on the blacklist at some time`.
    public String verb(Frame frame) {
        return switch (this) {
            case LOWEST_GRADE -> "fell into the lowest grade" + lowest(frame) + " at some time";
            case LISTED -> "were on " + list(frame) + " at some time";
            case DENIED -> "were denied a service at some time";
            case WRONGED ->
                (frame.points() ? "lost points" : "were put on " + list(frame)) + " for something they had not done";
        };
    }

    /// Whether the regime can do it at all.
    public boolean possible(Frame frame) {
        return switch (this) {
            case LOWEST_GRADE -> !frame.grades().isEmpty();
            case LISTED -> !frame.lists().isEmpty();
            case DENIED -> !frame.grades().isEmpty() || !frame.lists().isEmpty();
            case WRONGED -> frame.points() || !frame.lists().isEmpty();
        };
    }

    /// Arms may have grades and lists that the regime of the frame has none of.
    private static String lowest(Frame frame) {
        return frame.grades().isEmpty() ? "" : ", " + frame.grades().getLast() + ",";
    }

    private static String list(Frame frame) {
        if (frame.lists().isEmpty()) {
            return "a list";
        }
        return frame.lists().size() == 1
                ? "the " + frame.lists().getFirst()
                : "one of the lists " + String.join(", ", frame.lists());
    }
}
