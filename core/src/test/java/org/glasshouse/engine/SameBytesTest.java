package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.glasshouse.model.Association;
import org.glasshouse.model.Channel;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Radius;
import org.glasshouse.model.Scenario;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.TableKind;
import org.glasshouse.random.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The same scenario gives the same bytes, whatever the threads, the outputs, the company and the exchange.
class SameBytesTest {
    /// What hangs on spans: news between neighbourhoods, and watchers, who move on the first day of one.
    private static final Set<Mechanism> ACROSS_SPANS =
            Set.of(Mechanism.ASSOCIATION, Mechanism.MISATTRIBUTION, Mechanism.PUBLICATION, Mechanism.WATCHERS);

    private static final String ONCE = Runs.text(Runs.first(Worlds.rich(Set.of())));

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
        Map<String, Long> full = drawsOf(Worlds.rich(Set.of()).days(14).scenario());
        Map<String, Long> switched =
                drawsOf(Worlds.rich(Set.of()).days(14).off(mechanism).panel(40).scenario());
        Map<String, Long> shared = new HashMap<>(switched);
        shared.keySet().retainAll(full.keySet());
        assertThat(shared).hasSizeGreaterThan(1000);
        assertThat(full).containsAllEntriesOf(shared);
    }

    private static Map<String, Long> drawsOf(Scenario scenario) {
        Map<String, Long> drawn = new ConcurrentHashMap<>();
        try {
            Simulation.run(
                    scenario,
                    Execution.on(1),
                    outcome -> assertThat(outcome.table(TableKind.DAILY).rows()).isPositive(),
                    replicate -> Draws.recorded(scenario.file().seed(), replicate, (c0, c1, c2, c3, one, other) -> {
                        Long before = drawn.put(c0 + "/" + c1 + "/" + c2 + "/" + c3, one * 31 + other);
                        assertThat(before == null || before == one * 31 + other).isTrue();
                    }));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return drawn;
    }
}
