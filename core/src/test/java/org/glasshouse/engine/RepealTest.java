package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.Epoch;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Regime;
import org.glasshouse.model.RegimeParts;
import org.glasshouse.model.Repeal;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The end of a whole regime, and what stays of it.
class RepealTest {
    private static final int REPEAL = 20;
    private static final int DAYS = 40;

    private static Worlds rich() {
        return Worlds.rich(Set.of(Mechanism.PILOT, Mechanism.UNEQUAL_START))
                .days(DAYS)
                .grade("model", "66..")
                .grade("ordinary", "45..66")
                .expiry(12);
    }

    private static Epoch repeal(int day, Worlds world, Repeal repeal) {
        Regime regime = world.regime();
        return new Epoch(day, regime, RegimeParts.endedBy(repeal, regime), repeal);
    }

    private static ReplicateOutcome repealed(Repeal repeal) {
        return Runs.first(rich().then(repeal(REPEAL, rich(), repeal)));
    }

    /// Nobody scores any more: what people do goes on, what the regime does ends that day, and what it left in them
    /// fades by itself.
    @ParameterizedTest
    @CsvSource({"CLEARED, CLEARED", "KEPT, CLEARED", "CLEARED, RUN_OUT", "KEPT, RUN_OUT"})
    void whatTheRegimeDoesEndsThatDay(Repeal.Standing standing, Repeal.Lists lists) {
        ReplicateOutcome outcome = repealed(new Repeal(standing, lists));
        assertThat(before(outcome)).isEqualTo(before(Runs.first(rich())));
        for (int day = REPEAL; day < DAYS; day++) {
            for (String none : new String[] {"seen", "records", "earned", "associated", "from_stars", "expired"}) {
                assertThat(Runs.onDay(outcome, TableKind.DAILY, day, none))
                        .as(none + " on day " + day)
                        .isZero();
            }
            assertThat(Runs.onDay(outcome, TableKind.DAILY, day, "done")).isPositive();
            assertThat(Runs.onDay(outcome, TableKind.SERVICES, day, "times", "granted"))
                    .isZero();
        }
        assertThat(Runs.onDay(outcome, TableKind.DAILY, REPEAL, "fear")).isPositive();
        assertThat(Runs.onDay(outcome, TableKind.DAILY, DAYS - 1, "fear"))
                .isLessThan(Runs.onDay(outcome, TableKind.DAILY, REPEAL, "fear"));
        AmendmentsTest.assertBooks(rich().then(repeal(REPEAL, rich(), new Repeal(standing, lists))), DAYS - 1);
    }

    private static String before(ReplicateOutcome outcome) {
        return String.join("\n", AmendmentsTest.before(REPEAL, outcome));
    }

    /// Everybody who is scored stands at 60 points again, which is the grade `ordinary`; the points that it took to get
    /// there are on the books.
    @Test
    void clearedStandingIsWhereEverybodyStarted() {
        ReplicateOutcome outcome = repealed(new Repeal(Repeal.Standing.CLEARED, Repeal.Lists.CLEARED));
        long scored = Runs.onDay(outcome, TableKind.STANDING, 0, "persons", "grade");
        long had = Runs.onDay(outcome, TableKind.DAILY, REPEAL - 1, "points");
        assertThat(Runs.onDay(outcome, TableKind.DAILY, REPEAL, "points")).isEqualTo(60 * scored);
        assertThat(Runs.onDay(outcome, TableKind.REDRESS, REPEAL, "points", "standing-cleared"))
                .isEqualTo(60 * scored - had);
        assertThat(Runs.onDay(outcome, TableKind.REDRESS, REPEAL, "times", "standing-cleared"))
                .isBetween(1L, scored);
        assertThat(Runs.onDay(outcome, TableKind.STANDING, REPEAL, "persons", "ordinary"))
                .isEqualTo(scored);
    }

    @Test
    void keptStandingStaysAsItIs() {
        ReplicateOutcome outcome = repealed(new Repeal(Repeal.Standing.KEPT, Repeal.Lists.CLEARED));
        for (int day = REPEAL; day < DAYS; day++) {
            assertThat(Runs.onDay(outcome, TableKind.DAILY, day, "points"))
                    .isEqualTo(Runs.onDay(outcome, TableKind.DAILY, REPEAL - 1, "points"));
            assertThat(Runs.onDay(outcome, TableKind.STANDING, day, "persons", "low"))
                    .isEqualTo(Runs.onDay(outcome, TableKind.STANDING, REPEAL - 1, "persons", "low"));
        }
        assertThat(Runs.onDay(outcome, TableKind.STANDING, REPEAL - 1, "persons", "low"))
                .isPositive();
    }

