package org.glasshouse.app;

/// How a command ended, as the shell sees it.
public enum ExitCode {
    /// What was asked for is done.
    DONE(0),
    /// Glasshouse is at fault; a crash file says more.
    OUR_FAULT(1),
    /// The command line is wrong.
    WRONG_COMMAND_LINE(2),
    /// A file is invalid, or asks for more than this machine can hold.
    INVALID_FILE(3),
    /// Something can't be read or written, or the output exists.
    CANNOT_READ_OR_WRITE(4),
    /// The file looks like records of real people.
    REFUSED(5),
    /// A digest differs from the one written down.
    DIGEST_DIFFERS(6),
    /// Somebody pressed Ctrl-C.
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /// The number that the shell sees.
    public int number() {
        return number;
    }
}
