package org.glasshouse.bench.jmh;

import java.util.concurrent.TimeUnit;
import org.glasshouse.random.Bijection;
import org.glasshouse.random.Draws;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What it costs to find a person's position on a ring, and the person at a position: with no table, at any size.
///
/// Calls do not wait for each other here, so the processor overlaps them: a single call that has to be waited for takes
/// longer.
///
///     bench/jmh.sh BijectionBenchmark
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BijectionBenchmark {
    /// How many persons are on the ring.
    @Param({"1000000", "1000000000"})
    public int persons;

    private Bijection ring = ring(1);
    private int person;

    /// Shuffles the persons.
    @Setup
    public void shuffle() {
        ring = ring(persons);
    }

    /// A person's position.
    @Benchmark
    public int forward() {
        return ring.forward(nextPerson());
    }

    /// The person at a position.
    @Benchmark
    public int backward() {
        return ring.backward(nextPerson());
    }

    private int nextPerson() {
        person = person + 1 < persons ? person + 1 : 0;
        return person;
    }

    private static Bijection ring(int persons) {
        return Bijection.of(persons, Draws.of(20190620, 0), 0, "friends/common");
    }
}
