package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
                .association("friends-of-the-fallen", new Association("good", List.of("friends"), -60))
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
            long doer = person(panel, "record", day);
            long opposite = lastToFall(panel, day + 2);
            List<List<Step>> ways = AssociationTrace.of(panel, opposite, day + 2);
            // Both neighbours fell on the same day, so it came from two sides.
            assertThat(ways).hasSize(2).allSatisfy(way -> {
                assertThat(way).extracting(Step::event).containsExactly("points", "grade", "points", "grade", "record");
                assertThat(way).extracting(Step::day).containsExactly(day + 2L, day + 1L, day + 1L, (long) day, (long)
                        day);
                assertThat(way.getLast()).isEqualTo(new Step(day, doer, "record", "littering"));
                assertThat(way.getFirst().person()).isEqualTo(opposite).isNotEqualTo(doer);
            });
            assertThat(ways.getFirst().get(1).person())
                    .isNotEqualTo(ways.getLast().get(1).person());
            assertThat(AssociationTrace.of(panel, doer, day)).isEmpty();
        }
        assertThat(tried).isGreaterThan(2);
    }

    @Test
    void withoutTheActThereIsNothingToTrace() {
        ReplicateOutcome outcome = Runs.first(ring(0));
        assertThat(Runs.sum(outcome, TableKind.DAILY, "associated")).isZero();
        assertThat(Runs.sum(outcome, TableKind.DAILY, "first_low")).isZero();
    }

    private static long person(Table panel, String event, int day) {
        for (int row = 0; row < panel.rows(); row++) {
            if (panel.value(1, row) == day
                    && panel.word(panel.column("event"), row).equals(event)) {
                return panel.value(panel.column("person"), row);
            }
        }
        throw new AssertionError(event);
    }

    private static long lastToFall(Table panel, int day) {
        return person(panel, "grade", day);
    }
}
