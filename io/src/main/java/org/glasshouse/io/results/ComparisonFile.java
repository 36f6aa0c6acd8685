package org.glasshouse.io.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;

/// Reads `comparison.json`.
final class ComparisonFile {
    static final String NAME = "comparison.json";

    private ComparisonFile() {}

    /// Reads the manifest of a comparison, complete or not.
    ///
    /// @throws RunDirectoryException if there is none, or none that this version can read
    static ComparisonManifest read(Path directory) throws IOException {
        Path file = directory.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new RunDirectoryException(directory + " is not the directory of a comparison: it has no " + NAME);
        }
        try {
            ComparisonManifest manifest = ManifestFile.comparison(Files.readAllBytes(file));
            if (manifest.glasshouseComparison() != ComparisonManifest.FORMAT) {
                throw new RunDirectoryException(directory + " has form " + manifest.glasshouseComparison()
                        + "; this version reads " + ComparisonManifest.FORMAT);
            }
            return manifest;
        } catch (JacksonException e) {
            throw new RunDirectoryException(
                    directory + " is not the directory of a comparison: " + NAME + " is damaged");
        }
    }
}
