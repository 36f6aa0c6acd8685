package org.glasshouse.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// The command `run`.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs a scenario and writes its results into a directory.",
        footer = {
            "",
            "Example:",
            "  glasshouse run scenarios/village-morality-bank.yaml --replicates 5 --set horizon.days=365"
        })
final class RunCommand implements Callable<Integer> {
    private final Console console;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.err().println("run: not built yet");
        return ExitCode.OUR_FAULT.number();
    }
}
