package org.glasshouse.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// The command `report`.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes the report of a finished run again.",
        footer = {"", "Example:", "  glasshouse report results/village-morality-bank"})
final class ReportCommand implements Callable<Integer> {
    private final Console console;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.err().println("report: not built yet");
        return ExitCode.OUR_FAULT.number();
    }
}
