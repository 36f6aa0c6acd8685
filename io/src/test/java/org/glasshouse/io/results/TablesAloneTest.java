package org.glasshouse.io.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.glasshouse.io.report.HtmlReport;
import org.glasshouse.measures.Finding;
import org.glasshouse.measures.Summary;
import org.glasshouse.outcome.Column;
import org.glasshouse.outcome.Digests;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The Parquet files say all by themselves: DuckDB alone gives the numbers of the summary.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TablesAloneTest {
    private static final MadeUpRun RUN = new MadeUpRun(6, 4, 3, true, 5);

    private final Path directory;
    private final Map<String, Finding> findings = new TreeMap<>();
    /// What this run wrote: it kept no ledgers.
    private static final Set<TableKind> KINDS = EnumSet.complementOf(EnumSet.of(TableKind.LIVES));

    private final DuckDBConnection connection;

    TablesAloneTest(@TempDir Path scratch) throws Exception {
        this.directory = scratch.resolve("run");
        this.connection = Database.open();
    }

    @BeforeAll
    void writeARun() throws Exception {
        try (RunWriter writer = RunWriter.open(directory, RUN.description(), false)) {
            RUN.liveInto(writer);
            writer.finish(HtmlReport::of);
            findings.putAll(
                    writer.summary().findings().stream().collect(Collectors.toMap(Finding::key, Function.identity())));
        }
        for (TableKind kind : KINDS) {
            Database.execute(
                    connection,
                    "CREATE VIEW " + kind.key() + " AS FROM read_parquet("
                            + Database.quoted(directory.resolve(kind.key() + ".parquet")) + ")");
        }
    }

    @AfterAll
    void closeTheDatabase() throws SQLException {
        connection.close();
    }

    @Test
    void everyTableHasTheColumnsAndTypesOfTheDictionary() throws Exception {
        for (TableKind kind : KINDS) {
            List<String> described =
                    query("SELECT column_name || ' ' || column_type FROM (DESCRIBE " + kind.key() + ")");
            assertThat(described)
                    .isEqualTo(kind.columns().stream()
                            .map(column -> column.name() + " " + type(column))
                            .toList());
            assertThat(Files.readString(directory.resolve("DICTIONARY.md")))
                    .contains("## " + kind.key() + "\n")
                    .contains(kind.columns().getLast().meaning());
        }
    }

    @Test
    void rowsStandInTheirOrderWithTheFirstReplicateFirst() throws Exception {
        assertThat(query("SELECT replicate || ' ' || day || ' ' || date || ' ' || class FROM daily LIMIT 6"))
                .containsExactly(
                        "0 0 2019-06-20 all",
                        "0 0 2019-06-20 lowest",
                        "0 0 2019-06-20 highest",
                        "0 0 2019-06-20 connected",
                        "0 0 2019-06-20 unconnected",
                        "0 1 2019-06-21 all");
        assertThat(query("SELECT DISTINCT replicate FROM daily")).containsExactly("0", "1", "2", "3");
    }

    @Test
    void countsOfPeopleFollowFromDaily() throws Exception {
        for (Map.Entry<String, String> each : Map.of(
                        "people.ever-lowest-grade", "first_low",
                        "people.ever-listed", "first_listed",
                        "people.ever-denied", "first_denied",
                        "people.ever-wronged", "first_wronged",
                        "conduct.seen", "seen",
                        "points.associated", "associated",
                        "points.from-stars", "from_stars",
                        "points.expired", "expired")
                .entrySet()) {
            means(each.getKey(), "SELECT sum(" + each.getValue() + ") FROM daily WHERE split = 'all'");
        }
    }

    @Test
    void levelsFollowFromTheLastDayOfDaily() throws Exception {
        for (String level : List.of("strain", "fear", "isolation")) {
            means(
                    "levels." + level,
                    "SELECT sum(" + level + ") / sum(persons) FROM daily WHERE split = 'all' AND day = 5");
        }
    }

    @Test
    void standingFollowsFromItsLastDay() throws Exception {
        for (String grade : List.of("best", "middling", "worst")) {
            means(
                    "standing.grade." + grade,
                    "SELECT sum(persons) FROM standing WHERE split = 'all' AND day = 5 AND standing = 'grade'"
                            + " AND name = '" + grade + "'");
        }
        means(
                "standing.list.blacklist",
                "SELECT sum(persons) FROM standing WHERE split = 'all' AND day = 5 AND name = 'blacklist'");
    }

    @Test
    void recordsDenialsAndRedressFollowFromTheirTables() throws Exception {
        for (String cause : List.of("true-record", "misattribution", "mix-up", "dropped")) {
            means(
                    "records." + cause,
                    "SELECT sum(records) FROM records WHERE split = 'all' AND cause = '" + cause + "'");
        }
        means(
                "services.denied",
                "SELECT sum(times) FROM services WHERE split = 'all' AND outcome IN ('denied', 'substituted')");
        means("services.hours", "SELECT sum(minutes) / 60 FROM services WHERE split = 'all'");
        means(
                "redress.record-expired",
                "SELECT sum(times) FROM redress WHERE split = 'all' AND event = 'record-expired'");
    }

    @Test
    void gapsBetweenGroupsFollowFromDaily() throws Exception {
        List<String> widest = query("WITH share AS (SELECT replicate, split, class, 100 * sum(first_low)"
                + " / avg(persons) AS share FROM daily GROUP BY ALL)"
                + " SELECT abs(avg(a.share - b.share)) AS gap FROM share a JOIN share b USING (replicate, split)"
                + " WHERE a.class < b.class GROUP BY split, a.class, b.class ORDER BY gap DESC LIMIT 1");

        assertThat(finding("groups.lowest-grade").interval().mean())
                .isCloseTo(Double.parseDouble(widest.getFirst()), within(1e-9));
    }

    @Test
    void everythingThatIsReadBackIsWhatWasWritten() throws Exception {
        for (TableKind kind : KINDS) {
            try (TableReader reader = TableReader.open(kind, directory.resolve(kind.key() + ".parquet"))) {
                for (int replicate = 0; replicate < RUN.replicates(); replicate++) {
                    Table written = RUN.outcome(replicate).table(kind);
                    Table read = reader.read(replicate);
                    assertThat(read.rows()).isEqualTo(written.rows());
                    assertThat(Digests.table(read)).isEqualTo(Digests.table(written));
                }
            }
        }
    }

    @Test
    void theSummaryAndTheReportAreTheSameWhenReadBack() throws Exception {
        RunDirectory run = RunDirectory.open(directory);
        String report = Files.readString(directory.resolve("report.html"));

        Summary again = run.summary();
        assertThat(again.findings()).containsExactlyInAnyOrderElementsOf(findings.values());

        Files.delete(directory.resolve("report.html"));
        run.rewriteReport(HtmlReport::of);
        assertThat(Files.readString(directory.resolve("report.html"))).isEqualTo(report);
    }

    /// Holds the mean and the ends of a finding against a number that SQL gives for each replicate.
    private void means(String key, String select) throws SQLException, IOException {
        Finding finding = finding(key);
        List<String> row =
                query("SELECT avg(x) || ' ' || stddev_samp(x) FROM (" + select + " GROUP BY replicate) t(x)");
        String[] numbers = row.getFirst().split(" ");
        double mean = Double.parseDouble(numbers[0]);
        // t of 3 degrees: 3.182446
        double reach = 3.182446 * Double.parseDouble(numbers[1]) / 2;
        assertThat(finding.interval().mean()).as(key).isCloseTo(mean, within(1e-9 * Math.abs(mean)));
        assertThat(finding.interval().high()).as(key).isCloseTo(mean + reach, within(1e-5 * reach));
    }

    private Finding finding(String key) {
        assertThat(findings).containsKey(key);
        return Objects.requireNonNull(findings.get(key));
    }

    private List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                values.add(result.getString(1));
            }
        }
        return values;
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case NUMBER -> List.of("replicate", "day").contains(column.name()) ? "INTEGER" : "BIGINT";
            case WORD -> "VARCHAR";
            case DATE -> "DATE";
        };
    }
}
