package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.glasshouse.model.Approval;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.Initial;
import org.glasshouse.model.Radius;
import org.glasshouse.model.TieLayer;
import org.glasshouse.model.Trait;
import org.glasshouse.outcome.LifeMeasure;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.glasshouse.random.Draws;
import org.glasshouse.random.Purpose;
import org.glasshouse.society.TraitBits;
import org.junit.jupiter.api.Test;

/// What people say of being scored and of scoring others, against answers that need no simulation.
class AttitudesTest {
    private static final int MANY = 20_000;

    /// Whose only reason is the base, and of whom a share is told.
    private static Approval base(double base, double told) {
        return new Approval(base, Map.of(), 0, 0, 0, told, List.of(), 0, 0, null);
    }

    private static Approval others(double base, Approval.OfOthers others) {
        return new Approval(base, Map.of(), 0, 0, 0, 1, List.of(), 0, 0, others);
    }

    /// One day of people of whom a share stands on a list that denies them trains.
    private static Worlds listed(int persons, double share, Approval approval) {
        return new Worlds()
                .persons(persons)
                .days(1)
                .ledgers()
                .tie("friends", new TieLayer.Rings(6, 3, Radius.NATION, null, false))
                .conduct("debt", ConductClass.DEFAULT, 1e-6)
                .service("train", 0)
                .list("blacklist", Worlds.byRecord("debt", 90, List.of(), 0))
                .consequence(
                        "no-train",
                        new Consequence.Deny(new Consequence.When(null, "blacklist"), "train", null, 0, 0, 1))
                .initial(new Initial(Map.of(), Map.of("blacklist", share)))
                .asking(approval);
    }

    /// Ten people who do good every day and stand at 100 of 100 after ten days, or do ill and stand at 0.
    private static Worlds atTheEnd(int points, Approval approval) {
        return new Worlds()
                .persons(MANY)
                .days(10)
                .ledgers()
                .conduct("deed", ConductClass.GOOD_DEED, 365)
                .points(50, 0, 100)
                .channel("camera", Worlds.channel(List.of("deed"), 1, null))
                .deed("deed", points)
                .asking(approval);
    }

    @Test
    void whereNothingElseSpeaksTheBaseApproves() {
        ReplicateOutcome outcome = Runs.first(new Worlds()
                .persons(MANY)
                .days(1)
                .ledgers()
                .traits(Map.of(Trait.SEX, Map.of("female", 0.5, "male", 0.5)))
                .asking(new Approval(
                        0.4, Map.of(Trait.SEX, Map.of("male", 0.0)), 0, 0, 0, 0.25, List.of(), 0, 0, null)));
        assertThat(count(outcome, LifeMeasure.ASKED)).isEqualTo(MANY);
        // A fifth, 4,000, with a standard deviation of 57; a quarter is told, 5,000 with one of 61.
        assertThat((double) count(outcome, LifeMeasure.APPROVES)).isCloseTo(4_000, within(4.5 * 57));
        assertThat((double) count(outcome, LifeMeasure.TOLD)).isCloseTo(5_000, within(4.5 * 61));
        // Who is told is drawn apart from who approves: a twentieth, 1,000 with one of 31.
        assertThat((double) count(outcome, LifeMeasure.APPROVES_TOLD)).isCloseTo(1_000, within(4.5 * 31));
    }

    /// Ten records of 2, -2 and -5 points: 70, 30 and 0 of a start of 50 on a scale from 0 to 100.
    @Test
    void prideGrowsWithTheWayFromTheStartToTheEndOfTheScale() {
        Approval proud = new Approval(0.5, Map.of(), 1, 0, 0, 1, List.of(), 0, 0, null);
        double spread = 4.5 * 71;
        assertThat((double) count(Runs.first(atTheEnd(2, proud)), LifeMeasure.APPROVES))
                .isCloseTo(0.9 * MANY, within(spread));
        assertThat((double) count(Runs.first(atTheEnd(-2, proud)), LifeMeasure.APPROVES))
                .isCloseTo(0.1 * MANY, within(spread));
        assertThat(count(Runs.first(atTheEnd(5, proud)), LifeMeasure.APPROVES)).isEqualTo(MANY);
        assertThat(count(Runs.first(atTheEnd(-5, proud)), LifeMeasure.APPROVES)).isZero();
    }

