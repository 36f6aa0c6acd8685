package org.glasshouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.glasshouse.engine.Execution;
import org.glasshouse.engine.Simulation;
import org.glasshouse.io.files.FileException;
import org.glasshouse.io.files.ScenarioReader;
import org.glasshouse.io.files.Setting;
import org.glasshouse.measures.Life;
import org.glasshouse.model.Scenario;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The lives of every bundled panel, lived again one by one.
final class ReplayedLivesTest {
    private static final int DAYS = 70;
    /// Of a larger panel so many, so that the test is quick.
    private static final int MOST_PERSONS = 50;

    private static final int LEAST_SOCIETY = 3000;

    /// The bundled scenarios with a panel.
    static Stream<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "scenarios"))) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(ReplayedLivesTest::hasPanel)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static boolean hasPanel(Path file) {
        return panel(file) > 0;
    }

    private static int panel(Path file) {
        try {
            return ScenarioReader.scenario(file, List.of())
                    .value()
                    .file()
                    .panel()
                    .persons();
        } catch (FileException e) {
            throw new IllegalStateException(e);
        }
    }

    /// So many that news has neighbourhoods to travel between: two and a quarter of them.
    private static int persons(Path file) throws FileException {
        int neighbourhood = ScenarioReader.scenario(file, List.of())
                .value()
                .society()
                .places()
                .neighbourhoodPersons();
        return Math.max(LEAST_SOCIETY, neighbourhood * 9 / 4);
    }

    @Test
    void thereAreScenariosToTry() throws IOException {
        assertThat(scenarios()).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aLifeLivedAgainIsTheRecordedOneOnAnyThreadsAndInAnyReplicate(Path file)
            throws FileException, InterruptedException {
        List<Setting> small = List.of(
                Setting.of("--persons", "persons", String.valueOf(persons(file))),
                Setting.of("--set", "horizon.days", String.valueOf(DAYS)),
                Setting.of("--set", "panel.persons", String.valueOf(Math.min(MOST_PERSONS, panel(file)))),
                Setting.of("--replicates", "replicates", "2"));
        Scenario scenario = ScenarioReader.scenario(file, small).value();
        List<ReplicateOutcome> recorded = new ArrayList<>();
        Simulation.run(scenario, Execution.on(2), recorded::add);
        int events = 0;
        for (ReplicateOutcome replicate : recorded) {
            Table panel = replicate.table(TableKind.PANEL);
            for (int person : persons(panel)) {
                Life life = Life.of(panel, person, DAYS);
                assertThat(again(scenario, replicate.replicate(), person)).isEqualTo(life);
                events += life.events().size();
            }
        }
        assertThat(events).isGreaterThan(2 * scenario.file().panel().persons());
    }

    private static Life again(Scenario scenario, int replicate, int person) throws InterruptedException {
        List<ReplicateOutcome> outcomes = new ArrayList<>();
        int threads = 1 + person % 2;
        Simulation.run(
                scenario,
                new Execution(threads, (done, all) -> {}, new Execution.Again(replicate, person)),
                outcomes::add);
        return Life.of(outcomes.getFirst().table(TableKind.PANEL), person, DAYS);
    }

    private static Set<Integer> persons(Table panel) {
        Set<Integer> persons = new LinkedHashSet<>();
        for (int row = 0; row < panel.rows(); row++) {
            persons.add((int) panel.value(panel.column("person"), row));
        }
        return persons;
    }
}
