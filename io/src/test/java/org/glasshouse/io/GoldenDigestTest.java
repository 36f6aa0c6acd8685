package org.glasshouse.io;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.glasshouse.engine.Execution;
import org.glasshouse.engine.Simulation;
import org.glasshouse.io.files.FileException;
import org.glasshouse.io.files.Gallery;
import org.glasshouse.io.files.ScenarioReader;
import org.glasshouse.io.files.Setting;
import org.glasshouse.io.schema.FileKind;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.Society;
import org.glasshouse.outcome.Digests;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every bundled scenario leaves the bytes that it left when its digest was written down.
///
/// Two replicates, and at most 20,000 persons, so that the test is quick. A digest that moves is a change of results:
/// say so in
/// CHANGELOG.md and put the new one into `golden-digests.properties`; the failure shows it.
class GoldenDigestTest {
    private static final int MOST_PERSONS = 20_000;

    static Stream<String> scenarios() {
        return Gallery.names(FileKind.SCENARIO).stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aBundledScenarioLeavesTheSameBytesAsEver(String name) throws Exception {
        String digest = digest(quick(name), 2);
        assertThat(name + "=" + digest).isEqualTo(name + "=" + golden().getProperty(name));
    }

    @Test
    void theVillageLeavesTheSameBytesOnAnyNumberOfThreads() throws Exception {
        Scenario village = quick("village-morality-bank");
        for (int threads : new int[] {1, 3, 7, 16}) {
            assertThat(digest(village, threads)).isEqualTo(golden().getProperty("village-morality-bank"));
        }
    }

    private static Scenario quick(String name) throws FileException {
        Path file = Path.of("..", "scenarios", name + ".yaml");
        Scenario whole = ScenarioReader.scenario(file, List.of(Setting.of("--replicates", "replicates", "2")))
                .value();
        Society society = whole.society();
        int persons = Math.min(MOST_PERSONS, society.people().persons());
        return whole.with(society.withPersons(persons));
    }

    private static String digest(Scenario scenario, int threads) throws InterruptedException {
        List<String> replicates = new ArrayList<>();
        Simulation.run(scenario, Execution.on(threads), outcome -> replicates.add(digest(outcome)));
        return Digests.list(replicates);
    }

    private static String digest(ReplicateOutcome outcome) {
        Map<TableKind, String> tables = new EnumMap<>(TableKind.class);
        outcome.tables().forEach(table -> tables.put(table.kind(), Digests.table(table)));
        return Digests.replicate(tables);
    }

    private static Properties golden() throws IOException {
        Properties golden = new Properties();
        try (InputStream file =
                requireNonNull(GoldenDigestTest.class.getResourceAsStream("/golden-digests.properties"))) {
            golden.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return golden;
    }
}
