package org.glasshouse.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.glasshouse.model.Trait;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;

/// Turns the tallies of a replicate into its tables: stocks as running sums, a row for all and one for each class of
/// each group.
final class OutcomeTables {
    private final CompiledScenario compiled;
    private final int replicate;
    private final long[][] counts;
    private final List<PanelEvent> panel;
    private final Slots slots;
    private final int cells;
    private final List<Group> groups;
    private final long firstDate;

    private final long[] persons;
    private final long[] points;
    private final long[][] levels;
    private final long[][] grades;
    private final long[][] lists;

    /// One class of one trait, or everybody.
    private record Group(String split, String name, BitSet holds) {}

    OutcomeTables(CompiledScenario compiled, int replicate, Stocks stocks, long[][] counts, List<PanelEvent> panel) {
        this.compiled = compiled;
        this.replicate = replicate;
        this.counts = counts;
        this.panel = panel;
        this.slots = compiled.slots();
        this.cells = compiled.cells().size();
        this.groups = groups();
        LocalDate start = compiled.scenario().file().horizon().start();
        this.firstDate = start == null ? Long.MIN_VALUE : start.toEpochDay();
        this.persons = stocks.persons;
        this.points = stocks.points;
        this.grades = stocks.grades;
        this.lists = stocks.lists;
        this.levels = new long[3][cells];
    }

    private List<Group> groups() {
        List<Group> all = new ArrayList<>();
        BitSet everybody = new BitSet(cells);
        everybody.set(0, cells);
        all.add(new Group("all", "all", everybody));
        for (Trait trait : compiled.cells().traits()) {
            for (int category = 0; category < trait.categories().size(); category++) {
                BitSet holds = new BitSet(cells);
                for (int cell = 0; cell < cells; cell++) {
                    holds.set(cell, compiled.cells().category(cell, trait) == category);
                }
                all.add(new Group(trait.key(), trait.categories().get(category), holds));
            }
        }
        return all;
    }

    ReplicateOutcome outcome() {
        Table daily = new Table(TableKind.DAILY);
        Table conduct = new Table(TableKind.CONDUCT);
        Table standing = new Table(TableKind.STANDING);
        Table records = new Table(TableKind.RECORDS);
        Table services = new Table(TableKind.SERVICES);
        Table redress = new Table(TableKind.REDRESS);
        for (int day = 0; day < counts.length; day++) {
            advance(day);
            for (Group group : groups) {
                daily(daily, day, group);
                conduct(conduct, day, group);
                standing(standing, day, group);
                records(records, day, group);
                services(services, day, group);
                redress(redress, day, group);
            }
        }
        List<Table> tables = new ArrayList<>(List.of(daily, conduct, standing, records, services, redress));
        if (compiled.scenario().file().panel().persons() > 0) {
            tables.add(panel());
        }
        return new ReplicateOutcome(replicate, tables);
    }

    /// Moves the stocks on to the close of a day.
    private void advance(int day) {
        for (int cell = 0; cell < cells; cell++) {
            points[cell] += at(day, Slots.EARNED, cell)
                    + at(day, Slots.ASSOCIATED, cell)
                    + at(day, Slots.FROM_STARS, cell)
                    + at(day, Slots.EXPIRED, cell)
                    - at(day, Slots.CLIPPED, cell);
            for (int level = 0; level < levels.length; level++) {
                levels[level][cell] += at(day, Slots.LEVELS + level, cell);
            }
            for (int grade = 0; grade < grades.length; grade++) {
                grades[grade][cell] +=
                        at(day, slots.gradeEntered + grade, cell) - at(day, slots.gradeLeft + grade, cell);
            }
            for (int list = 0; list < lists.length; list++) {
                lists[list][cell] += at(day, slots.listEntered + list, cell) - at(day, slots.listLeft + list, cell);
            }
        }
    }

    private long at(int day, int slot, int cell) {
        return counts[day][slot * cells + cell];
    }

    private long sum(int day, int slot, Group group) {
        long sum = 0;
        for (int cell = 0; cell < cells; cell++) {
            if (group.holds.get(cell)) {
                sum += counts[day][slot * cells + cell];
            }
        }
        return sum;
    }

    private static long sum(long[] stock, Group group) {
        long sum = 0;
        for (int cell = 0; cell < stock.length; cell++) {
            if (group.holds.get(cell)) {
                sum += stock[cell];
            }
        }
        return sum;
    }

    private Table row(Table table, int day, Group group) {
        return key(table, day).word(group.split).word(group.name);
    }

    private Table key(Table table, int day) {
        return table.number(replicate).number(day).number(firstDate == Long.MIN_VALUE ? firstDate : firstDate + day);
    }

