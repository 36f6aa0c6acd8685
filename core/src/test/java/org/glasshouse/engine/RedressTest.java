package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.model.Association;
import org.glasshouse.model.Channel;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Epoch;
import org.glasshouse.model.Experience;
import org.glasshouse.model.Initial;
import org.glasshouse.model.Level;
import org.glasshouse.model.ListRule;
import org.glasshouse.model.Radius;
import org.glasshouse.model.Redress;
import org.glasshouse.model.Repeal;
import org.glasshouse.model.Responses;
import org.glasshouse.model.Stars;
import org.glasshouse.model.Subject;
import org.glasshouse.model.TieLayer;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// Notice, appeal and review, in worlds where each number can be worked by hand.
class RedressTest {
    private static final String LITTERING = "littering";

    /// Heard of after 2 days, appealed against 3 later, decided 4 later: on day 9 after the record.
    private static final Redress.Notice ALL_HEAR = new Redress.Notice(1, 2, Map.of());

    private static final Redress.Appeal ALL_APPEAL = new Redress.Appeal(1, 1, 3, Map.of());
    private static final Redress.Review ALL_STRUCK = new Redress.Review(1, 1, 4);

    /// Ten people litter every day, it is always seen, and each time costs one point.
    private static Worlds tenWhoLitter() {
        return new Worlds()
                .persons(10)
                .days(30)
                .points(50, 0, 100)
                .conduct(LITTERING, ConductClass.OFFENCE, 365)
                .channel("camera", Worlds.channel(List.of(LITTERING), 1, null))
                .deed(LITTERING, -1)
                .grade("good", "45..")
                .grade("low", "..45")
                .appeals(ALL_HEAR, ALL_APPEAL, ALL_STRUCK);
    }

    /// The camera is there on day 0 only.
    private static Worlds onDayZeroOnly(Worlds world) {
        return world.then(Epoch.whole(world.regime())).then(1, world, "channels.camera");
    }

    private static long times(ReplicateOutcome outcome, String event) {
        return Runs.sum(outcome, TableKind.REDRESS, "times", event);
    }

    private static long points(ReplicateOutcome outcome, int day) {
        return Runs.onDay(outcome, TableKind.DAILY, day, "points");
    }

    @Test
    void aStruckRecordGivesItsPointsBackOnce() {
        ReplicateOutcome outcome = Runs.first(tenWhoLitter());
        // Until day 8 a point a day is lost; from day 9 on the record of nine days ago gives one back.
        assertThat(points(outcome, 8)).isEqualTo(500 - 90);
        assertThat(points(outcome, 9)).isEqualTo(500 - 90);
        assertThat(points(outcome, 29)).isEqualTo(500 - 90);
        // Records of days 0 to 20 are decided by day 29, those of days 0 to 24 appealed against, 0 to 27 heard of.
        assertThat(times(outcome, "noticed-right")).isEqualTo(280);
        assertThat(times(outcome, "appealed-right")).isEqualTo(250);
        assertThat(times(outcome, "struck-right")).isEqualTo(210);
        assertThat(Runs.sum(outcome, TableKind.REDRESS, "points", "struck-right"))
                .isEqualTo(210);
        assertThat(times(outcome, "upheld-right")).isZero();
        assertThat(times(outcome, "noticed-wrong")).isZero();
        assertThat(times(outcome, "struck-wrong-days")).isZero();
    }

    @Test
    void aStruckRecordDoesNotRunOut() {
        for (int expiry : new int[] {9, 10, 15}) {
            ReplicateOutcome outcome = Runs.first(tenWhoLitter().expiry(expiry));
            assertThat(points(outcome, 29)).isEqualTo(500 - 90);
            assertThat(times(outcome, "record-expired")).isZero();
            assertThat(times(outcome, "struck-right")).isEqualTo(210);
        }
    }

    @Test
    void whatHasRunOutBeforeTheDecisionGivesNothingBackAgain() {
        ReplicateOutcome outcome = Runs.first(tenWhoLitter().expiry(5));
        // Five records are in force from day 5 on: those of today and of the four days before.
        assertThat(points(outcome, 29)).isEqualTo(500 - 50);
        assertThat(times(outcome, "record-expired")).isEqualTo(250);
        assertThat(times(outcome, "struck-right")).isEqualTo(210);
        assertThat(Runs.sum(outcome, TableKind.REDRESS, "points", "struck-right"))
                .isZero();
    }

