package org.glasshouse.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongBinaryOperator;
import org.glasshouse.model.Scenario;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.glasshouse.random.Draws;
import org.glasshouse.society.Population;

/// Runs for tests, and ways of reading what they leave.
final class Runs {
    private Runs() {}

    /// Every replicate of a scenario, on some threads.
    static List<ReplicateOutcome> run(Scenario scenario, int threads) {
        List<ReplicateOutcome> outcomes = new ArrayList<>();
        try {
            Simulation.run(scenario, Execution.on(threads), outcomes::add);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return outcomes;
    }

    /// The first replicate.
    static ReplicateOutcome first(Worlds world) {
        return run(world.scenario(), 1).getFirst();
    }

    /// A world that has lived all its days, with its columns open to the test.
    static Lived live(Worlds world) {
        Scenario scenario = world.scenario();
        CompiledEpochs compiled = Bookkeeping.prepared(Compiler.compile(scenario));
        Draws draws = Draws.of(scenario.file().seed(), 0);
        try {
            Population population =
                    Population.generate(compiled.first().scenario().society(), draws, 1);
            try (World lived = new World(compiled, 0, draws, population, 1)) {
                ReplicateOutcome outcome =
                        lived.live((done, all) -> {}, 1, new java.util.concurrent.atomic.AtomicLong());
                return new Lived(lived, population, draws, outcome);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A world at the end of its days.
    record Lived(World world, Population population, Draws draws, ReplicateOutcome outcome) {}

    /// The rows of a table of everybody and, where words are given, with these words among its columns.
    static long sum(ReplicateOutcome outcome, TableKind kind, String column, String... words) {
        return fold(outcome, kind, column, -1, Long::sum, words);
    }

    /// The same on one day.
    static long onDay(ReplicateOutcome outcome, TableKind kind, int day, String column, String... words) {
        return fold(outcome, kind, column, day, Long::sum, words);
    }

    private static long fold(
            ReplicateOutcome outcome,
            TableKind kind,
            String column,
            int day,
            LongBinaryOperator with,
            String... words) {
        Table table = outcome.table(kind);
        long result = 0;
        for (int row = 0; row < table.rows(); row++) {
            if ((day < 0 || table.value(1, row) == day) && matches(table, row, words)) {
                result = with.applyAsLong(result, table.value(table.column(column), row));
            }
        }
        return result;
    }

    private static boolean matches(Table table, int row, String... words) {
        List<String> found = new ArrayList<>();
        for (int column = 0; column < table.kind().columns().size(); column++) {
            if (table.kind().columns().get(column).type() == org.glasshouse.outcome.Column.Type.WORD) {
                found.add(table.word(column, row));
            }
        }
        boolean everybody = !table.kind().always() || found.getFirst().equals("all");
        return everybody && found.containsAll(List.of(words));
    }

    /// Every row of the tables that every run writes, as text: equal text, equal bytes.
    static String text(ReplicateOutcome outcome) {
        StringBuilder text = new StringBuilder();
        for (Table table : outcome.tables()) {
            if (table.kind().always()) {
                append(text, table);
            }
        }
        return text.toString();
    }

    /// The same with what ledgers hold.
    static String textWithLives(ReplicateOutcome outcome) {
        StringBuilder text = new StringBuilder(text(outcome));
        append(text, outcome.table(TableKind.LIVES));
        return text.toString();
    }

    private static void append(StringBuilder text, Table table) {
        text.append(table.kind()).append('\n');
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.kind().columns().size(); column++) {
                boolean word = table.kind().columns().get(column).type() == org.glasshouse.outcome.Column.Type.WORD;
                text.append(word ? table.word(column, row) : Long.toString(table.value(column, row)))
                        .append(' ');
            }
            text.append('\n');
        }
    }
}
