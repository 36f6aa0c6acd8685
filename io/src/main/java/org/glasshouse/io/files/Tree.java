package org.glasshouse.io.files;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The content of a file as a tree of values, each with its place. Immutable.
sealed interface Tree {
    /// Where the value starts.
    Place place();

    /// How many values it holds, itself included.
    int size();

    /// A number, a word, a truth value or nothing.
    ///
    /// @param value String, Boolean, BigInteger, BigDecimal or null
    /// @param text as it stands in the file
    record Scalar(Place place, @Nullable Object value, String text, Attribution attribution) implements Tree {
        Scalar(Place place, @Nullable Object value, String text) {
            this(place, value, text, Attribution.NONE);
        }

        boolean isNull() {
            return value == null;
        }

        Scalar attributedTo(Attribution to) {
            return new Scalar(place, value, text, to);
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /// A list.
    record Sequence(Place place, List<Tree> items, int size) implements Tree {
        Sequence(Place place, List<Tree> items) {
            this(
                    place,
                    List.copyOf(items),
                    1 + items.stream().mapToInt(Tree::size).sum());
        }
    }

    /// Keys with values, in the order of the file.
    record Mapping(Place place, Map<String, Entry> entries, int size) implements Tree {
        Mapping(Place place, Map<String, Entry> entries) {
            this(
                    place,
                    Collections.unmodifiableMap(new LinkedHashMap<>(entries)),
                    1
                            + entries.values().stream()
                                    .mapToInt(entry -> entry.value().size())
                                    .sum());
        }

        boolean has(String key) {
            return entries.containsKey(key);
        }

        @Nullable
        Tree get(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }

        @Nullable
        Place keyPlace(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.keyPlace();
        }

        /// The same mapping with one key set; a new key comes last.
        Mapping with(String key, Entry entry) {
            Map<String, Entry> changed = new LinkedHashMap<>(entries);
            changed.put(key, entry);
            return new Mapping(place, changed);
        }

        Mapping without(String key) {
            Map<String, Entry> changed = new LinkedHashMap<>(entries);
            changed.remove(key);
            return new Mapping(place, changed);
        }
    }

    /// A value and where its key stands.
    record Entry(Place keyPlace, Tree value) {}

    /// The place that a message about a path should point at: a scalar or a list's item itself, else the key.
    ///
    /// A path that leads nowhere gives the place of its last part that is there.
    default Place placeOf(KeyPath path) {
        Tree at = this;
        Place place = place();
        for (String part : path.parts()) {
            Place keyPlace = at instanceof Mapping mapping ? mapping.keyPlace(part) : null;
            at = at.at(KeyPath.ROOT.then(part));
            if (at == null) {
                return place;
            }
            boolean isWord = at instanceof Scalar scalar && !scalar.isNull();
            place = keyPlace == null || isWord ? at.place() : keyPlace;
        }
        return place;
    }

    /// The place of the key that a path ends with, or of what is there of the path.
    default Place keyPlaceOf(KeyPath path) {
        String key = path.parts().getLast();
        Place place = at(path.parent()) instanceof Mapping mapping ? mapping.keyPlace(key) : null;
        return place == null ? placeOf(path) : place;
    }

    /// The value at a path, or null.
    default @Nullable Tree at(KeyPath path) {
        Tree at = this;
        for (String part : path.parts()) {
            at = switch (at) {
                case Mapping mapping -> mapping.get(part);
                case Sequence sequence
                when KeyPath.isItem(part, sequence.items().size()) ->
                    sequence.items().get(KeyPath.itemOf(part));
                case null, default -> null;
            };
        }
        return at;
    }
}
