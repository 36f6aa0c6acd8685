package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.glasshouse.model.Association;
import org.glasshouse.model.Channel;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Radius;
import org.glasshouse.model.Scenario;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.TableKind;
import org.glasshouse.random.Draws;
import org.glasshouse.random.Mix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The same scenario gives the same bytes, whatever the threads, the outputs, the company and the exchange.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameBytesTest {
    /// What hangs on spans: news between neighbourhoods, and watchers, who move on the first day of one.
    private static final Set<Mechanism> ACROSS_SPANS = Set.of(
            Mechanism.ASSOCIATION,
            Mechanism.MISATTRIBUTION,
            Mechanism.PUBLICATION,
            Mechanism.WATCHERS,
            Mechanism.CLOSURE);

    private static final String ONCE = Runs.text(Runs.first(Worlds.rich(Set.of())));

    /// No constant: the threads of a run may not enter a class that is still being set up.
    private final Map<Draw, Long> drawnInFull = drawnInFull();

    /// As many neighbourhoods as the rich world has, each of two fifths the size.
    private static Worlds smaller() {
        return Worlds.rich(Set.of()).persons(2000).places(2, 520);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 16})
    void anyNumberOfThreadsLeavesTheSame(int threads) {
        ReplicateOutcome outcome =
                Runs.run(Worlds.rich(Set.of()).scenario(), threads).getFirst();
        assertThat(Runs.text(outcome)).isEqualTo(ONCE);
    }

    @Test
    void followingAPanelChangesNothing() {
        assertThat(Runs.text(Runs.first(Worlds.rich(Set.of()).panel(500)))).isEqualTo(ONCE);
    }

    @Test
    void aReplicateAloneIsTheOneAmongTwenty() {
        List<ReplicateOutcome> twenty =
                Runs.run(Worlds.rich(Set.of()).days(14).replicates(20).scenario(), 2);
        assertThat(twenty).extracting(ReplicateOutcome::replicate).isSorted().hasSize(20);
        ReplicateOutcome alone = Runs.first(Worlds.rich(Set.of()).days(14));
        assertThat(Runs.text(alone)).isEqualTo(Runs.text(twenty.getFirst()));
        assertThat(Runs.text(twenty.get(1))).isNotEqualTo(Runs.text(twenty.getFirst()));
    }

    /// A run that goes on hands on what was lived before as it is, in its turn, and lives the others as ever.
    @Test
    void whatWasLivedBeforeIsHandedOnAndTheRestIsTheSame() throws Exception {
        Scenario scenario = Worlds.rich(Set.of()).days(14).replicates(5).scenario();
        List<ReplicateOutcome> whole = Runs.run(scenario, 2);
        ReplicateOutcome empty = new ReplicateOutcome(3, List.of());
        List<ReplicateOutcome> resumed = new ArrayList<>();
        Map<Integer, ReplicateOutcome> known = Map.of(0, whole.get(0), 3, empty);
        Execution execution =
                new Execution(2, (done, all) -> {}, replicate -> Optional.ofNullable(known.get(replicate)));

        Simulation.run(scenario, execution, resumed::add);

        assertThat(resumed).extracting(ReplicateOutcome::replicate).containsExactly(0, 1, 2, 3, 4);
        assertThat(resumed.get(0)).isSameAs(whole.get(0));
        assertThat(resumed.get(3)).isSameAs(empty);
        for (int each : new int[] {1, 2, 4}) {
            assertThat(Runs.text(resumed.get(each))).isEqualTo(Runs.text(whole.get(each)));
        }
    }

    @Test
    void aSecondRunOfTheSameProcessLeavesTheSame() {
        assertThat(Runs.text(Runs.first(Worlds.rich(Set.of())))).isEqualTo(ONCE);
    }

    @Test
    void anotherSeedLeavesSomethingElse() {
        assertThat(Runs.text(Runs.first(Worlds.rich(Set.of()).seed(2)))).isNotEqualTo(ONCE);
    }

    /// The law of ENGINE 1.1: where news between neighbourhoods takes 7 days or more, the span does not show.
    @Test
    void theExchangeDoesNotShowWhereNewsTakesAWeek() {
        Channel.Misattribution wrong = new Channel.Misattribution(0.3, Radius.NATION, Map.of());
        Worlds world = Worlds.rich(ACROSS_SPANS)
                .conduct("smuggling", ConductClass.OFFENCE, 10)
                .deed("smuggling", -4)
                .channel("customs", new Channel(List.of("smuggling"), 0.8, Map.of(), 7, wrong, null, null, null));
        String weekly = Runs.text(Runs.first(world.exchange(7)));
        for (int days : new int[] {1, 2, 3, 5, 6}) {
            assertThat(Runs.text(Runs.first(world.exchange(days)))).isEqualTo(weekly);
        }
        assertThat(weekly).contains("customs smuggling misattribution");
    }

    /// Nor does it show where people pay for their household alone, by whichever rule.
    @Test
    void theExchangeDoesNotShowWhereLiabilityStaysInTheHousehold() {
        List<String> home = List.of("household");
        Worlds world = Worlds.rich(ACROSS_SPANS)
                .association("fall", new Association.WhenBelow("ordinary", home, -3, Map.of()))
                .association("sins", new Association.WhenRecorded(List.of("littering"), home, -2, null, Map.of()))
                .association("company", new Association.WhileBelow("ordinary", home, 9, -2, Map.of()));
        String weekly = Runs.text(Runs.first(world.exchange(7)));
        for (int days : new int[] {1, 3, 5}) {
            assertThat(Runs.text(Runs.first(world.exchange(days)))).isEqualTo(weekly);
        }
    }

    /// And the law is no tautology: with news of a day it does show.
    @Test
    void theExchangeShowsWhereNewsTakesADay() {
        assertThat(Runs.text(Runs.first(Worlds.rich(Set.of()).exchange(1)))).isNotEqualTo(ONCE);
    }

    /// Whatever is switched off, a draw that both runs make has the same value in both.
    @ParameterizedTest
    @EnumSource(Mechanism.class)
    void aSwitchMovesNoDraw(Mechanism mechanism) {
        LongAdder shared = new LongAdder();
        Set<Draw> moved = ConcurrentHashMap.newKeySet();
        liveTelling(smaller().days(14).off(mechanism).panel(40), (draw, value) -> {
            Long inFull = drawnInFull.get(draw);
            if (inFull != null) {
                shared.increment();
                if (inFull != value) {
                    moved.add(draw);
                }
            }
        });
        assertThat(moved).isEmpty();
        assertThat(shared.sum()).isGreaterThan(10_000);
    }

    /// The name of a draw.
    private record Draw(int subject, int second, int day, int decided) {
        /// Names lie close together: the hash that comes with a record sends most of them to the same few places.
        @Override
        public int hashCode() {
            long who = (long) subject << 32 | (second & 0xffff_ffffL);
            long what = (long) decided << 32 | (day & 0xffff_ffffL);
            return (int) Mix.mix64(who + Mix.mix64(what));
        }
    }

    private interface Told {
        void drawn(Draw draw, long value);
    }

    private static Map<Draw, Long> drawnInFull() {
        Map<Draw, Long> drawn = new ConcurrentHashMap<>();
        Set<Draw> twoValues = ConcurrentHashMap.newKeySet();
        liveTelling(smaller().days(14), (draw, value) -> {
            Long before = drawn.put(draw, value);
            if (before != null && before != value) {
                twoValues.add(draw);
            }
        });
        assertThat(twoValues).isEmpty();
        return Collections.unmodifiableMap(drawn);
    }

    private static void liveTelling(Worlds world, Told told) {
        Scenario scenario = world.scenario();
        try {
            Simulation.run(
                    scenario,
                    Execution.on(1),
                    outcome -> assertThat(outcome.table(TableKind.DAILY).rows()).isPositive(),
                    replicate -> Draws.recorded(
                            scenario.file().seed(),
                            replicate,
                            (c0, c1, c2, c3, one, other) -> told.drawn(new Draw(c0, c1, c2, c3), one * 31 + other)));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
