package org.glasshouse.io.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VerificationTest {
    @TempDir
    private Path scratch;

    private Path directory = Path.of("");

    @BeforeEach
    void writeARun() throws Exception {
        directory = scratch.resolve("run");
        MadeUpRun.small().writeTo(directory);
    }

    @Test
    void anUntouchedDirectoryVerifies() throws Exception {
        assertThat(RunDirectory.open(directory).verify()).isEmpty();
    }

    @Test
    void aRunWithoutDatesVerifies() throws Exception {
        Path undated = scratch.resolve("undated");
        new MadeUpRun(3, 2, 2, false, 2).writeTo(undated);

        assertThat(RunDirectory.open(undated).verify()).isEmpty();
    }

    @Test
    void oneChangedCellIsFoundWithItsTableAndReplicate() throws Exception {
        rewrite(
                "daily",
                "SELECT * REPLACE (CASE WHEN replicate = 1 AND day = 3 AND class = 'lowest'"
                        + " THEN strain + 1 ELSE strain END AS strain)");

        assertThat(RunDirectory.open(directory).verify())
                .containsExactly(
                        new Discrepancy("daily.parquet", "the rows of replicate 1 are not those that the run wrote"));
    }

    @Test
    void aChangedWordOfThePanelIsFound() throws Exception {
        rewrite("panel", "SELECT * REPLACE (CASE WHEN replicate = 2 AND day = 0 THEN 'bliss' ELSE cause END AS cause)");

        assertThat(RunDirectory.open(directory).verify())
                .containsExactly(
                        new Discrepancy("panel.parquet", "the rows of replicate 2 are not those that the run wrote"));
    }

    @Test
    void rowsThatWereAddedForAnotherReplicateAreFound() throws Exception {
        rewrite("redress", "SELECT * FROM redress UNION ALL SELECT * REPLACE (99::INTEGER AS replicate)");

        assertThat(RunDirectory.open(directory).verify())
                .containsExactly(new Discrepancy("redress.parquet", "150 rows belong to no replicate of this run"));
    }

    @Test
    void aCellThatWasEmptiedIsFound() throws Exception {
        rewrite("redress", "SELECT * REPLACE (NULL::BIGINT AS times)");

        assertThat(RunDirectory.open(directory).verify())
                .containsExactly(new Discrepancy(
                        "redress.parquet", directory.resolve("redress.parquet") + " is damaged: a row has no times"));
    }

    @Test
    void aMissingAndABrokenTableAreFoundAndTheOthersStillCompared() throws Exception {
        Files.delete(directory.resolve("conduct.parquet"));
        Files.writeString(directory.resolve("records.parquet"), "not a table");

        assertThat(RunDirectory.open(directory).verify())
                .extracting(Discrepancy::file)
                .containsExactly("conduct.parquet", "records.parquet");
    }

    @Test
    void anEditedScenarioIsFound() throws Exception {
        Files.writeString(directory.resolve("scenario.effective.yaml"), "glasshouse: 1\n");

        assertThat(RunDirectory.open(directory).verify())
                .containsExactly(new Discrepancy("scenario.effective.yaml", "it is not the scenario that was run"));
    }

    @Test
    void anEditedDigestOfTheManifestIsFound() throws Exception {
        String digest = String.valueOf(RunDirectory.open(directory).manifest().digest());
        editManifest(digest, "sha256:" + "0".repeat(64));

        assertThat(RunDirectory.open(directory).verify())
                .containsExactly(new Discrepancy(
                        "manifest.json", "the digest of the run does not follow from those of its replicates"));
    }

    @Test
    void aDirectoryOfANewerFormIsRefusedInOneSentence() throws Exception {
        editManifest("\"glasshouse_run\" : 1", "\"glasshouse_run\" : 2");

        assertThatThrownBy(() -> RunDirectory.open(directory))
                .isInstanceOf(RunDirectoryException.class)
                .hasMessage(directory + " was written by a newer Glasshouse (form 2; this one reads up to 1);"
                        + " read it with that version");
    }

    @Test
    void aManifestThatLacksAPartSaysWhichAndWhatToDo() throws Exception {
        editManifest("\"society_title\"", "\"society_heading\"");

        assertThatThrownBy(() -> RunDirectory.open(directory))
                .isInstanceOf(RunDirectoryException.class)
                .hasMessage(directory + " can't be read by this version of Glasshouse: what manifest.json says of"
                        + " `scenario.society_title` is missing or of another form; read it with the version that"
                        + " wrote it, or run the scenario again");
    }

    @Test
    void whatIsNotTheDirectoryOfARunIsRefusedInOneSentence() throws Exception {
        Path empty = Files.createDirectory(scratch.resolve("empty"));
        Path other = Files.createDirectory(scratch.resolve("other"));
        Files.writeString(other.resolve("manifest.json"), "{\"name\": \"a web app\"}");
        Path broken = Files.createDirectory(scratch.resolve("broken"));
        Files.writeString(broken.resolve("manifest.json"), "{\"glasshouse_run\": 1,");
        Path file = Files.writeString(scratch.resolve("file"), "");
        Path absent = scratch.resolve("absent");

        assertThatThrownBy(() -> RunDirectory.open(empty))
                .hasMessage(empty + " is not the directory of a run: it has no manifest.json");
        assertThatThrownBy(() -> RunDirectory.open(other))
                .hasMessage(other + " is not the directory of a run: manifest.json is not that of a run");
        assertThatThrownBy(() -> RunDirectory.open(broken))
                .hasMessage(broken + " is not the directory of a run: manifest.json is damaged");
        assertThatThrownBy(() -> RunDirectory.open(file)).hasMessage(file + " is no directory");
        assertThatThrownBy(() -> RunDirectory.open(absent))
                .hasMessage(absent + " does not exist; `glasshouse run SCENARIO --out DIR` makes one");
    }

    /// Writes a table anew through a statement that may name the old one by its key.
    private void rewrite(String table, String select) throws Exception {
        Path file = directory.resolve(table + ".parquet");
        Path changed = scratch.resolve("changed.parquet");
        try (DuckDBConnection connection = Database.open()) {
            Database.execute(
                    connection, "CREATE TABLE " + table + " AS FROM read_parquet(" + Database.quoted(file) + ")");
            Database.execute(
                    connection,
                    "COPY (" + select + " FROM " + table + ") TO " + Database.quoted(changed) + " (FORMAT parquet)");
        }
        Files.move(changed, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void editManifest(String from, String to) throws Exception {
        Path manifest = directory.resolve("manifest.json");
        String text = Files.readString(manifest);
        assertThat(text).contains(from);
        Files.writeString(manifest, text.replaceFirst(from, to));
    }
}
