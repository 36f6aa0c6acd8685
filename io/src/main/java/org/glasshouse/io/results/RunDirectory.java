package org.glasshouse.io.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.glasshouse.measures.Summary;
import org.glasshouse.outcome.Digests;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;

/// The directory of a finished run, to be read.
public final class RunDirectory {
    private static final String REPORT = "report.html";

    private final Path path;
    private final Manifest manifest;

    private RunDirectory(Path path, Manifest manifest) {
        this.path = path;
        this.manifest = manifest;
    }

    /// Opens the directory of a finished run.
    ///
    /// @throws RunDirectoryException if it is not one, is incomplete, or was written by a newer version
    public static RunDirectory open(Path path) throws IOException {
        Manifest manifest = ManifestFile.read(path);
        if (!manifest.complete()) {
            throw new RunDirectoryException(path + " is incomplete: its run was stopped before the end; run it again");
        }
        return new RunDirectory(path, manifest);
    }

    /// Where it is.
    public Path path() {
        return path;
    }

    /// What it says of itself.
    public Manifest manifest() {
        return manifest;
    }

    /// Where the scenario lies as it was run.
    public Path scenario() {
        return path.resolve(RunWriter.SCENARIO);
    }

    /// Whether the scenario there is the one that was run.
    ///
    /// @throws RunDirectoryException if it can't be read
    public boolean holdsItsScenario() throws IOException {
        try {
            return Digests.bytes(Files.readAllBytes(scenario()))
                    .equals(manifest.scenario().digest());
        } catch (IOException e) {
            throw RunDirectoryException.of("read", scenario(), e);
        }
    }

    /// Reads the tables back and sums them up, exactly as during the run.
    public Summary summary() throws IOException {
        Summary summary = new Summary(manifest.frame());
        forEachReplicate(summary::add);
        return summary;
    }

    /// Reads the tables that every run writes back, replicate by replicate, in order, and `lives` where it was kept;
    /// with
    /// the first, also its panel.
    public void forEachReplicate(Consumer<ReplicateOutcome> reader) throws IOException {
        List<TableReader> readers = new ArrayList<>();
        try {
            for (TableKind kind : TableKind.values()) {
                if (kind.always() || (kind == TableKind.LIVES && has(kind))) {
                    readers.add(TableReader.open(kind, existing(kind)));
                }
            }
            for (int replicate = 0; replicate < manifest.replicates(); replicate++) {
                List<Table> tables = new ArrayList<>();
                for (TableReader each : readers) {
                    tables.add(each.read(replicate));
                }
                if (replicate == 0 && has(TableKind.PANEL)) {
                    tables.add(firstPanel());
                }
                reader.accept(new ReplicateOutcome(replicate, tables));
            }
        } finally {
            for (TableReader each : readers) {
                each.close();
            }
        }
    }

    /// The scenario as it was run.
    ///
    /// @throws RunDirectoryException if its file is missing or another one stands in its place
    private Path checkedScenario() throws IOException {
        if (!Files.exists(scenario())) {
            throw new RunDirectoryException(path + " has no " + RunWriter.SCENARIO + ", which its report shows");
        }
        if (!holdsItsScenario()) {
            throw new RunDirectoryException(scenario() + " is not the scenario that was run; `glasshouse verify " + path
                    + "` tells what else differs");
        }
        return scenario();
    }

    /// Everything in which the files differ from the manifest; empty if they are what the run wrote.
    public List<Discrepancy> verify() throws IOException {
        return new Verification(this).discrepancies();
    }

    /// Makes the report anew from the tables, in place of the one there.
    public Path rewriteReport(ReportPage page) throws IOException {
        Path report = path.resolve(REPORT);
        String html = page.html(manifest, checkedScenario(), summary());
        try {
            Path fresh = Files.writeString(path.resolve(REPORT + ".partial"), html);
            return Files.move(fresh, report, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw RunDirectoryException.of("write", report, e);
        }
    }

    private boolean has(TableKind kind) {
        return manifest.tables().stream().anyMatch(entry -> entry.table().equals(kind.key()));
    }

    private Table firstPanel() throws IOException {
        try (TableReader reader = TableReader.open(TableKind.PANEL, existing(TableKind.PANEL))) {
            return reader.read(0);
        }
    }

    private Path existing(TableKind kind) throws RunDirectoryException {
        Path file = file(kind);
        if (!Files.exists(file)) {
            throw new RunDirectoryException(
                    path + " has no " + file.getFileName() + ": nothing can be said of the run");
        }
        return file;
    }

    Path file(TableKind kind) {
        return path.resolve(kind.key() + ".parquet");
    }
}
