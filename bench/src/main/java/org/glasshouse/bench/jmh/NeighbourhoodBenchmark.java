package org.glasshouse.bench.jmh;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.glasshouse.engine.Execution;
import org.glasshouse.engine.Simulation;
import org.glasshouse.io.files.FileException;
import org.glasshouse.io.files.ScenarioReader;
import org.glasshouse.io.files.Setting;
import org.glasshouse.model.Scenario;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a day of a neighbourhood of 4,096 costs, as a share of a run of 64 of them for a year through the only door.
///
/// The engine can't be entered by the day, so a share of compiling the scenario, of making the persons and of writing
/// the tables is in it: with one neighbourhood alone that would be most of it.
///
///     bench/jmh.sh NeighbourhoodBenchmark
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NeighbourhoodBenchmark {
    private static final int NEIGHBOURHOODS = 64;
    private static final int PERSONS = NEIGHBOURHOODS * 4096;
    private static final int DAYS = 365;

    /// The scenario.
    @Param({"ref-points", "ref-points-ceiling", "ref-points-low", "ref-points-dense"})
    public String scenario = "ref-points";

    private @Nullable Scenario loaded;

    /// Reads the scenario.
    @Setup
    public void read() throws FileException {
        List<Setting> settings = List.of(
                Setting.of("--persons", "persons", String.valueOf(PERSONS)),
                Setting.of("--set", "horizon.days", String.valueOf(DAYS)));
        loaded = ScenarioReader.scenario(Path.of("scenarios", scenario + ".yaml"), settings)
                .value();
    }

    /// One day of one neighbourhood, with its share of the set-up and of the tables.
    @Benchmark
    @OperationsPerInvocation(NEIGHBOURHOODS * DAYS)
    public long neighbourhoodDayOfARun() throws InterruptedException {
        AtomicLong tables = new AtomicLong();
        if (loaded != null) {
            Simulation.run(
                    loaded,
                    Execution.on(1),
                    outcome -> tables.addAndGet(outcome.tables().size()));
        }
        return tables.get();
    }
}
