package org.glasshouse.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.glasshouse.io.files.Evidence;
import org.glasshouse.io.files.FileException;
import org.glasshouse.io.files.Gallery;
import org.glasshouse.io.files.Loaded;
import org.glasshouse.io.files.Reformed;
import org.glasshouse.io.files.ScenarioReader;
import org.glasshouse.io.files.SourcedNumber;
import org.glasshouse.io.files.StudyReader;
import org.glasshouse.io.schema.FileKind;
import org.glasshouse.model.Card;
import org.glasshouse.model.Keys;
import org.glasshouse.model.OverlayFile;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.Society;
import org.glasshouse.model.StudyFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The command `describe`.
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = {
            "Says what a file is about, in sentences.",
            "Of a society its shares asked for beside those drawn, its ties layer by layer and what a day of it costs; of a",
            "regime its card and its parts; what an overlay or the arms of a study change."
        },
        footer = {
            "",
            "Examples:",
            "  glasshouse describe societies/village.yaml",
            "  glasshouse describe regimes/village-morality-bank.yaml --with +appeal,+expiry"
        })
final class DescribeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            description = "A scenario, society, regime, study or overlay: a file, or the name of a bundled one.")
    private Path file = Path.of("");

    @Option(
            names = "--with",
            paramLabel = "ARM",
            description = {
                "Overlays laid over a regime or a scenario, joined by commas: +appeal,+expiry,+repeal@365; for a scenario any",
                "arm of compare."
            })
    private @Nullable String with;

    @Mixin
    private Format format = new Format();

    DescribeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws FileException, InterruptedException {
        Description description = with == null
                ? described(ScenarioReader.any(file, List.of()))
                : reformed(StudyReader.reformed(file, with)).titled(", with " + with);
        if (format.isJson()) {
            Format.json(console.out(), description);
        } else {
            console.out().print(DescriptionText.of(description));
        }
        return ExitCode.DONE.number();
    }

    /// A regime or a scenario as overlays leave it. What they switch off holds for whole scenarios: of a regime alone
    /// it is
    /// said first.
    private Description reformed(Reformed pair) throws InterruptedException {
        Description told = described(pair.reformed());
        List<String> off = pair.differences().stream()
                .filter(difference -> difference.path().equals(List.of("off")))
                .flatMap(difference -> difference.after().stream())
                .toList();
        return pair.reformed().kind() != FileKind.REGIME || off.isEmpty()
                ? told
                : told.after("Switched off, whatever is said below: " + RegimeSentences.listed(off) + ".");
    }

    private Description described(Loaded<?> loaded) throws InterruptedException {
        Map<String, Long> evidence = byEvidence(loaded.numbers());
        return switch (loaded.value()) {
            case Society society -> SocietyDescription.of(society, evidence);
            case Regime regime ->
                new Description(
                        "regime",
                        regime.regime(),
                        regime.title(),
                        card(regime),
                        RegimeSentences.of(regime),
                        null,
                        null,
                        null,
                        evidence);
            case Scenario scenario -> SocietyDescription.of(scenario, card(scenario.regime()), evidence);
            case OverlayFile overlay ->
                new Description(
                        "overlay",
                        overlay.overlay(),
                        overlay.title(),
                        Map.of(),
                        ReformSentences.of(
                                overlay,
                                Gallery.names(FileKind.OVERLAY).contains(overlay.overlay())
                                        ? overlay.overlay()
                                        : file.toString()),
                        replaced(text(loaded, overlay.overlay())),
                        null,
                        null,
                        evidence);
            case StudyFile study ->
                new Description(
                        "study",
                        study.study(),
                        study.title(),
                        Map.of(),
                        ReformSentences.of(study),
                        null,
                        null,
                        null,
                        evidence);
            default -> throw new IllegalStateException("no such kind: " + loaded.kind());
        };
    }

    /// What stands in a file that has been read, without the defaults that complete it.
    private static String text(Loaded<?> loaded, String name) {
        Path written = Path.of(loaded.files().getFirst());
        try {
            return Files.exists(written)
                    ? Files.readString(written)
                    : Gallery.text(loaded.kind(), name).orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The parts of a regime that an overlay holds, as they stand in its file; null if it only switches off.
    private static @Nullable String replaced(String yaml) {
        String parts = yaml.lines()
                .dropWhile(line -> !line.equals("regime:"))
                .skip(1)
                .takeWhile(line -> line.isBlank() || line.startsWith(" "))
                .collect(Collectors.joining("\n"))
                .stripTrailing();
        return parts.isEmpty() ? null : parts;
    }

    private static Map<String, String> card(Regime regime) {
        Card card = regime.card();
        Map<String, String> text = new LinkedHashMap<>();
        text.put("Follows", Keys.of(card.follows()));
        text.put("Models", card.models());
        text.put("Disputed", card.disputed());
        text.put("Leaves out", card.leavesOut());
        return text;
    }

    private static Map<String, Long> byEvidence(List<SourcedNumber> numbers) {
        Map<Evidence, Long> counts =
                numbers.stream().collect(Collectors.groupingBy(SourcedNumber::evidence, Collectors.counting()));
        Map<String, Long> named = new LinkedHashMap<>();
        for (Evidence evidence : Evidence.values()) {
            named.put(evidence.key(), counts.getOrDefault(evidence, 0L));
        }
        return named;
    }
}