    @Test
    void onlyStruckRecordsAreTakenOutOfThoseThatRunOut() {
        Worlds world = tenWhoLitter().expiry(15);
        // Decided are the records of day 3 alone, on day 12: the others run out after 15 days.
        ReplicateOutcome outcome = Runs.first(world.then(Epoch.whole(world.regime()))
                .then(9, world, "redress.review")
                .then(12, world)
                .then(13, world, "redress.review"));
        assertThat(times(outcome, "struck-right")).isEqualTo(10);
        // On day 29 the records of days 0 to 14 are gone, one of them by the review.
        assertThat(times(outcome, "record-expired")).isEqualTo(140);
        assertThat(points(outcome, 29)).isEqualTo(500 - 300 + 150);
    }

    @Test
    void whoIsNotToldDoesNotAppealAndWhoLosesIsUpheld() {
        ReplicateOutcome untold =
                Runs.first(tenWhoLitter().appeals(new Redress.Notice(0, 2, Map.of()), ALL_APPEAL, ALL_STRUCK));
        assertThat(untold.table(TableKind.REDRESS).rows()).isZero();

        ReplicateOutcome silent =
                Runs.first(tenWhoLitter().appeals(ALL_HEAR, new Redress.Appeal(1, 0, 3, Map.of()), ALL_STRUCK));
        assertThat(times(silent, "noticed-right")).isEqualTo(280);
        assertThat(times(silent, "appealed-right")).isZero();

        ReplicateOutcome upheld = Runs.first(tenWhoLitter().appeals(ALL_HEAR, ALL_APPEAL, new Redress.Review(1, 0, 4)));
        assertThat(times(upheld, "appealed-right")).isEqualTo(250);
        assertThat(times(upheld, "upheld-right")).isEqualTo(210);
        assertThat(times(upheld, "struck-right")).isZero();
        assertThat(points(upheld, 29)).isEqualTo(500 - 300);

        ReplicateOutcome noticeAlone = Runs.first(tenWhoLitter().appeals(ALL_HEAR, null, null));
        assertThat(times(noticeAlone, "noticed-right")).isEqualTo(280);
        assertThat(times(noticeAlone, "appealed-right")).isZero();
    }

    /// A record that costs nothing is told to nobody.
    @Test
    void praiseNeedsNoNotice() {
        ReplicateOutcome outcome = Runs.first(tenWhoLitter().deed(LITTERING, 1));
        assertThat(Runs.sum(outcome, TableKind.DAILY, "records")).isEqualTo(300);
        assertThat(outcome.table(TableKind.REDRESS).rows()).isZero();
    }

    /// Records on others, most of them in another neighbourhood, come back to each of them.
    @Test
    void theAppealOfARecordOfAnotherNeighbourhood() {
        Worlds world = onDayZeroOnly(tenWhoLitter()
                .persons(40)
                .places(1, 10)
                .exchange(1)
                .panel(40)
                .channel(
                        "camera",
                        new Channel(
                                List.of(LITTERING),
                                1,
                                Map.of(),
                                0,
                                new Channel.Misattribution(1, Radius.NATION, Map.of()),
                                null,
                                null,
                                null))
                .appeals(ALL_HEAR, ALL_APPEAL, new Redress.Review(1, 0, 4)));
        ReplicateOutcome outcome = Runs.first(world);
        // Booked on day 1, decided on day 10.
        assertThat(points(outcome, 9)).isEqualTo(40 * 50 - 40);
        assertThat(points(outcome, 10)).isEqualTo(40 * 50);
        assertThat(times(outcome, "noticed-wrong")).isEqualTo(40);
        assertThat(times(outcome, "appealed-wrong")).isEqualTo(40);
        assertThat(times(outcome, "struck-wrong")).isEqualTo(40);
        assertThat(times(outcome, "struck-wrong-days")).isEqualTo(40 * 9);
        assertThat(times(outcome, "noticed-right")).isZero();
        Table panel = outcome.table(TableKind.PANEL);
        int elsewhere = 0;
        for (int row = 0; row < panel.rows(); row++) {
            if (panel.word(panel.column("event"), row).equals("struck")) {
                long person = panel.value(panel.column("person"), row);
                long doer = panel.value(panel.column("other"), row);
                assertThat(panel.value(panel.column("value"), row)).isEqualTo(1);
                assertThat(panel.value(panel.column("change"), row)).isEqualTo(1);
                elsewhere += person / 10 != doer / 10 ? 1 : 0;
            }
        }
        assertThat(elsewhere).isGreaterThan(20);
    }

    @Test
    void aListThatTheRecordEnteredIsLeftAtOnce() {
        Worlds world = onDayZeroOnly(tenWhoLitter().list("offenders", Worlds.byRecord(LITTERING, 20, List.of(), 0)));
        ReplicateOutcome outcome = Runs.first(world);
        assertThat(listed(outcome, 8)).isEqualTo(10);
        assertThat(listed(outcome, 9)).isZero();
        assertThat(times(outcome, "left-list-by-review")).isEqualTo(10);
        assertThat(times(outcome, "left-list")).isZero();
    }

