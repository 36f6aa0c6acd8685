package org.glasshouse.engine;

/// How a run is carried out. Nothing here changes a result.
///
/// @param threads number of threads, 1 or more
/// @param progress told how far the run is
public record Execution(int threads, Progress progress) {
    public Execution {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads + " is no number of threads; 1 or more is");
        }
    }

    /// On this many threads, telling nobody.
    public static Execution on(int threads) {
        return new Execution(threads, (done, all) -> {});
    }

    /// Told how far a run is, from any of its threads.
    @FunctionalInterface
    public interface Progress {
        /// So many person-days of all have been lived.
        void lived(long personDays, long allPersonDays);
    }
}