    @Test
    void thePunishedAnswerByWhatTheirSanctionHasDone() {
        Approval hurt = new Approval(1, Map.of(), 0, 0, -1, 1, List.of(), 0, 0, null);
        ReplicateOutcome outcome = Runs.first(listed(MANY, 0.3, hurt));
        long punished = persons(outcome, LifeMeasure.SANCTION_DAYS);
        assertThat(punished).isPositive();
        assertThat(count(outcome, LifeMeasure.APPROVES)).isEqualTo(MANY - punished);
        assertThat(count(outcome, LifeMeasure.APPROVES_PUNISHED)).isZero();
        ReplicateOutcome all = Runs.first(listed(MANY, 0.3, base(1, 1)));
        assertThat(count(all, LifeMeasure.APPROVES_PUNISHED)).isEqualTo(punished);
    }

    @Test
    void whoIsNotToldPerceivesNothingOfWhatIsDoneToOthers() {
        Approval heard = new Approval(1, Map.of(), 0, 0, 0, 0.5, List.of(), 0, -1, null);
        ReplicateOutcome outcome = Runs.first(listed(MANY, 0.3, heard));
        assertThat(count(outcome, LifeMeasure.APPROVES)).isEqualTo(MANY - count(outcome, LifeMeasure.TOLD));
        // Where nobody is under a sanction there is nothing to be told.
        assertThat(count(Runs.first(listed(MANY, 0, heard)), LifeMeasure.APPROVES))
                .isEqualTo(MANY);
    }

    /// The share of contacts under a sanction against the ties themselves, asked one by one.
    @Test
    void whatIsSeenIsTheShareOfContactsUnderASanction() {
        Approval seeing = new Approval(0.9, Map.of(), 0, 0, 0, 1, List.of("friends"), -0.8, 0, null);
        Runs.Lived lived = Runs.live(listed(2_000, 0.4, seeing));
        byte[] standing = lived.world().neighbourhood(0).standing;
        int[] into = new int[64];
        long[] words = new long[2];
        long expected = 0;
        for (int person = 0; person < 2_000; person++) {
            int found = lived.population().ties().contacts(0, person, into);
            double there = 0;
            for (int each = 0; each < found; each++) {
                there += standing != null && standing[into[each]] != 0 ? 1 : 0;
            }
            lived.draws().block(person, 0, Draws.GENERATION_DAY, Purpose.APPROVAL.counter("approves"), words);
            expected += (words[0] >>> 32) / 0x1p32 < 0.9 + -0.8 * (found == 0 ? 0 : there / found) ? 1 : 0;
        }
        assertThat(expected).isBetween(800L, 1_400L);
        assertThat(count(lived.outcome(), LifeMeasure.APPROVES)).isEqualTo(expected);
    }

    /// One threshold decides on both: with a lower base for oneself, whoever approves of being scored approves of
    /// scoring others.
    @Test
    void whoApprovesForOthersOnlyIsBetweenTheTwo() {
        Worlds world = new Worlds()
                .persons(MANY)
                .days(1)
                .ledgers()
                .traits(Map.of(Trait.GROUP, Map.of("majority", 0.7, "minority", 0.3)))
                .asking(others(0.3, new Approval.OfOthers(0.5, Map.of(), 0, 0)));
        ReplicateOutcome outcome = Runs.first(world);
        long only = count(outcome, LifeMeasure.APPROVES_FOR_OTHERS_ONLY);
        assertThat(count(outcome, LifeMeasure.APPROVES_FOR_OTHERS))
                .isEqualTo(count(outcome, LifeMeasure.APPROVES) + only);
        assertThat((double) only).isCloseTo(0.2 * MANY, within(4.5 * 57));
        assertThat(count(outcome, LifeMeasure.ASKED)).isEqualTo(2L * MANY);
    }

