package org.glasshouse.io.files;

import org.jspecify.annotations.Nullable;

/// Where a number comes from, as its file says.
///
/// @param source a key of the file's `sources`
/// @param note a remark in words
record Attribution(
        @Nullable String source,
        Evidence evidence,
        @Nullable String note) {
    static final Attribution NONE = new Attribution(null, Evidence.UNSTATED, null);
}
