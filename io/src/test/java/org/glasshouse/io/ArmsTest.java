package org.glasshouse.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glasshouse.engine.Execution;
import org.glasshouse.engine.Simulation;
import org.glasshouse.io.files.Gallery;
import org.glasshouse.io.files.ScenarioReader;
import org.glasshouse.io.files.Setting;
import org.glasshouse.io.files.Study;
import org.glasshouse.io.files.StudyReader;
import org.glasshouse.io.schema.FileKind;
import org.glasshouse.model.Scenario;
import org.glasshouse.outcome.Digests;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The laws of paired arms, over every bundled scenario: everybody in it is followed, event by event.
class ArmsTest {
    private static final int PERSONS = 1500;

    static Stream<String> scenarios() {
        return Gallery.names(FileKind.SCENARIO).stream();
    }

    /// An arm against itself differs in nothing, for every person and table, whatever the threads.
    @ParameterizedTest
    @MethodSource("scenarios")
    void anArmAgainstItselfDiffersInNothing(String name) throws Exception {
        Study study = StudyReader.read(file(name), List.of("+expiry,+expiry", "+expiry"), "+expiry", settings());
        Map<TableKind, String> baseline = digests(outcome(study.arms().getFirst(), 1));

        for (int threads : new int[] {1, 2, 7}) {
            assertThat(digests(outcome(study.arms().getLast(), threads))).isEqualTo(baseline);
        }
        assertThat(baseline).containsKey(TableKind.PANEL);
    }

    /// Until the day before a repeal nothing of it shows; after it nobody is recorded, listed or denied any more.
    @ParameterizedTest
    @MethodSource("scenarios")
    void aRepealedArmIsItsScenarioUntilThatDay(String name) throws Exception {
        List<Study.Arm> arms = StudyReader.read(file(name), List.of("+repeal@100"), "+repeal@100", settings())
                .arms();
        Map<Long, List<String>> whole = lives(outcome(arms.getLast(), 2));
        Map<Long, List<String>> repealed = lives(outcome(arms.getFirst(), 2));

        assertThat(before(100, repealed)).isEqualTo(before(100, whole));
        assertThat(repealed.values().stream()
                        .flatMap(List::stream)
                        .filter(event -> day(event) >= 100)
                        .filter(event ->
                                event.matches("\\d+\\|(record|listed|denied|substituted|granted|denounced)\\|.*")))
                .isEmpty();
        boolean reached = whole.values().stream()
                .flatMap(List::stream)
                .anyMatch(event -> event.contains("|record|") || event.contains("|points|"));
        assertThat(repealed.equals(whole)).isEqualTo(!reached);
    }

    private static Map<Long, List<String>> before(int day, Map<Long, List<String>> lives) {
        Map<Long, List<String>> until = new LinkedHashMap<>();
        lives.forEach((person, events) -> until.put(
                person, events.stream().filter(event -> day(event) < day).toList()));
        return until;
    }

    private static int day(String event) {
        return Integer.parseInt(event.substring(0, event.indexOf('|')));
    }

    /// One deed costs one point more, and nothing passes from one person to another: only those on
    /// whom such a record is booked live otherwise, and from that day on. Where people are ranked,
    /// whoever loses a point lets others past: all of these live otherwise then, and maybe more.
    @ParameterizedTest
    @MethodSource("scenarios")
    void aChangedRuleReachesOnlyThoseWhoMeetIt(String name) throws Exception {
        List<Setting> alone = new ArrayList<>(settings());
        alone.add(Setting.parse(9, "off=[association, household-stars, publication, malice, strain, fear, isolation]"));
        Scenario scenario = ScenarioReader.scenario(file(name), alone).value();
        String kind = scenario.regime().deeds().entrySet().stream()
                .filter(deed -> deed.getValue() < 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        if (scenario.regime().points() == null || kind.isEmpty()) {
            return;
        }
        int harsher = scenario.regime().deeds().getOrDefault(kind, 0) - 1;
        List<Setting> changed = new ArrayList<>(alone);
        changed.add(Setting.parse(10, "regime.deeds." + kind + "=" + harsher));

        Map<Long, List<String>> before = lives(outcome(scenario, 2));
        Map<Long, List<String>> after =
                lives(outcome(ScenarioReader.scenario(file(name), changed).value(), 2));

        Set<Long> met = new HashSet<>();
        before.forEach((person, events) -> {
            if (events.stream().anyMatch(event -> event.contains("|record|" + kind + "|"))) {
                met.add(person);
            }
        });
        assertThat(met)
                .as("somebody must meet the rule, or the test shows nothing")
                .isNotEmpty();
        Set<Long> everybody = new HashSet<>(before.keySet());
        everybody.addAll(after.keySet());
        Set<Long> differing = everybody.stream()
                .filter(person -> !before.getOrDefault(person, List.of()).equals(after.getOrDefault(person, List.of())))
                .collect(Collectors.toSet());
        if (scenario.regime().ranks().isEmpty()) {
            assertThat(differing).isEqualTo(met);
        } else {
            assertThat(differing).containsAll(met);
        }
    }

    private static Path file(String name) {
        return Path.of("..", "scenarios", name + ".yaml");
    }

    private static List<Setting> settings() throws Exception {
        return List.of(
                Setting.parse(1, "persons=" + PERSONS),
                Setting.parse(2, "replicates=1"),
                Setting.parse(3, "panel.persons=" + PERSONS),
                Setting.parse(4, "horizon.days=200"));
    }

    private static ReplicateOutcome outcome(Study.Arm arm, int threads) throws InterruptedException {
        return outcome(arm.scenario().value(), threads);
    }

    private static ReplicateOutcome outcome(Scenario scenario, int threads) throws InterruptedException {
        List<ReplicateOutcome> outcomes = new ArrayList<>();
        Simulation.run(scenario, Execution.on(threads), outcomes::add);
        return outcomes.getFirst();
    }

    private static Map<TableKind, String> digests(ReplicateOutcome outcome) {
        return outcome.tables().stream().collect(Collectors.toMap(Table::kind, Digests::table));
    }

    /// Every event of every person, in order: `day|event|name|channel|cause|…`.
    private static Map<Long, List<String>> lives(ReplicateOutcome outcome) {
        Table panel = outcome.table(TableKind.PANEL);
        int person = panel.column("person");
        Map<Long, List<String>> lives = new LinkedHashMap<>();
        for (int row = 0; row < panel.rows(); row++) {
            StringBuilder event = new StringBuilder();
            for (int column = 1; column < panel.kind().columns().size(); column++) {
                if (column != person) {
                    boolean word = panel.kind().columns().get(column).type() == org.glasshouse.outcome.Column.Type.WORD;
                    event.append(word ? panel.word(column, row) : panel.value(column, row))
                            .append('|');
                }
            }
            lives.computeIfAbsent(panel.value(person, row), any -> new ArrayList<>())
                    .add(event.toString());
        }
        return lives;
    }
}
