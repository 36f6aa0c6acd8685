package org.glasshouse.io.files;

import org.jspecify.annotations.Nullable;

/// A number of a file and where it comes from.
///
/// @param path dotted keys from the root of the scenario (or of the file, where it was read alone)
/// @param value the number or band as it stands in the file
/// @param source a key of the file's `sources`
/// @param note a remark in words
public record SourcedNumber(
        String path,
        String value,
        @Nullable String source,
        Evidence evidence,
        @Nullable String note,
        Place place) {}
