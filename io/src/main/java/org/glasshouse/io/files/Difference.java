package org.glasshouse.io.files;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One value, part or order that a file has otherwise than another of its kind.
///
/// @param path the keys that lead to it from the root of the file
/// @param before what stands there in the one: a value, the items of a list, or `key value` of all that is in a part;
///     empty where nothing does
/// @param after what stands there in the other
/// @param what what it is, in a sentence of the reference; empty where the reference says nothing
/// @param unit the unit of a number, empty where it has none
/// @param from where it stands in the one, or the part around it; null where nobody wrote it, and outside regimes
/// @param to where it stands in the other
public record Difference(
        List<String> path,
        Sort sort,
        List<String> before,
        List<String> after,
        String what,
        String unit,
        @Nullable Place from,
        @Nullable Place to) {
    public Difference {
        path = List.copyOf(path);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /// What has become of it.
    public enum Sort {
        /// The one doesn't have it.
        NEW,
        /// The other doesn't have it.
        GONE,
        /// A number or a band of numbers is another.
        NUMBER,
        /// A word or a text is another.
        WORD,
        /// A list has other items.
        LIST,
        /// The same named parts stand in another order, and the order matters.
        ORDER
    }
}
