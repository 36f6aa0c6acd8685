package org.glasshouse.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.glasshouse.io.files.Evidence;
import org.glasshouse.io.files.FileException;
import org.glasshouse.io.files.InvalidFileException;
import org.glasshouse.io.files.Loaded;
import org.glasshouse.io.files.Place;
import org.glasshouse.io.files.Problem;
import org.glasshouse.io.files.ScenarioReader;
import org.glasshouse.io.files.Study;
import org.glasshouse.io.files.StudyReader;
import org.glasshouse.io.schema.FileKind;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.check.FurtherReach;
import org.glasshouse.model.check.LateNews;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The command `check`.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Says everything that is wrong with files, or that nothing is.",
        footer = {"", "Example:", "  glasshouse check scenarios/village-morality-bank.yaml"})
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private Format format = new Format();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Scenarios, societies, regimes, overlays or studies with their arms: files, or names of bundled ones.")
    private List<Path> files = List.of();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Verdict> verdicts = files.stream().map(CheckCommand::verdict).toList();
        if (format.isJson()) {
            Format.json(console.out(), verdicts);
        } else {
            for (Verdict verdict : verdicts) {
                console.out().println(verdict.sentence());
                verdict.notes().forEach(note -> console.out().println("  note: " + note));
            }
        }
        return verdicts.stream()
                .mapToInt(verdict -> verdict.exitCode().number())
                .max()
                .orElse(ExitCode.DONE.number());
    }

    private static Verdict verdict(Path file) {
        try {
            Loaded<?> loaded = ScenarioReader.any(file, List.of());
            long assumed = loaded.numbers().stream()
                    .filter(number -> number.evidence() == Evidence.ASSUMED)
                    .count();
            String sentence = "%s: a valid %s; %s, %d of them assumed"
                    .formatted(
                            file,
                            loaded.kind().key() + arms(file, loaded),
                            Quantity.of(loaded.numbers().size(), "number"),
                            assumed);
            return new Verdict(file.toString(), ExitCode.DONE, sentence, List.of(), notes(loaded));
        } catch (FileException e) {
            List<Flaw> flaws = e instanceof InvalidFileException invalid
                    ? invalid.problems().stream().map(Flaw::of).toList()
                    : List.of();
            return new Verdict(file.toString(), Failures.exitCodeOf(e), Failures.sentence(e), flaws, List.of());
        }
    }

    /// Reads the arms of a study, too: an overlay or a regime that an arm names may be wrong, or not fit.
    private static String arms(Path file, Loaded<?> loaded) throws FileException {
        if (loaded.kind() != FileKind.STUDY) {
            return "";
        }
        Study study = StudyReader.read(file, List.of(), null, List.of());
        return " of " + Quantity.of(study.arms().size(), "arm");
    }

    /// What is no fault and yet worth knowing.
    private static List<String> notes(Loaded<?> loaded) {
        return loaded.value() instanceof Scenario scenario
                ? Stream.concat(
                                LateNews.of(scenario).stream().map(LateNews::sentence),
                                FurtherReach.of(scenario).stream().map(FurtherReach::sentence))
                        .toList()
                : List.of();
    }

    /// What became of one file.
    ///
    /// @param exitCode that of a command which would have read this file alone
    /// @param sentence in words: that it is valid, or all that is wrong with it
    /// @param notes what is no fault and yet worth knowing
    record Verdict(String file, ExitCode exitCode, String sentence, List<Flaw> problems, List<String> notes) {}

    /// One thing that is wrong, for programs.
    record Flaw(String file, int line, int column, String path, String message) {
        static Flaw of(Problem problem) {
            Place place = problem.place();
            return new Flaw(place.file(), place.line(), place.column(), problem.path(), problem.message());
        }
    }
}
