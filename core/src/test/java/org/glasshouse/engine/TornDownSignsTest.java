package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Epoch;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Points;
import org.glasshouse.model.Redress;
import org.glasshouse.model.Repeal;
import org.glasshouse.model.Stars;
import org.glasshouse.model.Subject;
import org.glasshouse.model.Trait;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A household that tears down the sign with its stars isn't rated until it is put up again.
class TornDownSignsTest {
    /// Ten people alone litter every day, which costs stars alone, ten points each; five stars are four to lose.
    private static Worlds rated(Stars.@Nullable TornDown tornDown) {
        return new Worlds()
                .persons(10)
                .days(10)
                .points(1000, 0, 2000)
                .conduct("littering", ConductClass.OFFENCE, 365)
                .conduct("tearing-down", ConductClass.CRITICAL_SPEECH, 365)
                .channel("camera", Worlds.channel(List.of("littering"), 1, null))
                .deed("littering", -1)
                .stars(new Stars(5, 10, Map.of("order", List.of("littering"))).with(tornDown));
    }

    private static Stars.TornDown everyDays(int putUp) {
        return new Stars.TornDown("tearing-down", putUp);
    }

    private static long fromStars(Worlds world) {
        return Runs.sum(Runs.first(world), TableKind.DAILY, "from_stars");
    }

    @Test
    void whereTheSignStaysEveryStarIsLost() {
        assertThat(fromStars(rated(null))).isEqualTo(-10 * 4 * 10);
    }

