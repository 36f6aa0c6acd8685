package org.glasshouse.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.SocietyReplicates;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.random.Draws;
import org.glasshouse.society.Population;

/// The only public way into a run: a whole scenario goes in, tables come out.
///
/// Nothing takes a record or a deed and answers with a standing. Same scenario, same tables, on any number of threads.
public final class Simulation {
    /// Up to this size whole replicates are lived side by side; above it one at a time, its neighbourhoods side by
    /// side.
    private static final int MOST_PERSONS_SIDE_BY_SIDE = 1_000_000;

    private final CompiledEpochs epochs;
    private final CompiledScenario compiled;
    private final Execution execution;
    private final Consumer<ReplicateOutcome> outcomes;
    private final IntFunction<Draws> drawsOfReplicate;
    private final AtomicLong lived = new AtomicLong();
    private final Map<Integer, ReplicateOutcome> waiting = new HashMap<>();
    private int nextOut;

    private Simulation(
            CompiledEpochs epochs,
            Execution execution,
            Consumer<ReplicateOutcome> outcomes,
            IntFunction<Draws> drawsOfReplicate) {
        this.epochs = epochs;
        this.compiled = epochs.first();
        this.execution = execution;
        this.outcomes = outcomes;
        this.drawsOfReplicate = drawsOfReplicate;
    }

    /// Lives every replicate of a scenario and hands each outcome on, in the order of the replicates, from one thread
    /// at a time; or the one replicate that is to be lived again.
    ///
    /// An interrupt of the calling thread ends the run within a fraction of a second.
    ///
    /// @throws InterruptedException if the calling thread was interrupted
    public static void run(Scenario scenario, Execution execution, Consumer<ReplicateOutcome> outcomes)
            throws InterruptedException {
        long seed = scenario.file().seed();
        run(scenario, execution, outcomes, replicate -> Draws.of(seed, replicate));
    }

    /// The same with other draws: the debug build records them.
    static void run(
            Scenario scenario,
            Execution execution,
            Consumer<ReplicateOutcome> outcomes,
            IntFunction<Draws> drawsOfReplicate)
            throws InterruptedException {
        new Simulation(Bookkeeping.prepared(Compiler.compile(scenario)), execution, outcomes, drawsOfReplicate)
                .runAll();
    }

    private void runAll() throws InterruptedException {
        if (execution.again() != null) {
            outcomes.accept(live(execution.again().replicate(), execution.threads(), 1));
            return;
        }
        int replicates = compiled.scenario().file().replicates();
        int persons = compiled.scenario().society().people().persons();
        int sideBySide = persons <= MOST_PERSONS_SIDE_BY_SIDE ? Math.min(execution.threads(), replicates) : 1;
        int threadsEach = Math.max(1, execution.threads() / sideBySide);
        AtomicInteger next = new AtomicInteger();
        Callable<Boolean> work = () -> {
            for (int replicate = next.getAndIncrement(); replicate < replicates; replicate = next.getAndIncrement()) {
                ReplicateOutcome known = execution.lived().apply(replicate).orElse(null);
                if (known != null) {
                    long allPersonDays = compiled.personDays() * replicates;
                    execution.progress().lived(lived.addAndGet(compiled.personDays()), allPersonDays);
                }
                handOn(known != null ? known : live(replicate, threadsEach, replicates));
            }
            return true;
        };
        if (sideBySide == 1) {
            carryOut(work);
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(
                sideBySide, Thread.ofPlatform().daemon().name("replicate-", 0).factory());
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int each = 0; each < sideBySide; each++) {
                all.add(work);
            }
            for (Future<Boolean> each : pool.invokeAll(all)) {
                Callable<Boolean> result = each::get;
                carryOut(result);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void carryOut(Callable<Boolean> work) throws InterruptedException {
        try {
            work.call();
        } catch (InterruptedException | RuntimeException e) {
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a replicate failed", e.getCause());
        } catch (Exception e) {
            throw new IllegalStateException("a replicate failed", e);
        }
    }

    private ReplicateOutcome live(int replicate, int threads, int replicates) throws InterruptedException {
        boolean sameSociety = compiled.scenario().file().societyReplicates() == SocietyReplicates.FIXED;
        Draws draws = drawsOfReplicate.apply(replicate);
        Draws societyDraws = sameSociety ? drawsOfReplicate.apply(0) : draws;
        Population population = Population.generate(compiled.scenario().society(), societyDraws, threads);
        long allPersonDays = compiled.personDays() * replicates;
        try (World world = new World(epochs, replicate, draws, population, threads)) {
            world.follow(execution.again());
            return world.live(execution.progress(), allPersonDays, lived);
        }
    }

    /// Keeps an outcome until those before it are out.
    private synchronized void handOn(ReplicateOutcome outcome) {
        waiting.put(outcome.replicate(), outcome);
        for (ReplicateOutcome due = waiting.remove(nextOut); due != null; due = waiting.remove(nextOut)) {
            outcomes.accept(due);
            nextOut++;
        }
    }
}
