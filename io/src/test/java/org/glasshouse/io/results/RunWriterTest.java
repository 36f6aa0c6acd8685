package org.glasshouse.io.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.glasshouse.io.report.HtmlReport;
import org.glasshouse.outcome.Digests;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunWriterTest {
    private final MadeUpRun run = MadeUpRun.small();

    @TempDir
    private Path scratch;

    @Test
    void aRunLeavesOneDirectoryWithEverythingInIt() throws Exception {
        Path directory = scratch.resolve("village");

        Manifest manifest = run.writeTo(directory);

        assertThat(names(scratch)).containsExactly("village");
        assertThat(names(directory))
                .containsExactly(
                        "DICTIONARY.md",
                        "conduct.parquet",
                        "daily.parquet",
                        "dictionary.json",
                        "manifest.json",
                        "panel.parquet",
                        "records.parquet",
                        "redress.parquet",
                        "report.html",
                        "scenario.effective.yaml",
                        "services.parquet",
                        "standing.parquet");
        assertThat(RunDirectory.open(directory).manifest()).isEqualTo(manifest);
        assertThat(Files.readString(directory.resolve("manifest.json")))
                .contains("\"status\" : \"complete\"", "\"digest\" : \"sha256:", "\"seed\" : 42", "\"replicates\" : 3");
    }

    @Test
    void theDigestsAreThoseOfTheTablesAsTheyCame() throws Exception {
        Manifest manifest = run.writeTo(scratch.resolve("village"));

        Table daily = run.outcome(1).table(TableKind.DAILY);
        assertThat(manifest.replicateDigests().get(1).tables()).containsEntry("daily", Digests.table(daily));
        assertThat(manifest.digest())
                .isEqualTo(Digests.list(manifest.replicateDigests().stream()
                        .map(Manifest.ReplicateEntry::digest)
                        .toList()));
    }

    @Test
    void thePanelHasADigestOfItsOwnAndNoPartInThatOfTheRun() throws Exception {
        MadeUpRun withoutPanel = new MadeUpRun(run.days(), run.replicates(), run.kinds(), run.dated(), 0);

        Manifest with = run.writeTo(scratch.resolve("with"));
        Manifest without = withoutPanel.writeTo(scratch.resolve("without"));

        assertThat(without.digest()).isEqualTo(with.digest());
        assertThat(with.tables().getLast().table()).isEqualTo("panel");
        assertThat(with.tables().getLast().optional()).isTrue();
        assertThat(without.tables()).noneMatch(table -> table.table().equals("panel"));
        assertThat(scratch.resolve("without/panel.parquet")).doesNotExist();
    }

    @Test
    void aTableWithoutRowsIsAFileWithoutRows() throws Exception {
        MadeUpRun nothing = new MadeUpRun(0, 1, 1, true, 0);

        nothing.writeTo(scratch.resolve("empty"));

        assertThat(RunDirectory.open(scratch.resolve("empty")).verify()).isEmpty();
    }

    @Test
    void anExistingDirectoryIsNeverOverwrittenUnlessAsked() throws Exception {
        Path directory = scratch.resolve("village");
        run.writeTo(directory);
        Files.writeString(directory.resolve("my-notes.txt"), "mine");

        assertThatThrownBy(() -> RunWriter.open(directory, run.description(), false))
                .isInstanceOf(RunDirectoryException.class)
                .hasMessage(directory + " exists; choose another directory with --out, or replace it with --force");
        assertThat(directory.resolve("my-notes.txt")).exists();

        try (RunWriter writer = RunWriter.open(directory, run.description(), true)) {
            assertThat(directory.resolve("my-notes.txt")).exists();
            run.liveInto(writer);
            writer.finish(HtmlReport::of);
        }
        assertThat(directory.resolve("my-notes.txt")).doesNotExist();
        assertThat(names(scratch)).containsExactly("village");
    }

    @Test
    void nothingButTheDirectoryOfARunIsReplacedEvenWhenAsked() throws Exception {
        Path home = Files.createDirectory(scratch.resolve("home"));
        Files.writeString(home.resolve("thesis.txt"), "mine");

        assertThatThrownBy(() -> RunWriter.open(home, run.description(), true))
                .isInstanceOf(RunDirectoryException.class)
                .hasMessage(home + " exists and is not the directory of a run; --force replaces nothing else");
        assertThat(names(scratch)).containsExactly("home");
    }

    @Test
    void aDirectoryThatAppearsWhileTheRunLivesIsNotOverwritten() throws Exception {
        Path directory = scratch.resolve("village");
        try (RunWriter writer = RunWriter.open(directory, run.description(), false)) {
            run.liveInto(writer);
            Files.createDirectory(directory);
            assertThatThrownBy(() -> writer.finish(HtmlReport::of)).hasMessageContaining("exists");
        }
        assertThat(names(directory)).isEmpty();
        assertThat(names(scratch)).containsExactly("village");
    }

    @Test
    void whileTheRunLivesItsDirectoryIsPartialAndSaysThatItIsIncomplete() throws Exception {
        Path directory = scratch.resolve("village");
        try (RunWriter writer = RunWriter.open(directory, run.description(), false)) {
            writer.accept(run.outcome(0));

            assertThat(names(scratch)).containsExactly("village.partial");
            Path partial = scratch.resolve("village.partial");
            assertThat(Files.readString(partial.resolve("manifest.json"))).contains("\"status\" : \"incomplete\"");
            assertThatThrownBy(() -> RunDirectory.open(partial))
                    .hasMessage(partial + " is incomplete: its run was stopped before the end; run it again");
        }
        assertThat(names(scratch)).isEmpty();
    }

    @Test
    void aRunThatFailsAtTheVeryEndLeavesNothing() throws Exception {
        Path directory = scratch.resolve("village");
        try (RunWriter writer = RunWriter.open(directory, run.description(), false)) {
            run.liveInto(writer);
            assertThatThrownBy(() -> writer.finish((manifest, yaml, summary) -> {
                        throw new IllegalStateException("the report broke");
                    }))
                    .hasMessage("the report broke");
        }
        assertThat(names(scratch)).isEmpty();
    }

    @Test
    void anInterruptedRunLeavesNothingAndStaysInterrupted() throws Exception {
        try (RunWriter writer = RunWriter.open(scratch.resolve("village"), run.description(), false)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> writer.accept(run.outcome(0)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("interrupted");
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(names(scratch)).isEmpty();
    }

    @Test
    void whatAKilledRunLeftIsClearedAwayByTheNext() throws Exception {
        Path left = Files.createDirectory(scratch.resolve("village.partial"));
        Files.writeString(left.resolve("manifest.json"), "{}");
        Files.writeString(left.resolve("being-written"), "");

        run.writeTo(scratch.resolve("village"));

        assertThat(names(scratch)).containsExactly("village");
        assertThat(names(scratch.resolve("village"))).doesNotContain("being-written");
    }

    @Test
    void aPartialDirectoryOfUnknownOriginIsInNobodysWay() throws Exception {
        Files.createDirectory(scratch.resolve("village.partial"));

        run.writeTo(scratch.resolve("village"));

        assertThat(names(scratch)).containsExactly("village", "village.partial");
    }

    @Test
    void twoRunsNeverWriteOneDirectoryAtATime() throws Exception {
        Path directory = scratch.resolve("village");
        try (RunWriter first = RunWriter.open(directory, run.description(), false)) {
            for (boolean force : new boolean[] {false, true}) {
                assertThatThrownBy(() -> RunWriter.open(directory, run.description(), force))
                        .isInstanceOf(RunDirectoryException.class)
                        .hasMessage("another run is writing " + directory
                                + " now; wait until it is done or choose another directory with --out");
            }
            run.liveInto(first);
            first.finish(HtmlReport::of);
        }
        assertThat(RunDirectory.open(directory).verify()).isEmpty();
        assertThat(names(scratch)).containsExactly("village");
    }

    @Test
    void aDirectoryThatVanishesWhileTheRunWritesIsMissedAtTheNextReplicate() throws Exception {
        Path partial = scratch.resolve("village.partial");
        try (RunWriter writer = RunWriter.open(scratch.resolve("village"), run.description(), false)) {
            writer.accept(run.outcome(0));
            for (Path file : paths(partial)) {
                Files.delete(file);
            }
            Files.delete(partial);
            assertThatThrownBy(() -> writer.accept(run.outcome(1)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(partial + " has vanished while the run wrote it; run it again");
        }
        assertThat(names(scratch)).isEmpty();
    }

    @Test
    void aRunIsNotFinishedBeforeAllItsReplicatesCame() throws Exception {
        try (RunWriter writer = RunWriter.open(scratch.resolve("village"), run.description(), false)) {
            writer.accept(run.outcome(0));

            assertThatThrownBy(() -> writer.finish(HtmlReport::of)).hasMessage("1 of 3 replicates came");
            assertThatThrownBy(() -> writer.accept(run.outcome(2))).hasMessage("replicate 2 came where 1 was due");
        }
    }

    @Test
    void anOutcomeWithoutOneOfItsTablesIsRefused() throws Exception {
        List<Table> tables = run.outcome(0).tables();
        ReplicateOutcome withoutPanel = new ReplicateOutcome(0, tables.subList(0, tables.size() - 1));
        try (RunWriter writer = RunWriter.open(scratch.resolve("village"), run.description(), false)) {
            assertThatThrownBy(() -> writer.accept(withoutPanel)).hasMessage("this run kept no table panel");
        }
        assertThat(names(scratch)).isEmpty();
    }

    @Test
    void aFileWhereADirectoryIsNeededIsToldInOneSentence() throws Exception {
        Path file = Files.writeString(scratch.resolve("notes.txt"), "mine");

        assertThatThrownBy(() -> RunWriter.open(file.resolve("village"), run.description(), false))
                .isInstanceOf(RunDirectoryException.class)
                .hasMessageStartingWith("cannot write " + file.resolve("village") + ": ");
    }

    @Test
    void aTableThatCannotBeWrittenFailsTheRunWithOneSentence() throws Exception {
        TableWriter writer = new TableWriter(TableKind.DAILY, scratch.resolve("not-there"));
        writer.start();
        Table table = run.outcome(0).table(TableKind.DAILY);

        assertThatThrownBy(() -> {
                    writer.put(table);
                    writer.end();
                    writer.awaitEnd();
                })
                .isInstanceOf(RunDirectoryException.class)
                .hasMessageStartingWith("cannot write " + scratch.resolve("not-there/daily.parquet") + ": ")
                .message()
                .hasLineCount(1);
    }

    @Test
    void aFullDiskAndAMissingPermissionAreToldInPlainWords() {
        Path file = Path.of("out/daily.parquet");

        assertThat(RunDirectoryException.of("write", file, new SQLException("IO Error: No space left on device")))
                .hasMessage("cannot write out/daily.parquet: the disk is full; free some space or choose another"
                        + " directory with --out");
        assertThat(RunDirectoryException.of("read", file, new AccessDeniedException("out")))
                .hasMessage("cannot read out/daily.parquet: permission denied; ask whoever owns it, or copy it to a"
                        + " directory of your own");
        assertThat(RunDirectoryException.of("write", file, new IOException("File too large")))
                .hasMessage("cannot write out/daily.parquet: a file may not grow that large here; raise the limit"
                        + " (ulimit -f) or choose another directory with --out");
        assertThat(RunDirectoryException.of("write", file, new AccessDeniedException("out")))
                .hasMessage("cannot write out/daily.parquet: permission denied; choose a directory that you may write"
                        + " with --out");
    }

    @Test
    void pathsMayHoldBlanksQuotesAndLettersOfAnyLanguage() throws Exception {
        assumeThat(System.getProperty("sun.jnu.encoding")).isEqualToIgnoringCase("UTF-8");
        Path directory = scratch.resolve("d'où vient 荣成 100%/run 1");

        run.writeTo(directory);

        assertThat(RunDirectory.open(directory).verify()).isEmpty();
    }

    @Test
    void pathsMayHoldBlanksAndQuotes() throws Exception {
        Path directory = scratch.resolve("it's 100% \"fine\"; -- or/run 1");

        run.writeTo(directory);

        assertThat(RunDirectory.open(directory).verify()).isEmpty();
    }

    private static List<String> names(Path directory) throws IOException {
        return paths(directory).stream()
                .map(path -> String.valueOf(path.getFileName()))
                .toList();
    }

    private static List<Path> paths(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.sorted().toList();
        }
    }
}
