package org.glasshouse.io.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.glasshouse.io.schema.FileKind;
import org.glasshouse.model.Band;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.Society;
import org.glasshouse.model.TieLayer;
import org.glasshouse.model.Trait;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioReaderTest {
    @TempDir
    Path folder;

    private Path scenario = Path.of("");

    @BeforeEach
    void writeThreeFiles() throws IOException {
        write("hamlet.yaml", """
                glasshouse: 1
                society: hamlet
                title: Three hundred people
                sources: {S2: A paper, S3: Another}
                people:
                  persons: 300
                  traits:
                    group: {majority: {value: 0.9, source: S2, evidence: reported, note: "page 4"}, minority: 0.1}
                ties:
                  kin: {shape: blocks, of: households, sizes: [3], radius: district, kept: 0.5, evidence: assumed}
                conduct:
                  source: S2
                  evidence: reported
                  littering: {kind: offence, domain: environment, rate: 4.0}
                  shouting: {kind: offence, domain: speech, rate: 1, source: S3, evidence: estimated}
                  begging: {kind: sincere-speech, domain: speech, rate: {value: 2, evidence: assumed}}
                services:
                  rail: {domain: travel, rate: 2}
                """);
        write("bank.yaml", """
                glasshouse: 1
                regime: bank
                title: A bank of points
                card: {follows: construction, models: nothing, disputed: nothing, leaves-out: most}
                points: {start: 60, min: 0, max: 100}
                channels:
                  report: {sees: [littering], detects: 0.3}
                deeds: {littering: -5}
                grades: {model: 85.., ordinary: 50..85, blacklisted: ..50}
                consequences:
                  no-rail: {when: {grade: blacklisted}, deny: rail, costs-hours: 4}
                """);
        scenario = write("scenario.yaml", """
                glasshouse: 1
                scenario: two-years
                title: Two years
                society: ./hamlet.yaml
                regime: ./bank.yaml
                horizon: {start: 2019-06-20, days: 730}
                seed: 5
                """);
    }

    @Test
    void keysBecomeRecordsAndWhatIsLeftOutHasItsDefault() throws Exception {
        Loaded<Scenario> loaded = read();

        assertThat(loaded.kind()).isEqualTo(FileKind.SCENARIO);
        assertThat(loaded.value().file().society()).isEqualTo("hamlet");
        assertThat(loaded.value().file().replicates()).isEqualTo(20);
        assertThat(loaded.value().file().exchange().days()).isEqualTo(7);
        assertThat(loaded.value().society().people().traits()).containsOnlyKeys(Trait.GROUP);
        assertThat(loaded.value().society().ties())
                .hasEntrySatisfying(
                        "kin",
                        layer -> assertThat(layer)
                                .isInstanceOfSatisfying(
                                        TieLayer.Blocks.class,
                                        blocks -> assertThat(blocks.sizes()).containsExactly(3)));
        assertThat(loaded.value().regime().grades())
                .containsExactly(
                        Map.entry("model", new Band(85, null)),
                        Map.entry("ordinary", new Band(50, 85)),
                        Map.entry("blacklisted", new Band(null, 50)));
        assertThat(loaded.files())
                .containsExactly(
                        scenario.toString(),
                        folder.resolve("hamlet.yaml").toString(),
                        folder.resolve("bank.yaml").toString());
    }

    @Test
    void theNearestWordOfASourceHolds() throws Exception {
        assertThat(read().numbers())
                .filteredOn(number -> number.path().startsWith("society."))
                .extracting(SourcedNumber::path, SourcedNumber::value, SourcedNumber::source, SourcedNumber::evidence)
                .containsExactly(
                        tuple("society.people.persons", "300", null, Evidence.UNSTATED),
                        tuple("society.people.traits.group.majority", "0.9", "S2", Evidence.REPORTED),
                        tuple("society.people.traits.group.minority", "0.1", null, Evidence.UNSTATED),
                        tuple("society.ties.kin.sizes[0]", "3", null, Evidence.ASSUMED),
                        tuple("society.ties.kin.kept", "0.5", null, Evidence.ASSUMED),
                        tuple("society.conduct.littering.rate", "4.0", "S2", Evidence.REPORTED),
                        tuple("society.conduct.shouting.rate", "1", "S3", Evidence.ESTIMATED),
                        tuple("society.conduct.begging.rate", "2", null, Evidence.ASSUMED),
                        tuple("society.services.rail.rate", "2", null, Evidence.UNSTATED));
        assertThat(read().numbers())
                .filteredOn(number -> number.path().equals("society.people.traits.group.majority"))
                .extracting(SourcedNumber::note, number -> number.place().toString())
                .containsExactly(tuple("page 4", folder.resolve("hamlet.yaml") + ":8:31"));
    }

    @Test
    void theEffectiveTextGivesTheSameScenarioAndItself() throws Exception {
        Loaded<Scenario> loaded = read("society.conduct.littering.rate=1e-3", "persons=17");
        Path written = write("effective.yaml", loaded.effectiveYaml());

        Loaded<Scenario> again = ScenarioReader.scenario(written, List.of());

        assertThat(again.value()).isEqualTo(loaded.value());
        assertThat(again.effectiveYaml()).isEqualTo(loaded.effectiveYaml());
        assertThat(again.digest())
                .isEqualTo(loaded.digest())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(loaded.effectiveYaml().getBytes(StandardCharsets.UTF_8))));
        assertThat(again.numbers())
                .filteredOn(number -> number.path().equals("society.people.traits.group.majority"))
                .extracting(SourcedNumber::source, SourcedNumber::evidence, SourcedNumber::note)
                .containsExactly(tuple("S2", Evidence.REPORTED, "page 4"));
    }

    static List<String> bundledScenarios() {
        return Gallery.names(FileKind.SCENARIO);
    }

    @ParameterizedTest
    @MethodSource("bundledScenarios")
    void theEffectiveTextOfEveryBundledScenarioCanBeRunAgain(String name) throws Exception {
        Path file = write("bundled.yaml", Gallery.text(FileKind.SCENARIO, name).orElseThrow());
        Loaded<Scenario> loaded = ScenarioReader.scenario(file, List.of());
        Path written = write("effective.yaml", loaded.effectiveYaml());

        Loaded<Scenario> again = ScenarioReader.scenario(written, List.of());

        assertThat(again.value()).isEqualTo(loaded.value());
        assertThat(again.effectiveYaml()).isEqualTo(loaded.effectiveYaml());
    }

    @Test
    void aSettingReachesIntoTheFilesAndTheLastOneHolds() throws Exception {
        Loaded<Scenario> loaded = read(
                "society.conduct.littering.rate=3",
                "society.conduct.littering.rate=2.5",
                "regime.redress.expiry-days=90",
                "regime.channels.report={detects: 0.9}",
                "off=[fear, strain]",
                "horizon.start=");

        assertThat(loaded.value().society().conduct())
                .hasEntrySatisfying(
                        "littering", conduct -> assertThat(conduct.rate()).isEqualTo(2.5));
        assertThat(loaded.value().regime().redress().expiryDays()).isEqualTo(90);
        assertThat(loaded.value().regime().channels()).hasEntrySatisfying("report", channel -> {
            assertThat(channel.detects()).isEqualTo(0.9);
            assertThat(channel.sees()).containsExactly("littering");
        });
        assertThat(loaded.value().file().off()).hasSize(2);
        assertThat(loaded.value().file().horizon().start()).isNull();
        assertThat(loaded.numbers())
                .filteredOn(number -> number.path().equals("society.conduct.littering.rate"))
                .extracting(SourcedNumber::evidence, number -> number.place().toString())
                .containsExactly(tuple(Evidence.UNSTATED, "--set:2:32"));
    }

    @Test
    void aSettingThatLeadsNowhereIsAProblemWithAPlace() {
        assertThat(problems(
                        "horizon.dayz=3",
                        "regime.redres.expiry-days=3",
                        "society.conduct.litering.rate=3",
                        "seed.low=3",
                        "society.people.persons.3=7",
                        "society.people.traits.group={majority: [",
                        "seed=five",
                        "regime.deeds.litering=-3"))
                .containsExactly(
                        "--set:1:9: horizon.dayz: unknown key 'dayz'; allowed here: days, start; did you mean 'days'?",
                        "--set:2:8: regime.redres.expiry-days: unknown key 'redres'; allowed here: regime, title, card,"
                                + " sources, points, channels, deeds, closures, escalation, caps, grades, ranks, bonuses,"
                                + " household-stars, household-liability, association, lists, officials, consequences, redress, limits,"
                                + " pilot, amendments; did you mean 'redress'?",
                        "--set:3:17: society.conduct.litering.rate: unknown key 'litering'; allowed here: littering,"
                                + " shouting, begging; did you mean 'littering'?",
                        "--set:4:1: seed.low: 'seed' holds a single value; nothing lies under it",
                        "--set:5:16: society.people.persons.3: 'persons' holds a single value; nothing lies under it",
                        "--set:6:41: society.people.traits.group: this is no valid YAML: expected a value, but found"
                                + " the end of the text",
                        "--set:7:6: seed: expected a whole number, got 'five'",
                        "--set:8:14: regime.deeds.litering: no kind of conduct in the society is called 'litering';"
                                + " there are littering, shouting, begging; did you mean 'littering'?");
    }

    @Test
    void aSettingWithoutAnEqualsSignSaysSo() {
        assertThat(catchThrowableOfType(InvalidFileException.class, () -> Setting.parse(3, "seed")))
                .hasMessage("--set:3:1: 'seed' is no path=value");
    }

    @Test
    void personsAndScaleGiveTheSizeOfTheSociety() throws Exception {
        write("scenario.yaml", Files.readString(scenario) + "scale: 1:100\n");

        assertThat(read().value().society().people().persons()).isEqualTo(3);
        Loaded<Scenario> loaded = ScenarioReader.scenario(scenario, List.of(Setting.of("--persons", "persons", "10")));
        assertThat(loaded.value().society().people().persons()).isEqualTo(10);
        assertThat(loaded.value().file().scale()).isNull();
        assertThat(catchThrowableOfType(
                        InvalidFileException.class,
                        () -> ScenarioReader.scenario(scenario, List.of(Setting.of("--persons", "persons", "0")))))
                .hasMessage("--persons:1:1: persons: 0 is no possible number of persons; 1 to 2000000000 is");
    }

    @Test
    void aFileThatExtendsAnotherHoldsOnlyWhatDiffers() throws Exception {
        Path larger = write("larger.yaml", """
                glasshouse: 1
                society: larger
                extends: ./hamlet.yaml
                people: {persons: 500}
                ties: {kin: {shape: rings, degree: 4, radius: nation}}
                conduct:
                  begging: null
                  littering: {rate: {value: 8, source: S3, evidence: estimated}}
                """);

        Loaded<Society> loaded = ScenarioReader.society(larger, List.of());

        assertThat(loaded.value().people().persons()).isEqualTo(500);
        assertThat(loaded.value().people().traits()).containsOnlyKeys(Trait.GROUP);
        assertThat(loaded.value().conduct()).containsOnlyKeys("littering", "shouting");
        assertThat(loaded.value().ties())
                .hasEntrySatisfying("kin", layer -> assertThat(layer).isInstanceOf(TieLayer.Rings.class));
        assertThat(loaded.numbers())
                .filteredOn(number -> number.path().startsWith("conduct."))
                .extracting(
                        SourcedNumber::path,
                        SourcedNumber::source,
                        number -> number.place().toString())
                .containsExactly(
                        tuple("conduct.littering.rate", "S3", larger + ":8:29"),
                        tuple("conduct.shouting.rate", "S3", folder.resolve("hamlet.yaml") + ":15:51"));
    }

    @Test
    void aBundledSocietyCanBeChangedInPlace() throws Exception {
        write("scenario.yaml", """
                glasshouse: 1
                scenario: small-village
                title: A small village
                society: {extends: village, society: small-village, people: {persons: 30}}
                regime: none
                horizon: {days: 7}
                seed: 5
                """);

        Loaded<Scenario> loaded = read();

        assertThat(loaded.value().society().people().persons()).isEqualTo(30);
        assertThat(loaded.value().file().society()).isEqualTo("small-village");
        assertThat(loaded.files()).contains("gallery/societies/village.yaml", "gallery/regimes/none.yaml");
    }

    @Test
    void problemsOfAllFilesAreToldAtOnceInOrder() throws Exception {
        write("hamlet.yaml", "glasshouse: 1\nsociety: hamlet\n\ttitle: x\n");
        write("bank.yaml", Files.readString(folder.resolve("bank.yaml")).replace("start: 60", "start: 160"));
        write("scenario.yaml", Files.readString(scenario).replace("seed: 5", "seed: five"));

        assertThat(problems())
                .containsExactly(
                        "bank.yaml:5:17: points.start: 160 is no possible start; 0 to 100 is",
                        "hamlet.yaml:3:1: a tab stands here; indent with spaces",
                        "scenario.yaml:7:7: seed: expected a whole number, got 'five'");
    }

    private Loaded<Scenario> read(String... settings) throws FileException {
        return ScenarioReader.scenario(scenario, settings(settings));
    }

    private List<String> problems(String... settings) {
        return catchThrowableOfType(InvalidFileException.class, () -> read(settings)).problems().stream()
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .toList();
    }

    private static List<Setting> settings(String... texts) throws InvalidFileException {
        List<Setting> settings = new ArrayList<>();
        for (String text : texts) {
            settings.add(Setting.parse(settings.size() + 1, text));
        }
        return settings;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
