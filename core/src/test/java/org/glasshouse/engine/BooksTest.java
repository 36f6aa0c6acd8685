package org.glasshouse.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.glasshouse.model.Level;
import org.glasshouse.model.Mechanism;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The books balance: what the tables say is what the columns hold, and every point and record is
/// accounted for.
class BooksTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 7, 8, 30, 60})
    void theTablesSayWhatTheColumnsHold(int days) {
        Runs.Lived lived = Runs.live(Worlds.rich(Set.of()).days(days));
        long points = 0;
        long[] grades = new long[3];
        long listed = 0;
        long debtors = 0;
        long[] levels = new long[3];
        for (int place = 0; place < lived.population().neighbourhoods(); place++) {
            Neighbourhood here = lived.world().neighbourhood(place);
            for (int local = 0; local < here.persons; local++) {
                if (lived.world().scores(here.traitsOf(local))) {
                    points += requireNonNull(here.points)[local];
                    grades[requireNonNull(here.standing)[local] & Standings.GRADE_MASK]++;
                    listed += (requireNonNull(here.standing)[local] & Standings.listBit(0)) != 0 ? 1 : 0;
                    debtors += (requireNonNull(here.standing)[local] & Standings.listBit(1)) != 0 ? 1 : 0;
                }
                for (int level = 0; level < levels.length; level++) {
                    levels[level] += here.levels[level][local] & 255;
                }
            }
        }
        ReplicateOutcome outcome = lived.outcome();
        int last = days - 1;
        assertThat(Runs.onDay(outcome, TableKind.DAILY, last, "points")).isEqualTo(points);
        assertThat(Runs.onDay(outcome, TableKind.STANDING, last, "persons", "model"))
                .isEqualTo(grades[0]);
        assertThat(Runs.onDay(outcome, TableKind.STANDING, last, "persons", "ordinary"))
                .isEqualTo(grades[1]);
        assertThat(Runs.onDay(outcome, TableKind.STANDING, last, "persons", "low"))
                .isEqualTo(grades[2]);
        assertThat(Runs.onDay(outcome, TableKind.STANDING, last, "persons", "blacklist"))
                .isEqualTo(listed);
        assertThat(Runs.onDay(outcome, TableKind.STANDING, last, "persons", "debtors"))
                .isEqualTo(debtors);
        for (Level level : Level.values()) {
            assertThat(Runs.onDay(outcome, TableKind.DAILY, last, level.key())).isEqualTo(levels[level.ordinal()]);
        }
    }

    /// points = points of yesterday + earned + associated + from stars + expired + struck, bonuses and fading -
    /// clipped, on every day and
    /// in every group.
    @Test
    void everyPointOfEveryDayIsAccountedFor() {
        ReplicateOutcome outcome = Runs.first(Worlds.rich(Set.of()));
        Table daily = outcome.table(TableKind.DAILY);
        java.util.Map<String, Long> otherwise = pointsThatComeOtherwise(outcome.table(TableKind.REDRESS));
        java.util.Map<String, Long> yesterday = new java.util.HashMap<>();
        int checked = 0;
        for (int row = 0; row < daily.rows(); row++) {
            String group = daily.word(3, row) + "/" + daily.word(4, row);
            long points = number(daily, row, "points");
            Long before = yesterday.put(group, points);
            if (before != null) {
                long flows = number(daily, row, "earned")
                        + number(daily, row, "associated")
                        + number(daily, row, "from_stars")
                        + number(daily, row, "expired")
                        + otherwise.getOrDefault(daily.value(1, row) + "/" + group, 0L)
                        - number(daily, row, "clipped");
                assertThat(points).isEqualTo(before + flows);
                checked++;
            }
        }
        // Everybody, two groups, three ages, businesses, public bodies.
        assertThat(checked).isEqualTo(59 * 8);
        assertThat(Runs.sum(Runs.first(Worlds.rich(Set.of())), TableKind.DAILY, "clipped"))
                .isNotZero();
    }

    /// Of struck records, of bonuses and of fading, by day and group.
    private static java.util.Map<String, Long> pointsThatComeOtherwise(Table redress) {
        java.util.Map<String, Long> points = new java.util.HashMap<>();
        for (int row = 0; row < redress.rows(); row++) {
            String event = redress.word(redress.column("event"), row);
            if (event.startsWith("struck-")
                    || List.of("bonus", "points-faded", "list-entry").contains(event)) {
                String key = redress.value(1, row) + "/" + redress.word(3, row) + "/" + redress.word(4, row);
                points.merge(key, number(redress, row, "points"), Long::sum);
            }
        }
        assertThat(points).isNotEmpty();
        return points;
    }

    @Test
    void personsPerGradeSumToEverybodyWhomTheSchemeScoresOnEveryDay() {
        Runs.Lived lived = Runs.live(Worlds.rich(Set.of()));
        long scored = 0;
        for (int place = 0; place < lived.population().neighbourhoods(); place++) {
            Neighbourhood here = lived.world().neighbourhood(place);
            for (int local = 0; local < here.persons; local++) {
                scored += lived.world().scores(here.traitsOf(local)) ? 1 : 0;
            }
        }
        for (int day = 0; day < 60; day++) {
            assertThat(Runs.onDay(lived.outcome(), TableKind.STANDING, day, "persons", "grade"))
                    .isEqualTo(scored);
        }
        assertThat(scored).isBetween(3000L, 4900L);
    }

    /// Each record made is booked, dropped, stopped, of somebody who is not scored, or still on its way.
    @Test
    void everyRecordMadeIsBookedOrItIsSaidWhyNot() {
        // Everywhere: outside a pilot nobody hears those who denounce.
        Runs.Lived lived = Runs.live(Worlds.rich(Set.of(Mechanism.PILOT)));
        ReplicateOutcome outcome = lived.outcome();
        long seen = Runs.sum(outcome, TableKind.DAILY, "seen");
        long right = Runs.sum(outcome, TableKind.RECORDS, "records", "true-record");
        long misattributed = Runs.sum(outcome, TableKind.RECORDS, "records", "misattribution");
        long mixedUp = Runs.sum(outcome, TableKind.RECORDS, "records", "mix-up");
        long malicious = Runs.sum(outcome, TableKind.RECORDS, "records", "malice");
        long invented = Runs.sum(outcome, TableKind.RECORDS, "records", "invention");
        long filled = Runs.sum(outcome, TableKind.RECORDS, "records", "quota");
        long claimed = Runs.sum(outcome, TableKind.RECORDS, "records", "false-claim");
        long dropped = Runs.sum(outcome, TableKind.RECORDS, "records", "dropped");
        long stopped = Runs.sum(outcome, TableKind.RECORDS, "records", "stopped");
        long noSubject = Runs.sum(outcome, TableKind.RECORDS, "records", "no-subject");
        long onTheWay = lived.world().recordsOnTheWay();
        long denounced = Runs.sum(outcome, TableKind.CONDUCT, "done", "denouncing");
        long claiming = Runs.sum(outcome, TableKind.CONDUCT, "done", "boasting");
        long mistaken = Runs.sum(outcome, TableKind.RECORDS, "records", "mistaken-kind");
        long booked = right + misattributed + mistaken + mixedUp + malicious + invented + filled + claimed;
        assertThat(Runs.sum(outcome, TableKind.DAILY, "records")).isEqualTo(booked);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "wrong_records")).isEqualTo(booked - right);
        // Mix-ups, inventions and what fills a quota are no conduct; of those that hit a child or that an official
        // drops none is booked, so they are bounded, not counted, from this side.
        long made = booked + dropped + stopped + noSubject + onTheWay;
        assertThat(made - seen - denounced - claiming).isGreaterThanOrEqualTo(mixedUp + invented + filled);
        assertThat(made - seen - denounced - claiming)
                .isLessThanOrEqualTo(mixedUp + invented + filled + dropped + stopped + noSubject + onTheWay);
        assertThat(misattributed).isPositive();
        assertThat(mistaken).isPositive();
        assertThat(mixedUp).isPositive();
        assertThat(malicious).isPositive();
        assertThat(invented).isPositive();
        assertThat(filled).isPositive();
        assertThat(claimed).isPositive().isLessThanOrEqualTo(claiming);
        assertThat(dropped).isPositive();
        assertThat(noSubject).isPositive();
    }

    private static long number(Table table, int row, String column) {
        return table.value(table.column(column), row);
    }
}
