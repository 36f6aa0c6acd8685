package org.glasshouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How far a small village's harms hang on assumed responses, from the design to the "if" of a
/// comparison.
final class SensitivityTest {
    private static final String VILLAGE =
            Path.of("..", "scenarios", "village-morality-bank.yaml").toString();
    private static final List<String> SMALL = List.of("--persons", "200", "--set", "horizon.days=150");

    @TempDir
    private static Path folder = Path.of("");

    private static Path done = Path.of("");
    private static Said first = new Said(0, "", "");

    @BeforeAll
    static void aSmallAnalysis() {
        done = folder.resolve("done");
        first = small("--out", done.toString(), "--threads", "2");
    }

    private static Said small(String... more) {
        return said("sensitivity", Stream.concat(Stream.of("--replicates", "2"), Stream.of(more)));
    }

    private static Said compared(String... more) {
        return said("compare", Stream.concat(Stream.of("--replicates", "3", "--with", "none"), Stream.of(more)));
    }

    private static Said said(String command, Stream<String> more) {
        return Said.by(Stream.concat(Stream.concat(Stream.of(command, VILLAGE), SMALL.stream()), more)
                .toArray(String[]::new));
    }

    private static JsonNode json(Path file) throws Exception {
        return JsonMapper.builder().build().readTree(Files.readAllBytes(file));
    }

    @Test
    void itTellsEachHarmWithItsShareAndLeavesAWholeDirectory() throws Exception {
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out())
                .startsWith("Two years under the morality bank\n\n31 assumed strengths varied together")
                .contains("critical things said\n  village-morality-bank less none: ")
                .contains(", so “if”; from ")
                .doesNotContain("collective capacity", "acts of");
        assertThat(first.err())
                .contains("64 points x 2 arms x 3 lives (2 that all points share, 1 of its own) = 384 lives.")
                .contains(", 384 replicates on ");
        assertThat(done.resolveSibling("done.partial")).doesNotExist();
        assertThat(Stream.of("design", "outcomes", "shares", "influences")
                        .map(table -> done.resolve(table + ".parquet")))
                .allSatisfy(table -> assertThat(table).exists());
        assertThat(json(done.resolve("sensitivity.json")).get("status").stringValue())
                .isEqualTo("complete");
        assertThat(Said.by("verify", done.toString()).exitCode()).isZero();
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws Exception {
        String digest = json(done.resolve("sensitivity.json")).get("digest").stringValue();
        for (String threads : List.of("1", "3")) {
            Path other = folder.resolve("threads-" + threads);
            assertThat(small("--out", other.toString(), "--threads", threads).exitCode())
                    .isZero();
            assertThat(json(other.resolve("sensitivity.json")).get("digest").stringValue())
                    .isEqualTo(digest);
            assertThat(json(other.resolve("report.json")).get("dependences"))
                    .isEqualTo(json(done.resolve("report.json")).get("dependences"));
        }
    }

    @Test
    void whereNobodyRespondsNothingHangsOnResponsesAndNoIfIsDue() throws Exception {
        Path out = folder.resolve("unmoved");
        Said said = small(
                "--out", out.toString(), "--set", "off=[strain, fear, isolation, deterrence, incentive, crowding-out]");

        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("No harm is moved by any of these numbers.")
                .doesNotContain("so “if”");
        JsonNode dependences = json(out.resolve("report.json")).get("dependences");
        assertThat(dependences.size()).isGreaterThan(50);
        for (JsonNode dependence : dependences) {
            assertThat(dependence.get("share").doubleValue()).isZero();
            assertThat(dependence.get("high").doubleValue()).isZero();
        }
    }

