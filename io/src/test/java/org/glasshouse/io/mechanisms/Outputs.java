package org.glasshouse.io.mechanisms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glasshouse.measures.Harm;
import org.glasshouse.outcome.Column;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;

/// Every number that a run leaves in its tables, by table, column and words, day by day.
///
/// `records.points camera littering true-record` is an output of everybody; a class stands before the words where the
/// row is one of a class: `daily.points group=minority`, `daily.points businesses`. Of `lives` the measure is the
/// output, `lives.sanction-days`. Only the panel is left out: it tells of one person what the others count.
final class Outputs {
    private static final String ALL = "all";
    private static final Set<String> KEYS = Set.of("replicate", "day", "date", "split", "class");
    /// Amounts at the close of a day, so that the last day's is told; all others are sums over days.
    private static final Set<String> STOCKS = Set.of(
            "daily.persons", "daily.points", "daily.strain", "daily.fear", "daily.isolation", "standing.persons");

    private static final Set<String> ORGANISATIONS = Set.of("businesses", "public-bodies");
    /// The columns of `daily` that count persons once each.
    private static final Map<Harm, String> FIRST =
            Map.of(Harm.LOWEST_GRADE, "low", Harm.LISTED, "listed", Harm.DENIED, "denied", Harm.WRONGED, "wronged");

    private final int lastDay;
    /// For each output its numbers by day, or in `lives` the people by amount.
    private final Map<String, Map<Long, Long>> numbers = new TreeMap<>();

    private Outputs(int lastDay) {
        this.lastDay = lastDay;
    }

    /// The outputs of a run of so many days.
    static Outputs of(ReplicateOutcome outcome, int days) {
        Outputs outputs = new Outputs(days - 1);
        for (Table table : outcome.tables()) {
            for (int row = 0; row < table.rows(); row++) {
                if (table.kind() == TableKind.LIVES) {
                    outputs.addLives(table, row);
                } else if (table.kind().always()) {
                    outputs.add(table, row);
                }
            }
        }
        return outputs;
    }

    /// By how much each output is above that of another run; one that differs on some day but in all by nothing is
    /// there with 0.
    Map<String, Long> above(Outputs other) {
        Set<String> names = new TreeSet<>(numbers.keySet());
        names.addAll(other.numbers.keySet());
        Map<String, Long> moved = new TreeMap<>();
        for (String name : names) {
            Map<Long, Long> here = numbers.getOrDefault(name, Map.of());
            Map<Long, Long> there = other.numbers.getOrDefault(name, Map.of());
            if (!here.equals(there)) {
                moved.put(name, told(name, here) - told(name, there));
            }
        }
        return moved;
    }

    /// The measure of a comparison that tells this very output, with its group behind a blank; empty where none does,
    /// or where it adds this one to others.
    static Optional<String> measureOf(String output) {
        List<String> words = List.of(output.split(" "));
        boolean grouped = words.size() > 1 && words.get(1).contains("=");
        List<String> names = words.subList(grouped ? 2 : 1, words.size());
        if (!names.isEmpty() && ORGANISATIONS.contains(names.getFirst())) {
            return Optional.empty();
        }
        String group = grouped ? " " + words.get(1) : "";
        return switch (words.getFirst()) {
            case "conduct.done" -> Optional.of("conduct." + names.getFirst() + ".done" + group);
            case "conduct.seen" -> Optional.of("conduct." + names.getFirst() + ".seen" + group);
            case "standing.entered" ->
                Optional.of("standing." + names.getFirst() + "." + names.getLast() + ".entered" + group);
            case "daily.first_low", "daily.first_listed", "daily.first_denied", "daily.first_wronged" ->
                Stream.of(Harm.values())
                        .filter(harm -> words.getFirst().endsWith(FIRST.get(harm)))
                        .map(harm -> harm.key() + group)
                        .findFirst();
            case "services.times" ->
                names.getLast().equals("priced") || names.getLast().equals("delayed")
                        ? Optional.of("services." + names.getFirst() + "." + names.getLast() + group)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private long told(String name, Map<Long, Long> byDay) {
        if (name.startsWith("lives.")) {
            return byDay.entrySet().stream()
                    .mapToLong(each -> each.getKey() * each.getValue())
                    .sum();
        }
        return STOCKS.contains(name.split(" ")[0])
                ? byDay.getOrDefault((long) lastDay, 0L)
                : byDay.values().stream().mapToLong(Long::longValue).sum();
    }

    private void addLives(Table table, int row) {
        String name = "lives." + table.word(table.column("measure"), row);
        long amount = table.value(table.column("amount"), row);
        long persons = table.value(table.column("persons"), row);
        count(name, amount, persons);
        String cell = table.word(table.column("cell"), row);
        if (cell.contains(" ")) {
            for (String each : cell.split(", ")) {
                count(name + " " + each.replace(' ', '='), amount, persons);
            }
        }
    }

    private void add(Table table, int row) {
        String split = table.word(table.column("split"), row);
        String its = table.word(table.column("class"), row);
        StringBuilder words = new StringBuilder();
        if (split.equals(TableKind.ORGANISATIONS)) {
            words.append(' ').append(its);
        } else if (!split.equals(ALL)) {
            words.append(' ').append(split).append('=').append(its);
        }
        for (Column column : table.kind().columns()) {
            if (column.type() == Column.Type.WORD && !KEYS.contains(column.name())) {
                words.append(' ').append(table.word(table.column(column.name()), row));
            }
        }
        long day = table.value(table.column("day"), row);
        for (Column column : table.kind().columns()) {
            if (column.type() == Column.Type.NUMBER && !KEYS.contains(column.name())) {
                count(
                        table.kind().key() + "." + column.name() + words,
                        day,
                        table.value(table.column(column.name()), row));
            }
        }
    }

    private void count(String name, long day, long amount) {
        if (amount != 0) {
            numbers.computeIfAbsent(name, any -> new HashMap<>()).merge(day, amount, Long::sum);
        }
    }
}
