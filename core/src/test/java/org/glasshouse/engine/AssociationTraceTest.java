package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.glasshouse.measures.AssociationTrace;
import org.glasshouse.measures.AssociationTrace.Step;
import org.glasshouse.model.Association;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.Radius;
import org.glasshouse.model.TieLayer;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// Four people on a ring. One act brings its doer down, then both neighbours, then whoever sits opposite: the way back
/// from
/// the last to the first is known, and without the act there is nothing.
class AssociationTraceTest {
    private static Worlds ring(double rate) {
        return new Worlds()
                .persons(4)
                .days(20)
                .panel(4)
                .tie("friends", new TieLayer.Rings(2, 1, Radius.NATION, null, false))
                .conduct("littering", ConductClass.OFFENCE, rate)
                .service("train", 1)
                .points(100, 0, 100)
                .channel("watch", Worlds.channel(List.of("littering"), 1, null))
                .deed("littering", -60)
                .grade("good", "50..")
                .grade("low", "..50")
                .association(
                        "friends-of-the-fallen", new Association.WhenBelow("good", List.of("friends"), -60, Map.of()))
                .consequence(
                        "no-train", new Consequence.Deny(new Consequence.When("low", null), "train", null, 0, 0, 1));
    }

    @Test
    void theWayLeadsTieByTieToTheFirstAct() {
        int tried = 0;
        for (long seed = 1; seed <= 60; seed++) {
            ReplicateOutcome outcome = Runs.first(ring(2).seed(seed));
            Table conduct = outcome.table(TableKind.CONDUCT);
            if (Runs.sum(outcome, TableKind.CONDUCT, "done", "littering") != 1 || conduct.value(1, 0) > 15) {
                continue;
            }
            tried++;
            int day = (int) conduct.value(1, 0);
            Table panel = outcome.table(TableKind.PANEL);
            int doer = person(panel, "record", day);
            int opposite = lastToFall(panel, day + 2);
            AssociationTrace trace = new AssociationTrace(panel);
            List<List<Step>> ways = trace.of(opposite, day + 2);
            // Both neighbours fell on the same day, so it came from two sides.
            assertThat(ways).hasSize(2).allSatisfy(way -> {
                assertThat(words(way)).containsExactly("points", "grade", "points", "grade", "record");
                assertThat(days(way)).containsExactly(day + 2, day + 1, day + 1, day, day);
                assertThat(way.getLast().person()).isEqualTo(doer);
                assertThat(way.getLast().event().name()).isEqualTo("littering");
                assertThat(way.getFirst().person()).isEqualTo(opposite).isNotEqualTo(doer);
            });
            assertThat(ways.getFirst().get(1).person())
                    .isNotEqualTo(ways.getLast().get(1).person());
            assertThat(trace.of(doer, day)).isEmpty();
            assertThat(trace.missing()).isEmpty();
        }
        assertThat(tried).isGreaterThan(2);
    }

    @Test
    void withoutTheActThereIsNothingToTrace() {
        ReplicateOutcome outcome = Runs.first(ring(0));
        assertThat(Runs.sum(outcome, TableKind.DAILY, "associated")).isZero();
        assertThat(Runs.sum(outcome, TableKind.DAILY, "first_low")).isZero();
    }

