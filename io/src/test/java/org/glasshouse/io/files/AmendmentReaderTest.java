package org.glasshouse.io.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.glasshouse.model.Epoch;
import org.glasshouse.model.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Amendments as they are written, laid over a bundled regime.
class AmendmentReaderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeTwoFiles() throws IOException {
        write("regime.yaml", """
                glasshouse: 1
                regime: changing
                extends: village-morality-bank
                amendments:
                  old:
                    on: 1999-12-31
                    change: {deeds.quarrelling: -4}
                  more-eyes:
                    on: 2019-06-30
                    source: S3
                    evidence: estimated
                    change:
                      channels.neighbour-report.detects: {value: 0.3, source: S2, evidence: reported}
                      channels: {loan-office: {mixes-up.rate: 2}}
                  no-soap:
                    on: 20
                    ends: [consequences.soap]
                    begins: [channels.self-report]
                  too-late:
                    on: 2031-01-01
                    change: {deeds.quarrelling: -9}
                """);
        write("scenario.yaml", """
                glasshouse: 1
                scenario: changing
                extends: village-morality-bank
                regime: ./regime.yaml
                """);
    }

    @Test
    void eachDayHasTheRegimeAsAmendedSoFar() throws Exception {
        List<Epoch> epochs = read("scenario.yaml").value().epochs();
        assertThat(epochs).extracting(Epoch::fromDay).containsExactly(0, 10, 20);
        assertThat(epochs)
                .extracting(epoch -> epoch.regime().deeds().get("quarrelling"))
                .containsOnly(-4);
        assertThat(epochs).extracting(AmendmentReaderTest::detects).containsExactly(0.1, 0.3, 0.3);
        assertThat(epochs)
                .extracting(Epoch::off)
                .containsExactly(
                        Set.of("channels.self-report"), Set.of("channels.self-report"), Set.of("consequences.soap"));
        assertThat(epochs.getLast().inForce().consequences()).doesNotContainKey("soap");
        assertThat(read("scenario.yaml").value().regime().deeds()).containsEntry("quarrelling", -3);
    }

    private static double detects(Epoch epoch) {
        return Objects.requireNonNull(epoch.regime().channels().get("neighbour-report"))
                .detects();
    }

    /// 2 a year is 0.0055 a day, below 2^-7 and above 2^-8; the village's 0.01 a year alone would be below 2^-15.
    @Test
    void theCeilingOfMixUpsCoversAllAmendmentsAndIsWrittenOut() throws Exception {
        assertThat(read("scenario.yaml").effectiveYaml()).contains("ceiling-power: 7");
        Path village = Path.of("..", "scenarios", "village-morality-bank.yaml");
        assertThat(ScenarioReader.scenario(village, List.of()).effectiveYaml()).contains("ceiling-power: 15");
    }

    @Test
    void theEffectiveFileSaysTheSame() throws Exception {
        Loaded<Scenario> once = read("scenario.yaml");
        write("effective.yaml", once.effectiveYaml());
        Loaded<Scenario> again = read("effective.yaml");
        assertThat(again.effectiveYaml()).isEqualTo(once.effectiveYaml());
        assertThat(again.value()).isEqualTo(once.value());
    }

    @Test
    void numbersOfAmendmentsAreListedWithTheirSources() throws Exception {
        assertThat(read("scenario.yaml").numbers())
                .filteredOn(number -> number.path().startsWith("regime.amendments.more-eyes"))
                .extracting(number -> number.path() + " " + number.value() + " " + number.source())
                .containsExactly(
                        "regime.amendments.more-eyes.change.channels.neighbour-report.detects 0.3 S2",
                        "regime.amendments.more-eyes.change.channels.loan-office.mixes-up.rate 2 S3");
    }

    @Test
    void theDayOfAnAmendmentIsNoNumberThatNeedsEvidenceWrittenAsADayOrADate() throws Exception {
        assertThat(read("scenario.yaml", "regime.amendments.more-eyes.on=10").numbers())
                .extracting(SourcedNumber::path)
                .contains("regime.amendments.more-eyes.change.channels.neighbour-report.detects")
                .doesNotContain("regime.amendments.no-soap.on", "regime.amendments.more-eyes.on");
    }

    @Test
    void settingsAndExtensionsReachIntoAmendments() throws Exception {
        List<Epoch> set = read(
                        "scenario.yaml",
                        "regime.amendments.more-eyes.change.channels.neighbour-report.detects=0.4",
                        "regime.amendments.old=",
                        "regime.amendments.new={on: 5, change: {channels.neighbour-report.detects: 0.2}}")
                .value()
                .epochs();
        assertThat(set).extracting(Epoch::fromDay).containsExactly(0, 5, 10, 20);
        assertThat(set).extracting(AmendmentReaderTest::detects).containsExactly(0.1, 0.2, 0.4, 0.4);
        assertThat(set)
                .extracting(epoch -> epoch.regime().deeds().get("quarrelling"))
                .containsOnly(-3);

        write("further.yaml", """
                glasshouse: 1
                regime: further
                extends: ./regime.yaml
                amendments:
                  old: null
                  more-eyes: {on: 30, change: {channels.neighbour-report.detects: 0.5}}
                """);
        write(
                "scenario.yaml",
                Files.readString(folder.resolve("scenario.yaml")).replace("regime.yaml", "further.yaml"));
        List<Epoch> extended = read("scenario.yaml").value().epochs();
        assertThat(extended).extracting(Epoch::fromDay).containsExactly(0, 20, 30);
        assertThat(extended).extracting(AmendmentReaderTest::detects).containsExactly(0.1, 0.1, 0.5);
    }

    /// The same regime with the numbers in the file itself.
    @Test
    void anAmendmentOnDayZeroIsTheAmendedFile() throws Exception {
        write("regime.yaml", """
                glasshouse: 1
                regime: changing
                extends: village-morality-bank
                amendments:
                  now: {on: 0, change: {grades.ordinary: 60..85, grades.blacklisted: ..60, redress.expiry-days: 30}}
                """);
        Scenario amended = read("scenario.yaml").value();
        write("regime.yaml", """
                glasshouse: 1
                regime: changing
                extends: village-morality-bank
                grades: {ordinary: 60..85, blacklisted: ..60}
                redress: {expiry-days: 30}
                """);
        Scenario written = read("scenario.yaml").value();
        assertThat(amended.epochs()).isEqualTo(written.epochs());
    }

    private Loaded<Scenario> read(String name, String... settings) throws FileException {
        List<Setting> all = new ArrayList<>();
        for (String setting : settings) {
            all.add(Setting.parse(all.size() + 1, setting));
        }
        return ScenarioReader.scenario(folder.resolve(name), all);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
