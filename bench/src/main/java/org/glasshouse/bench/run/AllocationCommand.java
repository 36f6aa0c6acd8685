package org.glasshouse.bench.run;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.glasshouse.engine.Execution;
import org.glasshouse.engine.Simulation;
import org.glasshouse.io.files.FileException;
import org.glasshouse.model.Scenario;

/// Shows what the day loop allocates: bytes a day between day 100 and day 1,100 of one run, counted by the JVM over all
/// threads; beside it what a whole run allocates, which holds the population, the tallies and the tables too.
///
/// With `-XX:-UseTLAB` every single allocation of those thousand days is recorded by the JDK Flight Recorder and told
/// by its place in the source.
///
///     bench/allocation.sh
public final class AllocationCommand {
    private static final int FEW_DAYS = 100;
    private static final int MANY_DAYS = 1_100;
    private static final int LOOP_DAYS = MANY_DAYS - FEW_DAYS;

    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private AllocationCommand() {}

    /// Takes a scenario, persons, threads and, to hear of places in the source, the word `sites`.
    public static void main(String[] arguments) throws FileException, InterruptedException, IOException {
        BundledScenario bundled = new BundledScenario(arguments[0], List.of());
        int persons = BundledScenario.wholeNumber(arguments[1]);
        int threads = BundledScenario.wholeNumber(arguments[2]);
        Scenario few = bundled.during(FEW_DAYS).of(persons);
        Scenario many = bundled.during(MANY_DAYS).of(persons);
        Simulation.run(few, Execution.on(threads), outcome -> {});
        if (arguments.length > 3) {
            sites(many, threads, System.out);
        } else {
            bytes(arguments[0], few, many, threads, System.out);
        }
    }

    private static void bytes(String name, Scenario few, Scenario many, int threads, PrintStream out)
            throws InterruptedException {
        long before = THREADS.getTotalThreadAllocatedBytes();
        Simulation.run(few, Execution.on(threads), outcome -> {});
        long wholeFew = THREADS.getTotalThreadAllocatedBytes() - before;

        long persons = many.society().people().persons();
        long[] inLoop = new long[2];
        before = THREADS.getTotalThreadAllocatedBytes();
        Simulation.run(
                many,
                new Execution(threads, (done, all) -> {
                    if (done == persons * FEW_DAYS) {
                        inLoop[0] = THREADS.getTotalThreadAllocatedBytes();
                    } else if (done == all) {
                        inLoop[1] = THREADS.getTotalThreadAllocatedBytes();
                    }
                }),
                outcome -> {});
        long wholeMany = THREADS.getTotalThreadAllocatedBytes() - before;
        long loop = inLoop[1] - inLoop[0];
        out.printf(
                Locale.ROOT,
                "scenario=%s persons=%d threads=%d loop-bytes-a-day=%.0f loop-bytes-a-person-day=%.6f"
                        + " whole-run-mb-%d-days=%.1f whole-run-mb-%d-days=%.1f whole-run-bytes-a-day-more=%.0f%n",
                name,
                persons,
                threads,
                (double) loop / LOOP_DAYS,
                (double) loop / LOOP_DAYS / persons,
                FEW_DAYS,
                wholeFew / 1e6,
                MANY_DAYS,
                wholeMany / 1e6,
                (double) (wholeMany - wholeFew) / LOOP_DAYS);
    }

    private static void sites(Scenario many, int threads, PrintStream out) throws InterruptedException, IOException {
        long persons = many.society().people().persons();
        try (AllocationSites sites = new AllocationSites()) {
            Simulation.run(
                    many,
                    new Execution(threads, (done, all) -> {
                        if (done == persons * FEW_DAYS) {
                            sites.start();
                        } else if (done == all) {
                            sites.stop();
                        }
                    }),
                    outcome -> {});
            sites.print(LOOP_DAYS, out);
        }
    }
}
