package org.glasshouse.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glasshouse.io.files.Difference;
import org.glasshouse.io.files.Differences;
import org.glasshouse.io.files.FileException;
import org.glasshouse.io.files.Gallery;
import org.glasshouse.io.files.Loaded;
import org.glasshouse.io.files.Reformed;
import org.glasshouse.io.files.ScenarioReader;
import org.glasshouse.io.files.StudyReader;
import org.glasshouse.io.schema.FileKind;
import org.glasshouse.model.Epoch;
import org.glasshouse.model.Keys;
import org.glasshouse.model.LimitedRegime;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Regime;
import org.glasshouse.model.RegimeMechanisms;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.Society;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The command `diff`.
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Tells in sentences what changes from one regime to another.",
            "What is new, what is gone, and which number becomes which. Takes two societies or two scenarios as well, and a",
            "regime or a scenario beside itself with overlays. What a file leaves out counts as the default that holds."
        },
        footer = {
            "",
            "Examples:",
            "  glasshouse diff regimes/village-morality-bank.yaml --with +appeal,+no-association",
            "  glasshouse diff regimes/hundred-points.yaml regimes/village-morality-bank.yaml"
        })
final class DiffCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "A regime, a society or a scenario: a file, or the name of a bundled one.")
    private Path one = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "OTHER", description = "Another of the same kind.")
    private @Nullable Path other;

    @Option(
            names = "--with",
            paramLabel = "ARM",
            description = {
                "Instead of another file: the overlays laid over this one, joined by commas: +appeal,+expiry,+repeal@365;",
                "for a scenario any arm of compare."
            })
    private @Nullable String with;

    @Mixin
    private Format format = new Format();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws FileException {
        if ((other == null) == (with == null)) {
            throw new ParameterException(
                    spec.commandLine(), "another file, or overlays (--with +appeal): exactly one of the two is needed");
        }
        Told told = with != null ? reformed(one, with) : between(one, Objects.requireNonNull(other));
        if (format.isJson()) {
            Format.json(console.out(), told);
        } else {
            console.out().print(text(told));
        }
        return ExitCode.DONE.number();
    }

    private static Told reformed(Path file, String with) throws FileException {
        Reformed pair = StudyReader.reformed(file, with);
        Named itself = named(pair.itself());
        return new Told(
                pair.itself().kind().key(),
                itself,
                new Named(itself.name(), "the same with " + with),
                DifferenceSentences.of(pair.itself(), pair.reformed(), pair.differences()),
                effect(pair));
    }

    /// What limits and switches come to, which is not to be read off the file: a limit on what a regime doesn't do, or
    /// what it doesn't have switched off, changes nothing.
    private static @Nullable String effect(Reformed pair) {
        List<Difference> differences = pair.differences();
        long limits = differences.stream()
                .filter(each -> each.path().contains("limits"))
                .count();
        List<Difference> switches = differences.stream()
                .filter(each -> each.path().equals(List.of("off")))
                .toList();
        List<String> off =
                switches.stream().flatMap(each -> each.after().stream()).toList();
        boolean nothingElse = limits + switches.size() == differences.size() && lacks(pair.itself(), off);
        if (limits == 0) {
            return !switches.isEmpty() && nothingElse
                    ? "In effect nothing changes: the regime has nothing of what is switched off."
                    : null;
        }
        if (!(pair.itself().value() instanceof Scenario itself)
                || !(pair.reformed().value() instanceof Scenario reformed)) {
            return "What a limit changes hangs on the society; between scenarios diff says whether it is anything.";
        }
        boolean same = nothingElse
                && LimitedRegime.applied(itself.society(), itself.epochs())
                        .equals(LimitedRegime.applied(reformed.society(), reformed.epochs()));
        return same
                ? "In effect nothing changes: nothing that the regime does is against these limits"
                        + (switches.isEmpty() ? "." : ", and it has nothing of what is switched off.")
                : null;
    }

    /// Whether a regime has no part of any of these mechanisms, on any day.
    private static boolean lacks(Loaded<?> loaded, List<String> mechanisms) {
        List<Regime> regimes = switch (loaded.value()) {
            case Regime regime -> List.of(regime);
            case Scenario scenario ->
                scenario.epochs().stream().map(Epoch::regime).toList();
            default -> List.of();
        };
        return Stream.of(Mechanism.values())
                .filter(mechanism -> mechanisms.contains(Keys.of(mechanism)))
                .allMatch(mechanism -> regimes.stream().allMatch(each -> RegimeMechanisms.lacks(each, mechanism)));
    }

    private static Told between(Path file, Path another) throws FileException {
        boolean regimes = isRegimeOnly(file) || isRegimeOnly(another);
        Loaded<?> here = regimes ? ScenarioReader.regime(file, List.of()) : ScenarioReader.any(file, List.of());
        Loaded<?> there = switch (here.kind()) {
            case REGIME -> ScenarioReader.regime(another, List.of());
            case SOCIETY -> ScenarioReader.society(another, List.of());
            case SCENARIO -> ScenarioReader.scenario(another, List.of());
            case STUDY, OVERLAY ->
                throw new Failure(
                        ExitCode.INVALID_FILE,
                        file + " is a file of the kind " + here.kind().key()
                                + "; regimes, societies and scenarios are told apart");
        };
        return new Told(
                here.kind().key(),
                named(here),
                named(there),
                DifferenceSentences.of(here, there, Differences.between(here, there)),
                null);
    }

    /// Whether it is the name of a bundled regime and of no bundled scenario, so that the other name is a regime's,
    /// too.
    private static boolean isRegimeOnly(Path name) {
        return Files.notExists(name)
                && Gallery.names(FileKind.REGIME).contains(name.toString())
                && !Gallery.names(FileKind.SCENARIO).contains(name.toString());
    }

    private static Named named(Loaded<?> loaded) {
        return switch (loaded.value()) {
            case Regime regime -> new Named(regime.regime(), regime.title());
            case Society society -> new Named(society.society(), society.title());
            case Scenario scenario ->
                new Named(scenario.file().scenario(), scenario.file().title());
            default -> throw new IllegalStateException("no such kind: " + loaded.kind());
        };
    }

    private static String text(Told told) {
        Page page = new Page();
        page.wrapped("From ", told.from().words(told.kind()), 6);
        page.wrapped("to   ", told.to().words(told.kind()), 6);
        if (told.differences().isEmpty()) {
            page.line("");
            page.line("Nothing in what they do differs.");
        }
        Map<String, List<String>> sections = told.differences().stream()
                .collect(Collectors.groupingBy(
                        DifferenceSentences.Told::section,
                        LinkedHashMap::new,
                        Collectors.mapping(DifferenceSentences.Told::sentence, Collectors.toList())));
        int number = 1;
        for (Map.Entry<String, List<String>> section : sections.entrySet()) {
            page.line("");
            page.line(section.getKey());
            page.numbered(number, section.getValue());
            number += section.getValue().size();
        }
        if (told.effect() != null) {
            page.line("");
            page.wrapped("", told.effect(), 0);
        }
        return page.toString();
    }

    /// What differs between two files of a kind.
    ///
    /// @param effect what that comes to where the differences don't say it
    record Told(
            String kind,
            Named from,
            Named to,
            List<DifferenceSentences.Told> differences,
            @Nullable String effect) {}

    /// A file by its name and its line.
    record Named(String name, String title) {
        String words(String kind) {
            return kind + " " + name + ": " + title;
        }
    }
}
