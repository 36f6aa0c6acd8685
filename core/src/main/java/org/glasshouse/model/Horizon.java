package org.glasshouse.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How long a run lives, and which date its first day bears in outputs.
@Explain("How long a run lives.")
public record Horizon(
        @Explain(value = "Number of days.", unit = "days") @Bounds(min = 1, max = 36500)
        int days,

        @Explain("The date of the first day, for outputs only.") @Nullable
        LocalDate start) {}
