package org.glasshouse.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.glasshouse.io.files.Study;
import org.glasshouse.io.results.SensitivityDirectory;
import org.glasshouse.io.results.SensitivityManifest;
import org.glasshouse.measures.Sensitivity;

/// Whether a sensitivity analysis speaks of the arms of a comparison: of the same scenarios but for
/// their number of replicates, by the same version.
final class Fit {
    private Fit() {}

    /// What a directory says of these arms, under their names.
    ///
    /// @param study the arms with one replicate each
    /// @throws Failure if it speaks of others
    static Sensitivity of(Path directory, Study study) throws IOException {
        SensitivityDirectory read = SensitivityDirectory.open(directory);
        SensitivityManifest manifest = read.manifest();
        if (!manifest.version().equals(Version.number())) {
            throw new Failure(
                    ExitCode.CANNOT_READ_OR_WRITE,
                    directory + " was made by Glasshouse " + manifest.version() + ", and this is " + Version.number()
                            + ", which may live it otherwise; make it anew");
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (Study.Arm arm : study.arms()) {
            String digest = SensitivityManifest.digestOf(arm.scenario().effectiveYaml());
            SensitivityManifest.ArmEntry same = manifest.arms().stream()
                    .filter(entry -> entry.digest().equals(digest))
                    .findFirst()
                    .orElseThrow(() -> new Failure(
                            ExitCode.CANNOT_READ_OR_WRITE,
                            directory + " does not speak of the arm '" + arm.name() + "' as it is here: people, rules,"
                                    + " days and seed must be the same; make it anew with `glasshouse sensitivity` and"
                                    + " the same file, arms and settings"));
            names.putIfAbsent(same.name(), arm.name());
        }
        if (!study.baseline().equals(names.get(manifest.baseline()))) {
            throw new Failure(
                    ExitCode.CANNOT_READ_OR_WRITE,
                    directory + " sets its arms against '" + manifest.baseline() + "', and here the baseline is '"
                            + study.baseline() + "'");
        }
        return read.sensitivity().named(names);
    }
}
