package org.glasshouse.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.outcome.Cause;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.jspecify.annotations.Nullable;

/// Turns the tallies of a replicate into its tables: stocks as running sums, a row for all and one for each class of
/// each group.
final class OutcomeTables {
    private final CompiledEpochs epochs;
    /// The tables of the day at hand.
    private CompiledScenario compiled;
    private final int replicate;
    private final Slots slots;
    /// What may become of a right record, and of a wrong one.
    private static final List<List<String>> FATES = List.of(
            List.of("noticed-right", "unexplained-right", "appealed-right", "struck-right", "upheld-right"),
            List.of("noticed-wrong", "unexplained-wrong", "appealed-wrong", "struck-wrong", "upheld-wrong"));

    private final GroupSums sums;
    private final long firstDate;

    private final long[] persons;
    private final long[] points;
    private final long[][] levels;
    private final long[][] grades;
    private final long[][] lists;

    private final Table daily = new Table(TableKind.DAILY);
    private final Table conduct = new Table(TableKind.CONDUCT);
    private final Table standing = new Table(TableKind.STANDING);
    private final Table records = new Table(TableKind.RECORDS);
    private final Table services = new Table(TableKind.SERVICES);
    private final Table redress = new Table(TableKind.REDRESS);
    private int day;
    private int group;

    /// Tables without rows, for the days that follow from these stocks.
    OutcomeTables(CompiledEpochs epochs, int replicate, Stocks stocks) {
        this.epochs = epochs;
        this.compiled = epochs.first();
        this.replicate = replicate;
        this.slots = compiled.slots();
        this.sums = new GroupSums(compiled.cells(), slots.size);
        LocalDate start = compiled.scenario().file().horizon().start();
        this.firstDate = start == null ? Long.MIN_VALUE : start.toEpochDay();
        // From here on the stocks are held by group, not by cell: a sum of sums is the sum.
        this.persons = sums.ofStock(stocks.persons);
        this.points = sums.ofStock(stocks.points);
        this.grades = byGroup(stocks.grades);
        this.lists = byGroup(stocks.lists);
        this.levels = new long[3][sums.groups().size()];
    }

    private long[][] byGroup(long[][] stocks) {
        long[][] all = new long[stocks.length][];
        for (int each = 0; each < stocks.length; each++) {
            all[each] = sums.ofStock(stocks[each]);
        }
        return all;
    }

    /// Adds the rows of the next day, whose counts are moved out of the tallies.
    void add(List<Tally> tallies, int dayOfSpan) {
        compiled = epochs.on(day);
        sums.clear();
        for (Tally tally : tallies) {
            tally.drainInto(sums, dayOfSpan);
        }
        for (group = 0; group < sums.groups().size(); group++) {
            advance();
            addDaily();
            addConduct();
            addStanding();
            addRecords();
            addServices();
            addRedress();
        }
        day++;
    }

    /// What all days left.
    ///
    /// @param panel the lives of the panel, or null if nobody is followed
    /// @param bookkeeping the further books, or null if none were kept
    ReplicateOutcome outcome(@Nullable List<PanelEvent> panel, @Nullable Bookkeeping bookkeeping) {
        List<Table> tables = new ArrayList<>(List.of(daily, conduct, standing, records, services, redress));
        if (panel != null) {
            tables.add(panel(panel));
        }
        if (bookkeeping != null) {
            tables.add(bookkeeping.lives(replicate));
        }
        return new ReplicateOutcome(replicate, tables);
    }

    private long today(int slot) {
        return sums.of(group, slot);
    }

    /// Moves the stocks of the group on to the close of the day.
    private void advance() {
        points[group] += today(Slots.EARNED)
                + today(Slots.ASSOCIATED)
                + today(Slots.FROM_STARS)
                + today(Slots.EXPIRED)
                + today(Slots.POINTS_CLEARED)
                + today(Slots.POINTS_STRUCK)
                + today(Slots.POINTS_STRUCK + 1)
                + today(Slots.POINTS_OF_BONUSES)
                + today(Slots.POINTS_FADED)
                + today(Slots.POINTS_OF_LISTS)
                - today(Slots.CLIPPED);
        for (int level = 0; level < levels.length; level++) {
            levels[level][group] += today(Slots.LEVELS + level);
        }
        for (int grade = 0; grade < grades.length; grade++) {
            grades[grade][group] += today(slots.gradeEntered + grade) - today(slots.gradeLeft + grade);
        }
        for (int list = 0; list < lists.length; list++) {
            lists[list][group] += today(slots.listEntered + list) - today(slots.listLeft + list);
        }
    }

    private Table row(Table table) {
        GroupSums.Group of = sums.groups().get(group);
        return key(table, day).word(of.split()).word(of.name());
    }

    private Table key(Table table, int ofDay) {
        return table.number(replicate)
                .number(ofDay)
                .number(firstDate == Long.MIN_VALUE ? firstDate : firstDate + ofDay);
    }

