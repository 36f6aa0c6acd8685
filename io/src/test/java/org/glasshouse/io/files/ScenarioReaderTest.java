package org.glasshouse.io.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glasshouse.model.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioReaderTest {
    @TempDir
    Path folder;

    private Path scenario = Path.of("");

    @BeforeEach
    void writeThreeFiles() throws IOException {
        Files.writeString(folder.resolve("hamlet.yaml"), """
                glasshouse: 1
                society: hamlet
                title: Three hundred people
                sources: {S2: A paper}
                people:
                  persons: 300
                  traits:
                    group: {majority: {value: 0.9, source: S2, evidence: reported}, minority: 0.1}
                ties:
                  kin: {shape: blocks, of: households, sizes: [3], radius: district, kept: 0.5, evidence: assumed}
                conduct:
                  littering: {kind: offence, domain: environment, rate: 4.0}
                services:
                  rail: {domain: travel, rate: 2}
                """);
        Files.writeString(folder.resolve("bank.yaml"), """
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
        scenario = Files.writeString(folder.resolve("scenario.yaml"), """
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
    void theEffectiveTextGivesTheSameScenarioAndItself() throws Exception {
        Loaded<Scenario> loaded = ScenarioReader.scenario(scenario, List.of());
        Path written = Files.writeString(folder.resolve("effective.yaml"), loaded.effectiveYaml());

        Loaded<Scenario> again = ScenarioReader.scenario(written, List.of());

        assertThat(again.value()).isEqualTo(loaded.value());
        assertThat(again.effectiveYaml()).isEqualTo(loaded.effectiveYaml());
        assertThat(again.digest()).isEqualTo(loaded.digest()).hasSize(64);
    }

    @Test
    void aSettingReachesIntoTheSociety() throws Exception {
        Loaded<Scenario> loaded =
                ScenarioReader.scenario(scenario, List.of(Setting.parse(1, "society.conduct.littering.rate=3")));

        assertThat(loaded.value().society().conduct())
                .hasEntrySatisfying(
                        "littering", conduct -> assertThat(conduct.rate()).isEqualTo(3));
    }
}
