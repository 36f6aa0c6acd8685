package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glasshouse.model.Closure;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Radius;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// A wrong move and it is shut down: forty people in two districts of two neighbourhoods remark something and make a
/// wrong move every day. A board records the moves of day 0 alone.
class ClosuresTest {
    private static final int PEOPLE = 40;

    private static Worlds platform(double coverage) {
        return new Worlds()
                .persons(PEOPLE)
                .places(2, 10)
                .days(8)
                .exchange(2)
                .conduct("remark", ConductClass.OFFENCE, 365)
                .conduct("wrong-move", ConductClass.OFFENCE, 365)
                .channel("board", Worlds.channel(List.of("wrong-move"), 1, null).covering(coverage))
                .deed("wrong-move", -1)
                .points(100, 0, 200)
                .grade("all", "..200");
    }

    private static Worlds shut(double coverage, double share, Radius within) {
        Worlds world = platform(coverage)
                .closure("shutdown", new Closure(List.of("remark"), share, List.of("wrong-move"), 3, within));
        return world.then(1, world, "channels.board");
    }

    private static long remarks(ReplicateOutcome outcome, int day) {
        return Runs.onDay(outcome, TableKind.CONDUCT, day, "done", "remark");
    }

    /// The neighbourhood's close shuts it from the next day on, for three days.
    @Test
    void theNeighbourhoodIsShutFromTheNextDayOn() {
        ReplicateOutcome outcome = Runs.first(shut(1, 1, Radius.NEIGHBOURHOOD));
        for (int day = 0; day < 8; day++) {
            assertThat(remarks(outcome, day)).as("day %d", day).isEqualTo(day >= 1 && day <= 3 ? 0 : PEOPLE);
        }
    }

    /// Neither points nor lists are needed for a record of a wrong move.
    @Test
    void noScoreIsNeeded() {
        Worlds world = new Worlds()
                .persons(PEOPLE)
                .days(3)
                .conduct("remark", ConductClass.OFFENCE, 365)
                .conduct("wrong-move", ConductClass.OFFENCE, 365)
                .channel("board", Worlds.channel(List.of("wrong-move"), 1, null))
                .closure("shutdown", new Closure(List.of("remark"), 1, List.of("wrong-move"), 3, Radius.NEIGHBOURHOOD));
        assertThat(Runs.sum(Runs.first(world), TableKind.CONDUCT, "done", "remark"))
                .isEqualTo(PEOPLE);
    }

    /// Further away it is shut from the next span on: days 2 to 4.
    @Test
    void theNationIsShutFromTheNextSpanOn() {
        ReplicateOutcome outcome = Runs.first(shut(1, 1, Radius.NATION));
        for (int day = 0; day < 8; day++) {
            assertThat(remarks(outcome, day)).as("day %d", day).isEqualTo(day >= 2 && day <= 4 ? 0 : PEOPLE);
        }
    }

    /// With the board in some neighbourhoods only it is shut in these, or in their districts, or everywhere.
    @Test
    void itIsShutAsFarAsItReaches() {
        double some = 0.15;
        long moves = Runs.sum(Runs.first(shut(some, 1, Radius.NATION)), TableKind.RECORDS, "records", "true-record");
        assertThat(moves).as("one neighbourhood of ten has a board").isEqualTo(10);
        assertThat(remarks(Runs.first(shut(some, 1, Radius.NEIGHBOURHOOD)), 2)).isEqualTo(30);
        assertThat(remarks(Runs.first(shut(some, 1, Radius.DISTRICT)), 2)).isEqualTo(20);
        assertThat(remarks(Runs.first(shut(some, 1, Radius.NATION)), 2)).isZero();
    }

    @Test
    void nothingIsShutWithoutARecordOrWithTheMechanismOff() {
        String open = Runs.text(Runs.first(platform(0)));
        assertThat(Runs.text(Runs.first(shut(0, 1, Radius.NATION)))).isEqualTo(open);
        String bare = Runs.text(Runs.first(platform(1).then(1, platform(1), "channels.board")));
        assertThat(Runs.text(Runs.first(shut(1, 1, Radius.NATION).off(Mechanism.CLOSURE))))
                .isEqualTo(bare);
    }

    /// A larger share prevents the same remarks and more; of the 40 times 3 that are open to it each is prevented with
    /// chance one half: within 4.5 standard errors.
    @Test
    void aShareIsPrevented() {
        ReplicateOutcome outcome = Runs.first(shut(1, 0.5, Radius.NEIGHBOURHOOD));
        long made = remarks(outcome, 1) + remarks(outcome, 2) + remarks(outcome, 3);
        assertThat(Math.abs(made - 60.0)).isLessThan(4.5 * Math.sqrt(120 * 0.25));
    }
}
