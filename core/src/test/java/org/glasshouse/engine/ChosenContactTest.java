package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glasshouse.model.Association;
import org.glasshouse.model.Closure;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Radius;
import org.glasshouse.model.TieLayer;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// What reaches one contact: co-signed debts and ratings; and what is prevented before it happens.
class ChosenContactTest {
    private static final double STANDARD_ERRORS = 4;

    private static Worlds tied() {
        return new Worlds()
                .persons(400)
                .days(41)
                .exchange(1)
                .points(10_000, 0, 20_000)
                .tie("friends", new TieLayer.Rings(6, 2, Radius.NATION, null, false))
                .conduct("meeting", ConductClass.SINCERE_SPEECH, 365)
                .conduct("unpaid-loan", ConductClass.DEFAULT, 365)
                .channel("bank", Worlds.channel(List.of("unpaid-loan"), 1, null));
    }

    private static Association signed(double share) {
        return new Association.CoSigned(List.of("unpaid-loan"), List.of("friends"), share, -1, Map.of());
    }

    /// 400 people, 40 days whose news comes within the run: each debt has a signer or none.
    @Test
    void theShareOfDebtsHasOneSignerEach() {
        ReplicateOutcome all = Runs.first(tied().association("signers", signed(1)));
        assertThat(Runs.sum(all, TableKind.DAILY, "associated")).isEqualTo(-16_000);
        long some = -Runs.sum(Runs.first(tied().association("signers", signed(0.3))), TableKind.DAILY, "associated");
        assertThat((double) some).isCloseTo(4800, within(STANDARD_ERRORS * Math.sqrt(16_000 * 0.3 * 0.7)));
    }

    @Test
    void starsAreGivenAsOftenAsTheFileSays() {
        Map<Integer, Double> shares = Map.of(1, 0.1, 2, 0.2, 4, 0.3, 5, 0.4);
        ReplicateOutcome outcome = Runs.first(tied().panel(400)
                .association(
                        "stars",
                        new Association.RatedWhen(
                                List.of("meeting"), List.of("friends"), shares, 10, Map.of(), Map.of())));
        Table panel = outcome.table(TableKind.PANEL);
        Map<Long, Integer> times = new TreeMap<>();
        for (int row = 0; row < panel.rows(); row++) {
            if (panel.word(panel.column("cause"), row).equals("association")) {
                times.merge(panel.value(panel.column("change"), row), 1, Integer::sum);
            }
        }
        assertThat(times).containsOnlyKeys(-20L, -10L, 10L, 20L);
        shares.forEach((stars, share) -> assertThat((double) times.getOrDefault((stars - 3) * 10L, 0))
                .as(stars + " stars")
                .isCloseTo(16_000 * share, within(STANDARD_ERRORS * Math.sqrt(16_000 * share * (1 - share)))));
    }

    @Test
    void aRatingCountsByTheGradeOfTheOneWhoRates() {
        // Everybody starts at 10,000, in the upper grade, whose ratings count two and a half times: a star is worth 5.
        Worlds world = tied().days(2)
                .grade("upper", "10000..")
                .grade("lower", "..10000")
                .association(
                        "stars",
                        new Association.RatedWhen(
                                List.of("meeting"),
                                List.of("friends"),
                                Map.of(4, 1.0),
                                2,
                                Map.of("upper", 2.5, "lower", 0.0),
                                Map.of()));
        assertThat(Runs.sum(Runs.first(world), TableKind.DAILY, "associated")).isEqualTo(400 * 5);
        // In the lower grade from the first close on, a rating of the second day counts for nothing on the third.
        Worlds fallen = world.days(3).deed("unpaid-loan", -100);
        assertThat(Runs.sum(Runs.first(fallen), TableKind.DAILY, "associated")).isEqualTo(400 * 5);
    }

    @Test
    void aClosurePreventsItsShareAndClosuresAddUpAsShares() {
        Worlds world = tied().closure("board", new Closure(List.of("meeting"), 0.5));
        long done = Runs.sum(Runs.first(world), TableKind.CONDUCT, "done", "meeting");
        double days = 400.0 * 41;
        assertThat((double) done).isCloseTo(days * 0.5, within(STANDARD_ERRORS * Math.sqrt(days * 0.25)));
        long both = Runs.sum(
                Runs.first(world.closure("shop", new Closure(List.of("meeting"), 0.6))),
                TableKind.CONDUCT,
                "done",
                "meeting");
        assertThat((double) both).isCloseTo(days * 0.2, within(STANDARD_ERRORS * Math.sqrt(days * 0.16)));
    }
}
