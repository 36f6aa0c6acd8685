package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.Points;
import org.glasshouse.model.Service;
import org.glasshouse.model.Subject;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.model.Trait;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.glasshouse.random.Draws;
import org.glasshouse.society.Population;
import org.junit.jupiter.api.Test;

/// Children are met by what their parents' standing brings: in households of two an adult and a child, so that half of
/// a hundred people are the other half's parents.
class InheritanceTest {
    private static final int FAMILIES = 50;

    private static Consequence.When ofParents(String grade) {
        return new Consequence.When(grade, null, Consequence.Bearer.PARENT);
    }

    private static Consequence.When own(String grade) {
        return new Consequence.When(grade, null);
    }

    private static Consequence denied(Consequence.When when) {
        return new Consequence.Deny(when, "school", null, 0, 0, 1);
    }

    /// Everybody asks for a school on each of ten days; parents start with 40 points and children with 60.
    private static Worlds families() {
        return new Worlds()
                .persons(2 * FAMILIES)
                .days(10)
                .households(Map.of(2, 1.0))
                .traits(Map.of(Trait.AGE, Map.of("adult", 0.5, "child", 0.5)))
                .service("school", new Service("schooling", 365, Map.of(), SubjectClass.PERSONS))
                .points(new Points(Subject.EVERYONE, 40, Map.of(Trait.AGE, Map.of("child", 20)), 0, 100, 1, null))
                .grade("good", "50..")
                .grade("low", "..50");
    }

    private static long times(ReplicateOutcome outcome, String how) {
        return Runs.sum(outcome, TableKind.SERVICES, "times", how);
    }

    @Test
    void aChildIsDeniedForItsParentAndTheParentIsNot() {
        ReplicateOutcome outcome = Runs.first(families().consequence("no-school", denied(ofParents("low"))));
        assertThat(times(outcome, "denied")).isEqualTo(10L * FAMILIES);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "first_denied")).isEqualTo(FAMILIES);
    }

    @Test
    void itsOwnStandingIsNotMeant() {
        assertThat(times(Runs.first(families().consequence("no-school", denied(ofParents("good")))), "denied"))
                .isZero();
        assertThat(times(Runs.first(families().consequence("no-school", denied(own("low")))), "denied"))
                .isEqualTo(10L * FAMILIES);
    }

    /// By a child's own standing it would be granted the school; by that of its parent it is denied it, and a denial
    /// goes first.
    @Test
    void ofOnesOwnStandingAndAParentsTheWorseAnswerGoesFirst() {
        ReplicateOutcome outcome = Runs.first(families()
                .consequence("school", new Consequence.Grant(own("good"), "school"))
                .consequence("no-school", denied(ofParents("low"))));
        assertThat(times(outcome, "denied")).isEqualTo(10L * FAMILIES);
        assertThat(times(outcome, "granted")).isZero();
    }

    /// Where children have no standing, the byte that would hold it is that of the best grade.
    @Test
    void aChildWithoutAStandingIsMetForThatOfItsParentAlone() {
        ReplicateOutcome outcome = Runs.first(families()
                .points(new Points(Subject.ADULTS, 40, Map.of(), 0, 100, 1, null))
                .consequence("school", new Consequence.Grant(own("good"), "school"))
                .consequence("late-school", new Consequence.Delay(ofParents("low"), "school", 3)));
        assertThat(times(outcome, "granted")).isZero();
        assertThat(times(outcome, "delayed")).isEqualTo(10L * FAMILIES);
    }

    /// Parents litter every day: 90, 60 and, at the close of day 1, 30 points; their children are denied on
    /// days 2 to 9.
    @Test
    void aFallOfAParentMeetsTheChildFromTheNextDayOn() {
        ReplicateOutcome outcome = Runs.first(families()
                .conduct("littering", ConductClass.OFFENCE, 365)
                .channel("watch", Worlds.channel(List.of("littering"), 1, null))
                .deed("littering", -30)
                .consequence("no-school", denied(ofParents("low")))
                .points(new Points(Subject.ADULTS, 90, Map.of(), 0, 100, 1, null)));
        assertThat(times(outcome, "denied")).isEqualTo(8L * FAMILIES);
    }

    /// Two adults and a child, or an adult and two children: one older adult, who starts low, is enough.
    @Test
    void oneOfTwoParentsIsEnough() throws InterruptedException {
        Worlds world = families()
                .persons(300)
                .households(Map.of(3, 1.0))
                .traits(Map.of(Trait.AGE, Map.of("adult", 0.4, "child", 0.3, "older", 0.3)))
                .points(new Points(Subject.EVERYONE, 60, Map.of(Trait.AGE, Map.of("older", -20)), 0, 100, 1, null))
                .consequence("no-school", denied(ofParents("low")));
        Population population = Population.generate(
                world.scenario().society(), Draws.of(world.scenario().file().seed(), 0), 1);
        int expected = 0;
        for (int first = 0; first < 300; first += 3) {
            int children = 0;
            boolean older = false;
            for (int person = first; person < first + 3; person++) {
                String age = Trait.AGE.categories().get(population.category(Trait.AGE, person));
                children += age.equals("child") ? 1 : 0;
                older |= age.equals("older");
            }
            expected += older ? children : 0;
        }
        assertThat(expected).isBetween(20, 80);
        assertThat(times(Runs.first(world), "denied")).isEqualTo(10L * expected);
    }

    /// From day 4 on, or until day 3: six days and four.
    @Test
    void anAmendmentBeginsAndEndsIt() {
        Worlds with = families().consequence("no-school", denied(ofParents("low")));
        Worlds begins = families().then(0, with, "consequences.no-school").then(4, with);
        Worlds ends = families().then(0, with).then(4, with, "consequences.no-school");
        assertThat(times(Runs.first(begins), "denied")).isEqualTo(6L * FAMILIES);
        assertThat(times(Runs.first(ends), "denied")).isEqualTo(4L * FAMILIES);
    }

    /// The child is told for whose standing it was; whoever is met for their own standing is told of nobody.
    @Test
    void theLifeTellsForWhoseStandingItWas() {
        ReplicateOutcome outcome =
                Runs.first(families().panel(2 * FAMILIES).consequence("no-school", denied(ofParents("low"))));
        Table panel = outcome.table(TableKind.PANEL);
        int denied = 0;
        for (int row = 0; row < panel.rows(); row++) {
            if (panel.word(panel.column("event"), row).equals("denied")) {
                denied++;
                // The adult of two is the first of the household.
                assertThat(panel.value(panel.column("other"), row))
                        .isEqualTo(panel.value(panel.column("person"), row) - 1);
            }
        }
        assertThat(denied).isEqualTo(10 * FAMILIES);
    }
}
