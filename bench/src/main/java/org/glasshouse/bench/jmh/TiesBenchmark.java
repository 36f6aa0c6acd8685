package org.glasshouse.bench.jmh;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.glasshouse.io.files.FileException;
import org.glasshouse.io.files.ScenarioReader;
import org.glasshouse.model.Society;
import org.glasshouse.random.Draws;
import org.glasshouse.society.Population;
import org.glasshouse.society.Ties;
import org.jspecify.annotations.Nullable;
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

/// What it costs to find all contacts of one person in one layer, a million persons in all, for each shape of layer.
///
/// Persons are asked in a scattered order, as falls are.
///
///     bench/jmh.sh TiesBenchmark
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TiesBenchmark {
    /// Odd, so that its multiples reach everybody, and near the golden section of 2^32, so that they scatter.
    private static final int STRIDE = 0x9E3779B9;

    /// Layer of the society `reference-layers`, in this order: one ring of the nation (8 ties), clique, blocks of
    /// households, lattice, blocks of persons, two rings of the district, four rings of the nation.
    @Param({"contacts", "household", "kin", "neighbours", "work", "friends", "online"})
    public String layer = "contacts";

    private @Nullable Ties ties;
    private int number;
    private int persons;
    private int turn;
    private int[] room = new int[0];

    /// Makes the persons.
    @Setup
    public void populate() throws FileException, InterruptedException {
        Society society = ScenarioReader.society(Path.of("societies", "reference-layers.yaml"), List.of())
                .value();
        Population population = Population.generate(society, Draws.of(1, 0), 1);
        persons = population.persons();
        ties = population.ties();
        number = ties.layer(layer);
        room = new int[ties.mostContacts(number)];
    }

    /// All contacts of one person in the layer.
    @Benchmark
    public int contactsOfAPerson() {
        turn += STRIDE;
        int person = (int) ((Integer.toUnsignedLong(turn) * persons) >>> 32);
        return ties == null ? 0 : ties.contacts(number, person, room);
    }
}
