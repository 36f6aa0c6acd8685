package org.glasshouse.io.mechanisms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.glasshouse.engine.Execution;
import org.glasshouse.engine.Simulation;
import org.glasshouse.io.files.ScenarioReader;
import org.glasshouse.io.files.Setting;
import org.glasshouse.model.Scenario;
import org.glasshouse.outcome.Column;
import org.glasshouse.outcome.Digests;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// Every mechanism of docs/mechanisms.md, on and off in a tiny world that its row works out by hand.
class MechanismsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String EVERYBODY = "all";
    private static final Set<String> KEYS = Set.of("replicate", "day", "date", "split", "class");
    /// Amounts at the close of a day; all others are sums over days.
    private static final Set<String> STOCKS = Set.of(
            "daily.persons", "daily.points", "daily.strain", "daily.fear", "daily.isolation", "standing.persons");

    @TempDir
    Path folder;

    static List<MechanismRow> rows() {
        return MechanismRow.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void switchedOnItMovesWhatItsRowNamesAndNothingElse(MechanismRow row) throws Exception {
        Map<String, Long> off = outputs(scenario(row.scenario(), row.switched()));
        Map<String, Long> moved = outputs(scenario(row.scenario(), List.of()));
        off.forEach((output, amount) -> moved.merge(output, -amount, Long::sum));
        moved.values().removeIf(amount -> amount == 0);

        assertThat(row.moves()).as("a row moves something").isNotEmpty();
        assertThat(moved).isEqualTo(row.moves());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void switchedOffItIsTheRunOfTheFileWithoutIt(MechanismRow row) throws Exception {
        assertThat(row.scenarioWithout()).as("the part is left out").isNotEqualTo(row.scenario());
        List<String> off = digests(scenario(row.scenario(), row.switched()));

        assertThat(off).isEqualTo(digests(scenario(row.scenarioWithout(), List.of())));
    }

    @Test
    void theFilesThatRowsNameAreBundledAndHaveOneOfTheirKeys() {
        assertThat(MechanismsPage.misnamed()).isEmpty();
    }

    private Scenario scenario(Map<String, Object> world, List<String> settings) throws Exception {
        Path file = folder.resolve("tiny.yaml");
        Files.writeString(file, JSON.writeValueAsString(world));
        List<Setting> parsed = new ArrayList<>();
        for (String setting : settings) {
            parsed.add(Setting.parse(parsed.size() + 1, setting));
        }
        return ScenarioReader.scenario(file, parsed).value();
    }

    private static ReplicateOutcome run(Scenario scenario) throws InterruptedException {
        List<ReplicateOutcome> outcomes = new ArrayList<>();
        Simulation.run(scenario, Execution.on(1), outcomes::add);
        return outcomes.getFirst();
    }

    private static List<String> digests(Scenario scenario) throws InterruptedException {
        return run(scenario).tables().stream()
                .filter(table -> table.kind().always())
                .map(Digests::table)
                .toList();
    }

    /// Every amount of every table that each run writes, by table, column and words: of all
    /// persons, and with their class before the words of all businesses and public bodies.
    private static Map<String, Long> outputs(Scenario scenario) throws InterruptedException {
        int lastDay = scenario.file().horizon().days() - 1;
        Map<String, Long> outputs = new TreeMap<>();
        for (Table table : run(scenario).tables()) {
            for (int row = 0; table.kind().always() && row < table.rows(); row++) {
                add(outputs, table, row, lastDay);
            }
            for (int row = 0; table.kind() == TableKind.LIVES && row < table.rows(); row++) {
                String measure = "lives." + table.word(table.column("measure"), row);
                long amount = table.value(table.column("amount"), row) * table.value(table.column("persons"), row);
                outputs.merge(measure, amount, Long::sum);
            }
        }
        return outputs;
    }

    private static void add(Map<String, Long> outputs, Table table, int row, int lastDay) {
        String split = table.word(table.column("split"), row);
        if (!split.equals(EVERYBODY) && !split.equals(TableKind.ORGANISATIONS)) {
            return;
        }
        StringBuilder words = new StringBuilder();
        if (split.equals(TableKind.ORGANISATIONS)) {
            words.append(' ').append(table.word(table.column("class"), row));
        }
        for (Column column : table.kind().columns()) {
            if (column.type() == Column.Type.WORD && !KEYS.contains(column.name())) {
                words.append(' ').append(table.word(table.column(column.name()), row));
            }
        }
        boolean isLast = table.value(table.column("day"), row) == lastDay;
        for (Column column : table.kind().columns()) {
            String name = table.kind().key() + "." + column.name();
            boolean counts = !STOCKS.contains(name) || isLast;
            if (column.type() == Column.Type.NUMBER && !KEYS.contains(column.name()) && counts) {
                outputs.merge(name + words, table.value(table.column(column.name()), row), Long::sum);
            }
        }
    }
}
