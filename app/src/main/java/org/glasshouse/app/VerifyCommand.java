package org.glasshouse.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// The command `verify`.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks that the tables of a finished run are those that the run left.",
        footer = {"", "Example:", "  glasshouse verify results/village-morality-bank"})
final class VerifyCommand implements Callable<Integer> {
    private final Console console;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.err().println("verify: not built yet");
        return ExitCode.OUR_FAULT.number();
    }
}
