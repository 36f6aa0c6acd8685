package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.glasshouse.model.Association;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Experience;
import org.glasshouse.model.Initial;
import org.glasshouse.model.Level;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Radius;
import org.glasshouse.model.Responses;
import org.glasshouse.model.Shunning;
import org.glasshouse.model.TieLayer;
import org.glasshouse.outcome.LifeMeasure;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.glasshouse.random.Draws;
import org.junit.jupiter.api.Test;

/// Contacts keep away from people of low standing, for a week at a time.
class ShunningTest {
    private static final List<String> FRIENDS = List.of("friends");

    /// Ten people, each with four friends, litter every day for a point and fall below 45 at the close of day 5.
    private static Worlds tenWhoFall(double cuts) {
        return new Worlds()
                .persons(10)
                .days(10)
                .ledgers()
                .points(50, 0, 100)
                .conduct("littering", ConductClass.OFFENCE, 365)
                .channel("camera", Worlds.channel(List.of("littering"), 1, null))
                .deed("littering", -1)
                .grade("good", "45..")
                .grade("low", "..45")
                .tie("friends", new TieLayer.Rings(4, 1, Radius.NATION, null, false))
                .responses(new Responses(Map.of(), Map.of(Experience.SHUNNED, Map.of(Level.ISOLATION, 3))))
                .shunning(new Shunning(FRIENDS, cuts, 90));
    }

    @Test
    void everybodyKeepsAwayFromTheFallenFromTheNextWeekOn() {
        ReplicateOutcome outcome = Runs.first(tenWhoFall(1));
        // The second week begins on day 7 and is lived for three days: 4 friends of each of 10, 3 levels for each.
        assertThat(tieDays(outcome)).isEqualTo(10 * 4 * 3);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 6, "isolation")).isZero();
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 7, "isolation")).isEqualTo(10 * 4 * 3);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 9, "isolation")).isEqualTo(10 * 4 * 3);
    }

    @Test
    void nobodyKeepsAwayWhereThatIsSwitchedOffOrNothingIsCut() {
        assertThat(tieDays(Runs.first(tenWhoFall(1).off(Mechanism.SHUNNING)))).isZero();
        assertThat(tieDays(Runs.first(tenWhoFall(0)))).isZero();
    }

    /// Everybody stands on the list for one day at most and then never again: full stigma in the first week, which then
    /// fades with a half-life of two weeks. A tie is cut with a chance of half the stigma.
    @Test
    void stigmaFadesWithItsHalfLifeAndTiesComeBack() {
        Worlds world = new Worlds()
                .persons(4000)
                .days(35)
                .ledgers()
                .list("blacklist", Worlds.byRecord("littering", 1, List.of(), 0))
                .conduct("littering", ConductClass.OFFENCE, 1e-6)
                .initial(new Initial(Map.of(), Map.of("blacklist", 1.0)))
                .tie("friends", new TieLayer.Rings(4, 1, Radius.NATION, null, false))
                .responses(new Responses(
                        Map.of(Level.ISOLATION, 36_500), Map.of(Experience.SHUNNED, Map.of(Level.ISOLATION, 1))))
                .shunning(new Shunning(FRIENDS, 0.5, 14));
        ReplicateOutcome outcome = Runs.first(world);
        long before = 0;
        for (int week = 0; week < 5; week++) {
            long now = Runs.onDay(outcome, TableKind.DAILY, 7 * week, "isolation");
            double share = 0.5 * Math.pow(2, -week / 2.0);
            // 8,000 ties, of which each is cut for both ends at once or nearly so: a standard error of at most
            // 2 x sqrt(8000 x 0.25) = 89 ends; the isolation of earlier weeks fades by 21 at most.
            assertThat((double) (now - before)).isBetween(16_000 * share - 420, 16_000 * share + 420);
            before = now;
        }
    }

    @Test
    void aTieIsCutForBothAndAtEveryHigherStigma() {
        ShunningTable table = new ShunningTable(new Shunning(FRIENDS, 0.8, 90), List.of(0), 60_000, 4);
        Draws draws = Draws.of(7, 0);
        long[] words = new long[2];
        int cut = 0;
        for (int person = 0; person < 2000; person++) {
            boolean before = false;
            for (int stigma : new int[] {0, 1, 60, 128, 255}) {
                boolean now = table.cuts(draws, person, person + 9, stigma, words);
                assertThat(table.cuts(draws, person + 9, person, stigma, words)).isEqualTo(now);
                assertThat(now || !before).isTrue();
                before = now;
            }
            cut += before ? 1 : 0;
        }
        // Binomial of 2,000 at 0.8: 1,600 within 4.5 standard errors of 17.9.
        assertThat(cut).isBetween(1520, 1680);
    }

    @Test
    void stigmaRunsOverGradesAndIsFullOnAnyList() {
        ShunningTable table = new ShunningTable(new Shunning(FRIENDS, 1, 90), List.of(0), 60_000, 4);
        assertThat(table.stigmaOf((byte) 0)).isZero();
        assertThat(table.stigmaOf((byte) 1)).isEqualTo(85);
        assertThat(table.stigmaOf((byte) 3)).isEqualTo(255);
        assertThat(table.stigmaOf((byte) Standings.listBit(0))).isEqualTo(255);
    }

    /// Nothing goes along a cut tie: who falls while everybody keeps away takes nobody along.
    @Test
    void whoIsShunnedTakesNobodyAlong() {
        Worlds world = tenWhoFall(1)
                .days(30)
                .points(51, 0, 100)
                .grade("good", "45..")
                .grade("low", "30..45")
                .grade("lowest", "..30")
                .association("fall", new Association.WhenBelow("low", FRIENDS, -1, Map.of()));
        // Below 45 at the close of day 6 and below 30 at that of day 21: on that day and the next, all have the stigma
        // of
        // the middle grade, which cuts about half of the ties.
        assertThat(Runs.sum(Runs.first(world), TableKind.DAILY, "associated")).isBetween(-39L, -1L);
        world.off(Mechanism.SHUNNING);
        assertThat(Runs.sum(Runs.first(world), TableKind.DAILY, "associated")).isEqualTo(-40);
    }

    private static long tieDays(ReplicateOutcome outcome) {
        Table lives = outcome.table(TableKind.LIVES);
        long sum = 0;
        for (int row = 0; row < lives.rows(); row++) {
            if (lives.word(lives.column("measure"), row).equals(LifeMeasure.TIE_DAYS_CUT.key())) {
                sum += lives.value(lives.column("amount"), row) * lives.value(lives.column("persons"), row);
            }
        }
        return sum;
    }
}
