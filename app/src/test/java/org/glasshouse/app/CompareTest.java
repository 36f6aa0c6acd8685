package org.glasshouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Arms from words to differences, and what stays when a comparison is stopped.
final class CompareTest {
    private static final String VILLAGE =
            Path.of("..", "scenarios", "village-morality-bank.yaml").toString();

    @TempDir
    private static Path folder = Path.of("");

    private static Path done = Path.of("");
    private static Said first = new Said(0, "", "");

    @BeforeAll
    static void aSmallComparison() {
        done = folder.resolve("done");
        first = small("--out", done.toString());
    }

    private static Said small(String... more) {
        return Said.by(Stream.concat(
                        Stream.of(
                                "compare",
                                VILLAGE,
                                "--with",
                                "+no-association",
                                "--persons",
                                "300",
                                "--replicates",
                                "3",
                                "--set",
                                "horizon.days=120"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void aComparisonTellsEachArmBesideTheBaseline() throws Exception {
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out())
                .startsWith("Two years under the morality bank\n")
                .contains("  none: ", "  village-morality-bank: ", "  +no-association: ")
                .contains("lived by the same people with the same luck in each of 3 arms, 3 times.")
                .contains("Grades and lists, services, and conduct by kind stand in contrasts.parquet")
                .contains("Results: " + done + "\n");
        assertThat(first.err()).contains("arm 1 of 3: none", "arm 3 of 3: +no-association");
        assertThat(done.resolve("arms/2-village-morality-bank/report.html")).doesNotExist();
        assertThat(Said.by("verify", done.resolve("arms/3-+no-association").toString())
                        .exitCode())
                .isZero();
        assertThat(done.resolveSibling("done.partial")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"court-list-error-rates", "village-reforms"})
    void everyBundledStudyEndsInAReport(String study) {
        Path out = folder.resolve(study);
        Said said = Said.by(
                "compare",
                study,
                "--out",
                out.toString(),
                "--persons",
                "400",
                "--replicates",
                "2",
                "--set",
                "horizon.days=400");
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(out.resolve("report.html")).exists();
    }

    /// Three replicates, then six, then the cap of eight: the last is what three arms of eight replicates are.
    @Test
    void replicatesDoubleUntilTheHeadlineIsNarrowOrTheCapIsReached() throws Exception {
        Path narrow = folder.resolve("narrow");
        Said said = small(
                "--out",
                narrow.toString(),
                "--until-halfwidth",
                "0.1%",
                "--headline",
                "silence.critical",
                "--at-most",
                "8");
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.err())
                .contains("after 3 replicates the headline is not narrow enough; now 6")
                .contains("after 6 replicates the headline is not narrow enough; now 8");
        assertThat(numbers("SELECT max(replicates) FROM '" + narrow.resolve("contrasts.parquet") + "'"))
                .containsExactly(8.0);
        // Three are enough for a width of nearly everything.
        Said wide = small(
                "--out",
                folder.resolve("wide").toString(),
                "--until-halfwidth",
                "99%",
                "--headline",
                "false-accusations.true-records");
        assertThat(wide.err()).doesNotContain("not narrow enough");
        Said unknown =
                small("--out", folder.resolve("unknown").toString(), "--until-halfwidth", "5%", "--headline", "harm");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("no measure of this comparison is called 'harm'");
        assertThat(small("--until-halfwidth", "lots").err())
                .contains("--until-halfwidth: 'lots' is no share; one above 0% and below 100% is, such as 5%");
    }

    @Test
    void theDifferencesFollowFromTheArmsOwnTablesAlone() throws Exception {
        String points = "SELECT sum(from_stars) FROM '%s' WHERE split = 'all' GROUP BY replicate ORDER BY replicate";
        List<Double> bank = numbers(points.formatted(done.resolve("arms/2-village-morality-bank/daily.parquet")));
        List<Double> reformed = numbers(points.formatted(done.resolve("arms/3-+no-association/daily.parquet")));

        assertThat(bank).hasSize(3).allSatisfy(sum -> assertThat(sum).isNotZero());
        assertThat(reformed).containsOnly(0.0);
        assertThat(numbers("SELECT difference FROM '" + done.resolve("differences.parquet")
                        + "' WHERE measure = 'guilt-by-association.points-from-stars' AND split = 'all' AND arm = 'village-morality-bank'"
                        + " ORDER BY replicate"))
                .isEqualTo(bank);
        assertThat(
                        numbers(
                                "SELECT difference FROM '" + done.resolve("contrasts.parquet")
                                        + "' WHERE measure = 'guilt-by-association.points-from-stars' AND split = 'all' AND arm = 'village-morality-bank'"))
                .containsExactly(bank.stream().mapToDouble(Double::doubleValue).sum() / 3);
    }

    @Test
    void aStoppedComparisonGoesOnWithTheSameBytes() throws Exception {
        Path stopped = folder.resolve("stopped");
        assertThat(small("--out", stopped.toString()).exitCode()).isZero();
        String digest = comparison(stopped).path("digest").asString();
        stopAfterFirstArm(stopped);

        assertThat(small("--out", stopped.toString()).err())
                .contains(stopped + ".partial holds a comparison that was stopped; go on with --resume " + stopped);
        Said resumed = Said.by("compare", "--resume", stopped.toString());

        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(resumed.err()).doesNotContain("arm 1 of 3").contains("arm 2 of 3", "arm 3 of 3");
        assertThat(comparison(stopped).path("digest").asString()).isEqualTo(digest);
        assertThat(comparison(done).path("digest").asString()).isEqualTo(digest);
        assertThat(Said.by("report", stopped.resolve("arms/3-+no-association").toString())
                        .exitCode())
                .isZero();
        assertThat(Files.readString(stopped.resolve("arms/3-+no-association/report.html")))
                .contains("One report in twenty-five names somebody else.");
        assertThat(Said.by("compare", "--resume", stopped.toString()).err())
                .contains(stopped + " is complete; there is nothing to go on with");
    }

    /// What a kill leaves that comes while the second arm is lived.
    private static void stopAfterFirstArm(Path directory) throws Exception {
        Path partial = Files.move(directory, directory.resolveSibling(directory.getFileName() + ".partial"));
        for (String arm : List.of("2-village-morality-bank", "3-+no-association")) {
            try (Stream<Path> all = Files.walk(partial.resolve("arms").resolve(arm))) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        Files.createDirectory(partial.resolve("arms/2-village-morality-bank.partial"));
        String manifest = Files.readString(partial.resolve("comparison.json"));
        int second = manifest.indexOf("\"name\" : \"village-morality-bank\"", manifest.indexOf("\"arms\""));
        Files.writeString(
                partial.resolve("comparison.json"),
                manifest.substring(0, second).replaceFirst("\"complete\"", "\"incomplete\"")
                        + manifest.substring(second)
                                .replace("\"complete\"", "\"waiting\"")
                                .replaceAll("\"digest\" : \"[^\"]*\"", "\"digest\" : null"));
    }

    @Test
    void jsonHoldsEveryGroup() {
        Said said = small("--out", folder.resolve("json").toString(), "--format", "json");

        JsonNode told = JsonMapper.shared().readTree(said.out());
        assertThat(told.path("comparison").path("baseline").asString()).isEqualTo("none");
        assertThat(told.path("differences"))
                .anySatisfy(each -> assertThat(each.path("split").asString()).isEqualTo("income"))
                .allSatisfy(
                        each -> assertThat(each.path("difference").path("mean").isNumber())
                                .isTrue());
    }

    @Test
    void aFinishedComparisonIsReplacedOnlyIfAskedAndNothingElseEver() throws Exception {
        Path there = folder.resolve("there");
        assertThat(small("--out", there.toString()).exitCode()).isZero();

        assertThat(small("--out", there.toString()).exitCode()).isEqualTo(4);
        assertThat(small("--out", there.toString(), "--force").exitCode()).isZero();
        Path other = Files.createDirectory(folder.resolve("other"));
        assertThat(small("--out", other.toString(), "--force").err())
                .contains("is not the directory of a comparison; --force replaces nothing else");
        assertThat(other).isEmptyDirectory();
    }

    @Test
    void reportMakesTheReportOfAComparisonAgain() throws Exception {
        String page = Files.readString(done.resolve("report.html"));
        assertThat(page)
                .contains("<h1>Two years under the morality bank</h1>", "How far from village-morality-bank")
                .contains(comparison(done).path("digest").asString());
        Path copy = folder.resolve("copied");
        assertThat(small("--out", copy.toString()).exitCode()).isZero();
        String original = Files.readString(copy.resolve("report.html"));
        Files.delete(copy.resolve("report.html"));

        Said said = Said.by("report", copy.toString());

        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out()).isEqualTo(copy.resolve("report.html") + "\n");
        assertThat(Files.readString(copy.resolve("report.html"))).isEqualTo(original);
        Files.delete(copy.resolve("arms/1-none/conduct.parquet"));
        assertThat(Said.by("report", copy.toString()).err())
                .isEqualTo("glasshouse: " + copy.resolve("arms/1-none")
                        + " has no conduct.parquet: nothing can be said of the run\n");
    }

    @Test
    void verifyChecksEveryArmAndTheDigestOverThem() throws Exception {
        Path checked = folder.resolve("checked");
        assertThat(small("--out", checked.toString()).exitCode()).isZero();
        Said whole = Said.by("verify", checked.toString());
        assertThat(whole.exitCode()).as(whole.err()).isZero();
        assertThat(whole.out())
                .isEqualTo(checked + " holds what its comparison left: "
                        + comparison(checked).path("digest").asString() + "\n");

        Path second = checked.resolve("arms/2-village-morality-bank");
        Files.copy(
                checked.resolve("arms/1-none/conduct.parquet"),
                second.resolve("conduct.parquet"),
                StandardCopyOption.REPLACE_EXISTING);
        Path manifest = checked.resolve("comparison.json");
        String digestOfThird =
                comparison(checked).path("arms").path(2).path("digest").asString();
        Files.writeString(manifest, Files.readString(manifest).replace(digestOfThird, "sha256:0"));

        Said broken = Said.by("verify", checked.toString());
        assertThat(broken.exitCode()).isEqualTo(6);
        assertThat(broken.out())
                .contains(
                        second.resolve("conduct.parquet")
                                + ": the rows of replicate 0 are not those that the run wrote",
                        checked.resolve("arms/3-+no-association/manifest.json")
                                + ": its digest is not the one that the comparison lists",
                        manifest + ": the digest of the comparison does not follow from those of its arms");
    }

    /// So few firms in so small a town are hardly ever listed: one would be 2.8 million in the country.
    @Test
    void eachArmIsSetBesideThePublishedFigures() {
        Said said = Said.by(
                "compare",
                "law-breaking-firms",
                "--with",
                "+expiry",
                "--persons=500",
                "--replicates=2",
                "--out=" + folder.resolve("published"));
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.err()).contains(" of memory and under a second");
        assertThat(said.out())
                .contains("\n  +expiry: Records run out after a year and their points are taken back\n")
                .contains(
                        "\nbeside published figures\n  Law-breaking firms named in public within a year, up to day 364:"
                                + " 33,000 as published (press report of 2018-05-24; the rates of this regime were made from it);"
                                + " counted for 1,411,780,000 people\n"
                                + "    none                 0 (at most 4,229,315); that is none counted in 2 runs together, too few"
                                + " to tell a difference\n")
                .containsPattern("\n    law-breaking-firms   0 ")
                .containsPattern("\n    \\+expiry              0 ");
    }

    @Test
    void aRunIntoThePlaceOfAStoppedComparisonLeavesItThere() throws Exception {
        Path stopped = folder.resolve("kept");
        assertThat(small("--out", stopped.toString()).exitCode()).isZero();
        stopAfterFirstArm(stopped);
        Path partial = stopped.resolveSibling("kept.partial");
        Files.createFile(partial.resolve("being-written"));

        assertThat(Said.by("run", VILLAGE, "--persons=300", "--replicates=1", "--out=" + stopped)
                        .exitCode())
                .isZero();

        assertThat(partial.resolve("arms/1-none/manifest.json")).exists();
        assertThat(Said.by("verify", partial.toString()).err()).contains("go on with `glasshouse compare --resume`");
    }

    @Test
    void withoutAnArmOrAFileThereIsNothingToCompare() {
        assertThat(Said.by("compare").exitCode()).isEqualTo(2);
        Said said = Said.by("compare", VILLAGE, "--out", folder.resolve("never").toString());
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.err()).contains("--with none, --with +expiry");
        assertThat(folder.resolve("never.partial")).doesNotExist();
    }

    private static JsonNode comparison(Path directory) throws Exception {
        return JsonMapper.shared().readTree(Files.readAllBytes(directory.resolve("comparison.json")));
    }

    private static List<Double> numbers(String query) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<Double> numbers = new java.util.ArrayList<>();
            while (result.next()) {
                numbers.add(result.getDouble(1));
            }
            return numbers;
        }
    }
}