    @ParameterizedTest
    @EnumSource(Repeal.Standing.class)
    void clearedListsAreEmpty(Repeal.Standing standing) {
        ReplicateOutcome outcome = repealed(new Repeal(standing, Repeal.Lists.CLEARED));
        long listed = Runs.onDay(outcome, TableKind.STANDING, REPEAL - 1, "persons", "list");
        assertThat(listed).isPositive();
        assertThat(Runs.onDay(outcome, TableKind.STANDING, REPEAL, "left", "list"))
                .isEqualTo(listed);
        assertThat(Runs.onDay(outcome, TableKind.STANDING, REPEAL, "persons", "list"))
                .isZero();
    }

    /// One who litters daily, is listed from day 1 for 10 days whenever seen, and asks for the train daily: the repeal
    /// of
    /// day 5 leaves the entry until its term is over, and the denial with it.
    @Test
    void anEntryRunsOutWithWhatHangsOnIt() {
        Repeal runOut = new Repeal(Repeal.Standing.KEPT, Repeal.Lists.RUN_OUT);
        ReplicateOutcome outcome = Runs.first(listed().then(repeal(5, listed(), runOut)));
        // The record of day 4 is the last that extends the stay: until day 14.
        for (int day = 1; day < 20; day++) {
            assertThat(Runs.onDay(outcome, TableKind.STANDING, day, "persons", "debtors"))
                    .as("listed on day " + day)
                    .isEqualTo(day < 14 ? 1 : 0);
            assertThat(Runs.onDay(outcome, TableKind.SERVICES, day, "times", "train", "denied"))
                    .as("denied on day " + day)
                    .isEqualTo(day < 15 ? 1 : 0);
        }
        Repeal cleared = new Repeal(Repeal.Standing.KEPT, Repeal.Lists.CLEARED);
        ReplicateOutcome at = Runs.first(listed().then(repeal(5, listed(), cleared)));
        assertThat(Runs.onDay(at, TableKind.SERVICES, 4, "times", "denied")).isEqualTo(1);
        assertThat(Runs.onDay(at, TableKind.SERVICES, 5, "times", "denied")).isZero();
    }

    private static Worlds listed() {
        return new Worlds()
                .persons(1)
                .days(20)
                .service("train", 365)
                .conduct("late-payment", ConductClass.DEFAULT, 365)
                .channel("court", Worlds.channel(java.util.List.of("late-payment"), 1, null))
                .list("debtors", Worlds.byRecord("late-payment", 10, java.util.List.of(), 0))
                .consequence(
                        "no-train",
                        new Consequence.Deny(new Consequence.When(null, "debtors"), "train", null, 0, 0, 1));
    }

    /// A record made before the repeal and due after it is not booked; it is told as one on nobody whom the scheme
    /// scores.
    @Test
    void recordsOnTheWayAreNotBooked() {
        ReplicateOutcome outcome = repealed(new Repeal(Repeal.Standing.KEPT, Repeal.Lists.RUN_OUT));
        long late = 0;
        for (int day = REPEAL; day < DAYS; day++) {
            late += Runs.onDay(outcome, TableKind.RECORDS, day, "records", "no-subject");
        }
        assertThat(late).isPositive();
    }

    /// What is repealed can be brought back: the same regime from day 25 on, for whoever then lives.
    @Test
    void whatIsRepealedCanBeginAgain() {
        Repeal all = new Repeal(Repeal.Standing.CLEARED, Repeal.Lists.CLEARED);
        Worlds world = rich().then(repeal(REPEAL, rich(), all)).then(25, rich());
        ReplicateOutcome outcome = Runs.first(world);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 24, "records")).isZero();
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 25, "records")).isPositive();
        // Nothing that was booked before the repeal runs out after it.
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 36, "expired")).isZero();
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 37, "expired")).isNotZero();
        AmendmentsTest.assertBooks(rich().then(repeal(REPEAL, rich(), all)).then(25, rich()), DAYS - 1);
    }
}
