package org.glasshouse.app;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.glasshouse.io.files.Evidence;
import org.glasshouse.io.files.Loaded;
import org.glasshouse.io.results.AssumedNumber;
import org.glasshouse.io.results.RunDescription;
import org.glasshouse.model.Scenario;
import picocli.CommandLine.Model.CommandSpec;

/// What a run directory tells of a run, from what was read and typed.
final class RunDescriptions {
    private RunDescriptions() {}

    /// A run of a scenario as it was read.
    static RunDescription of(Loaded<Scenario> loaded, String command, int threads) {
        return new RunDescription(
                loaded.value(),
                loaded.effectiveYaml(),
                command,
                Version.number(),
                threads,
                assumed(loaded),
                loaded.ruleLines());
    }

    /// The numbers of a scenario that were made up.
    static List<AssumedNumber> assumed(Loaded<Scenario> loaded) {
        return loaded.numbers().stream()
                .filter(number -> number.evidence() == Evidence.ASSUMED)
                .map(number ->
                        new AssumedNumber(number.path(), number.value(), Objects.requireNonNullElse(number.note(), "")))
                .toList();
    }

    /// The command as one would type it into a shell.
    static String typed(CommandSpec spec) {
        return "./glasshouse "
                + spec.commandLine().getParent().getParseResult().originalArgs().stream()
                        .map(RunDescriptions::quoted)
                        .collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./=:,@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
