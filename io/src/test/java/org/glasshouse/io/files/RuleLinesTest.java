package org.glasshouse.io.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where the rules of a regime stand, through every way in which files speak of each other.
final class RuleLinesTest {
    @TempDir
    private Path folder = Path.of("");

    private Map<String, String> lines(String scenario, Setting... settings) throws FileException, IOException {
        Path file = Files.writeString(folder.resolve("scenario.yaml"), scenario);
        return ScenarioReader.scenario(file, List.of(settings)).ruleLines();
    }

    @Test
    void whatAFileChangesStandsInItAndTheRestWhereItsBaseHasIt() throws FileException, IOException {
        Path regime = Files.writeString(folder.resolve("harsher.yaml"), """
                glasshouse: 1
                regime: harsher
                extends: village-morality-bank
                title: Harsher
                deeds:
                  littering-river: {value: -9, evidence: assumed}
                """);
        Map<String, String> lines = lines("""
                glasshouse: 1
                scenario: harsher
                title: Harsher
                society: village
                regime: ./harsher.yaml
                horizon: {days: 10}
                seed: 1
                """);
        assertThat(lines)
                .containsEntry("deeds.littering-river", regime + ":6")
                .hasEntrySatisfying(
                        "deeds.dedicated-work",
                        line -> assertThat(line).matches("gallery/regimes/village-morality-bank\\.yaml:\\d+"))
                .doesNotContainKeys("title", "regime", "card.models", "sources.S2");
        String detects = lines.getOrDefault("channels.loan-office.mixes-up", "");
        int line = Integer.parseInt(detects.substring(detects.lastIndexOf(':') + 1));
        assertThat(Files.readAllLines(Path.of("..", "regimes", "village-morality-bank.yaml"))
                        .get(line - 1)
                        .strip())
                .isEqualTo("mixes-up:");
    }

    @Test
    void aRegimeInAScenarioAndSettingsKeepTheirPlacesToo() throws FileException, IOException {
        Map<String, String> lines = lines("""
                glasshouse: 1
                scenario: within
                title: Within
                society: village
                regime:
                  extends: village-morality-bank
                  regime: within
                  deeds:
                    quarrelling: -4
                  amendments:
                    harsher:
                      on: 5
                      change:
                        deeds.quarrelling: -6
                horizon: {days: 10}
                seed: 1
                """, Setting.parse(1, "regime.deeds.dedicated-work=7"));
        assertThat(lines)
                .containsEntry("deeds.quarrelling", folder.resolve("scenario.yaml") + ":9")
                .containsEntry("deeds.dedicated-work", "--set")
                .containsEntry("amendments.harsher.change.deeds.quarrelling", folder.resolve("scenario.yaml") + ":14");
    }
}
