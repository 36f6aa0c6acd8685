package org.glasshouse.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.glasshouse.model.ArmFile;
import org.glasshouse.model.Keys;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.OverlayFile;
import org.glasshouse.model.Repeal;
import org.glasshouse.model.StudyFile;

/// Says what overlays and studies change.
final class ReformSentences {
    private ReformSentences() {}

    /// @param name its bundled name, or the path of its file
    static List<String> of(OverlayFile overlay, String name) {
        List<String> sentences = new ArrayList<>();
        if (!overlay.off().isEmpty()) {
            sentences.add("It switches off " + named(overlay.off()) + ".");
        }
        sentences.add("Lay it over a regime with `--with +" + name + "`; `glasshouse diff REGIME --with +" + name
                + "` tells what it changes there.");
        return sentences;
    }

    static List<String> of(StudyFile study) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Each arm starts from the scenario " + study.scenario() + " and is set against the arm "
                + study.baseline()
                + (study.replicates() == null ? "." : ", " + Quantity.of(study.replicates(), "replicate") + " each."));
        study.arms().forEach((name, arm) -> sentences.add(arm(name, arm)));
        if (study.caution() != null) {
            sentences.add(study.caution().strip());
        }
        return sentences;
    }

    private static String arm(String name, ArmFile arm) {
        List<String> parts = new ArrayList<>();
        if (arm.regime() != null) {
            parts.add("under the regime " + arm.regime());
        }
        if (!arm.overlays().isEmpty()) {
            parts.add("with " + RegimeSentences.listed(arm.overlays()));
        }
        if (!arm.off().isEmpty()) {
            parts.add("without " + named(arm.off()));
        }
        if (arm.repeal() != null) {
            parts.add("repealed on " + arm.repeal().on().words()
                    + (arm.repeal().standing() == Repeal.Standing.KEPT ? ", standing kept" : "")
                    + (arm.repeal().lists() == Repeal.Lists.RUN_OUT ? ", lists run out" : ""));
        }
        arm.change().values().forEach((path, value) -> parts.add("with " + path + " of " + value));
        String title = arm.title() == null ? "" : " (" + arm.title() + ")";
        return "Arm " + name + title + ": " + (parts.isEmpty() ? "the scenario itself" : String.join(", ", parts))
                + ".";
    }

    private static String named(Set<Mechanism> mechanisms) {
        return RegimeSentences.listed(mechanisms.stream().sorted().map(Keys::of).toList());
    }
}
