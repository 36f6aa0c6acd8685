package org.glasshouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files good and bad, as `check` and `init` meet them.
final class FilesTest {
    @TempDir
    private Path folder = Path.of("");

    private static final String SCENARIO = """
            glasshouse: 1
            scenario: small
            title: A small one
            society: village
            regime: none
            horizon: {days: 30}
            seed: 1
            """;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aGoodFileEndsWithZeroAndSaysWhatItIs() throws IOException {
        String file = file("good.yaml", SCENARIO);
        Said said = Said.by("check", file);
        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).startsWith(file + ": a valid scenario; ");
        assertThat(said.err()).isEmpty();
    }

    /// The overlay breaks a bound, the second arm names no overlay, the third no regime; each is told where it stands.
    @Test
    void whatIsWrongWithTheArmsOfAStudyIsFoundInAllOfThem() throws IOException {
        String overlay = file("late.yaml", """
                glasshouse: 1
                overlay: late
                title: Records run out before they begin
                regime:
                  redress: {expiry-days: -3}
                """);
        String study = file("study.yaml", """
                glasshouse: 1
                study: three-faults
                title: Three arms that can't be lived
                scenario: village-morality-bank
                arms:
                  as-it-is: {title: As it is}
                  late: {overlays: [./late.yaml]}
                  none-such: {overlays: [apeal]}
                  nowhere: {regime: nowhere}
                """);
        Said said = Said.by("check", study);
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out())
                .contains(overlay + ":5:26: regime.redress.expiry-days: ")
                .contains(study + ":8:26: overlay: no overlay 'apeal' is bundled")
                .contains(study + ":9:21: regime: no regime 'nowhere' is bundled")
                .hasLineCount(3);
        assertThat(Said.by("check", "village-reforms").out())
                .isEqualTo("village-reforms: a valid study of 10 arms; 1 number, 1 of them assumed\n");
    }

    @Test
    void bundledFilesGoByTheirNamesAndAMissIsTold() {
        assertThat(Said.by("check", "village-no-regime").out())
                .startsWith("village-no-regime: a valid scenario; ")
                .hasLineCount(1);
        assertThat(Said.by("describe", "small-country").out()).contains("A small country of 1.33 million");
        Said miss = Said.by("run", "village-moralty-bank");
        assertThat(miss.exitCode()).isEqualTo(4);
        assertThat(miss.err())
                .isEqualTo(
                        "there is no file village-moralty-bank; did you mean the bundled 'village-morality-bank'?\n");
        assertThat(Said.by("check", "scenarios/ref-pionts.yaml").out())
                .contains("did you mean the bundled 'ref-points'?");
        assertThat(Said.by("run", "reference").err()).startsWith("there is no file reference");
    }

    @Test
    void newsThatIsLateBetweenNeighbourhoodsIsANoteAndNoFault() {
        Said said = Said.by("check", "small-country-hundred-points");
        assertThat(said.exitCode()).isZero();
        assertThat(said.out())
                .contains("  note: regime.association.online-contacts: what reaches another neighbourhood comes 3.0"
                        + " days late on average, since these exchange news every 7 days");
    }

    @Test
    void aBadFileEndsWithThreeAndEveryProblemWithLineAndColumn() throws IOException {
        String file = file("bad.yaml", SCENARIO.replace("seed: 1", "seed: many\nreplicate: 3"));
        Said said = Said.by("check", file);
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out())
                .contains(file + ":7:7: seed: ")
                .contains(file + ":8:")
                .contains(": replicate: ")
                .contains("did you mean 'replicates'");
        assertThat(said.out()).doesNotContain("Exception");
    }

    @Test
    void problemsOfAFileThatARunWasGivenAreTalk() throws IOException {
        String file = file("bad.yaml", SCENARIO.replace("seed: 1", "seed: many"));
        Said said = Said.by("run", file, "--out", folder.resolve("out").toString());
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(file + ":7:7: seed: ");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void everyBadFileOfTheCollectionEndsWithThreeAndLeavesNothing() throws IOException {
        try (Stream<Path> bad = Files.list(Path.of("..", "io", "src", "test", "resources", "bad"))) {
            for (Path file : bad.filter(each -> !each.getFileName().toString().startsWith("_"))
                    .toList()) {
                Said checked = Said.by("check", file.toString());
                assertThat(checked.exitCode()).as(checked.toString()).isEqualTo(3);
                Said run = Said.by(
                        "run", file.toString(), "--out", folder.resolve("out").toString());
                assertThat(run.exitCode()).as(run.toString()).isEqualTo(3);
                assertThat(run.err()).doesNotContain("the fault is ours");
            }
        }
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void whatLooksLikeRecordsOfPeopleEndsWithFiveAndNoCellOfItIsPrinted() throws IOException {
        String file = file("people.csv", "name,phone,score\nAda Lovelace,0123456,77\nAlan Turing,0987654,12\n");
        for (String command : List.of("check", "run", "describe")) {
            Said said = Said.by(command, file);
            assertThat(said.exitCode()).isEqualTo(5);
            assertThat(said.out() + said.err()).contains(file);
            // The path is of random digits, which may well hold those of a cell.
            assertThat((said.out() + said.err()).replace(file, ""))
                    .doesNotContain("Ada")
                    .doesNotContain("0123456")
                    .doesNotContain("77");
        }
    }

    @Test
    void aMissingFileEndsWithFour() {
        Said said = Said.by("check", folder.resolve("nowhere.yaml").toString());
        assertThat(said.exitCode()).isEqualTo(4);
        assertThat(said.out()).contains("nowhere.yaml");
    }

    @Test
    void amongSeveralFilesTheGravestDecides() throws IOException {
        String good = file("good.yaml", SCENARIO);
        String bad = file("bad.yaml", SCENARIO.replace("seed: 1", ""));
        Said said = Said.by("check", good, bad, folder.resolve("nowhere.yaml").toString());
        assertThat(said.exitCode()).isEqualTo(4);
        assertThat(said.out())
                .contains(good + ": a valid scenario")
                .contains("seed")
                .contains("nowhere.yaml");
    }

    @Test
    void programsReadVerdictsAsJson() throws IOException {
        String bad = file("bad.yaml", SCENARIO.replace("seed: 1", "seed: many"));
        Said said = Said.by("check", "--format", "json", bad);
        JsonNode verdict = new JsonMapper().readTree(said.out()).get(0);
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(verdict.get("file").asString()).isEqualTo(bad);
        assertThat(verdict.get("exitCode").asString()).isEqualTo("invalid_file");
        JsonNode problem = verdict.get("problems").get(0);
        assertThat(problem.get("line").asInt()).isEqualTo(7);
        assertThat(problem.get("column").asInt()).isEqualTo(7);
        assertThat(problem.get("path").asString()).isEqualTo("seed");
    }

    @Test
    void aNewDirectoryHoldsFilesThatAreValid() {
        Path made = folder.resolve("My Regime");
        Said said = Said.by("init", made.toString());
        assertThat(said.exitCode()).isZero();
        Said checked = Said.by(
                "check",
                made.resolve("scenario.yaml").toString(),
                made.resolve("society.yaml").toString(),
                made.resolve("regime.yaml").toString());
        assertThat(checked.exitCode()).as(checked.out()).isZero();
        assertThat(made.resolve("scenario.yaml")).content().contains("scenario: my-regime");
    }

    @Test
    void aDirectoryThatExistsIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("scenario.yaml"), "mine");
        Said said = Said.by("init", folder.toString());
        assertThat(said.exitCode()).isEqualTo(4);
        assertThat(folder.resolve("scenario.yaml")).hasContent("mine");
        assertThat(folder.resolve("regime.yaml")).doesNotExist();
    }
}
