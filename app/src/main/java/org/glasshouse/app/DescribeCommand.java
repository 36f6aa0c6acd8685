package org.glasshouse.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.glasshouse.io.files.Evidence;
import org.glasshouse.io.files.FileException;
import org.glasshouse.io.files.Loaded;
import org.glasshouse.io.files.ScenarioReader;
import org.glasshouse.io.files.SourcedNumber;
import org.glasshouse.model.Card;
import org.glasshouse.model.Keys;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.Society;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The command `describe`.
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = {
            "Says what a society, a regime or a scenario is: a society's shares asked for beside those drawn, its ties",
            "layer by layer and what a day of it costs; a regime's card and parts in sentences."
        },
        footer = {"", "Example:", "  glasshouse describe societies/village.yaml"})
final class DescribeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            description = "A scenario, a society or a regime: a file, or the name of a bundled one.")
    private Path file = Path.of("");

    @Mixin
    private Format format = new Format();

    DescribeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws FileException, InterruptedException {
        Loaded<?> loaded = ScenarioReader.any(file, List.of());
        Description description = described(loaded);
        if (format.isJson()) {
            Format.json(console.out(), description);
        } else {
            console.out().print(DescriptionText.of(description));
        }
        return ExitCode.DONE.number();
    }

    private static Description described(Loaded<?> loaded) throws InterruptedException {
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
                        evidence);
            case Scenario scenario -> SocietyDescription.of(scenario, card(scenario.regime()), evidence);
            default -> throw new IllegalStateException("no such kind: " + loaded.kind());
        };
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
