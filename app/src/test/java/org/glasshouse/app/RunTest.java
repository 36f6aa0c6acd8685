package org.glasshouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A run from words to results, and what reads the results again.
final class RunTest {
    private static final String VILLAGE =
            Path.of("..", "scenarios", "village-morality-bank.yaml").toString();

    @TempDir
    private static Path folder = Path.of("");

    private static Path done = Path.of("");
    private static Said first = new Said(0, "", "");

    @BeforeAll
    static void aSmallRun() {
        done = folder.resolve("done");
        first = small("--out", done.toString());
    }

    /// Two hundred villagers for sixty days, twice.
    private static Said small(String... more) {
        return Said.by(Stream.concat(
                        Stream.of(
                                "run",
                                VILLAGE,
                                "--persons",
                                "2_00",
                                "--replicates",
                                "2",
                                "--set",
                                "horizon.days=60",
                                "--set",
                                "panel.persons=5"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void aRunSaysBeforeWhatItCostsAndAfterwardsWhatItFoundAndWhereItIs() {
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.err())
                .startsWith("200 persons, 60 days, 2 replicates on ")
                .contains(" of memory and 2 to 6 s, the start included.");
        assertThat(first.out())
                .startsWith("Two years under the morality bank\n")
                .contains("200 people, 60 days, lived 2 times.")
                .contains("Results: " + done + "\n")
                .contains(done.resolve("report.html").toString());
        assertThat(done.resolve("report.html")).exists();
        assertThat(done.resolve("daily.parquet")).exists();
        assertThat(done.resolve("manifest.json"))
                .content()
                .contains("\"complete\"")
                .contains("./glasshouse run ../scenarios/village-morality-bank.yaml --persons 2_00");
    }

    @Test
    void resultsThatStandAreNotReplacedUnlessAskedAndTheSameScenarioGivesTheSameDigest() throws IOException {
        Path standing = folder.resolve("standing");
        small("--out", standing.toString(), "--threads", "1");
        byte[] manifest = Files.readAllBytes(standing.resolve("manifest.json"));

        Said refused = small("--out", standing.toString());
        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("standing exists").contains("--force");
        assertThat(standing.resolve("manifest.json")).hasBinaryContent(manifest);

        Said replaced = small("--out", standing.toString(), "--force", "--threads", "3", "--format", "json");
        assertThat(replaced.exitCode()).isZero();
        JsonNode told = new JsonMapper().readTree(replaced.out());
        assertThat(told.get("directory").asString()).isEqualTo(standing.toString());
        assertThat(told.get("digest").asString()).startsWith("sha256:");
        assertThat(new String(manifest, java.nio.charset.StandardCharsets.UTF_8))
                .contains(told.get("digest").asString());
        assertThat(told.get("findings").get(0).get("interval").get("mean").isNumber())
                .isTrue();
    }

    @Test
    void moreThanMemoryCanHoldIsRefusedInOneSentenceBeforeAnythingIsWritten() {
        Path out = folder.resolve("too-large");
        Said said = Said.by("run", VILLAGE, "--persons", "2_000_000_000", "--out", out.toString());
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.err().lines())
                .singleElement()
                .asString()
                .contains("2,000,000,000 persons needs about")
                .contains("GiB of memory")
                .contains("--persons");
        assertThat(folder).isDirectoryNotContaining("glob:**too-large*");
    }

    @Test
    void tenPersonsAreASensibleRequest() {
        Said said = Said.by(
                "run",
                VILLAGE,
                "--persons",
                "10",
                "--replicates",
                "1",
                "--set",
                "horizon.days=1",
                "--out",
                folder.resolve("ten").toString());
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out()).contains("10 people, 1 days, lived once");
    }

    @Test
    void aSettingThatTheFileDoesNotKnowEndsWithThree() {
        Said said = small("--out", folder.resolve("unknown").toString(), "--set", "regime.redress.expiry=9");
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.err()).contains("--set:3:", "regime.redress.expiry", "expiry-days");
        assertThat(folder.resolve("unknown")).doesNotExist();
    }

    @Test
    void flagsComeAfterSettingsWhateverTheirOrder() {
        Said said = Said.by(
                "run",
                VILLAGE,
                "--replicates",
                "1",
                "--persons",
                "20",
                "--set",
                "replicates=7",
                "--set",
                "persons=9",
                "--set",
                "horizon.days=2",
                "--out",
                folder.resolve("order").toString());
        assertThat(said.err()).startsWith("20 persons, 2 days, 1 replicate on ");
    }

    @Test
    void noThreadsAtAllIsAWrongCommandLine() {
        Said said = small("--threads", "0");
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("--threads: 0 is no number of threads");
    }

    @Test
    void aDirectoryThatCannotBeWrittenEndsWithFour() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        Said said = small("--out", file.resolve("below").toString());
        assertThat(said.exitCode()).isEqualTo(4);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("a-file");
    }

    @Test
    void whatARunLeftIsVerifiedAndWhatWasChangedAfterwardsEndsWithSix() throws IOException {
        Said whole = Said.by("verify", done.toString());
        assertThat(whole.exitCode()).as(whole.out() + whole.err()).isZero();
        assertThat(whole.out()).contains("sha256:");

        Path changed = folder.resolve("changed");
        copy(done, changed);
        Files.copy(
                done.resolve("services.parquet"),
                changed.resolve("daily.parquet"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(changed.resolve("scenario.effective.yaml"), "glasshouse: 1\n");
        Said differs = Said.by("verify", changed.toString());
        assertThat(differs.exitCode()).isEqualTo(6);
        assertThat(differs.out()).contains("daily.parquet").contains("scenario.effective.yaml");
    }

    @Test
    void aReportIsWrittenAgain() throws IOException {
        Path copy = folder.resolve("report-again");
        copy(done, copy);
        Files.delete(copy.resolve("report.html"));
        Said said = Said.by("report", copy.toString());
        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).isEqualTo(copy.resolve("report.html") + "\n");
        assertThat(copy.resolve("report.html")).content().startsWith("<!DOCTYPE html>");
    }

    @Test
    void whatIsNoRunEndsWithFour() {
        for (String command : new String[] {"verify", "report"}) {
            Said said = Said.by(command, folder.resolve("nowhere").toString());
            assertThat(said.exitCode()).isEqualTo(4);
            assertThat(said.err().lines()).singleElement().asString().contains("nowhere");
        }
    }

    @Test
    void theStarterScenarioRuns() {
        Path made = folder.resolve("starter");
        assertThat(Said.by("init", made.toString()).exitCode()).isZero();
        Said said = Said.by(
                "run",
                made.resolve("scenario.yaml").toString(),
                "--replicates",
                "1",
                "--set",
                "horizon.days=30",
                "--out",
                folder.resolve("starter-results").toString());
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.err()).startsWith("1,500 persons, 30 days, 1 replicate");
    }
}
