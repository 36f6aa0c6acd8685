package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.glasshouse.model.Initial;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Scenario;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lives that are lived again, and what is written down of them.
final class ReplayTest {
    private static final Scenario RICH = Worlds.rich(Set.of())
            .persons(2000)
            .places(2, 520)
            .replicates(2)
            .panel(60)
            .expiry(25)
            .scenario();
    private static final List<ReplicateOutcome> RECORDED = Runs.run(RICH, 1);

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "1, 2"})
    void aLifeLivedAgainIsTheRecordedOneEventByEvent(int replicate, int threads) throws InterruptedException {
        ReplicateOutcome recorded = RECORDED.get(replicate);
        Set<Long> panel = persons(recorded);
        assertThat(panel).hasSize(60);
        for (long person : panel) {
            ReplicateOutcome again = again(RICH, replicate, (int) person, threads);
            assertThat(rows(again, person)).isEqualTo(rows(recorded, person)).isNotEmpty();
            assertThat(persons(again)).containsExactly(person);
        }
    }

    @Test
    void watchingAnybodyOfAnyReplicateChangesNothingThatEveryRunWrites() throws InterruptedException {
        ReplicateOutcome again = again(RICH, 1, 1999, 2);
        assertThat(again.replicate()).isEqualTo(1);
        assertThat(Runs.text(again)).isEqualTo(Runs.text(RECORDED.get(1)));
    }

    @Test
    void everyLifeBeginsWithTheStandingOfItsFirstMorning() {
        assertThat(eventsOf(RECORDED.get(0), "start"))
                .hasSize(60)
                .allSatisfy(start -> assertThat(start)
                        .startsWith("0 ")
                        .containsAnyOf(
                                " start ordinary   -1 0 60",
                                " start ordinary   -1 0 75",
                                " start   no-subject -1 0 0"));
        // Outside a pilot there is no list.
        Worlds onAList = Worlds.rich(Set.of(Mechanism.PILOT))
                .initial(new Initial(Map.of(), Map.of("blacklist", 1.0)))
                .days(1)
                .panel(60);
        ReplicateOutcome outcome = Runs.first(onAList);
        long scored = eventsOf(outcome, "start").stream()
                .filter(start -> !start.contains("no-subject"))
                .count();
        assertThat(eventsOf(outcome, "listed"))
                .hasSize((int) scored)
                .allSatisfy(listed -> assertThat(listed).contains(" listed blacklist  initial -1 0 "));
    }

    @Test
    void everyBitOfALifeIsWrittenDown() {
        ReplicateOutcome recorded = RECORDED.get(0);
        assertThat(eventsOf(recorded, "dropped")).isNotEmpty();
        assertThat(eventsOf(recorded, "not-booked")).isNotEmpty();
        assertThat(eventsOf(recorded, "accused"))
                .isNotEmpty()
                .allSatisfy(accused -> assertThat(accused).contains(" accused littering camera malice "));
        assertThat(eventsOf(recorded, "star")).isNotEmpty();
        assertThat(eventsOf(recorded, "passed-on")).isNotEmpty();
        assertThat(eventsOf(recorded, "listed"))
                .isNotEmpty()
                .allSatisfy(listed -> assertThat(listed)
                        .containsAnyOf(" listed blacklist  grade -1 0 ", " listed debtors  record -1 0 "));
        assertThat(eventsOf(recorded, "stay-extended"))
                .isNotEmpty()
                .allSatisfy(extended -> assertThat(extended).contains(" stay-extended debtors   -1 0 "));
        assertThat(eventsOf(recorded, "left-list"))
                .anyMatch(left -> left.contains(" left-list blacklist  term-over -1 0 0"))
                .anyMatch(left -> left.contains(" left-list debtors  term-over -1 0 0"))
                .anyMatch(left -> left.contains(" left-list debtors  record -1 0 0"))
                .noneMatch(left -> left.contains(" left-list blacklist  record "));
        assertThat(eventsOf(recorded, "denied"))
                .isNotEmpty()
                .allSatisfy(denied -> assertThat(RICH.regime().consequences().keySet())
                        .anyMatch(consequence -> denied.contains("  " + consequence + " -1 0 ")
                                || denied.matches(".* {2}no-school [0-9]+ 0 .*")));
    }

    /// What comes to points through stars is what moved them: no star is told that nobody moved.
    @Test
    void pointsFromStarsFollowARecordOfTheHouseholdOnTheDayBefore() {
        Table panel = RECORDED.get(0).table(TableKind.PANEL);
        Set<String> moved = new TreeSet<>();
        int fromStars = 0;
        for (int row = 0; row < panel.rows(); row++) {
            String who = panel.value(panel.column("person"), row) + " ";
            if (panel.word(panel.column("event"), row).equals("star")) {
                moved.add(who + (panel.value(1, row) + 1));
            } else if (panel.word(panel.column("cause"), row).equals("stars")) {
                assertThat(moved).contains(who + panel.value(1, row));
                fromStars++;
            }
        }
        assertThat(fromStars).isPositive();
    }

    private static ReplicateOutcome again(Scenario scenario, int replicate, int person, int threads)
            throws InterruptedException {
        List<ReplicateOutcome> outcomes = new ArrayList<>();
        Execution execution = new Execution(threads, (done, all) -> {}, new Execution.Again(replicate, person));
        Simulation.run(scenario, execution, outcomes::add);
        assertThat(outcomes).hasSize(1);
        return outcomes.getFirst();
    }

    private static Set<Long> persons(ReplicateOutcome outcome) {
        Table panel = outcome.table(TableKind.PANEL);
        Set<Long> persons = new TreeSet<>();
        for (int row = 0; row < panel.rows(); row++) {
            persons.add(panel.value(panel.column("person"), row));
        }
        return persons;
    }

    private static List<String> rows(ReplicateOutcome outcome, long person) {
        Table panel = outcome.table(TableKind.PANEL);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < panel.rows(); row++) {
            if (panel.value(panel.column("person"), row) == person) {
                rows.add(text(panel, row));
            }
        }
        return rows;
    }

    private static List<String> eventsOf(ReplicateOutcome outcome, String event) {
        Table panel = outcome.table(TableKind.PANEL);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < panel.rows(); row++) {
            if (panel.word(panel.column("event"), row).equals(event)) {
                rows.add(text(panel, row));
            }
        }
        return rows;
    }

    /// `day person event name channel cause other change value`.
    private static String text(Table panel, int row) {
        return panel.value(1, row) + " " + panel.value(3, row) + " " + panel.word(4, row) + " " + panel.word(5, row)
                + " " + panel.word(6, row) + " " + panel.word(7, row) + " " + panel.value(8, row) + " "
                + panel.value(9, row) + " " + panel.value(10, row);
    }
}
