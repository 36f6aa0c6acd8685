package org.glasshouse.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.glasshouse.io.results.ComparisonDirectory;
import org.glasshouse.io.results.Discrepancy;
import org.glasshouse.io.results.RunDirectory;
import org.glasshouse.io.results.SensitivityDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The command `verify`.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Checks that the tables of a finished run, comparison or sensitivity analysis are those that it left.",
        footer = {"", "Example:", "  glasshouse verify results/village-morality-bank"})
final class VerifyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "DIR",
            description = "The directory of a finished run, comparison or sensitivity analysis.")
    private Path path = Path.of("");

    @Mixin
    private Format format = new Format();

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (ComparisonDirectory.is(path)) {
            ComparisonDirectory comparison = ComparisonDirectory.open(path);
            return tell("comparison", comparison.manifest().digest(), comparison.verify());
        }
        if (SensitivityDirectory.is(path)) {
            SensitivityDirectory sensitivity = SensitivityDirectory.open(path);
            return tell("sensitivity analysis", sensitivity.manifest().digest(), sensitivity.verify());
        }
        RunDirectory run = RunDirectory.open(path);
        return tell("run", run.manifest().digest(), run.verify());
    }

    private int tell(String what, @Nullable String digest, List<Discrepancy> discrepancies) {
        if (format.isJson()) {
            Format.json(console.out(), new Verdict(path.toString(), digest, discrepancies));
        } else if (discrepancies.isEmpty()) {
            console.out().println(path + " holds what its " + what + " left: " + digest);
        } else {
            discrepancies.forEach(each -> console.out().println(path.resolve(each.file()) + ": " + each.sentence()));
        }
        return (discrepancies.isEmpty() ? ExitCode.DONE : ExitCode.DIGEST_DIFFERS).number();
    }

    /// What a program is told.
    ///
    /// @param discrepancies empty if nothing differs
    record Verdict(String directory, @Nullable String digest, List<Discrepancy> discrepancies) {}
}
