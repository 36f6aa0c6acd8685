package org.glasshouse.bench.jmh;

import java.util.concurrent.TimeUnit;
import org.glasshouse.random.Draws;
import org.glasshouse.random.Purpose;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What 128 bits by name cost: one block of Philox.
///
///     bench/jmh.sh PhiloxBenchmark
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PhiloxBenchmark {
    private static final int COUNTER = Purpose.HOP.counter("littering-river");
    private static final int DAY = 100;

    private final Draws draws = Draws.of(20190620, 0);
    private final long[] words = new long[2];
    private int neighbourhood;

    /// The words by which a neighbourhood's candidates of a day are keyed.
    @Benchmark
    public long block() {
        draws.block(neighbourhood++, 0, DAY, COUNTER, words);
        return words[0] ^ words[1];
    }
}
