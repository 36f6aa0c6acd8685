package org.glasshouse.measures;

import java.util.List;
import java.util.stream.Stream;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.TableKind;

/// Sums of a run over its days, for everybody and for each group: what [Measure]s read.
///
/// The same tables give the same sums, whether they come from the engine or are read back from a directory.
public final class GroupTotals {
    private static final List<String> GROUP = List.of("split", "class");

    private final Totals daily = of(
            List.of(),
            List.of(
                    "associated",
                    "from_stars",
                    "done",
                    "seen",
                    "records",
                    "first_low",
                    "first_listed",
                    "first_denied",
                    "first_wronged"));
    private final Totals lastDay;
    private final Totals standing = of(List.of("standing", "name"), List.of("persons", "entered", "left"));
    private final Totals conduct = of(List.of("kind"), List.of("done", "seen"));
    private final Totals records = of(List.of("channel", "kind", "cause"), List.of("records", "points"));
    private final Totals services = of(List.of("service", "outcome"), List.of("times", "minutes"));
    private final Totals redress = of(List.of("event"), List.of("times", "points"));
    private final LifeTotals lives = new LifeTotals();
    private int replicates;

    /// Sums of nothing yet, of runs of so many days.
    public GroupTotals(int days) {
        lastDay = new Totals(
                Totals.Rows.EVERY_GROUP_ON_THE_LAST_DAY,
                days - 1L,
                GROUP,
                List.of("persons", "strain", "fear", "isolation"));
    }

    private static Totals of(List<String> words, List<String> numbers) {
        List<String> keys = Stream.concat(GROUP.stream(), words.stream()).toList();
        return new Totals(Totals.Rows.EVERY_GROUP, -1, keys, numbers);
    }

    /// Adds the next replicate; its tables can be dropped afterwards.
    public void add(ReplicateOutcome outcome) {
        daily.add(outcome.table(TableKind.DAILY));
        lastDay.add(outcome.table(TableKind.DAILY));
        standing.add(outcome.table(TableKind.STANDING));
        conduct.add(outcome.table(TableKind.CONDUCT));
        records.add(outcome.table(TableKind.RECORDS));
        services.add(outcome.table(TableKind.SERVICES));
        redress.add(outcome.table(TableKind.REDRESS));
        outcome.tables().stream()
                .filter(table -> table.kind() == TableKind.LIVES)
                .forEach(lives::add);
        replicates++;
    }

    /// Number of replicates added so far.
    public int replicates() {
        return replicates;
    }

    /// Everybody and every group that the tables are split by, each as split and class: `all`, `all` first.
    public List<List<String>> groups() {
        return lastDay.keys();
    }

    /// Sums of `daily` over all days.
    Totals daily() {
        return daily;
    }

    /// Sums of `daily` on the last day.
    Totals lastDay() {
        return lastDay;
    }

    /// Person-days, entries and exits by `standing`, `name`.
    Totals standing() {
        return standing;
    }

    /// Acts by `kind`.
    Totals conduct() {
        return conduct;
    }

    /// Records by `channel`, `kind`, `cause`.
    Totals records() {
        return records;
    }

    /// Services by `service`, `outcome`.
    Totals services() {
        return services;
    }

    /// Redress by `event`.
    Totals redress() {
        return redress;
    }

    /// What was done to how many people; of no replicate where the run kept no ledgers.
    LifeTotals lives() {
        return lives;
    }
}
