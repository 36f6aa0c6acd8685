package org.glasshouse.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.glasshouse.io.results.ComparisonDirectory;
import org.glasshouse.io.results.ComparisonManifest;
import org.glasshouse.io.results.ComparisonWriter;
import org.glasshouse.io.results.MadeUpRun;
import org.glasshouse.measures.GroupTotals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The report of three arms that nobody lived: one the same as another, and made-up numbers in all.
final class ComparisonReportTest {
    private static final String LONG_NAME = "+a-rather-long-overlay,+and-another";

    private final Locale language = Locale.getDefault();

    @TempDir
    private Path scratch;

    @AfterEach
    void restoreTheLanguage() {
        Locale.setDefault(language);
    }

    private Path written(Map<String, MadeUpRun> runs) throws Exception {
        Path directory = scratch.resolve("compared");
        try (ComparisonWriter writer = ComparisonWriter.create(
                directory,
                new ComparisonWriter.Plan(
                        "made-up",
                        "What <nothing> does & why",
                        "Believe \"none\" of it.",
                        "none",
                        "glasshouse compare made-up.yaml --with '<x>'",
                        "0.1.0",
                        null,
                        List.of("none", "bank", LONG_NAME).stream()
                                .map(arm -> new ComparisonWriter.PlannedArm(
                                        arm,
                                        "The arm " + arm,
                                        null,
                                        "",
                                        new ComparisonWriter.Remarks(List.of(), Map.of())))
                                .toList()),
                false)) {
            for (ComparisonManifest.ArmEntry arm : writer.manifest().arms()) {
                MadeUpRun run = runs.get(arm.name());
                if (run == null) {
                    writer.failed(arm.name(), "IllegalStateException: <it> broke");
                } else {
                    String digest = String.valueOf(run.writeTo(writer.run(arm)).digest());
                    GroupTotals sums = new GroupTotals(run.days());
                    IntStream.range(0, run.replicates()).forEach(replicate -> sums.add(run.outcome(replicate)));
                    writer.completed(arm.name(), digest, sums);
                }
            }
            writer.finish(ComparisonReport::of);
        }
        return directory;
    }

    private static Map<String, MadeUpRun> threeArms(int replicates) {
        MadeUpRun run = new MadeUpRun(5, replicates, 2, true, 0);
        return new HashMap<>(Map.of("none", run, "bank", new MadeUpRun(5, replicates, 9, true, 0), LONG_NAME, run));
    }

    @Test
    void thePageStandsAloneIsWholeAndTellsEachPicture() throws Exception {
        String page = Files.readString(written(threeArms(4)).resolve("report.html"));

        PageChecks.standsAlone(page);
        assertThat(PageChecks.wholeTables(page)).isGreaterThan(20);
        assertThat(PageChecks.toldPictures(page)).isGreaterThan(20);
        assertThat(page)
                .contains(
                        "<h1>What &lt;nothing&gt; does &amp; why</h1>",
                        "Believe &quot;none&quot; of it.",
                        "with &#39;&lt;x&gt;&#39;</pre>",
                        "none (baseline)",
                        "Under none and " + LONG_NAME + " alike, ",
                        "The intervals show chance alone.",
                        "A draw that only one arm makes has no partner in the other",
                        "What the regime file of bank, " + LONG_NAME + ", none says of itself",
                        "<td>regime.points.start</td>".replace("td>", "th>").replace("<th>", "<th scope=\"row\">"),
                        "3. +a-rather-long-ove…")
                .doesNotContain("<nothing>", "<x>");
    }

