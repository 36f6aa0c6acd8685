package org.glasshouse.app;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.LongAccumulator;
import org.glasshouse.engine.Execution;

/// Shows how far a run is: a bar that redraws itself on a terminal, a line every five seconds elsewhere.
///
/// A thread of its own does the writing, so that those of the run only store a number.
final class ProgressLine implements Execution.Progress, AutoCloseable {
    private static final Duration BETWEEN_BARS = Duration.ofMillis(200);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final int BAR_WIDTH = 30;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintStream err;
    private final boolean terminal;
    private final long startNanos = System.nanoTime();
    private final LongAccumulator lived = new LongAccumulator(Math::max, 0);
    private final Thread writer;
    private volatile long allPersonDays;

    ProgressLine(Console console) {
        this(console, console.errIsTerminal() ? BETWEEN_BARS : BETWEEN_LINES);
    }

    ProgressLine(Console console, Duration between) {
        this.err = console.err();
        this.terminal = console.errIsTerminal();
        this.writer = Thread.ofPlatform().daemon().name("progress").start(() -> write(between));
    }

    @Override
    public void lived(long personDays, long all) {
        allPersonDays = all;
        lived.accumulate(personDays);
    }

    private void write(Duration between) {
        try {
            while (true) {
                Thread.sleep(between);
                if (lived.get() > 0) {
                    double share = (double) lived.get() / allPersonDays;
                    double seconds = (System.nanoTime() - startNanos) / 1e9;
                    err.print(terminal ? CLEAR_LINE + bar(share) + line(share, seconds) : line(share, seconds) + "\n");
                    err.flush();
                }
            }
        } catch (InterruptedException e) {
            // The run is over.
            if (terminal) {
                err.print(CLEAR_LINE);
                err.flush();
            }
        }
    }

    /// `[==========          ] `.
    static String bar(double share) {
        int full = (int) (share * BAR_WIDTH);
        return "[" + "=".repeat(full) + " ".repeat(BAR_WIDTH - full) + "] ";
    }

    /// `45 % lived, 12 s left`.
    static String line(double share, double secondsSoFar) {
        return (int) (100 * share) + " % lived, " + Quantity.time(secondsSoFar * (1 - share) / share) + " left";
    }

    @Override
    public void close() {
        writer.interrupt();
        boolean interrupted = Thread.interrupted();
        try {
            writer.join();
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
