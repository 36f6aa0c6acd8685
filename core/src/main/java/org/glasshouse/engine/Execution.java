package org.glasshouse.engine;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.glasshouse.outcome.ReplicateOutcome;
import org.jspecify.annotations.Nullable;

/// How a run is carried out. Nothing here changes a result.
///
/// @param threads number of threads, 1 or more
/// @param progress told how far the run is
/// @param lived what is known of a replicate from a run of the same scenario that was stopped, which is
///     handed on as it is; nothing where it must be lived
/// @param again the lives that are to be lived again, or null for every replicate with the panel of the scenario
public record Execution(
        int threads,
        Progress progress,
        IntFunction<Optional<ReplicateOutcome>> lived,
        @Nullable Again again) {
    public Execution {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads + " is no number of threads; 1 or more is");
        }
    }

    /// Every replicate of the scenario, with its panel.
    public Execution(int threads, Progress progress) {
        this(threads, progress, replicate -> Optional.empty(), null);
    }

    /// Every replicate of the scenario that was not lived before.
    public Execution(int threads, Progress progress, IntFunction<Optional<ReplicateOutcome>> lived) {
        this(threads, progress, lived, null);
    }

    /// One replicate alone, with one person followed.
    public Execution(int threads, Progress progress, Again again) {
        this(threads, progress, replicate -> Optional.empty(), again);
    }

    /// On this many threads, telling nobody.
    public static Execution on(int threads) {
        return new Execution(threads, (done, all) -> {});
    }

    /// One replicate alone, with one person of it followed in place of the panel, or several of those whose lives
    /// meet.
    ///
    /// @param replicate number of the replicate, from 0
    /// @param persons ordinals of the persons, from 0
    public record Again(int replicate, Set<Integer> persons) {
        public Again {
            persons = Set.copyOf(persons);
        }

        /// With one person followed.
        public Again(int replicate, int person) {
            this(replicate, Set.of(person));
        }
    }

    /// Told how far a run is, from any of its threads.
    @FunctionalInterface
    public interface Progress {
        /// So many person-days of all have been lived.
        void lived(long personDays, long allPersonDays);
    }
}
