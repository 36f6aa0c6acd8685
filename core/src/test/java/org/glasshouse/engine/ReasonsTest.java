package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Redress;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// Notices that don't say why: a thousand people litter on each of ten days and hear of each record the next day, nine
/// thousand within the days; who appeals does so the day after, and would of eight thousand.
class ReasonsTest {
    private static Worlds told(double givesReasons, double withoutReasons) {
        return new Worlds()
                .persons(1000)
                .days(10)
                .conduct("littering", ConductClass.OFFENCE, 365)
                .points(500, 0, 1000)
                .channel("camera", Worlds.channel(List.of("littering"), 1, null))
                .deed("littering", -1)
                .appeals(
                        new Redress.Notice(1, 1, Map.of(), givesReasons),
                        new Redress.Appeal(1, 1, 1, Map.of(), withoutReasons),
                        new Redress.Review(1, 1, 1));
    }

    private static long times(ReplicateOutcome outcome, String event) {
        return Runs.sum(outcome, TableKind.REDRESS, "times", event);
    }

    @Test
    void whoeverIsToldWhyAppealsAsEver() {
        ReplicateOutcome outcome = Runs.first(told(1, 0));
        assertThat(times(outcome, "noticed-right")).isEqualTo(9000);
        assertThat(times(outcome, "unexplained-right")).isZero();
        assertThat(times(outcome, "appealed-right")).isEqualTo(8000);
    }

    @Test
    void whoeverIsNotToldWhyAppealsBySomuchLess() {
        ReplicateOutcome outcome = Runs.first(told(0, 0));
        assertThat(times(outcome, "noticed-right")).isEqualTo(9000);
        assertThat(times(outcome, "unexplained-right")).isEqualTo(9000);
        assertThat(times(outcome, "appealed-right")).isZero();
        // Half of 8,000, with a standard deviation of 45.
        assertThat(times(Runs.first(told(0, 0.5)), "appealed-right")).isBetween(4000L - 180, 4000L + 180);
        assertThat(times(Runs.first(told(0, 1)), "appealed-right")).isEqualTo(8000);
    }

    /// Of 9,000 a third is told why: 3,000, with a standard deviation of 45. Of these alone those within the days
    /// appeal.
    @Test
    void aShareIsToldWhy() {
        ReplicateOutcome outcome = Runs.first(told(1 / 3.0, 0));
        long unexplained = times(outcome, "unexplained-right");
        assertThat(unexplained).isBetween(6000L - 180, 6000L + 180);
        long toldInTime =
                8000 - (unexplained - Runs.onDay(outcome, TableKind.REDRESS, 9, "times", "unexplained-right"));
        assertThat(times(outcome, "appealed-right")).isEqualTo(toldInTime);
    }

    @Test
    void switchedOffEverybodyIsToldWhy() {
        assertThat(Runs.text(Runs.first(told(0.2, 0.3).off(Mechanism.OPACITY))))
                .isEqualTo(Runs.text(Runs.first(told(1, 1))));
    }
}
