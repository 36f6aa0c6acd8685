package org.glasshouse.model;

import org.jspecify.annotations.Nullable;

/// A grade as a band of points, written `50..85`: 50 belongs to it, 85 to the next one. `..50` and `85..` are open
/// ends.
public record Band(@Nullable Integer from, @Nullable Integer below) {

    /// Reads `50..85`, `..50` or `85..`.
    ///
    /// @throws IllegalArgumentException if the text is none of these or the band is empty
    public static Band parse(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            throw new IllegalArgumentException("'" + text + "' is no band; write 50..85, ..50 or 85..");
        }
        Integer from = bound(text, text.substring(0, dots));
        Integer below = bound(text, text.substring(dots + 2));
        if (from == null && below == null) {
            throw new IllegalArgumentException("a band needs at least one number: 50..85, ..50 or 85..");
        }
        if (from != null && below != null && from >= below) {
            throw new IllegalArgumentException("band " + text + " is empty; write the lower number first");
        }
        return new Band(from, below);
    }

    private static @Nullable Integer bound(String text, String part) {
        if (part.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(part.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no band; its ends must be whole numbers", e);
        }
    }

    /// Whether a number of points belongs to it.
    public boolean holds(int points) {
        return (from == null || points >= from) && (below == null || points < below);
    }

    @Override
    public String toString() {
        return (from == null ? "" : from) + ".." + (below == null ? "" : below);
    }
}