    /// Only the minority is under sanctions: the majority, which hears of it, disapproves of scoring others, and the
    /// minority has nothing to hear of.
    @Test
    void onlyWhatIsDoneToOtherGroupsCountsForScoringThem() {
        Worlds world = new Worlds()
                .persons(2_000)
                .days(3)
                .ledgers()
                .groups(Trait.GROUP)
                .traits(Map.of(Trait.GROUP, Map.of("majority", 0.7, "minority", 0.3)))
                .conduct(
                        "debt",
                        new Conduct(
                                ConductClass.DEFAULT,
                                "credit",
                                365,
                                null,
                                Map.of(Trait.GROUP, Map.of("majority", 0.0)),
                                List.of(),
                                Map.of(),
                                null))
                .service("train", 0)
                .channel("court", Worlds.channel(List.of("debt"), 1, null))
                .list("blacklist", Worlds.byRecord("debt", 90, List.of(), 0))
                .consequence(
                        "no-train",
                        new Consequence.Deny(new Consequence.When(null, "blacklist"), "train", null, 0, 0, 1))
                .asking(others(0, new Approval.OfOthers(1, Map.of(), 0, -1)));
        Runs.Lived lived = Runs.live(world);
        long minority = 0;
        for (int person = 0; person < 2_000; person++) {
            int bits = lived.population().traits(0)[person];
            minority += TraitBits.categoryOf(Trait.GROUP, bits);
        }
        assertThat(persons(lived.outcome(), LifeMeasure.SANCTION_DAYS)).isEqualTo(minority);
        assertThat(count(lived.outcome(), LifeMeasure.APPROVES_FOR_OTHERS)).isEqualTo(minority);
    }

    @Test
    void childrenAreNotAsked() {
        Worlds world = new Worlds()
                .persons(2_000)
                .days(1)
                .ledgers()
                .households(Map.of(4, 1.0))
                .groups(Trait.AGE)
                .traits(Map.of(Trait.AGE, Map.of("adult", 0.7, "child", 0.3)))
                .asking(base(1, 1));
        Runs.Lived lived = Runs.live(world);
        long children = 0;
        for (int person = 0; person < 2_000; person++) {
            int age = TraitBits.categoryOf(Trait.AGE, lived.population().traits(0)[person]);
            children += Trait.AGE.categories().get(age).equals("child") ? 1 : 0;
        }
        assertThat(children).isPositive();
        assertThat(count(lived.outcome(), LifeMeasure.ASKED)).isEqualTo(2_000 - children);
        assertThat(count(lived.outcome(), LifeMeasure.APPROVES)).isEqualTo(2_000 - children);
    }

    @Test
    void nothingThatAnybodyDoesHangsOnTheAnswers() {
        String asked = Runs.text(Runs.first(listed(500, 0.3, base(0.5, 0.5))));
        assertThat(Runs.text(Runs.first(listed(500, 0.3, base(1, 0))))).isEqualTo(asked);
        assertThat(Runs.text(Runs.first(listed(500, 0.3, base(0.5, 0.5)).asking(null))))
                .isEqualTo(asked);
    }

    private static long count(ReplicateOutcome outcome, LifeMeasure measure) {
        return sum(outcome, measure, "amount");
    }

    private static long persons(ReplicateOutcome outcome, LifeMeasure measure) {
        return sum(outcome, measure, "");
    }

    private static long sum(ReplicateOutcome outcome, LifeMeasure measure, String amount) {
        Table table = outcome.table(TableKind.LIVES);
        long sum = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (table.word(table.column("measure"), row).equals(measure.key())) {
                long each = amount.isEmpty() ? 1 : table.value(table.column(amount), row);
                sum += each * table.value(table.column("persons"), row);
            }
        }
        return sum;
    }
}
