package org.glasshouse.app;

import java.io.PrintStream;

/// Ctrl-C: tells the thread that carries a command out to stop, and gives it a moment to take back what is half made.
final class Interruption {
    private static final int MOST_MILLISECONDS_TO_END = 800;

    private final Thread hook;

    private Interruption(Thread worker, PrintStream err) {
        this.hook = new Thread(() -> end(worker, err), "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// From now on Ctrl-C interrupts the calling thread.
    static Interruption ofThisThread(PrintStream err) {
        return new Interruption(Thread.currentThread(), err);
    }

    private static void end(Thread worker, PrintStream err) {
        err.println("glasshouse: interrupted");
        worker.interrupt();
        try {
            worker.join(MOST_MILLISECONDS_TO_END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The command has ended by itself, unless the process is already on its way out.
    ///
    /// @return whether nobody interrupted
    boolean over() {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
