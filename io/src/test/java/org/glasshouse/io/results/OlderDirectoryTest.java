package org.glasshouse.io.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.duckdb.DuckDBConnection;
import org.glasshouse.io.report.HtmlReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A report is made again from any directory that holds what it tells of, and otherwise one line says what is missing.
final class OlderDirectoryTest {
    @TempDir
    private Path scratch;

    private Path directory = Path.of("");

    @BeforeEach
    void writeARun() throws Exception {
        directory = scratch.resolve("run");
        MadeUpRun.small().writeTo(directory);
    }

    @Test
    void theReportMadeAgainIsTheSameBytes() throws Exception {
        byte[] first = Files.readAllBytes(directory.resolve("report.html"));
        Files.delete(directory.resolve("report.html"));

        RunDirectory.open(directory).rewriteReport(HtmlReport::of);

        assertThat(directory.resolve("report.html")).hasBinaryContent(first);
    }

    @Test
    void columnsThatThisVersionDoesNotKnowAreLetBe() throws Exception {
        byte[] first = Files.readAllBytes(directory.resolve("report.html"));
        rewrite("daily", "SELECT *, 1 AS of_another_version");

        RunDirectory.open(directory).rewriteReport(HtmlReport::of);

        assertThat(directory.resolve("report.html")).hasBinaryContent(first);
    }

    @Test
    void columnsThatAreMissingAreNamed() throws Exception {
        rewrite("daily", "SELECT * EXCLUDE (first_wronged, fear)");

        assertRefused(directory.resolve("daily.parquet")
                + " has no columns fear, first_wronged, which this version of Glasshouse needs; read it with the version"
                + " in its manifest.json");
    }

    @Test
    void aTableThatIsMissingIsNamed() throws Exception {
        Files.delete(directory.resolve("services.parquet"));

        assertRefused(directory + " has no services.parquet: nothing can be said of the run");
    }

    @Test
    void aScenarioThatIsMissingOrAnotherIsNamed() throws Exception {
        Path scenario = directory.resolve("scenario.effective.yaml");
        Files.writeString(scenario, "glasshouse: 1\n");
        assertRefused(scenario + " is not the scenario that was run; `glasshouse verify " + directory
                + "` tells what else differs");

        Files.delete(scenario);
        assertRefused(directory + " has no scenario.effective.yaml, which its report shows");
    }

    private void assertRefused(String sentence) throws Exception {
        byte[] first = Files.readAllBytes(directory.resolve("report.html"));
        RunDirectory run = RunDirectory.open(directory);

        assertThatThrownBy(() -> run.rewriteReport(HtmlReport::of))
                .isInstanceOf(RunDirectoryException.class)
                .hasMessage(sentence);
        assertThat(directory.resolve("report.html")).hasBinaryContent(first);
    }

    /// Writes a table again as another version might have written it.
    private void rewrite(String table, String selected) throws Exception {
        Path file = directory.resolve(table + ".parquet");
        try (DuckDBConnection connection = Database.open()) {
            Database.execute(
                    connection,
                    "CREATE TABLE rows AS " + selected + " FROM read_parquet(" + Database.quoted(file) + ")");
            Database.execute(connection, "COPY rows TO " + Database.quoted(file) + " (FORMAT parquet)");
        }
    }
}
