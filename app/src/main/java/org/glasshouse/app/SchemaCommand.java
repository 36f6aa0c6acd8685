package org.glasshouse.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// The command `schema`.
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Prints the JSON Schema of a kind of file: scenario, society or regime.",
        footer = {"", "Example:", "  glasshouse schema regime > regime.schema.json"})
final class SchemaCommand implements Callable<Integer> {
    private final Console console;

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.err().println("schema: not built yet");
        return ExitCode.OUR_FAULT.number();
    }
}
