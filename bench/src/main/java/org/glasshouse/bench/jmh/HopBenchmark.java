package org.glasshouse.bench.jmh;

import java.util.concurrent.TimeUnit;
import org.glasshouse.random.Draws;
import org.glasshouse.random.GapTable;
import org.glasshouse.random.Mix;
import org.glasshouse.random.Purpose;
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

/// What one candidate costs: the gap that leads to it, its own word, and one decision on it.
///
/// Both ways to draw a candidate stand side by side: from two streams that one block of Philox keys for a
/// neighbourhood, day and kind, and from a block of its own. The first spreads its keying block over 1,024 candidates,
/// more than a neighbourhood has: add `PhiloxBenchmark.block` once a neighbourhood, day and kind.
///
///     bench/jmh.sh HopBenchmark
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HopBenchmark {
    private static final int CANDIDATES = 1024;
    private static final int COUNTER = Purpose.HOP.counter("littering-river");
    private static final int DAY = 100;
    private static final long ACCEPT = Mix.name("accept");
    private static final long ACCEPT_THRESHOLD = Mix.threshold(0.5);

    /// The ceiling of the kind, a day.
    @Param({"0.01", "0.0001"})
    public double ceiling;

    private final Draws draws = Draws.of(20190620, 0);
    private final long[] words = new long[2];
    private GapTable gaps = GapTable.of(GapTable.LOWEST_CEILING);
    private int neighbourhood;

    /// Makes the table of the ceiling's gaps.
    @Setup
    public void compile() {
        gaps = GapTable.of(ceiling);
    }

    /// A candidate from the streams of its neighbourhood, day and kind.
    @Benchmark
    @OperationsPerInvocation(CANDIDATES)
    public long candidateByStream() {
        draws.block(neighbourhood++, 0, DAY, COUNTER, words);
        long gapKey = words[0];
        long candidateKey = words[1];
        long accepted = 0;
        long subject = -1;
        for (int candidate = 0; candidate < CANDIDATES; candidate++) {
            subject += 1 + gaps.gap(Mix.word(gapKey, candidate));
            long word = Mix.word(candidateKey, candidate);
            accepted += Mix.unit32(word, ACCEPT) < ACCEPT_THRESHOLD ? 1 : 0;
        }
        return subject + accepted;
    }

    /// A candidate from a block of its own.
    @Benchmark
    @OperationsPerInvocation(CANDIDATES)
    public long candidateByBlock() {
        neighbourhood++;
        long accepted = 0;
        long subject = -1;
        for (int candidate = 0; candidate < CANDIDATES; candidate++) {
            draws.block(neighbourhood, candidate, DAY, COUNTER, words);
            subject += 1 + gaps.gap(words[0]);
            accepted += Mix.unit32(words[1], ACCEPT) < ACCEPT_THRESHOLD ? 1 : 0;
        }
        return subject + accepted;
    }
}
