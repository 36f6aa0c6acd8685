package org.glasshouse.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.io.results.ComparisonDirectory;
import org.glasshouse.io.results.ComparisonManifest;
import org.glasshouse.io.results.RunDirectory;
import org.glasshouse.measures.BesidePublished;
import org.glasshouse.measures.Interval;

/// What the arms of a finished comparison count beside the published figures of their scenario.
///
/// @param figures each figure with what each arm counts; none where the scenario has none
record PublishedFigures(List<Figure> figures) {
    PublishedFigures {
        figures = List.copyOf(figures);
    }

    /// One figure.
    ///
    /// @param what what is counted, and the figure with who published it
    record Figure(String name, String what, List<Arm> arms) {}

    /// What one arm counts.
    ///
    /// @param words the same with how far it is from the figure
    record Arm(String arm, Interval counted, String words) {}

    /// Reads the arms that have figures to set beside.
    static PublishedFigures of(Path directory) throws IOException {
        Map<String, Figure> figures = new LinkedHashMap<>();
        ComparisonDirectory comparison = ComparisonDirectory.open(directory);
        for (ComparisonManifest.ArmEntry entry : comparison.manifest().finished()) {
            RunDirectory run = comparison.run(entry);
            if (run.manifest().published().isEmpty()) {
                continue;
            }
            for (BesidePublished each : run.summary().besidePublished()) {
                figures.computeIfAbsent(each.name(), name -> new Figure(name, each.heading(), new ArrayList<>()))
                        .arms()
                        .add(new Arm(entry.name(), each.counted(), each.inAnArm()));
            }
        }
        return new PublishedFigures(List.copyOf(figures.values()));
    }

    /// A line for each figure with the arms under it; nothing where there is none.
    String text() {
        if (figures.isEmpty()) {
            return "";
        }
        int names = figures.stream()
                .flatMap(figure -> figure.arms().stream())
                .mapToInt(arm -> arm.arm().length())
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder("\nbeside published figures\n");
        for (Figure figure : figures) {
            text.append("  ").append(figure.what()).append('\n');
            for (Arm arm : figure.arms()) {
                text.append("    ")
                        .append(arm.arm())
                        .repeat(' ', names - arm.arm().length() + 3)
                        .append(arm.words())
                        .append('\n');
            }
        }
        return text.append('\n').toString();
    }
}
