package org.glasshouse.bench.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;

/// What a run of a REF-POINTS scenario leaves, in the yardstick's words.
///
/// @param falls falls that reached the contacts; those of the last day haven't yet
/// @param grades persons per grade at the close of the last day
/// @param blocked requests for a train that were denied
record RunOutcome(long falls, Map<String, Long> grades, long blocked) {
    /// Two points from each of eight contacts.
    private static final int POINTS_A_FALL_COSTS_OTHERS = 16;

    RunOutcome {
        grades = new LinkedHashMap<>(grades);
    }

    /// Reads it from the tables.
    static RunOutcome of(ReplicateOutcome outcome, int lastDay) {
        Map<String, Long> grades = new LinkedHashMap<>();
        Table standing = outcome.table(TableKind.STANDING);
        for (int row = 0; row < standing.rows(); row++) {
            if (standing.value(standing.column("day"), row) == lastDay
                    && standing.word(standing.column("split"), row).equals("all")) {
                grades.put(
                        standing.word(standing.column("name"), row), standing.value(standing.column("persons"), row));
            }
        }
        long associated = total(outcome.table(TableKind.DAILY), "associated");
        return new RunOutcome(
                -associated / POINTS_A_FALL_COSTS_OTHERS, grades, total(outcome.table(TableKind.SERVICES), "times"));
    }

    private static long total(Table table, String column) {
        long total = 0;
        for (int row = 0; row < table.rows(); row++) {
            boolean everybody = table.word(table.column("split"), row).equals("all");
            total += everybody ? table.value(table.column(column), row) : 0;
        }
        return total;
    }

    /// `key=value` words, for programs to read.
    String words() {
        String inGrades = grades.entrySet().stream()
                .map(grade -> grade.getKey() + "=" + grade.getValue())
                .collect(Collectors.joining(" "));
        return "falls=" + falls + " " + inGrades + " blocked=" + blocked;
    }
}
