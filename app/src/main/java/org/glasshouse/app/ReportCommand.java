package org.glasshouse.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.glasshouse.io.report.HtmlReport;
import org.glasshouse.io.results.RunDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// The command `report`.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes the report of a finished run again.",
        footer = {"", "Example:", "  glasshouse report results/village-morality-bank"})
final class ReportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DIR", description = "The directory of a finished run.")
    private Path path = Path.of("");

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        RunDirectory.open(path).rewriteReport(HtmlReport::of);
        console.out().println(path.resolve("report.html"));
        return ExitCode.DONE.number();
    }
}
