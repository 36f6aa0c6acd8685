package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glasshouse.model.Cap;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Escalation;
import org.glasshouse.model.Official;
import org.glasshouse.model.Redress;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// Records whose points their rule leaves open: raised by repetition, spread by clerks, limited by caps.
class WeighedRecordsTest {
    private static final double STANDARD_ERRORS = 4;

    private static Worlds tenWhoLitter() {
        return new Worlds()
                .persons(10)
                .days(12)
                .points(500, 0, 1000)
                .conduct("littering", ConductClass.OFFENCE, 365)
                .channel("camera", Worlds.channel(List.of("littering"), 1, null))
                .deed("littering", -4);
    }

    private static Official clerk(int spread) {
        return new Official(List.of("camera"), List.of(), 0, Map.of(), spread, null);
    }

    @Test
    void eachRecordInForceRaisesTheNextUntilTheMost() {
        ReplicateOutcome outcome = Runs.first(tenWhoLitter().escalation(new Escalation(List.of(), 0.5, 2.5)));
        // 4, 6, 8 and from the fourth day on 10 points.
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 0, "earned")).isEqualTo(-40);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 1, "earned")).isEqualTo(-60);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 2, "earned")).isEqualTo(-80);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 3, "earned")).isEqualTo(-100);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 11, "earned")).isEqualTo(-100);
        assertThat(Runs.sum(outcome, TableKind.RECORDS, "points")).isEqualTo(-10 * (4 + 6 + 8 + 9 * 10));
    }

    @Test
    void aRecordThatRunsOutTakesBackWhatItGaveAndRaisesNothingAnyMore() {
        ReplicateOutcome outcome = Runs.first(
                tenWhoLitter().escalation(new Escalation(List.of(), 0.5, 9)).expiry(2));
        // Days 0 to 3 give 4, 6, 8 and 8: the count of day 2 is that of yesterday's close, two, and on day 2 the first
        // record runs out. From then on two are in force each morning and each day brings 8.
        for (int day = 2; day < 12; day++) {
            assertThat(Runs.onDay(outcome, TableKind.DAILY, day, "earned"))
                    .as("day " + day)
                    .isEqualTo(-80);
        }
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 2, "expired")).isEqualTo(40);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 3, "expired")).isEqualTo(60);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 4, "expired")).isEqualTo(80);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 11, "points")).isEqualTo(5000 - 160);
    }

    @Test
    void aStruckRecordGivesBackWhatItGave() {
        ReplicateOutcome outcome = Runs.first(tenWhoLitter()
                .official("clerk", clerk(3))
                .appeals(
                        new Redress.Notice(1, 1, Map.of()),
                        new Redress.Appeal(1, 1, 1, Map.of()),
                        new Redress.Review(1, 1, 1)));
        long earned = Runs.sum(outcome, TableKind.DAILY, "earned");
        // Each record is struck three days later, so those of days 0 to 8 are gone.
        long lasting = 0;
        for (int day = 9; day < 12; day++) {
            lasting += Runs.onDay(outcome, TableKind.DAILY, day, "earned");
        }
        assertThat(Runs.sum(outcome, TableKind.REDRESS, "points", "struck-right"))
                .isEqualTo(lasting - earned);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 11, "points")).isEqualTo(5000 + lasting);
        assertThat(earned).isNotEqualTo(-10 * 12 * 4);
    }

    @Test
    void aClerkGivesEachAmountWithinTheSpreadEquallyOften() {
        ReplicateOutcome outcome =
                Runs.first(tenWhoLitter().persons(500).days(40).panel(500).official("clerk", clerk(2)));
        Table panel = outcome.table(TableKind.PANEL);
        Map<Long, Integer> times = new TreeMap<>();
        for (int row = 0; row < panel.rows(); row++) {
            if (panel.word(panel.column("event"), row).equals("record")) {
                times.merge(panel.value(panel.column("change"), row), 1, Integer::sum);
            }
        }
        assertThat(times).containsOnlyKeys(-6L, -5L, -4L, -3L, -2L);
        double error = Math.sqrt(20_000 * 0.2 * 0.8);
        times.values().forEach(number -> assertThat((double) number).isCloseTo(4000, within(STANDARD_ERRORS * error)));
    }

    @Test
    void aCapLimitsWhatADayTakesAndTheRestIsClipped() {
        Worlds world = tenWhoLitter()
                .conduct("shouting", ConductClass.OFFENCE, 365)
                .channel("ear", Worlds.channel(List.of("shouting"), 1, null))
                .deed("shouting", -3);
        ReplicateOutcome outcome = Runs.first(world.cap("street", new Cap(List.of("littering", "shouting"), 5)));
        // Seven points a day are earned, five count.
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 0, "earned")).isEqualTo(-70);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 0, "clipped")).isEqualTo(-20);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 11, "points")).isEqualTo(5000 - 12 * 50);
        // A cap of one kind leaves the other alone.
        ReplicateOutcome one = Runs.first(world.cap("street", new Cap(List.of("shouting"), 1)));
        assertThat(Runs.onDay(one, TableKind.DAILY, 11, "points")).isEqualTo(5000 - 12 * 50);
    }
}
