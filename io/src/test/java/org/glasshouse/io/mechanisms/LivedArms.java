package org.glasshouse.io.mechanisms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.glasshouse.engine.Execution;
import org.glasshouse.engine.Simulation;
import org.glasshouse.io.files.FileException;
import org.glasshouse.io.files.Loaded;
import org.glasshouse.io.files.ScenarioReader;
import org.glasshouse.io.files.Setting;
import org.glasshouse.io.files.Study;
import org.glasshouse.io.files.StudyReader;
import org.glasshouse.io.results.ComparisonManifest;
import org.glasshouse.io.results.ComparisonWriter;
import org.glasshouse.io.results.RunDescription;
import org.glasshouse.io.results.RunWriter;
import org.glasshouse.measures.Comparison;
import org.glasshouse.measures.GroupTotals;
import org.glasshouse.measures.Summary;
import org.glasshouse.model.Scenario;
import org.glasshouse.outcome.Digests;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import tools.jackson.databind.json.JsonMapper;

/// The two arms of a tiny world, with its mechanism and without it, lived as the command `compare` lives those of a
/// study.
///
/// `compare` itself lives in the module app, which this one can't call; it adds a command line, a forecast of its cost
/// and a line of progress. What makes the arms and sets them against each other is here the same: [StudyReader] reads a
/// study and refuses arms of other people, [ComparisonWriter] writes down each arm's effective scenario, which is read
/// back and lived by [Simulation] into a [RunWriter] and [GroupTotals], and gives the [Comparison].
///
/// @param comparison the arm `on` against the arm `off`
/// @param outcomes what the only replicate of each arm left, by its name
record LivedArms(Comparison comparison, Map<String, ReplicateOutcome> outcomes) {
    static final String ON = "on";
    static final String OFF = "off";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String VERSION = "test";
    private static final String PUBLISHED = "published.";

    LivedArms {
        outcomes = Map.copyOf(outcomes);
    }

    /// Lives a scenario beside the same scenario with something switched off.
    ///
    /// @param folder where they are written; nothing else is in it
    /// @param off how the arm `off` differs, as an arm of a study file
    static LivedArms of(Path folder, Map<String, Object> scenario, Map<String, Object> off)
            throws FileException, IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("tiny.yaml"), JSON.writeValueAsString(scenario));
        Map<String, Object> study =
                new LinkedHashMap<>(Map.of("glasshouse", 1, "study", "tiny", "title", "On and off"));
        study.put("scenario", "tiny.yaml");
        study.put("baseline", OFF);
        study.put("arms", Map.of(OFF, off, ON, Map.of()));
        Path file = folder.resolve("study.yaml");
        Files.writeString(file, JSON.writeValueAsString(study));
        return lived(folder.resolve("compared"), StudyReader.read(file, List.of(), null, List.of()));
    }

    /// The digests of all tables that a scenario leaves, lived alone with the ledgers that a comparison keeps.
    static Map<TableKind, String> digestsAlone(Path folder, Map<String, Object> scenario)
            throws FileException, IOException, InterruptedException {
        Path file = folder.resolve("alone.yaml");
        Files.writeString(file, JSON.writeValueAsString(scenario));
        Scenario alone = ScenarioReader.scenario(file, List.of(Setting.of("--set", "ledgers", "true")))
                .value();
        List<ReplicateOutcome> outcomes = new ArrayList<>();
        Simulation.run(alone, Execution.on(1), outcomes::add);
        return digests(outcomes.getFirst());
    }

    /// What an arm left in every table.
    Outputs outputs(String arm) {
        return Outputs.of(outcome(arm), comparison.frame().days());
    }

    /// The digest of every table of an arm, of those that only some runs keep, too.
    Map<TableKind, String> digests(String arm) {
        return digests(outcome(arm));
    }

    private static Map<TableKind, String> digests(ReplicateOutcome outcome) {
        return outcome.tables().stream().collect(Collectors.toMap(Table::kind, Digests::table));
    }

    private ReplicateOutcome outcome(String arm) {
        return Objects.requireNonNull(outcomes.get(arm), arm);
    }

    /// By how much a measure of the comparison is higher in the arm `on`, or what a run of it counts beside a published
    /// figure.
    ///
    /// @param told its key, and after a blank a group as split and class, joined by `=`
    double difference(String told) {
        if (told.startsWith(PUBLISHED)) {
            return counted(ON, told) - counted(OFF, told);
        }
        int blank = told.indexOf(' ');
        String key = blank < 0 ? told : told.substring(0, blank);
        List<String> group = blank < 0
                ? comparison.groups().getFirst()
                : List.of(told.substring(blank + 1).split("=", -1));
        // What is 0 in both arms is no measure of a comparison.
        return comparison
                .measure(key)
                .map(measure ->
                        comparison.contrast(measure, group, ON).differences().getFirst())
                .orElse(0.0);
    }

    private double counted(String arm, String figure) {
        Summary summary = new Summary(comparison.frame());
        summary.add(outcome(arm));
        return summary.findings().stream()
                .filter(finding -> finding.key().equals(figure))
                .findFirst()
                .orElseThrow()
                .interval()
                .mean();
    }

    private static LivedArms lived(Path directory, Study study)
            throws FileException, IOException, InterruptedException {
        List<ComparisonWriter.PlannedArm> arms = study.arms().stream()
                .map(arm -> new ComparisonWriter.PlannedArm(
                        arm.name(),
                        arm.title(),
                        arm.twin(),
                        arm.scenario().effectiveYaml(),
                        new ComparisonWriter.Remarks(List.of(), arm.scenario().ruleLines())))
                .toList();
        ComparisonWriter.Plan plan = new ComparisonWriter.Plan(
                study.name(), study.title(), study.caution(), study.baseline(), "compare", VERSION, null, arms);
        Map<String, ReplicateOutcome> outcomes = new LinkedHashMap<>();
        try (ComparisonWriter writer = ComparisonWriter.create(directory, plan, /* force= */ false)) {
            for (ComparisonManifest.ArmEntry arm : writer.manifest().arms()) {
                live(writer, arm, outcomes);
            }
            return new LivedArms(writer.comparison(), outcomes);
        }
    }

    private static void live(
            ComparisonWriter writer, ComparisonManifest.ArmEntry arm, Map<String, ReplicateOutcome> outcomes)
            throws FileException, IOException, InterruptedException {
        Loaded<Scenario> loaded = ScenarioReader.scenario(writer.scenario(arm), List.of());
        RunDescription description = new RunDescription(
                loaded.value(),
                loaded.effectiveYaml(),
                "compare",
                VERSION,
                1,
                List.of(),
                writer.remarks(arm).rules());
        GroupTotals sums = new GroupTotals(loaded.value().file().horizon().days());
        try (RunWriter run = RunWriter.ofArm(writer.run(arm), description)) {
            Simulation.run(
                    loaded.value(),
                    Execution.on(1),
                    run.andThen(sums::add).andThen(outcome -> outcomes.put(arm.name(), outcome)));
            writer.completed(arm.name(), String.valueOf(run.finish().digest()), sums);
        }
    }
}
