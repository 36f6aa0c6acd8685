package org.glasshouse.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.Execution;
import org.glasshouse.engine.Simulation;
import org.glasshouse.io.files.ScenarioReader;
import org.glasshouse.io.files.Setting;
import org.glasshouse.model.Scenario;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// The bundled REF-POINTS scenarios give what the model of that name must give.
class RefPointsTest {
    private static final int LAST_DAY = 364;

    /// A million persons for a year, within the tolerances on which four independent implementations agreed.
    @Test
    void refPointsGivesWhatAnyRightImplementationGives() throws Exception {
        ReplicateOutcome outcome = run("ref-points");
        assertThat(standing(outcome, "a")).isCloseTo(563_100, within(1500.0));
        assertThat(standing(outcome, "b")).isCloseTo(420_700, within(1500.0));
        assertThat(standing(outcome, "c")).isCloseTo(16_200, within(400.0));
        assertThat(standing(outcome, "d")).isBetween(0.0, 2.0);
        // Each fall costs each of eight contacts two points the next day; those of the last day are on their way.
        assertThat(sum(outcome, "associated") / -16.0).isCloseTo(17_470, within(400.0));
    }

    /// Acts a day at 0.2, 0.002 and 0.5, seen at 0.5, 0.8 and 0.3, and mix-ups at 0.0005: what is earned is exact in
    /// expectation.
    @Test
    void denseRefPointsEarnsWhatItsChancesSay() throws Exception {
        ReplicateOutcome outcome = run("ref-points-dense", Setting.of("--persons", "persons", "50000"));
        double aPersonDay = -5 * (0.2 * 0.5 + 0.0005) - 50 * 0.002 * 0.8 + 3 * 0.5 * 0.3;
        double variance = 25 * 0.1 * 0.9 + 25 * 0.0005 + 2500 * 0.0016 + 9 * 0.15 * 0.85;
        double personDays = 50_000.0 * 365;
        // Within 4.5 standard errors.
        assertThat(sum(outcome, "earned"))
                .isCloseTo(aPersonDay * personDays, within(4.5 * Math.sqrt(variance * personDays)));
    }

    private static ReplicateOutcome run(String name, Setting... settings) throws Exception {
        Path file = Path.of("..", "scenarios", name + ".yaml");
        Scenario scenario = ScenarioReader.scenario(file, List.of(settings)).value();
        List<ReplicateOutcome> outcomes = new ArrayList<>();
        Simulation.run(scenario, Execution.on(2), outcomes::add);
        return outcomes.getFirst();
    }

    private static double standing(ReplicateOutcome outcome, String grade) {
        Table table = outcome.table(TableKind.STANDING);
        double persons = 0;
        for (int row = 0; row < table.rows(); row++) {
            boolean here = table.value(table.column("day"), row) == LAST_DAY
                    && table.word(table.column("name"), row).equals(grade)
                    && table.word(table.column("split"), row).equals("all");
            persons += here ? table.value(table.column("persons"), row) : 0;
        }
        return persons;
    }

    private static double sum(ReplicateOutcome outcome, String column) {
        Table table = outcome.table(TableKind.DAILY);
        double sum = 0;
        for (int row = 0; row < table.rows(); row++) {
            boolean everybody = table.word(table.column("split"), row).equals("all");
            sum += everybody ? table.value(table.column(column), row) : 0;
        }
        return sum;
    }
}
