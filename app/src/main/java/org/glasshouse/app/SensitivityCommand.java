package org.glasshouse.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.glasshouse.io.design.SobolPoints;
import org.glasshouse.io.files.Evidence;
import org.glasshouse.io.files.FileException;
import org.glasshouse.io.files.Setting;
import org.glasshouse.io.files.SourcedNumber;
import org.glasshouse.io.files.Study;
import org.glasshouse.io.files.StudyReader;
import org.glasshouse.io.results.RunWriter;
import org.glasshouse.io.results.SensitivityWriter;
import org.glasshouse.measures.Frame;
import org.glasshouse.measures.Sensitivity;
import org.glasshouse.measures.SensitivityAnalysis;
import org.glasshouse.measures.SensitivityText;
import org.glasshouse.model.ResponseStrength;
import org.glasshouse.model.ResponseStrengths;
import org.glasshouse.model.Scenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The command `sensitivity`.
@Command(
        name = "sensitivity",
        mixinStandardHelpOptions = true,
        description = {
            "Asks how far harms hang on the assumed strengths with which people respond.",
            "Lives the arms with other strengths, from nothing to twice the file's, at points of a design that is fixed",
            "beforehand.",
            "Takes a scenario, or a study file; --replicates is how many lives all points share, 4 unless given."
        },
        footer = {"", "Example:", "  glasshouse sensitivity scenarios/village-morality-bank.yaml"})
final class SensitivityCommand implements Callable<Integer> {
    private static final int FEWEST_POINTS = 16;
    private static final int MOST_POINTS = 4_096;
    private static final String USUAL_LIVES = "4";

    private final Console console;

    private int points = 64;

    @Parameters(paramLabel = "FILE", description = "A scenario or a study.")
    private Path file = Path.of("");

    @Option(
            names = "--with",
            paramLabel = "ARM",
            description = "One more arm, as in compare. May be given several times.")
    private List<String> with = new ArrayList<>();

    @Option(
            names = "--baseline",
            paramLabel = "ARM",
            description = "The arm that the others are set against; default: none.")
    private @Nullable String baseline;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Where the results go; default: results/, the name of the study or scenario and -sensitivity.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replaces a sensitivity analysis that stands there already.")
    private boolean force;

    @Mixin
    private Threads threads = new Threads();

    @Mixin
    private Overrides overrides = new Overrides();

    @Mixin
    private Format format = new Format();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    SensitivityCommand(Console console) {
        this.console = console;
    }

