package org.glasshouse.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.glasshouse.io.report.ComparisonReport;
import org.glasshouse.io.report.HtmlReport;
import org.glasshouse.io.results.ComparisonDirectory;
import org.glasshouse.io.results.RunDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// The command `report`.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes the report of a finished run or comparison again.",
        footer = {"", "Example:", "  glasshouse report results/village-morality-bank"})
final class ReportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DIR", description = "The directory of a finished run or comparison.")
    private Path path = Path.of("");

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (ComparisonDirectory.is(path)) {
            ComparisonDirectory.open(path).rewriteReport(ComparisonReport::of);
        } else {
            RunDirectory.open(path).rewriteReport(HtmlReport::of);
        }
        console.out().println(path.resolve("report.html"));
        return ExitCode.DONE.number();
    }
}
