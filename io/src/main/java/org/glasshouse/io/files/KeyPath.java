package org.glasshouse.io.files;

import java.util.ArrayList;
import java.util.List;

/// The way to a value: keys, and items of lists written `[0]`.
record KeyPath(List<String> parts) {
    static final KeyPath ROOT = new KeyPath(List.of());

    KeyPath {
        parts = List.copyOf(parts);
    }

    /// Reads `society.ties.kin.sizes[0]`.
    static KeyPath parse(String dotted) {
        return dotted.isEmpty()
                ? ROOT
                : new KeyPath(List.of(dotted.replace("[", ".[").split("\\.", -1)));
    }

    KeyPath then(String part) {
        List<String> longer = new ArrayList<>(parts);
        longer.add(part);
        return new KeyPath(longer);
    }

    KeyPath then(KeyPath rest) {
        List<String> longer = new ArrayList<>(parts);
        longer.addAll(rest.parts);
        return new KeyPath(longer);
    }

    KeyPath item(int item) {
        return then("[" + item + "]");
    }

    KeyPath parent() {
        return new KeyPath(parts.subList(0, parts.size() - 1));
    }

    boolean startsWith(KeyPath start) {
        return parts.size() >= start.parts.size()
                && parts.subList(0, start.parts.size()).equals(start.parts);
    }

    KeyPath from(int first) {
        return new KeyPath(parts.subList(first, parts.size()));
    }

    static boolean isItem(String part, int items) {
        return part.startsWith("[") && itemOf(part) < items;
    }

    static int itemOf(String part) {
        return Integer.parseInt(part.substring(1, part.length() - 1));
    }

    @Override
    public String toString() {
        return String.join(".", parts).replace(".[", "[");
    }
}
