package org.glasshouse.io.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.outcome.Digests;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;

/// Compares the files of a run directory with its manifest: content by digest, and the digests with each other.
final class Verification {
    private final RunDirectory directory;
    private final Manifest manifest;
    private final List<Discrepancy> discrepancies = new ArrayList<>();

    Verification(RunDirectory directory) {
        this.directory = directory;
        this.manifest = directory.manifest();
    }

    List<Discrepancy> discrepancies() throws IOException {
        scenario();
        digestsOfDigests();
        for (TableKind kind : TableKind.values()) {
            boolean listed =
                    manifest.tables().stream().anyMatch(entry -> entry.table().equals(kind.key()));
            if (listed) {
                table(kind);
            } else if (kind.always()) {
                found(ManifestFile.NAME, "the manifest lists no table " + kind.key());
            }
        }
        return List.copyOf(discrepancies);
    }

    private void scenario() throws IOException {
        Path file = directory.path().resolve(RunWriter.SCENARIO);
        if (!Files.isReadable(file)) {
            found(RunWriter.SCENARIO, "it is missing or cannot be read");
        } else if (!Digests.bytes(Files.readAllBytes(file))
                .equals(manifest.scenario().digest())) {
            found(RunWriter.SCENARIO, "it is not the scenario that was run");
        }
    }

    /// The digests of the manifest must follow from those of the tables of each replicate.
    private void digestsOfDigests() {
        List<String> replicates = new ArrayList<>();
        for (Manifest.ReplicateEntry entry : manifest.replicateDigests()) {
            replicates.add(entry.digest());
            Map<TableKind, String> tables = new EnumMap<>(TableKind.class);
            for (TableKind kind : TableKind.values()) {
                String digest = entry.tables().get(kind.key());
                if (digest != null) {
                    tables.put(kind, digest);
                } else if (kind.always()) {
                    found(ManifestFile.NAME, "replicate " + entry.replicate() + " has no digest of " + kind.key());
                    return;
                }
            }
            if (!Digests.replicate(tables).equals(entry.digest())) {
                found(
                        ManifestFile.NAME,
                        "the digest of replicate " + entry.replicate() + " does not follow from those of its tables");
            }
        }
        if (replicates.size() != manifest.replicates()
                || !Digests.list(replicates).equals(manifest.digest())) {
            found(ManifestFile.NAME, "the digest of the run does not follow from those of its replicates");
        }
    }

    private void table(TableKind kind) {
        Path file = directory.file(kind);
        String name = kind.key() + ".parquet";
        try (TableReader reader = TableReader.open(kind, file)) {
            long rows = 0;
            for (Manifest.ReplicateEntry entry : manifest.replicateDigests()) {
                Table table = reader.read(entry.replicate());
                rows += table.rows();
                if (!Digests.table(table).equals(entry.tables().get(kind.key()))) {
                    found(name, "the rows of replicate " + entry.replicate() + " are not those that the run wrote");
                }
            }
            long inFile = reader.rows();
            if (inFile != rows) {
                found(name, Long.toString(inFile - rows) + " rows belong to no replicate of this run");
            }
        } catch (IOException e) {
            found(name, String.valueOf(e.getMessage()));
        }
    }

    private void found(String file, String sentence) {
        discrepancies.add(new Discrepancy(file, sentence));
    }
}
