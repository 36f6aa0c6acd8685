package org.glasshouse.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Where a command writes: data to `out`, talk to `err`.
///
/// @param out standard output: what a program may read
/// @param err standard error: what only people read
/// @param outIsTerminal whether somebody watches standard output
/// @param errIsTerminal whether somebody watches standard error
/// @param colour whether colours are welcome
/// @param columns how wide text may be
public record Console(
        PrintStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal, boolean colour, int columns) {
    /// Longer lines are hard to read however wide the terminal is.
    private static final int MOST_COLUMNS = 100;

    private static final int LEAST_COLUMNS = 40;

    /// The streams of this process, in UTF-8 whatever the locale says. The launcher tells which are terminals, for a
    /// JVM cannot.
    static Console ofProcess(Outlet out) {
        String terminals = System.getProperty("glasshouse.terminals", "");
        String noColour = System.getenv("NO_COLOR");
        return new Console(
                stream(out),
                stream(new FileOutputStream(FileDescriptor.err)),
                terminals.contains("out"),
                terminals.contains("err"),
                noColour == null || noColour.isEmpty(),
                columns(System.getProperty("glasshouse.columns", "")));
    }

    /// The width that the launcher found, within what can be read.
    static int columns(String found) {
        return found.matches("[1-9][0-9]{0,3}")
                ? Math.clamp(Integer.parseInt(found), LEAST_COLUMNS, MOST_COLUMNS)
                : MOST_COLUMNS;
    }

    /// Streams that nobody watches, as in a test or a pipe.
    public static Console of(PrintStream out, PrintStream err) {
        return new Console(out, err, false, false, false, MOST_COLUMNS);
    }

    /// Standard output, as picocli wants it.
    PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    /// Standard error, as picocli wants it.
    PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    private static PrintStream stream(OutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