    @Option(
            names = "--points",
            paramLabel = "N",
            description = "Number of points, a power of two from 16 to 4096; default: 64.")
    void setPoints(int asked) {
        if (asked < FEWEST_POINTS || asked > MOST_POINTS || Integer.bitCount(asked) != 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--points: " + asked + " is no number of points; a power of two from " + FEWEST_POINTS + " to "
                            + MOST_POINTS + " is, such as 64");
        }
        points = asked;
    }

    @Override
    public Integer call() throws FileException, IOException, InterruptedException {
        RunWriter.prepare();
        Study written = study(List.of(Setting.of("--replicates", "replicates", "1")));
        Study lived = study(List.of(Setting.of("--set", "groups", "[]"), Setting.of("--set", "panel", "{persons: 0}")));
        Scenario base = lived.arms().getFirst().scenario().value();
        int lives = base.file().replicates();
        if (lives < 2) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--replicates: points are told apart by 2 lives or more that all of them share");
        }
        List<ResponseStrength> all = new ResponseStrengths(base.society()).all();
        List<ResponseStrength> varied = varied(lived, all);
        List<List<Double>> design = design(varied);
        Costs.of(base, threads.number())
                .lived(SobolLives.all(points, lived.arms().size(), lives))
                .tellOrRefuse(console.err(), Runtime.getRuntime().maxMemory());
        console.err().println(SobolLives.cost(points, lived.arms().size(), lives));
        try (SensitivityWriter writer = SensitivityWriter.create(
                out != null ? out : Path.of("results", written.name() + "-sensitivity"),
                plan(written, base, lives, varied, held(all, varied), design),
                force)) {
            Map<String, List<SensitivityAnalysis.PointLives>> arms = new LinkedHashMap<>();
            try (ProgressLine progress = new ProgressLine(console)) {
                SobolLives living = new SobolLives(threads.number(), progress);
                arms.putAll(living.of(lived.arms(), varied, design));
            }
            SensitivityAnalysis analysis =
                    new SensitivityAnalysis(frame(lived), lived.baseline(), varied, design, arms);
            tell(writer.target(), written, writer.finish(analysis.outcomes(), analysis.dependences()));
        }
        return ExitCode.DONE.number();
    }

    private Study study(List<Setting> last) throws FileException {
        List<Setting> settings = new ArrayList<>(List.of(Setting.of("--replicates", "replicates", USUAL_LIVES)));
        settings.addAll(overrides.settings());
        settings.addAll(last);
        return StudyReader.readBesideBaseline(file, with, baseline, settings);
    }

    /// The strengths that the society marks as assumed.
    private static List<ResponseStrength> varied(Study study, List<ResponseStrength> all) {
        Set<String> assumed = study.arms().getFirst().scenario().numbers().stream()
                .filter(number -> number.evidence() == Evidence.ASSUMED)
                .map(SourcedNumber::path)
                .collect(Collectors.toSet());
        List<ResponseStrength> varied = all.stream()
                .filter(each -> each.varies() && assumed.contains(each.path()))
                .toList();
        if (varied.isEmpty()) {
            throw new Failure(
                    ExitCode.INVALID_FILE,
                    "the society of " + study.name() + " has no strength of a response that is assumed and not 0, so"
                            + " there is nothing to vary");
        }
        return varied;
    }

    private static List<String> held(List<ResponseStrength> all, List<ResponseStrength> varied) {
        return all.stream()
                .filter(each -> !varied.contains(each))
                .map(ResponseStrength::path)
                .toList();
    }

    private List<List<Double>> design(List<ResponseStrength> varied) {
        try {
            return SobolPoints.of(points, varied.size()).stream()
                    .map(ways -> {
                        List<Double> values = new ArrayList<>();
                        for (int number = 0; number < ways.size(); number++) {
                            values.add(varied.get(number).at(ways.get(number)));
                        }
                        return List.copyOf(values);
                    })
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new Failure(
                    ExitCode.WRONG_COMMAND_LINE,
                    "--points: " + e.getMessage() + "; --points " + 2 * points + " tells more apart");
        }
    }

    private SensitivityWriter.Plan plan(
            Study study,
            Scenario base,
            int lives,
            List<ResponseStrength> varied,
            List<String> held,
            List<List<Double>> design) {
        return new SensitivityWriter.Plan(
                study.name(),
                study.title(),
                study.baseline(),
                RunDescriptions.typed(spec),
                Version.number(),
                base.file().seed(),
                base.society().people().persons(),
                base.file().horizon().days(),
                lives,
                varied,
                held,
                design,
                study.arms().stream()
                        .map(arm -> new SensitivityWriter.PlannedArm(
                                arm.name(), arm.title(), arm.scenario().effectiveYaml()))
                        .toList());
    }

    /// What the words of findings need to know: of an arm that gives standing, if any does.
    private static Frame frame(Study study) {
        List<Frame> frames = study.arms().stream()
                .map(arm -> Frame.of(arm.scenario().value()))
                .toList();
        return frames.stream()
                .filter(frame -> !frame.grades().isEmpty() || !frame.lists().isEmpty())
                .findFirst()
                .orElse(frames.getFirst());
    }

    private void tell(Path directory, Study study, Sensitivity sensitivity) {
        if (format.isJson()) {
            Format.json(console.out(), new Told(directory.toString(), sensitivity));
            return;
        }
        console.out().println(study.title() + "\n");
        console.out().print(SensitivityText.of(sensitivity));
        console.out()
                .println("\nResults: " + directory + "\n  report.json and the tables beside it hold every number;"
                        + " `glasshouse compare … --sensitivity " + directory + "` says “if” where it is due.");
    }

    /// What a program is told of a sensitivity analysis.
    record Told(String directory, Sensitivity sensitivity) {}
}
