package org.glasshouse.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// The command `describe`.
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = "Says in sentences what a society, a regime or a scenario is.",
        footer = {"", "Example:", "  glasshouse describe societies/village.yaml"})
final class DescribeCommand implements Callable<Integer> {
    private final Console console;

    DescribeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.err().println("describe: not built yet");
        return ExitCode.OUR_FAULT.number();
    }
}