    private void addDaily() {
        long booked = 0;
        long right = 0;
        for (int rule = 0; rule < compiled.rules().size(); rule++) {
            for (int cause = 0; cause < Cause.BOOKED; cause++) {
                booked += today(slots.record(rule, Cause.of(cause)));
            }
            right += today(slots.record(rule, Cause.TRUE_RECORD));
        }
        long done = 0;
        long seen = 0;
        for (int kind = 0; kind < compiled.kinds().size(); kind++) {
            done += today(slots.done + kind);
            seen += today(slots.seen + kind);
        }
        row(daily)
                .number(persons[group])
                .number(points[group])
                .number(today(Slots.EARNED))
                .number(today(Slots.ASSOCIATED))
                .number(today(Slots.FROM_STARS))
                .number(today(Slots.EXPIRED))
                .number(today(Slots.CLIPPED))
                .number(levels[0][group])
                .number(levels[1][group])
                .number(levels[2][group])
                .number(done)
                .number(seen)
                .number(booked)
                .number(booked - right)
                .number(today(Slots.FIRST_LOW))
                .number(today(Slots.FIRST_LISTED))
                .number(today(Slots.FIRST_DENIED))
                .number(today(Slots.FIRST_WRONGED))
                .endRow();
    }

    private void addConduct() {
        for (int kind = 0; kind < compiled.kinds().size(); kind++) {
            long done = today(slots.done + kind);
            if (done != 0) {
                row(conduct)
                        .word(compiled.kinds().get(kind).name)
                        .number(done)
                        .number(today(slots.seen + kind))
                        .endRow();
            }
        }
    }

    private void addStanding() {
        for (int grade = 0; grade < grades.length; grade++) {
            String name = compiled.standings().grades.get(grade);
            addStanding("grade", name, grades[grade], slots.gradeEntered + grade, slots.gradeLeft + grade);
        }
        for (int list = 0; list < lists.length; list++) {
            String name = compiled.standings().lists.get(list);
            addStanding("list", name, lists[list], slots.listEntered + list, slots.listLeft + list);
        }
    }

    private void addStanding(String what, String name, long[] stock, int enteredSlot, int leftSlot) {
        long entered = today(enteredSlot);
        long left = today(leftSlot);
        if (stock[group] != 0 || entered != 0 || left != 0) {
            row(standing)
                    .word(what)
                    .word(name)
                    .number(stock[group])
                    .number(entered)
                    .number(left)
                    .endRow();
        }
    }

    private void addRecords() {
        for (int rule = 0; rule < compiled.rules().size(); rule++) {
            RecordRule made = compiled.rules().get(rule);
            for (int each = 0; each < Cause.COUNT; each++) {
                Cause cause = Cause.of(each);
                long number = today(slots.record(rule, cause));
                if (number != 0) {
                    row(records)
                            .word(made.channel())
                            .word(made.kind())
                            .word(cause.key())
                            .number(number)
                            .number(each < Cause.BOOKED ? number * made.points() + extra(rule, cause) : 0)
                            .endRow();
                }
            }
        }
    }

    private long extra(int rule, Cause cause) {
        int slot = slots.extra(rule, cause);
        return slot < 0 ? 0 : today(slot);
    }

    private void addServices() {
        for (int each = 0; each < compiled.meetings().size(); each++) {
            Meeting meeting = compiled.meetings().get(each);
            long times = today(slots.meetings + each);
            addService(meeting.service(), meeting.outcome(), times, times * meeting.minutes());
        }
        for (int gift = 0; gift < compiled.gifts().size(); gift++) {
            addService(compiled.gifts().get(gift), "given", today(slots.gifts + gift), 0);
        }
    }

    private void addService(String name, String outcome, long times, long minutes) {
        if (times != 0) {
            row(services).word(name).word(outcome).number(times).number(minutes).endRow();
        }
    }

    private void addRedress() {
        long left = 0;
        for (int list = 0; list < lists.length; list++) {
            left += today(slots.listLeft + list);
        }
        addRedress("record-expired", today(Slots.RECORDS_EXPIRED), today(Slots.EXPIRED));
        addRedress("left-list", left - today(Slots.LEFT_EARLY) - today(Slots.LEFT_BY_REVIEW), 0);
        addRedress("left-list-early", today(Slots.LEFT_EARLY), 0);
        addRedress("left-list-by-review", today(Slots.LEFT_BY_REVIEW), 0);
        addRedress("grade-rose", today(Slots.GRADES_ROSE), 0);
        addRedress("standing-cleared", today(Slots.CLEARED), today(Slots.POINTS_CLEARED));
        addRedress("bonus", today(Slots.BONUSES), today(Slots.POINTS_OF_BONUSES));
        addRedress("list-entry", today(Slots.LIST_ENTRIES), today(Slots.POINTS_OF_LISTS));
        addRedress("points-faded", today(Slots.FADED), today(Slots.POINTS_FADED));
        for (int of = 0; of < FATES.size(); of++) {
            List<String> fate = FATES.get(of);
            addRedress(fate.get(0), today(Slots.NOTICED + of), 0);
            addRedress(fate.get(1), today(Slots.UNEXPLAINED + of), 0);
            addRedress(fate.get(2), today(Slots.APPEALED + of), 0);
            addRedress(fate.get(3), today(Slots.STRUCK + of), today(Slots.POINTS_STRUCK + of));
            addRedress(fate.get(4), today(Slots.UPHELD + of), 0);
        }
        addRedress("struck-wrong-days", today(Slots.WRONG_STOOD_DAYS), 0);
    }

    private void addRedress(String event, long times, long pointsBack) {
        if (times != 0) {
            row(redress).word(event).number(times).number(pointsBack).endRow();
        }
    }

    private Table panel(List<PanelEvent> events) {
        Table table = new Table(TableKind.PANEL);
        for (PanelEvent event : events) {
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
