package org.glasshouse.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How an arm of a study differs from the scenario. What is left out is as in the scenario.
@Explain("How an arm differs from the scenario; an arm without keys is the scenario itself.")
public record ArmFile(
        @Explain("What it is, in one line.") @Nullable String title,

        @Explain("Another regime: bundled, or the path of a file.") @Nullable
        String regime,

        @Explain("Overlays laid over the regime, in this order: bundled, or paths of files.") @Default("[]")
        List<String> overlays,

        @Explain("Mechanisms that are switched off.") @Default("[]")
        Set<Mechanism> off,

        @Explain("The regime is repealed on a day; left out: never.") @Nullable
        RepealOn repeal,

        @Explain("Values that change, each by its path in the scenario, such as `regime.channels.court.detects: 0.3`.")
        @Default("{}")
        Change change) {
    public ArmFile {
        overlays = List.copyOf(overlays);
        off = Set.copyOf(off);
    }
}