    private void daily(Table table, int day, Group group) {
        long records = 0;
        long wrong = 0;
        for (int rule = 0; rule < compiled.rules().size(); rule++) {
            for (int cause = 0; cause < Cause.BOOKED; cause++) {
                long booked = sum(day, slots.record(rule, Cause.of(cause)), group);
                records += booked;
                wrong += Cause.of(cause) == Cause.TRUE_RECORD ? 0 : booked;
            }
        }
        long done = 0;
        long seen = 0;
        for (int kind = 0; kind < compiled.kinds().size(); kind++) {
            done += sum(day, slots.done + kind, group);
            seen += sum(day, slots.seen + kind, group);
        }
        row(table, day, group)
                .number(sum(persons, group))
                .number(sum(points, group))
                .number(sum(day, Slots.EARNED, group))
                .number(sum(day, Slots.ASSOCIATED, group))
                .number(sum(day, Slots.FROM_STARS, group))
                .number(sum(day, Slots.EXPIRED, group))
                .number(sum(day, Slots.CLIPPED, group))
                .number(sum(levels[0], group))
                .number(sum(levels[1], group))
                .number(sum(levels[2], group))
                .number(done)
                .number(seen)
                .number(records)
                .number(wrong)
                .number(sum(day, Slots.FIRST_LOW, group))
                .number(sum(day, Slots.FIRST_LISTED, group))
                .number(sum(day, Slots.FIRST_DENIED, group))
                .number(sum(day, Slots.FIRST_WRONGED, group))
                .endRow();
    }

    private void conduct(Table table, int day, Group group) {
        for (KindTable kind : compiled.kinds()) {
            long done = sum(day, slots.done + kind.index, group);
            if (done != 0) {
                row(table, day, group)
                        .word(kind.name)
                        .number(done)
                        .number(sum(day, slots.seen + kind.index, group))
                        .endRow();
            }
        }
    }

    private void standing(Table table, int day, Group group) {
        for (int grade = 0; grade < grades.length; grade++) {
            String name = compiled.standings().grades.get(grade);
            standing(
                    table,
                    day,
                    group,
                    "grade",
                    name,
                    grades[grade],
                    slots.gradeEntered + grade,
                    slots.gradeLeft + grade);
        }
        for (int list = 0; list < lists.length; list++) {
            String name = compiled.standings().lists.get(list);
            standing(table, day, group, "list", name, lists[list], slots.listEntered + list, slots.listLeft + list);
        }
    }

    private void standing(
            Table table, int day, Group group, String what, String name, long[] stock, int enteredSlot, int leftSlot) {
        long there = sum(stock, group);
        long entered = sum(day, enteredSlot, group);
        long left = sum(day, leftSlot, group);
        if (there != 0 || entered != 0 || left != 0) {
            row(table, day, group)
                    .word(what)
                    .word(name)
                    .number(there)
                    .number(entered)
                    .number(left)
                    .endRow();
        }
    }

    private void records(Table table, int day, Group group) {
        for (RecordRule rule : compiled.rules()) {
            for (int each = 0; each < Cause.COUNT; each++) {
                Cause cause = Cause.of(each);
                long number = sum(day, slots.record(rule.index(), cause), group);
                if (number != 0) {
                    row(table, day, group)
                            .word(rule.channel())
                            .word(rule.kind())
                            .word(cause.key())
                            .number(number)
                            .number(each < Cause.BOOKED ? number * rule.points() : 0)
                            .endRow();
                }
            }
        }
    }

    private void services(Table table, int day, Group group) {
        for (Meeting meeting : compiled.meetings()) {
            long times = sum(day, slots.meetings + meeting.index(), group);
            if (times != 0) {
                row(table, day, group)
                        .word(meeting.service())
                        .word(meeting.outcome())
                        .number(times)
                        .number(times * meeting.minutes())
                        .endRow();
            }
        }
        for (int gift = 0; gift < compiled.gifts().size(); gift++) {
            long times = sum(day, slots.gifts + gift, group);
            if (times != 0) {
                row(table, day, group)
                        .word(compiled.gifts().get(gift))
                        .word("given")
                        .number(times)
                        .number(0)
                        .endRow();
            }
        }
    }

    private void redress(Table table, int day, Group group) {
        long left = 0;
        for (int list = 0; list < lists.length; list++) {
            left += sum(day, slots.listLeft + list, group);
        }
        redress(table, day, group, "record-expired", Slots.RECORDS_EXPIRED, sum(day, Slots.EXPIRED, group));
        if (left != 0) {
            row(table, day, group).word("left-list").number(left).number(0).endRow();
        }
        redress(table, day, group, "grade-rose", Slots.GRADES_ROSE, 0);
    }

    private void redress(Table table, int day, Group group, String event, int slot, long pointsBack) {
        long times = sum(day, slot, group);
        if (times != 0) {
            row(table, day, group).word(event).number(times).number(pointsBack).endRow();
        }
    }

    private Table panel() {
        Table table = new Table(TableKind.PANEL);
        for (PanelEvent event : panel) {
            key(table, event.day())
                    .number(event.person())
                    .word(event.event())
                    .word(event.name())
                    .word(event.channel())
                    .word(event.cause())
                    .number(event.other())
                    .number(event.change())
                    .number(event.value())
                    .endRow();
        }
        return table;
    }
}
