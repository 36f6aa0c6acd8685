package org.glasshouse.io.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.measures.Sensitivity;
import org.glasshouse.outcome.Digests;
import tools.jackson.core.JacksonException;

/// The directory of a finished sensitivity analysis, to be read.
public final class SensitivityDirectory {
    private final Path path;
    private final SensitivityManifest manifest;

    private SensitivityDirectory(Path path, SensitivityManifest manifest) {
        this.path = path;
        this.manifest = manifest;
    }

    /// Whether a directory is that of a sensitivity analysis, finished or not.
    public static boolean is(Path directory) {
        return Files.isRegularFile(directory.resolve(SensitivityFile.NAME));
    }

    /// Opens the directory of a finished sensitivity analysis.
    ///
    /// @throws RunDirectoryException if it is not one, is incomplete, or was written in another
    ///     form
    public static SensitivityDirectory open(Path path) throws IOException {
        SensitivityManifest manifest = SensitivityFile.read(path);
        if (!manifest.status().equals(Manifest.COMPLETE)) {
            throw new RunDirectoryException(
                    path + " is incomplete: its sensitivity analysis was stopped before the end");
        }
        return new SensitivityDirectory(path, manifest);
    }

    /// What it says of itself.
    public SensitivityManifest manifest() {
        return manifest;
    }

    /// What was found.
    ///
    /// @throws RunDirectoryException if it is not what the analysis wrote
    public Sensitivity sensitivity() throws IOException {
        Path file = path.resolve(SensitivityWriter.REPORT);
        try {
            byte[] report = Files.readAllBytes(file);
            if (!Digests.bytes(report).equals(manifest.reportDigest())) {
                throw new RunDirectoryException(file + " is not what the sensitivity analysis wrote");
            }
            return ManifestFile.parse(report, Sensitivity.class);
        } catch (JacksonException | IOException e) {
            throw RunDirectoryException.of("read", file, e);
        }
    }

    /// Everything in which the directory differs from its manifest; empty if it is what the
    /// analysis wrote.
    public List<Discrepancy> verify() throws IOException {
        List<Discrepancy> discrepancies = new ArrayList<>();
        for (SensitivityManifest.ArmEntry arm : manifest.arms()) {
            Path file = path.resolve(arm.file());
            if (!Files.isReadable(file)
                    || !Digests.bytes(Files.readAllBytes(file)).equals(arm.digest())) {
                discrepancies.add(new Discrepancy(arm.file(), "it is missing or not the scenario that was varied"));
            }
        }
        if (!SensitivityTables.digest(path).equals(manifest.digest())) {
            discrepancies.add(new Discrepancy(
                    SensitivityFile.NAME, "its digest is not that of the design and outcomes beside it"));
        }
        Path report = path.resolve(SensitivityWriter.REPORT);
        if (!Files.isReadable(report)
                || !Digests.bytes(Files.readAllBytes(report)).equals(manifest.reportDigest())) {
            discrepancies.add(
                    new Discrepancy(SensitivityWriter.REPORT, "it is missing or not what the analysis wrote"));
        }
        return List.copyOf(discrepancies);
    }
}
