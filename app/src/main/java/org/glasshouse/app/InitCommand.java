package org.glasshouse.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// The command `init`.
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Makes a directory with a scenario of your own to start from.",
        footer = {"", "Example:", "  glasshouse init my-regime"})
final class InitCommand implements Callable<Integer> {
    private final Console console;

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.err().println("init: not built yet");
        return ExitCode.OUR_FAULT.number();
    }
}
