package org.glasshouse.engine;

import org.jspecify.annotations.Nullable;

/// How a run is carried out. Nothing here changes a result.
///
/// @param threads number of threads, 1 or more
/// @param progress told how far the run is
/// @param again the one life that is to be lived again, or null for every replicate with the panel of the scenario
public record Execution(
        int threads, Progress progress, @Nullable Again again) {
    public Execution {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads + " is no number of threads; 1 or more is");
        }
    }

    /// Every replicate of the scenario, with its panel.
    public Execution(int threads, Progress progress) {
        this(threads, progress, null);
    }

    /// On this many threads, telling nobody.
    public static Execution on(int threads) {
        return new Execution(threads, (done, all) -> {});
    }

    /// One replicate alone, with one person of it followed in place of the panel.
    ///
    /// @param replicate number of the replicate, from 0
    /// @param person ordinal of the person, from 0
    public record Again(int replicate, int person) {}

    /// Told how far a run is, from any of its threads.
    @FunctionalInterface
    public interface Progress {
        /// So many person-days of all have been lived.
        void lived(long personDays, long allPersonDays);
    }
}
