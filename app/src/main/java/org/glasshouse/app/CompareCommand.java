package org.glasshouse.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.glasshouse.engine.Execution;
import org.glasshouse.engine.Simulation;
import org.glasshouse.io.files.FileException;
import org.glasshouse.io.files.Loaded;
import org.glasshouse.io.files.ScenarioReader;
import org.glasshouse.io.files.Setting;
import org.glasshouse.io.files.Study;
import org.glasshouse.io.files.StudyReader;
import org.glasshouse.io.report.ComparisonReport;
import org.glasshouse.io.report.HtmlReport;
import org.glasshouse.io.results.ComparisonManifest;
import org.glasshouse.io.results.ComparisonWriter;
import org.glasshouse.io.results.LivedReplicates;
import org.glasshouse.io.results.RunDescription;
import org.glasshouse.io.results.RunWriter;
import org.glasshouse.measures.Comparison;
import org.glasshouse.measures.ComparisonText;
import org.glasshouse.measures.Contrast;
import org.glasshouse.measures.GroupTotals;
import org.glasshouse.measures.Interval;
import org.glasshouse.measures.Sensitivity;
import org.glasshouse.model.Scenario;
import org.glasshouse.outcome.ReplicateOutcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The command `compare`.
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Lives a scenario in several arms, by the same people with the same luck, and sets them against a baseline.",
            "Takes a scenario and the arms to set beside it, or a study file that names them."
        },
        footer = {
            "",
            "Example:",
            "  glasshouse compare scenarios/village-morality-bank.yaml --with none --with +expiry,+no-association"
        })