    /// One record, passed on to whoever knows the doer: two steps.
    @Test
    void aLossByEventLeadsToTheRecord() {
        int tried = 0;
        for (long seed = 1; seed <= 60; seed++) {
            ReplicateOutcome outcome = Runs.first(ring(2).association(
                            "friends-of-the-fallen",
                            new Association.WhenRecorded(List.of("littering"), List.of("friends"), null, 0.5, Map.of()))
                    .seed(seed));
            Table conduct = outcome.table(TableKind.CONDUCT);
            if (Runs.sum(outcome, TableKind.CONDUCT, "done", "littering") != 1 || conduct.value(1, 0) > 15) {
                continue;
            }
            tried++;
            int day = (int) conduct.value(1, 0);
            Table panel = outcome.table(TableKind.PANEL);
            AssociationTrace trace = new AssociationTrace(panel);
            int paying = 0;
            for (int person = 0; person < 4; person++) {
                List<List<Step>> ways = trace.of(person, day + 1);
                for (List<Step> way : ways) {
                    paying++;
                    assertThat(words(way)).containsExactly("points", "record");
                    assertThat(days(way)).containsExactly(day + 1, day);
                    assertThat(way.getFirst().event().change()).isEqualTo(-30);
                    assertThat(way.getLast().person()).isEqualTo(person(panel, "record", day));
                }
            }
            assertThat(paying).isEqualTo(2);
            assertThat(Runs.sum(outcome, TableKind.DAILY, "associated")).isEqualTo(2 * -30);
        }
        assertThat(tried).isGreaterThan(2);
    }

    /// One fall, which both neighbours pay for at the review of every fifth day.
    @Test
    void aLossByLevelLeadsToTheFallAndTheRecord() {
        int tried = 0;
        for (long seed = 1; seed <= 60; seed++) {
            ReplicateOutcome outcome = Runs.first(ring(2).association(
                            "friends-of-the-fallen",
                            new Association.WhileBelow("good", List.of("friends"), 5, -7, Map.of()))
                    .seed(seed));
            Table conduct = outcome.table(TableKind.CONDUCT);
            if (Runs.sum(outcome, TableKind.CONDUCT, "done", "littering") != 1 || conduct.value(1, 0) > 13) {
                continue;
            }
            tried++;
            int day = (int) conduct.value(1, 0);
            int review = (day / 5 + 1) * 5;
            int doer = person(outcome.table(TableKind.PANEL), "record", day);
            AssociationTrace trace = new AssociationTrace(outcome.table(TableKind.PANEL));
            int paying = 0;
            for (int person = 0; person < 4; person++) {
                for (List<Step> way : trace.of(person, review)) {
                    paying++;
                    assertThat(words(way)).containsExactly("points", "grade", "record");
                    assertThat(days(way)).containsExactly(review, day, day);
                    assertThat(way.getLast().person()).isEqualTo(doer);
                }
            }
            assertThat(paying).isEqualTo(2);
            // Reviews on days 5, 10 and 15 that come after the fall.
            int reviews = 3 - day / 5;
            assertThat(Runs.sum(outcome, TableKind.DAILY, "associated")).isEqualTo(reviews * (2 * -7L));
        }
        assertThat(tried).isGreaterThan(2);
    }

    /// Whoever isn't in the panel ends the way, and is named.
    @Test
    void whoIsMissingIsNamed() {
        for (long seed = 1; seed <= 60; seed++) {
            ReplicateOutcome outcome = Runs.first(ring(2).seed(seed).panel(1));
            Table panel = outcome.table(TableKind.PANEL);
            int person = (int) panel.value(panel.column("person"), 0);
            AssociationTrace trace = new AssociationTrace(panel);
            for (int day = 0; day < 20; day++) {
                for (List<Step> way : trace.of(person, day)) {
                    assertThat(words(way)).startsWith("points");
                    if (way.size() == 1) {
                        assertThat(trace.missing())
                                .contains(way.getFirst().event().other());
                        return;
                    }
                }
            }
        }
        throw new AssertionError("nobody lost anything through a tie");
    }

    private static List<String> words(List<Step> way) {
        return way.stream().map(step -> step.event().event()).toList();
    }

    private static List<Integer> days(List<Step> way) {
        return way.stream().map(step -> step.event().day()).toList();
    }

    private static int person(Table panel, String event, int day) {
        for (int row = 0; row < panel.rows(); row++) {
            if (panel.value(1, row) == day
                    && panel.word(panel.column("event"), row).equals(event)) {
                return (int) panel.value(panel.column("person"), row);
            }
        }
        throw new AssertionError(event);
    }

    private static int lastToFall(Table panel, int day) {
        return person(panel, "grade", day);
    }
}
