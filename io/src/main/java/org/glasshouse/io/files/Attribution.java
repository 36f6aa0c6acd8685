package org.glasshouse.io.files;

import org.jspecify.annotations.Nullable;

/// Where a number comes from, as its file says.
///
/// @param source a key of the file's `sources`
/// @param note a remark in words
/// @param said where the nearest word of it stands; null where nothing is said
record Attribution(
        @Nullable String source,
        Evidence evidence,
        @Nullable String note,
        @Nullable Said said) {
    static final Attribution NONE = new Attribution(null, Evidence.UNSTATED, null, null);

    /// Where a file says something of its numbers.
    record Said(Place place, KeyPath path) {}
}
