package org.glasshouse.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.glasshouse.io.files.FileException;
import org.glasshouse.io.files.Gallery;
import org.glasshouse.io.files.Loaded;
import org.glasshouse.io.files.Place;
import org.glasshouse.io.files.ScenarioReader;
import org.glasshouse.io.schema.FileKind;
import org.glasshouse.io.schema.LintPage;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.Society;
import org.glasshouse.model.check.Checks;
import org.glasshouse.model.check.Flaw;
import org.glasshouse.model.check.Nearest;
import org.glasshouse.model.lint.Finding;
import org.glasshouse.model.lint.Lint;
import org.glasshouse.model.lint.LintRule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The command `lint`.
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = {
            "Names faults in the design of a regime, without a run.",
            "A fault is what it does to people that it needn't or mustn't; never how to make people obey. Ends with 0 also",
            "where it finds some; docs/lint.md has all rules."
        },
        footer = {
            "",
            "Examples:",
            "  glasshouse lint --explain unbounded-association",
            "  glasshouse lint regimes/village-morality-bank.yaml"
        })
final class LintCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "A regime or a scenario: a file, or the name of a bundled one.")
    private @Nullable Path file;

    @Option(
            names = "--society",
            paramLabel = "SOCIETY",
            description = {
                "The society by which a regime is judged: a file, or the name of a bundled one. Default: the first bundled",
                "one that has all that the regime names."
            })
    private @Nullable Path society;

    @Option(names = "--strict", description = "Ends with 3 where there is a finding.")
    private boolean strict;

    @Option(
            names = "--explain",
            paramLabel = "RULE",
            description = "Prints what a rule names and why, with a bad and a good example.")
    private @Nullable String explain;

    @Mixin
    private Format format = new Format();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    LintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws FileException {
        if ((file == null) == (explain == null)) {
            throw wrong("a regime, or --explain with a rule: exactly one of the two is needed");
        }
        if (file == null) {
            console.out().print(LintPage.of(rule(explain)));
            return ExitCode.DONE.number();
        }
        Verdict verdict = verdict(file);
        if (format.isJson()) {
            Format.json(console.out(), verdict);
        } else {
            console.out().print(text(verdict));
        }
        boolean faulty = strict && !verdict.findings().isEmpty();
        return (faulty ? ExitCode.INVALID_FILE : ExitCode.DONE).number();
    }

    private LintRule rule(@Nullable String word) {
        List<String> words = Arrays.stream(LintRule.values()).map(LintRule::key).toList();
        return Arrays.stream(LintRule.values())
                .filter(rule -> rule.key().equals(word))
                .findFirst()
                .orElseThrow(() -> wrong("'" + word + "' is no rule; there are " + String.join(", ", words)
                        + Nearest.hint(String.valueOf(word), words)));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private Verdict verdict(Path path) throws FileException {
        Loaded<?> loaded = loaded(path);
        return switch (loaded.value()) {
            case Regime regime -> {
                Judge judge = society == null ? fitting(regime) : named(society, regime);
                yield verdict(loaded, regime, judge.society(), judge.words());
            }
            case Scenario scenario -> {
                if (society != null) {
                    throw wrong("a scenario is judged by its own society; --society is for a regime");
                }
                yield verdict(
                        loaded,
                        scenario.regime(),
                        scenario.society(),
                        "Judged by the society of the scenario, "
                                + scenario.society().society() + ".");
            }
            default ->
                throw new Failure(
                        ExitCode.INVALID_FILE,
                        path + " is a file of the kind " + loaded.kind().key() + "; a regime or a scenario is judged");
        };
    }

    /// A regime of that name comes before a scenario, for it is regimes that are judged.
    private static Loaded<?> loaded(Path path) throws FileException {
        boolean bundled =
                Files.notExists(path) && Gallery.names(FileKind.REGIME).contains(path.toString());
        return bundled ? ScenarioReader.regime(path, List.of()) : ScenarioReader.any(path, List.of());
    }

    private static Judge named(Path path, Regime regime) throws FileException {
        Society its = ScenarioReader.society(path, List.of()).value();
        List<Flaw> missing = Checks.ofReferences(its, regime);
        if (!missing.isEmpty()) {
            throw new Failure(
                    ExitCode.INVALID_FILE,
                    "the regime does not fit the society " + its.society() + ": "
                            + missing.getFirst().path() + ": "
                            + missing.getFirst().message());
        }
        return new Judge(its, "Judged by the society " + its.society() + ".");
    }

    /// The bundled society that has all that a regime names and the fewest kinds of conduct besides; of several alike
    /// the first.
    private static Judge fitting(Regime regime) throws FileException {
        List<Society> fitting = new ArrayList<>();
        for (String name : Gallery.names(FileKind.SOCIETY)) {
            Society each = ScenarioReader.society(Path.of(name), List.of()).value();
            if (Checks.ofReferences(each, regime).isEmpty()) {
                fitting.add(each);
            }
        }
        fitting.sort(Comparator.comparingInt(society -> society.conduct().size()));
        if (fitting.isEmpty()) {
            return new Judge(
                    null,
                    "No bundled society has all that this regime names, so the rules that need one were left out;"
                            + " --society names one.");
        }
        List<String> others = fitting.stream().skip(1).map(Society::society).toList();
        return new Judge(
                fitting.getFirst(),
                "Judged by the bundled society " + fitting.getFirst().society()
                        + (others.isEmpty()
                                ? "."
                                : "; --society judges it by another: " + String.join(", ", others) + "."));
    }

    private static Verdict verdict(Loaded<?> loaded, Regime regime, @Nullable Society society, String judged) {
        String file = loaded.files().getFirst();
        List<Fault> faults = Lint.of(regime, society).stream()
                .map(finding -> fault(loaded, file, finding))
                .toList();
        return new Verdict(regime.regime(), society == null ? null : society.society(), judged, faults);
    }

    private static Fault fault(Loaded<?> loaded, String file, Finding finding) {
        Place place = loaded.placeOf(finding.path());
        Place where = place == null ? new Place(file, 1, 1) : place;
        return new Fault(
                finding.rule().key(), where.file(), where.line(), where.column(), finding.path(), finding.sentence());
    }

    private static String text(Verdict verdict) {
        Page page = new Page();
        for (Fault fault : verdict.findings()) {
            page.line(fault.file() + ":" + fault.line() + ":" + fault.column() + ": " + fault.path() + ": "
                    + fault.rule() + ": " + fault.sentence());
        }
        long rules = verdict.findings().stream().map(Fault::rule).distinct().count();
        if (!verdict.findings().isEmpty()) {
            page.line("");
        }
        String found = verdict.findings().isEmpty()
                ? "No rule finds a fault in " + verdict.regime() + ", which may still be harmful."
                : Quantity.of(verdict.findings().size(), "finding") + " in " + verdict.regime() + " by "
                        + Quantity.of(rules, "rule") + "; glasshouse lint --explain RULE tells more.";
        page.wrapped("", found + " " + verdict.judged(), 0);
        return page.toString();
    }

    /// A society, if any fits, and what is said of it.
    private record Judge(@Nullable Society society, String words) {}

    /// What was found in a regime.
    ///
    /// @param society the name of the society by which it was judged; null for none
    /// @param judged the same in a sentence
    record Verdict(String regime, @Nullable String society, String judged, List<Fault> findings) {}

    /// One finding and its place.
    record Fault(String rule, String file, int line, int column, String path, String sentence) {}
}
