package org.glasshouse.model;

import org.jspecify.annotations.Nullable;

/// How standing can be mended.
@Explain("How standing can be mended.")
public record Redress(
        @Explain(
                value = "Days after which a record runs out and its points are taken back; left out: never.",
                unit = "days")
        @Nullable
        @Bounds(min = 1, max = 36500)
        Integer expiryDays) {}