    /// The record of day 2 is struck on day 11, that of day 0 is not: it still holds whom it put there, until day 20.
    @Test
    void anotherRecordHoldsThemOnTheList() {
        Worlds world = tenWhoLitter().list("offenders", Worlds.byRecord(LITTERING, 20, List.of(), 0));
        ReplicateOutcome outcome = Runs.first(world.then(Epoch.whole(world.regime()))
                .then(1, world, "channels.camera")
                .then(2, world)
                .then(3, world, "channels.camera")
                .then(9, world, "channels.camera", "redress.review")
                .then(10, world, "channels.camera"));
        assertThat(times(outcome, "struck-right")).isEqualTo(10);
        assertThat(listed(outcome, 19)).isEqualTo(10);
        assertThat(listed(outcome, 20)).isZero();
        assertThat(times(outcome, "left-list")).isEqualTo(10);
        assertThat(times(outcome, "left-list-by-review")).isZero();
    }

    /// Two records of one day put them there; while one of them stands they stay.
    @Test
    void ofTwoRecordsOfOneDayEachHolds() {
        Worlds world = tenWhoLitter()
                .conduct("spitting", ConductClass.OFFENCE, 365)
                .channel("guard", Worlds.channel(List.of("spitting"), 1, null))
                .deed("spitting", -1)
                .list(
                        "offenders",
                        new ListRule(null, List.of(LITTERING, "spitting"), Subject.EVERYONE, 20, List.of(), 0));
        // Both are booked on day 0, the guard's three days late: struck on days 9 and 12.
        world.channel("guard", new Channel(List.of("spitting"), 1, Map.of(), 3, null, null, null, null));
        ReplicateOutcome outcome =
                Runs.first(world.then(Epoch.whole(world.regime())).then(1, world, "channels.camera", "channels.guard"));
        assertThat(listed(outcome, 11)).isEqualTo(10);
        assertThat(listed(outcome, 12)).isZero();
        assertThat(times(outcome, "left-list-by-review")).isEqualTo(10);
    }

    /// Whom a record leads out soon is not held longer by what a struck record leaves.
    @Test
    void aRecordThatLeadsOutBringsForwardWhateverHolds() {
        Worlds world = tenWhoLitter()
                .conduct("settling", ConductClass.GOOD_DEED, 365)
                .channel("register", Worlds.channel(List.of("settling"), 1, null))
                .list("offenders", Worlds.byRecord(LITTERING, 20, List.of("settling"), 8));
        // Littering is recorded on days 0 and 2, settling on day 5, which ends the stay on day 13. The record of day 2
        // is struck on day 11, that of day 0 is not decided.
        ReplicateOutcome outcome =
                Runs.first(world.then(new Epoch(0, world.regime(), Set.of("channels.register"), null))
                        .then(1, world, "channels.camera", "channels.register")
                        .then(2, world, "channels.register")
                        .then(3, world, "channels.camera", "channels.register")
                        .then(5, world, "channels.camera")
                        .then(6, world, "channels.camera", "channels.register")
                        .then(9, world, "channels.camera", "channels.register", "redress.review")
                        .then(10, world, "channels.camera", "channels.register"));
        assertThat(times(outcome, "struck-right")).isEqualTo(10);
        assertThat(listed(outcome, 12)).isEqualTo(10);
        assertThat(listed(outcome, 13)).isZero();
        assertThat(times(outcome, "left-list-early")).isEqualTo(10);
    }

    /// Who stood on the list when the run began stays as long as without the record that is struck.
    @Test
    void aReviewDoesNotUndoWhatWasThereBeforeTheRun() {
        Worlds world = tenWhoLitter()
                .persons(1000)
                .list("offenders", Worlds.byRecord(LITTERING, 20, List.of(), 0))
                .initial(new Initial(Map.of(), Map.of("offenders", 1.0)));
        ReplicateOutcome never = Runs.first(
                world.deed(LITTERING, 0).then(new Epoch(0, world.regime(), Set.of("channels.camera"), null)));
        Worlds recorded = tenWhoLitter()
                .persons(1000)
                .list("offenders", Worlds.byRecord(LITTERING, 20, List.of(), 0))
                .initial(new Initial(Map.of(), Map.of("offenders", 1.0)));
        ReplicateOutcome struck = Runs.first(onDayZeroOnly(recorded));
        assertThat(times(struck, "struck-right")).isEqualTo(1000);
        assertThat(listed(struck, 8)).isEqualTo(1000);
        assertThat(listed(struck, 9)).isBetween(400L, 620L);
        for (int day = 9; day < 22; day++) {
            assertThat(listed(struck, day)).isEqualTo(listed(never, day));
        }
    }

