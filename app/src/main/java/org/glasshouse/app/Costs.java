package org.glasshouse.app;

import java.io.PrintStream;
import org.glasshouse.engine.Forecast;
import org.glasshouse.model.Scenario;

/// What a run will cost, told before it starts, so that nobody waits for what cannot end well.
///
/// @param bytes memory that the run needs at a time
/// @param leastSeconds the least time that it takes on these threads, with its report
/// @param mostSeconds the most that it takes
/// @param starts whether the start of the program is among it
record Costs(
        String scenario,
        long persons,
        int days,
        int replicates,
        int threads,
        long bytes,
        double leastSeconds,
        double mostSeconds,
        boolean starts) {
    /// Part of the heap that a run may fill: the rest is for the tables on their way out.
    private static final double SHARE_OF_HEAP = 0.85;

    /// What running a scenario on so many threads will cost.
    static Costs of(Scenario scenario, int threads) {
        Forecast forecast = Forecast.of(scenario);
        return new Costs(
                scenario.file().scenario(),
                scenario.society().people().persons(),
                scenario.file().horizon().days(),
                scenario.file().replicates(),
                threads,
                forecast.bytes(),
                forecast.leastSeconds(threads),
                forecast.mostSeconds(threads),
                true);
    }

    /// What it costs after another run of the same command, which had the start to pay.
    Costs afterAnother() {
        return new Costs(
                scenario,
                persons,
                days,
                replicates,
                threads,
                bytes,
                leastSeconds - Forecast.LEAST_SECONDS_OF_A_START,
                mostSeconds - Forecast.MOST_SECONDS_OF_A_START,
                false);
    }

    /// What it costs to live it so many times instead, at as many points as may be.
    Costs lived(int times) {
        double more = (double) times / replicates;
        return new Costs(
                scenario,
                persons,
                days,
                times,
                threads,
                bytes,
                Forecast.LEAST_SECONDS_OF_A_START + more * (leastSeconds - Forecast.LEAST_SECONDS_OF_A_START),
                Forecast.MOST_SECONDS_OF_A_START + more * (mostSeconds - Forecast.MOST_SECONDS_OF_A_START),
                starts);
    }

    /// Says what it will cost.
    ///
    /// @param heapBytes memory that there is
    /// @throws Failure if memory can't hold it
    void tellOrRefuse(PrintStream err, long heapBytes) {
        if (bytes > heapBytes * SHARE_OF_HEAP) {
            throw new Failure(
                    ExitCode.INVALID_FILE,
                    scenario + " with " + Quantity.of(persons, "person") + " needs about " + Quantity.memory(bytes)
                            + " of memory and has " + Quantity.memory((long) (heapBytes * SHARE_OF_HEAP))
                            + " here; ask for fewer persons (--persons N) or take a machine with more");
        }
        err.println(sentence());
    }

    /// `3,000 persons, 730 days, 20 replicates on 2 threads: about 24 MiB of memory and 5 to 16 s, the start included.`
    String sentence() {
        return Quantity.of(persons, "person") + ", " + Quantity.of(days, "day") + ", "
                + Quantity.of(replicates, "replicate") + " on " + Quantity.of(threads, "thread") + ": about "
                + Quantity.memory(bytes) + " of memory and " + Quantity.times(leastSeconds, mostSeconds)
                + (starts ? ", the start included." : ".");
    }
}
