package org.glasshouse.io.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;

/// Reads `sensitivity.json`.
final class SensitivityFile {
    static final String NAME = "sensitivity.json";

    private SensitivityFile() {}

    /// Reads the manifest of a sensitivity analysis, complete or not.
    ///
    /// @throws RunDirectoryException if there is none, or none that this version can read
    static SensitivityManifest read(Path directory) throws IOException {
        Path file = directory.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new RunDirectoryException(directory + " is not the directory of a sensitivity analysis: it has no "
                    + NAME + "; `glasshouse sensitivity` makes one");
        }
        try {
            SensitivityManifest manifest = ManifestFile.parse(Files.readAllBytes(file), SensitivityManifest.class);
            if (manifest.glasshouseSensitivity() != SensitivityManifest.FORMAT) {
                throw new RunDirectoryException(directory + " has form " + manifest.glasshouseSensitivity()
                        + "; this version reads " + SensitivityManifest.FORMAT);
            }
            return manifest;
        } catch (JacksonException e) {
            throw new RunDirectoryException(
                    directory + " is not the directory of a sensitivity analysis: " + NAME + " is damaged");
        }
    }
}
