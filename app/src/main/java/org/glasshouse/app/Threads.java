package org.glasshouse.app;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// On how many threads a command lives its runs.
final class Threads {
    private int number = Runtime.getRuntime().availableProcessors();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Number of threads; default: one for each processor. Changes no result.")
    void setNumber(int asked) {
        if (asked < 1) {
            throw new ParameterException(
                    command.commandLine(), "--threads: " + asked + " is no number of threads; 1 or more is");
        }
        number = asked;
    }

    /// How many; 1 or more.
    int number() {
        return number;
    }
}