    @Test
    void aListThatTheGradeEnteredIsLeftOnceThePointsAreBack() {
        Worlds world = onDayZeroOnly(tenWhoLitter().deed(LITTERING, -6).list("offenders", Worlds.byGrade("low", 25)));
        ReplicateOutcome outcome = Runs.first(world);
        // 44 points are low; with six back the grade is good on day 9, and the term of 25 days is waived.
        assertThat(listed(outcome, 0)).isEqualTo(10);
        assertThat(listed(outcome, 8)).isEqualTo(10);
        assertThat(listed(outcome, 9)).isZero();
        assertThat(times(outcome, "left-list-by-review")).isEqualTo(10);
        assertThat(times(outcome, "grade-rose")).isEqualTo(10);
    }

    /// A record that came after them can't have put them on the list: their term is served.
    @Test
    void aLaterRecordDoesNotLetThemOffTheTermOfAnEarlierOne() {
        Worlds world = tenWhoLitter()
                .deed(LITTERING, -6)
                .conduct("helping", ConductClass.GOOD_DEED, 365)
                .channel("praise", Worlds.channel(List.of("helping"), 1, null))
                .deed("helping", 20)
                .list("offenders", Worlds.byGrade("low", 25));
        // Day 0: 44 points, listed. Day 3: 64. Day 5: 58, and 64 again when that record is struck on day 14.
        ReplicateOutcome outcome = Runs.first(world.then(new Epoch(0, world.regime(), Set.of("channels.praise"), null))
                .then(1, world, "channels.camera", "channels.praise")
                .then(3, world, "channels.camera")
                .then(4, world, "channels.camera", "channels.praise")
                .then(5, world, "channels.praise")
                .then(6, world, "channels.camera", "channels.praise")
                .then(9, world, "channels.camera", "channels.praise", "redress.review")
                .then(10, world, "channels.camera", "channels.praise"));
        assertThat(times(outcome, "struck-right")).isEqualTo(10);
        assertThat(points(outcome, 13)).isEqualTo(580);
        assertThat(points(outcome, 14)).isEqualTo(640);
        assertThat(listed(outcome, 24)).isEqualTo(10);
        assertThat(listed(outcome, 25)).isZero();
        assertThat(times(outcome, "left-list-by-review")).isZero();
    }

    /// The star comes back with the record; what the fall cost contacts, and fear, stay.
    @Test
    void starsComeBackWhatWasPassedOnAndFearDoNot() {
        Worlds world = onDayZeroOnly(tenWhoLitter()
                .deed(LITTERING, -6)
                .responses(new Responses(Map.of(), Map.of(Experience.PUNISHED, Map.of(Level.FEAR, 40))))
                .stars(new Stars(3, 2, Map.of("order", List.of(LITTERING))))
                .tie("friends", new TieLayer.Rings(4, 1, Radius.NATION, null, false))
                .association("fall", new Association.WhenBelow("good", List.of("friends"), -1, Map.of())));
        ReplicateOutcome outcome = Runs.first(world);
        // Each household of one loses a star on day 0, worth 2 points on day 1; the fall costs four friends a point.
        assertThat(points(outcome, 0)).isEqualTo(440);
        assertThat(points(outcome, 1)).isEqualTo(440 - 20 - 40);
        // Struck on day 9: six points come back at once, the star's two on the next day, the friends' four never.
        assertThat(points(outcome, 9)).isEqualTo(440 - 20 - 40 + 60);
        assertThat(points(outcome, 10)).isEqualTo(500 - 40);
        assertThat(points(outcome, 29)).isEqualTo(500 - 40);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 9, "fear"))
                .isEqualTo(Runs.onDay(outcome, TableKind.DAILY, 8, "fear"))
                .isPositive();
    }

    /// What a repeal has cleared does not come back when the regime begins again.
    @Test
    void aRecordThatARepealForgotGivesNothingBack() {
        Worlds world = tenWhoLitter();
        Repeal repeal = new Repeal(Repeal.Standing.CLEARED, Repeal.Lists.CLEARED);
        ReplicateOutcome outcome = Runs.first(world.then(Epoch.whole(world.regime()))
                .then(1, world, "channels.camera")
                .then(new Epoch(6, world.regime(), Set.of("channels.camera"), repeal)));
        assertThat(points(outcome, 5)).isEqualTo(490);
        assertThat(points(outcome, 6)).isEqualTo(500);
        assertThat(times(outcome, "struck-right")).isEqualTo(10);
        assertThat(points(outcome, 29)).isEqualTo(500);
    }

    private static long listed(ReplicateOutcome outcome, int day) {
        return Runs.onDay(outcome, TableKind.STANDING, day, "persons", "offenders");
    }
}
