package org.glasshouse.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A study as it is written: one scenario lived in several arms, by the same people with the same luck.
@Explain("A study: one scenario lived in several arms by the same people, with the same luck.")
public record StudyFile(
        @Explain("Its name: lower case, hyphens.") String study,
        @Explain("What it asks, in one line.") String title,

        @Explain("The bundled scenario, or the path of a file, that every arm starts from.")
        String scenario,

        @Explain("The arm that the others are set against; `none`, the society without any regime, needs no entry.")
        @Default("none")
        String baseline,

        @Explain("How often each arm is run; left out: as often as the scenario says.")
        @Nullable
        @Bounds(min = 1, max = 100_000)
        Integer replicates,

        @Explain("What a reader must know before believing it.") @Nullable
        String caution,

        @Explain("The arms by name, in the order in which they are told.")
        Map<String, ArmFile> arms) {
    public StudyFile {
        arms = Society.inOrder(arms);
    }
}
