package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.glasshouse.outcome.Column;
import org.glasshouse.outcome.LifeMeasure;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;

/// Tables of a few rows that a test writes down; every number that it does not name is 0.
final class TinyTables {
    private TinyTables() {}

    record Row(TableKind kind, int day, List<String> words, Map<String, Long> numbers) {}

    static Row row(TableKind kind, int day, String split, String category, Map<String, Long> numbers, String... words) {
        List<String> all = new ArrayList<>(List.of(split, category));
        all.addAll(Arrays.asList(words));
        return new Row(kind, day, all, numbers);
    }

    /// So many persons, or spells, with an amount, of a combination of groups.
    static Row life(String cell, LifeMeasure measure, long amount, long persons) {
        return new Row(TableKind.LIVES, 0, List.of(cell, measure.key()), Map.of("amount", amount, "persons", persons));
    }

    static ReplicateOutcome outcome(int replicate, Row... rows) {
        boolean ledgers = Arrays.stream(rows).anyMatch(row -> row.kind == TableKind.LIVES);
        return new ReplicateOutcome(
                replicate,
                Arrays.stream(TableKind.values())
                        .filter(kind -> kind.always() || (kind == TableKind.LIVES && ledgers))
                        .map(kind -> table(kind, replicate, rows))
                        .toList());
    }

    private static Table table(TableKind kind, int replicate, Row... rows) {
        Table table = new Table(kind);
        for (Row row : rows) {
            if (row.kind == kind) {
                int word = 0;
                for (Column column : kind.columns()) {
                    switch (column.name()) {
                        case "replicate" -> table.number(replicate);
                        case "day" -> table.number(row.day);
                        case "date" -> table.number(row.numbers.getOrDefault("date", Long.MIN_VALUE));
                        default -> {
                            if (column.type() == Column.Type.WORD) {
                                table.word(row.words.get(word++));
                            } else {
                                table.number(row.numbers.getOrDefault(column.name(), 0L));
                            }
                        }
                    }
                }
                table.endRow();
            }
        }
        return table;
    }
}