final class CompareCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A scenario or a study.")
    private @Nullable Path file;

    @Option(
            names = "--with",
            paramLabel = "ARM",
            description = {
                "One more arm: another regime (none), the scenario's regime with overlays (+expiry,+no-association), or",
                "both, joined by commas; +repeal@DAY repeals the regime on a day. May be given several times."
            })
    private List<String> with = new ArrayList<>();

    @Option(
            names = "--baseline",
            paramLabel = "ARM",
            description = "The arm that the others are set against; default: none.")
    private @Nullable String baseline;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the results go; default: results/, the name of the study or scenario and -compared.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replaces a comparison that stands there already.")
    private boolean force;

    @Option(
            names = "--resume",
            paramLabel = "DIR",
            description = "Goes on with a comparison that was stopped; finished arms are not lived again.")
    private @Nullable Path resume;

    @Option(
            names = "--sensitivity",
            paramLabel = "DIR",
            description = {
                "What glasshouse sensitivity left of the same arms: says \"if\" where over half of a finding's variance",
                "comes from assumed strengths of responses."
            })
    private @Nullable Path sensitivity;

    @Mixin
    private Precision precision = new Precision();

    @Mixin
    private Threads threads = new Threads();

    @Mixin
    private Overrides overrides = new Overrides();

    @Mixin
    private Format format = new Format();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws FileException, IOException, InterruptedException {
        if ((file == null) == (resume == null)) {
            throw new ParameterException(
                    spec.commandLine(), "either a scenario or study is compared, or --resume DIR goes on with one");
        }
        if (resume != null && sensitivity != null) {
            throw new ParameterException(
                    spec.commandLine(), "--resume goes on with the --sensitivity that the comparison began with");
        }
        HtmlReport.prepare();
        RunWriter.prepare();
        if (resume != null) {
            try (ComparisonWriter directory = ComparisonWriter.resume(resume, Version.number())) {
                liveAll(directory);
                return finished(directory);
            }
        }
        return compared(Objects.requireNonNull(file));
    }

    /// Lives all arms, and again with more replicates as long as the headline is to be narrower.
    private int compared(Path of) throws FileException, IOException, InterruptedException {
        List<Setting> settings = new ArrayList<>(overrides.settings());
        boolean replaces = force;
        Sensitivity known = sensitivity == null ? null : known(sensitivity, of, settings);
        while (true) {
            Study study = StudyReader.read(of, with, baseline, settings);
            int replicates = study.arms().getFirst().scenario().value().file().replicates();
            try (ComparisonWriter directory = begun(study, known, replaces)) {
                liveAll(directory);
                boolean whole = directory.manifest().unfinished().isEmpty();
                int next = whole ? precision.next(directory::comparison, replicates) : replicates;
                if (next == replicates) {
                    return finished(directory);
                }
                console.err()
                        .println("after " + replicates + " replicates the headline is not narrow enough; now " + next);
                settings.add(Setting.of("--until-halfwidth", "replicates", String.valueOf(next)));
                replaces = true;
            }
        }
    }

    private void liveAll(ComparisonWriter directory) throws FileException, IOException, InterruptedException {
        for (ComparisonManifest.ArmEntry arm : directory.manifest().arms()) {
            if (!arm.complete()) {
                live(directory, arm);
            }
        }
    }

    private int finished(ComparisonWriter directory) throws IOException {
        Comparison comparison = directory.finish(ComparisonReport::of);
        tell(directory.target(), directory.manifest(), comparison, PublishedFigures.of(directory.target()));
        return (directory.manifest().unfinished().isEmpty() ? ExitCode.DONE : ExitCode.OUR_FAULT).number();
    }

    /// What a sensitivity analysis of the same arms found, whatever the number of replicates.
    private Sensitivity known(Path directory, Path of, List<Setting> settings) throws FileException, IOException {
        List<Setting> once = new ArrayList<>(settings);
        once.add(Setting.of("--replicates", "replicates", "1"));
        return Fit.of(directory, StudyReader.read(of, with, baseline, once));
    }

    private ComparisonWriter begun(Study study, @Nullable Sensitivity known, boolean replaces) throws IOException {
        List<ComparisonWriter.PlannedArm> arms = new ArrayList<>();
        Study.Arm baselineArm = study.arms().getFirst();
        Set<String> notes = new LinkedHashSet<>();
        for (Study.Arm arm : study.arms()) {
            Costs costs = Costs.of(arm.scenario().value(), threads.number());
            (arm.equals(baselineArm) ? costs : costs.afterAnother())
                    .tellOrRefuse(console.err(), Runtime.getRuntime().maxMemory());
            for (Study.Arm other : study.arms()) {
                for (String standing : arm.beginsWithout(other.scenario().value())) {
                    notes.add("note: nobody begins in " + standing + " in " + arm.name()
                            + ", whose regime has no such grade or list");
                }
            }
            for (String fabrication : arm.uncoupledFrom(baselineArm)) {
                notes.add("note: " + fabrication + " in " + arm.name() + " and in " + baselineArm.name()
                        + " have different ceilings, so that each arm has luck of its own there; give both the same"
                        + " ceiling-power");
            }
            arms.add(new ComparisonWriter.PlannedArm(
                    arm.name(),
                    arm.title(),
                    arm.twin(),
                    arm.scenario().effectiveYaml(),
                    new ComparisonWriter.Remarks(
                            RunDescriptions.assumed(arm.scenario()),
                            arm.scenario().ruleLines())));
        }
        notes.forEach(console.err()::println);
        Path directory = out != null ? out : Path.of("results", study.name() + "-compared");
        return ComparisonWriter.create(
                directory,
                new ComparisonWriter.Plan(
                        study.name(),
                        study.title(),
                        study.caution(),
                        study.baseline(),
                        RunDescriptions.typed(spec),
                        Version.number(),
                        known,
                        arms),
                replaces);
    }

    /// Lives one arm; a fault of the engine ends this arm only, while a disk that takes nothing ends all.
    private void live(ComparisonWriter directory, ComparisonManifest.ArmEntry arm)
            throws FileException, IOException, InterruptedException {
        int number = directory.manifest().arms().indexOf(arm) + 1;
        console.err()
                .println("arm " + number + " of " + directory.manifest().arms().size() + ": " + arm.name());
        Loaded<Scenario> loaded = ScenarioReader.scenario(directory.scenario(arm), List.of());
        ComparisonWriter.Remarks remarks = directory.remarks(arm);
        RunDescription description = new RunDescription(
                loaded.value(),
                loaded.effectiveYaml(),
                directory.manifest().command(),
                Version.number(),
                threads.number(),
                remarks.assumed(),
                remarks.rules());
        LivedReplicates replicates = directory.replicates(arm, loaded.effectiveYaml());
        GroupTotals sums = new GroupTotals(loaded.value().file().horizon().days());
        try (RunWriter writer = RunWriter.ofArm(directory.run(arm), description)) {
            try (ProgressLine progress = new ProgressLine(console)) {
                Simulation.run(
                        loaded.value(),
                        new Execution(threads.number(), progress, replicates::outcome),
                        writer.andThen(sums::add).andThen(outcome -> keep(replicates, outcome)));
            }
            // No report of its own: most arms are only ever looked at beside the others, and drawing takes time.
            String digest = String.valueOf(writer.finish().digest());
            directory.completed(arm.name(), digest, sums);
            replicates.delete();
        } catch (IllegalStateException | ArithmeticException | IndexOutOfBoundsException | NullPointerException e) {
            replicates.delete();
            directory.failed(arm.name(), e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static void keep(LivedReplicates replicates, ReplicateOutcome outcome) {
        try {
            replicates.keep(outcome);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(Path directory, ComparisonManifest manifest, Comparison comparison, PublishedFigures published) {
        for (ComparisonManifest.ArmEntry arm : manifest.unfinished()) {
            console.err()
                    .println("glasshouse: the arm " + arm.name() + " failed and the fault is ours: " + arm.failure());
        }
        if (format.isJson()) {
            Format.json(
                    console.out(),
                    new Told(
                            directory.toString(),
                            manifest,
                            comparison.contrasts().stream()
                                    .map(Told.Difference::of)
                                    .toList(),
                            published.figures()));
            return;
        }
        console.out().println(manifest.title() + "\n");
        if (manifest.caution() != null) {
            console.out().println(manifest.caution() + "\n");
        }
        for (ComparisonManifest.ArmEntry arm : manifest.arms()) {
            console.out().println("  " + arm.name() + ": " + arm.title());
        }
        console.out().println();
        console.out().print(ComparisonText.of(comparison));
        console.out().print(published.text());
        console.out().println(ComparisonText.aboutAssumed(comparison));
        console.out()
                .println("\nResults: " + directory + "\n  Open " + directory.resolve("report.html")
                        + " in a browser; report.json and the tables beside it hold every number.");
    }

    /// What a program is told of a comparison.
    record Told(
            String directory,
            ComparisonManifest comparison,
            List<Difference> differences,
            List<PublishedFigures.Figure> published) {

        /// One measure of a group in an arm against the baseline.
        record Difference(
                String measure,
                String label,
                String unit,
                String split,
                String category,
                String arm,
                Interval value,
                Interval baseline,
                Interval difference) {
            static Difference of(Contrast contrast) {
                return new Difference(
                        contrast.measure().key(),
                        contrast.measure().label(),
                        contrast.measure().unit(),
                        contrast.split(),
                        contrast.category(),
                        contrast.arm(),
                        contrast.value(),
                        contrast.baseline(),
                        contrast.difference());
            }
        }
    }
}
