package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.glasshouse.model.Channel;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.HouseholdLiability;
import org.glasshouse.model.ListRule;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Radius;
import org.glasshouse.model.Redress;
import org.glasshouse.model.Subject;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// Households that answer as one, in worlds worked by hand.
class JointLiabilityTest {
    private static final HouseholdLiability ALL = new HouseholdLiability(List.of());

    /// Twelve people in households of four who litter (5 points off) every day before a camera.
    private static Worlds twelveWhoLitter() {
        return new Worlds()
                .persons(12)
                .days(2)
                .exchange(1)
                .households(Map.of(4, 1.0))
                .conduct("littering", ConductClass.OFFENCE, 365)
                .channel("camera", Worlds.channel(List.of("littering"), 1, null))
                .deed("littering", -5)
                .points(500, 0, 1000)
                .grade("fine", "400..")
                .grade("low", "..400");
    }

    private static long points(ReplicateOutcome outcome, int day) {
        return Runs.onDay(outcome, TableKind.DAILY, day, "points");
    }

    @Test
    void whatOneMemberIsRecordedForCostsAllOfThemOnTheSameDay() {
        ReplicateOutcome outcome = Runs.first(twelveWhoLitter().liability(ALL));
        // Each pays for four records a day, and three of them are of others.
        assertThat(points(outcome, 0)).isEqualTo(12 * (500 - 20));
        assertThat(Runs.sum(outcome, TableKind.DAILY, "earned")).isEqualTo(-2 * 12 * 5);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "associated")).isEqualTo(-2 * 12 * 15);
    }

    @Test
    void onlyTheKindsThatAreNamedCountForAll() {
        HouseholdLiability other = new HouseholdLiability(List.of("helping"));
        Worlds bare = twelveWhoLitter().conduct("helping", ConductClass.GOOD_DEED, 0);
        Worlds world = twelveWhoLitter().conduct("helping", ConductClass.GOOD_DEED, 0);
        assertThat(points(Runs.first(world.liability(other)), 1)).isEqualTo(12 * (500 - 10));
        assertThat(Runs.text(Runs.first(world.liability(ALL).off(Mechanism.HOUSEHOLD_LIABILITY))))
                .isEqualTo(Runs.text(Runs.first(bare)));
    }

    @Test
    void recordsThatRunOutGiveEverybodyTheirPointsBack() {
        ReplicateOutcome outcome =
                Runs.first(twelveWhoLitter().days(6).expiry(2).liability(ALL));
        // From day 2 on as much runs out each day as is booked: those of two days stand.
        assertThat(points(outcome, 1)).isEqualTo(12 * (500 - 40));
        assertThat(points(outcome, 5)).isEqualTo(12 * (500 - 40));
    }

    /// Every record of a deed lands on somebody else of the household, is heard of, appealed and struck two days later:
    /// nobody keeps the loss of a wrong record, and nobody stays on the list.
    @Test
    void aStruckRecordLetsTheWholeHouseholdGo() {
        Channel.Misattribution wrong = new Channel.Misattribution(1, Radius.HOUSEHOLD, Map.of());
        Worlds world = twelveWhoLitter()
                .days(40)
                .channel("camera", new Channel(List.of("littering"), 1, Map.of(), 0, wrong, null, null, null))
                .conduct("littering", ConductClass.OFFENCE, 12)
                .list("debtors", new ListRule(null, List.of("littering"), Subject.EVERYONE, 100, List.of(), 0))
                .liability(ALL)
                .appeals(
                        new Redress.Notice(1, 1, Map.of()),
                        new Redress.Appeal(1, 1, 1, Map.of()),
                        new Redress.Review(1, 0, 1));
        ReplicateOutcome outcome = Runs.first(world);
        long entered = Runs.sum(outcome, TableKind.STANDING, "entered", "debtors");
        long records = Runs.sum(outcome, TableKind.RECORDS, "records", "misattribution");
        assertThat(records).isGreaterThan(2);
        assertThat(entered).isPositive();
        int lastDay = 39;
        long standing = Runs.onDay(outcome, TableKind.STANDING, lastDay, "persons", "debtors");
        long pointsAtTheEnd = points(outcome, lastDay);
        // Whatever is not struck yet on the last days costs four people five points and keeps four on the list.
        assertThat(12 * 500 - pointsAtTheEnd)
                .isEqualTo(20 * (records - Runs.sum(outcome, TableKind.REDRESS, "times", "struck-wrong")));
        assertThat(standing % 4).isZero();
        assertThat(entered - standing).isPositive();
    }

    @Test
    void theHouseholdComesOntoAListTogether() {
        Worlds world = twelveWhoLitter()
                .days(1)
                .conduct("littering", ConductClass.OFFENCE, 100)
                .list("debtors", new ListRule(null, List.of("littering"), Subject.EVERYONE, 10, List.of(), 0));
        long alone = Runs.onDay(Runs.first(world), TableKind.STANDING, 0, "persons", "debtors");
        long together = Runs.onDay(Runs.first(world.liability(ALL)), TableKind.STANDING, 0, "persons", "debtors");
        assertThat(alone).isBetween(1L, 11L);
        assertThat(together).isGreaterThan(alone);
        assertThat(together % 4).isZero();
    }
}