    @Test
    void aComparisonSaysIfWhereItIsDueAndKeepsSayingIt() throws Exception {
        Path out = folder.resolve("compared");
        Said said = compared("--out", out.toString(), "--sensitivity", done.toString());

        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out())
                .containsPattern("critical things said\\n.*\\n.*, if the assumed responses hold\\n")
                .contains("Where “if” stands, over half of the variance comes from assumed strengths of responses.");
        String page = Files.readString(out.resolve("report.html"));
        assertThat(page)
                .contains("What hangs on assumed responses")
                .contains("If the assumed strengths of responses hold, critical things said: ");
        JsonNode report = json(out.resolve("report.json"));
        assertThat(report.get("sensitivity").get("points").intValue()).isEqualTo(64);
        int conditional = 0;
        for (JsonNode finding : report.get("findings")) {
            boolean says = finding.get("sentence").stringValue().startsWith("If the assumed strengths");
            JsonNode assumed = finding.get("assumed");
            assertThat(says).isEqualTo(!assumed.isNull() && assumed.get("share").doubleValue() > 0.5);
            conditional += says ? 1 : 0;
        }
        assertThat(conditional).isBetween(1, report.get("findings").size() / 2);
        assertThat(Said.by("report", out.toString()).exitCode()).isZero();
        assertThat(out.resolve("report.html")).content().isEqualTo(page);
    }

    @Test
    void aComparisonThatWasNotToldSaysSo() throws Exception {
        Path out = folder.resolve("untold");
        Said said = compared("--out", out.toString());

        assertThat(said.out())
                .contains("Nobody asked how far these numbers hang on assumed strengths of responses: `glasshouse"
                        + " sensitivity`");
        assertThat(out.resolve("report.html"))
                .content()
                .contains("How far its findings hang on assumed strengths of responses was not asked")
                .doesNotContain("If the assumed strengths");
    }

    @Test
    void anAnalysisOfSomethingElseDoesNotFit() {
        String directory = done.toString();
        Said seed = compared("--out", folder.resolve("x").toString(), "--sensitivity", directory, "--seed", "5");
        assertThat(seed.exitCode()).isEqualTo(4);
        assertThat(seed.err().lines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("does not speak of the arm 'none' as it is here"));
        Said arm = compared(
                "--sensitivity",
                directory,
                "--with",
                "+expiry",
                "--out",
                folder.resolve("x").toString());
        assertThat(arm.exitCode()).isEqualTo(4);
        assertThat(arm.err()).contains("does not speak of the arm '+expiry'");
        Said none = compared(
                "--sensitivity", folder.toString(), "--out", folder.resolve("x").toString());
        assertThat(none.exitCode()).isEqualTo(4);
        assertThat(none.err()).contains("is not the directory of a sensitivity analysis");
        assertThat(folder.resolve("x")).doesNotExist();
        assertThat(folder.resolve("x.partial")).doesNotExist();
    }

    @Test
    void whatIsDamagedIsFoundAndNotUsed() throws Exception {
        Path damaged = folder.resolve("damaged");
        try (Stream<Path> all = Files.walk(done)) {
            for (Path each : all.toList()) {
                Files.copy(each, damaged.resolve(done.relativize(each)));
            }
        }
        Path report = damaged.resolve("report.json");
        Files.writeString(report, Files.readString(report).replaceFirst("\"share\":0", "\"share\":1"));

        assertThat(Said.by("verify", damaged.toString()).exitCode()).isEqualTo(6);
        Said said = compared(
                "--sensitivity",
                damaged.toString(),
                "--out",
                folder.resolve("y").toString());
        assertThat(said.exitCode()).isEqualTo(4);
        assertThat(said.err()).contains("is not what the sensitivity analysis wrote");
    }

    @Test
    void whatStandsThereIsReplacedOnlyIfAskedAndOnlyByItsLike() throws Exception {
        assertThat(small("--out", done.toString()).exitCode()).isEqualTo(4);
        Path other = Files.createDirectory(folder.resolve("of-mine"));
        Said said = small("--out", other.toString(), "--force");
        assertThat(said.exitCode()).isEqualTo(4);
        assertThat(said.err())
                .contains("is not the directory of a sensitivity analysis; --force replaces nothing else");
    }

    @Test
    void badWordsAndFilesThatLeaveNothingToVaryAreRefusedInASentence() {
        Said odd = small("--points", "60");
        assertThat(odd.exitCode()).isEqualTo(2);
        assertThat(odd.err()).contains("--points: 60 is no number of points; a power of two from 16 to 4096 is");
        Said few = small("--points", "16", "--out", folder.resolve("z").toString());
        assertThat(few.exitCode()).isEqualTo(2);
        assertThat(few.err()).contains("numbers apart at most, and there are 31; --points 32 tells more apart");
        Said once = said("sensitivity", Stream.of("--replicates", "1"));
        assertThat(once.exitCode()).isEqualTo(2);
        assertThat(once.err()).contains("2 lives or more that all of them share");
        Said unmoved = Said.by("sensitivity", "ref-points-low", "--persons", "1000");
        assertThat(unmoved.exitCode()).isEqualTo(3);
        assertThat(unmoved.err()).contains("has no strength of a response that is assumed and not 0");
        Said often = small("--out", folder.resolve("z").toString(), "--set", "society.conduct.quarrelling.rate=200");
        assertThat(often.exitCode()).isEqualTo(3);
        assertThat(often.err()).contains("society.conduct.quarrelling: at twice the strength of its responses");
        assertThat(folder.resolve("z")).doesNotExist();
        Said regime =
                Said.by("sensitivity", Path.of("..", "regimes", "none.yaml").toString());
        assertThat(regime.exitCode()).isEqualTo(3);
    }
}
