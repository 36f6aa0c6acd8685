package org.glasshouse.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// The command `check`.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Says everything that is wrong with files, or that nothing is.",
        footer = {"", "Example:", "  glasshouse check scenarios/village-morality-bank.yaml"})
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.err().println("check: not built yet");
        return ExitCode.OUR_FAULT.number();
    }
}