    /// The record of day 0 takes its star; from day 1 on the sign is down, and the records go on.
    @Test
    void fromTheNextDayOnNothingMovesTheStars() {
        ReplicateOutcome outcome = Runs.first(rated(everyDays(0)));
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 1, "from_stars")).isEqualTo(-10 * 10);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "from_stars")).isEqualTo(-10 * 10);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "records")).isEqualTo(100);
    }

    /// Put up in the mornings of days 4 and 8, and torn down again on these days: each time one record is in between.
    @Test
    void aSignThatIsPutUpCountsOnThatDay() {
        ReplicateOutcome outcome = Runs.first(rated(everyDays(4)));
        for (int day = 0; day < 10; day++) {
            assertThat(Runs.onDay(outcome, TableKind.DAILY, day, "from_stars")).isEqualTo(day % 4 == 1 ? -10 * 10 : 0);
        }
    }

    /// Whichever of two tears it down, the household is unrated, and both hear of it.
    @Test
    void theWholeHouseholdIsUnrated() {
        Worlds world = rated(everyDays(0))
                .persons(2)
                .households(Map.of(2, 1.0))
                .conduct("tearing-down", ConductClass.CRITICAL_SPEECH, 365 * 0.1)
                .panel(2);
        int tried = 0;
        for (long seed = 1; seed <= 60; seed++) {
            ReplicateOutcome outcome = Runs.first(world.seed(seed));
            Table panel = outcome.table(TableKind.PANEL);
            int first = Integer.MAX_VALUE;
            int events = 0;
            int others = 0;
            for (int row = 0; row < panel.rows(); row++) {
                if (panel.word(panel.column("event"), row).equals("torn-down")) {
                    first = Math.min(first, (int) panel.value(panel.column("day"), row));
                    events++;
                    others += panel.value(panel.column("other"), row) >= 0 ? 1 : 0;
                }
            }
            // Both litter: five stars are three after day 0 and one, the least, after day 1.
            long lost = first == 0 ? 2 : 4;
            if (first <= 9) {
                tried++;
                assertThat(events).isEqualTo(2);
                assertThat(others).isEqualTo(1);
            }
            assertThat(Runs.sum(outcome, TableKind.DAILY, "from_stars")).isEqualTo(-10 * 2 * lost);
        }
        assertThat(tried).isBetween(40, 60);
    }

    /// A review strikes on day 9 what was booked on day 0: with the sign down no star comes back.
    @Test
    void aStruckRecordBringsNoStarBackWhileTheSignIsDown() {
        assertThat(fromStars(struckOnDayNine(null))).isZero();
        assertThat(fromStars(struckOnDayNine(everyDays(0)))).isEqualTo(-10 * 10);
    }

    /// Signs are torn down on day 0 and up on all days from day 3 on. What was booked on days 1 and 2 took no star;
    /// struck on days 7 and 8 it gives none back.
    @Test
    void aStarThatWasNeverTakenDoesNotComeBack() {
        Worlds down = reviewed(everyDays(0));
        Worlds up = reviewed(everyDays(1));
        ReplicateOutcome outcome =
                Runs.first(down.then(0, down, "channels.camera").then(1, down).then(3, up, "channels.camera"));
        assertThat(Runs.onDay(outcome, TableKind.REDRESS, 7, "times", "struck-right"))
                .isEqualTo(10);
        assertThat(Runs.onDay(outcome, TableKind.REDRESS, 8, "times", "struck-right"))
                .isEqualTo(10);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "from_stars")).isZero();
    }

    private static Worlds reviewed(Stars.@Nullable TornDown tornDown) {
        return rated(tornDown)
                .days(12)
                .stars(new Stars(3, 10, Map.of("order", List.of("littering"))).with(tornDown))
                .appeals(
                        new Redress.Notice(1, 1, Map.of()),
                        new Redress.Appeal(1, 1, 2, Map.of()),
                        new Redress.Review(1, 1, 3));
    }

    /// Children alone tear signs down, and the scheme concerns adults: every star is lost as if nobody did.
    @Test
    void whoeverTheSchemeDoesNotConcernTearsDownNoSignOfIts() {
        Worlds world = rated(everyDays(0))
                .persons(100)
                .households(Map.of(2, 1.0))
                .traits(Map.of(Trait.AGE, Map.of("child", 0.3, "adult", 0.7, "older", 0.0)))
                .points(new Points(Subject.ADULTS, 1000, 0, 2000))
                .conduct("tearing-down", onlyBy("child"));
        assertThat(fromStars(world)).isNegative().isEqualTo(fromStars(world.off(Mechanism.TORN_DOWN_SIGNS)));
        assertThat(fromStars(world.conduct("tearing-down", onlyBy("adult")).off()))
                .isGreaterThan(fromStars(world.off(Mechanism.TORN_DOWN_SIGNS)));
    }

    private static Conduct onlyBy(String age) {
        Map<String, Double> factors = new HashMap<>(Map.of("child", 0.0, "adult", 0.0));
        factors.put(age, 1.0);
        return new Conduct(
                ConductClass.CRITICAL_SPEECH, "life", 365, null, Map.of(Trait.AGE, factors), List.of(), Map.of(), null);
    }

    private static Worlds struckOnDayNine(Stars.@Nullable TornDown tornDown) {
        Worlds world = rated(tornDown)
                .days(20)
                .appeals(
                        new Redress.Notice(1, 2, Map.of()),
                        new Redress.Appeal(1, 1, 3, Map.of()),
                        new Redress.Review(1, 1, 4));
        return world.then(Epoch.whole(world.regime())).then(1, world, "channels.camera");
    }

    /// Six districts, of which half are in the pilot; elsewhere nobody has a sign to tear down.
    @Test
    void outsideAPilotThereIsNoSign() {
        Worlds world = rated(everyDays(0)).persons(60).places(6, 10).pilot(0.5).panel(60);
        ReplicateOutcome outcome = Runs.first(world);
        Table panel = outcome.table(TableKind.PANEL);
        int torn = 0;
        for (int row = 0; row < panel.rows(); row++) {
            torn += panel.word(panel.column("event"), row).equals("torn-down") ? 1 : 0;
        }
        // In the pilot everybody is recorded every day.
        assertThat((long) torn)
                .isEqualTo(Runs.onDay(outcome, TableKind.DAILY, 0, "records"))
                .isBetween(10L, 50L);
    }

    /// A repeal that clears standing takes all signs away; the stars that begin again are on signs by the door.
    @Test
    void afterARepealTheSignIsUp() {
        Worlds world = rated(everyDays(0));
        ReplicateOutcome outcome = Runs.first(world.then(Epoch.whole(world.regime()))
                .then(new Epoch(
                        4,
                        world.regime(),
                        Set.of("household-stars"),
                        new Repeal(Repeal.Standing.CLEARED, Repeal.Lists.CLEARED)))
                .then(6, world));
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 1, "from_stars")).isEqualTo(-10 * 10);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 7, "from_stars")).isEqualTo(-10 * 10);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "from_stars")).isEqualTo(-2 * 10 * 10);
    }

    @Test
    void switchedOffTheSignStays() {
        Worlds off = rated(everyDays(4)).off(Mechanism.TORN_DOWN_SIGNS);
        assertThat(fromStars(off)).isEqualTo(-10 * 4 * 10);
    }

    @Test
    void asLongAsNobodyTearsItDownNothingChanges() {
        Worlds peaceful = rated(everyDays(4)).conduct("tearing-down", ConductClass.CRITICAL_SPEECH, 0);
        Worlds without = rated(null).conduct("tearing-down", ConductClass.CRITICAL_SPEECH, 0);
        assertThat(Runs.text(Runs.first(peaceful))).isEqualTo(Runs.text(Runs.first(without)));
    }
}
