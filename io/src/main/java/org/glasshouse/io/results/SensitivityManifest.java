package org.glasshouse.io.results;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.glasshouse.outcome.Digests;
import org.jspecify.annotations.Nullable;

/// `sensitivity.json`: of what a sensitivity analysis was made, and whether it is whole.
///
/// @param glasshouseSensitivity version of the form of the directory
/// @param status `complete` or `incomplete`
/// @param name name of the study or scenario
/// @param title what it asks, in one line
/// @param baseline name of the arm that the others are set against
/// @param command the command that reproduces it
/// @param version version of Glasshouse
/// @param seed the seed of all luck
/// @param persons number of persons in the society
/// @param days number of days
/// @param points number of points
/// @param lives number of lives that all points share; each point has one more of its own
/// @param digest digest over the content of the design and the outcomes; null while incomplete
/// @param reportDigest digest of `report.json`; null while incomplete
/// @param arms the arms in the order in which they are told
public record SensitivityManifest(
        int glasshouseSensitivity,
        String status,
        String name,
        String title,
        String baseline,
        String command,
        String version,
        long seed,
        long persons,
        int days,
        int points,
        int lives,
        @Nullable String digest,
        @Nullable String reportDigest,
        List<ArmEntry> arms) {
    /// The form of directory that this version writes; it reads no other one.
    public static final int FORMAT = 1;

    public SensitivityManifest {
        arms = List.copyOf(arms);
    }

    /// One arm.
    ///
    /// @param name its name, as in the study or on the command line
    /// @param title what it is, in one line
    /// @param file its scenario before any strength was varied, with one replicate
    /// @param digest digest of that scenario
    public record ArmEntry(String name, String title, String file, String digest) {}

    /// The digest by which the scenario of an arm is known.
    ///
    /// @param effectiveYaml the scenario with one replicate, as one file with every default in it
    public static String digestOf(String effectiveYaml) {
        return Digests.bytes(effectiveYaml.getBytes(StandardCharsets.UTF_8));
    }

    SensitivityManifest completed(String itsDigest, String itsReportDigest) {
        return new SensitivityManifest(
                glasshouseSensitivity,
                Manifest.COMPLETE,
                name,
                title,
                baseline,
                command,
                version,
                seed,
                persons,
                days,
                points,
                lives,
                itsDigest,
                itsReportDigest,
                arms);
    }
}
