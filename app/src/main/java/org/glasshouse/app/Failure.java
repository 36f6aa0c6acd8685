package org.glasshouse.app;

/// A command that cannot go on for a reason that lies with what it was given: says it in a sentence and ends with an
/// exit code.
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ExitCode exitCode;

    /// Ends the command.
    ///
    /// @param exitCode how
    /// @param message what is wrong and what to do, in one sentence
    public Failure(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /// How the command ends.
    public ExitCode exitCode() {
        return exitCode;
    }
}
