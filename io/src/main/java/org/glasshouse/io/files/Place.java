package org.glasshouse.io.files;

import java.util.Comparator;

/// Where something stands: a file (or an option of the command line), a line and a column, both from 1.
///
/// @param file the path as a reader would open it, `gallery/…` for bundled files, or an option such as `--set`
public record Place(String file, int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

    /// Whether it is an option of the command line rather than a file.
    public boolean isOption() {
        return file.startsWith("--");
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