    @Test
    void theNumbersForProgramsAreThoseOfTheTable() throws Exception {
        Path directory = written(threeArms(4));
        String json = Files.readString(directory.resolve("report.json"));
        JsonNode numbers = JsonMapper.shared().readTree(json);

        assertThat(json).doesNotContain("NaN", "Infinity");
        assertThat(numbers.path("digest").asString())
                .isEqualTo(ComparisonDirectory.open(directory).manifest().digest());
        Map<String, List<Double>> table = new HashMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT measure || split || class || arm || interval, value,"
                        + " value_low, value_high, baseline_value, baseline_low, baseline_high, difference,"
                        + " difference_low, difference_high FROM '" + directory.resolve("contrasts.parquet") + "'")) {
            while (rows.next()) {
                List<Double> row = new java.util.ArrayList<>();
                for (int column = 2; column <= 10; column++) {
                    row.add(rows.getDouble(column));
                }
                table.put(rows.getString(1), row);
            }
        }
        Map<String, List<Double>> told = new HashMap<>();
        for (JsonNode each : numbers.path("contrasts")) {
            List<Double> row = new java.util.ArrayList<>();
            for (String number : List.of("value", "baseline", "difference")) {
                for (String end : List.of("mean", "low", "high")) {
                    row.add(each.path(number).path(end).asDouble());
                }
            }
            told.put(
                    each.path("measure").asString()
                            + each.path("split").asString()
                            + each.path("class").asString()
                            + each.path("arm").asString()
                            + each.path("difference").path("kind").asString(),
                    row);
        }
        assertThat(told).isNotEmpty().isEqualTo(table);
        assertThat(numbers.path("contrasts")).anyMatch(each -> each.path("same").asBoolean());
        String page = Files.readString(directory.resolve("report.html"));
        assertThat(numbers.path("measures"))
                .allSatisfy(each -> assertThat(page)
                        .containsIgnoringCase(Html.escaped(each.path("label").asString())));
        assertThat(numbers.path("findings"))
                .hasSizeGreaterThan(numbers.path("measures").size())
                .allSatisfy(each -> assertThat(each.path("sentence").asString()).endsWith("."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG-u-nu-arab"})
    void theReportIsMadeAgainByteForByteFromTheTablesInAnyLanguage(String tag) throws Exception {
        Path directory = written(threeArms(2));
        byte[] page = Files.readAllBytes(directory.resolve("report.html"));
        byte[] numbers = Files.readAllBytes(directory.resolve("report.json"));
        Files.delete(directory.resolve("report.html"));
        Files.writeString(directory.resolve("report.json"), "{}");
        Locale.setDefault(Locale.forLanguageTag(tag));

        ComparisonDirectory.open(directory).rewriteReport(ComparisonReport::of);

        assertThat(Files.readAllBytes(directory.resolve("report.html"))).isEqualTo(page);
        assertThat(Files.readAllBytes(directory.resolve("report.json"))).isEqualTo(numbers);
    }

    @Test
    void ofOneReplicateNothingIsSaidOfLuck() throws Exception {
        String page = Files.readString(written(threeArms(1)).resolve("report.html"));

        assertThat(page)
                .contains("They lived them once, so nothing here tells how much of it is luck.")
                .doesNotContain("(at most ", "Student", "luck alone may")
                .doesNotContainPattern("[0-9] \\([-0-9.,]+ to ");
        PageChecks.toldPictures(page);
    }

    @Test
    void aFailedArmIsNamedAndTheOthersAreCompared() throws Exception {
        Map<String, MadeUpRun> runs = threeArms(2);
        runs.remove(LONG_NAME);

        assertThat(Files.readString(written(runs).resolve("report.html")))
                .contains("failed, and nothing is told of it: IllegalStateException: &lt;it&gt; broke", "Under bank, ");
    }

    @Test
    void ofABaselineAloneThereIsNothingToDraw() throws Exception {
        Map<String, MadeUpRun> runs = threeArms(2);
        runs.remove(LONG_NAME);
        runs.remove("bank");

        assertThat(Files.readString(written(runs).resolve("report.html")))
                .contains("No other arm was lived to its end")
                .doesNotContain("<svg");
    }

    @Test
    void withoutABaselineNothingCanBeSetAgainstIt() {
        Map<String, MadeUpRun> runs = threeArms(2);
        runs.remove("none");

        assertThatThrownBy(() -> written(runs))
                .hasMessageStartingWith("the baseline none failed, so nothing can be set against it; ");
    }

    @Test
    void anotherRunInTheArmsPlaceIsRefusedInALine() throws Exception {
        Path directory = written(threeArms(2));
        Path second = directory.resolve("arms/2-bank");
        try (var files = Files.list(directory.resolve("arms/1-none"))) {
            for (Path file : files.toList()) {
                Files.copy(file, second.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }

        assertThatThrownBy(() -> ComparisonDirectory.open(directory).rewriteReport(ComparisonReport::of))
                .hasMessage(second + " is not the run that was compared; `glasshouse verify " + directory
                        + "` tells what differs");
    }
}
