package org.glasshouse.io.results;

import java.util.List;
import org.glasshouse.outcome.Digests;
import org.jspecify.annotations.Nullable;

/// `comparison.json`: what was compared, and what became of each arm.
///
/// @param glasshouseComparison version of the form of the directory
/// @param status `complete` or `incomplete`
/// @param name name of the study or scenario
/// @param title what it asks, in one line
/// @param caution what a reader must know before believing it, if anything
/// @param baseline name of the arm that the others are set against
/// @param command the command that reproduces it
/// @param version version of Glasshouse
/// @param digest digest over those of the arms, in their order; null while incomplete
/// @param arms the arms in the order in which they are told
public record ComparisonManifest(
        int glasshouseComparison,
        String status,
        String name,
        String title,
        @Nullable String caution,
        String baseline,
        String command,
        String version,
        @Nullable String digest,
        List<ArmEntry> arms) {
    /// The form of directory that this version writes; it reads no other one.
    public static final int FORMAT = 1;

    public ComparisonManifest {
        arms = List.copyOf(arms);
    }

    /// Whether every arm that could be lived is in it.
    public boolean complete() {
        return status.equals(Manifest.COMPLETE);
    }

    /// The arms that were lived to their end, in their order.
    public List<ArmEntry> finished() {
        return arms.stream().filter(ArmEntry::complete).toList();
    }

    /// The arms that failed.
    public List<ArmEntry> unfinished() {
        return arms.stream().filter(arm -> !arm.complete()).toList();
    }

    /// The digest over those of the arms, in their order; a failed arm counts as `null`.
    String digestOfArms() {
        return Digests.list(
                arms.stream().map(arm -> String.valueOf(arm.digest())).toList());
    }

    ComparisonManifest with(String itsStatus, @Nullable String itsDigest, List<ArmEntry> itsArms) {
        return new ComparisonManifest(
                glasshouseComparison, itsStatus, name, title, caution, baseline, command, version, itsDigest, itsArms);
    }

    /// One arm.
    ///
    /// @param name its name, as in the study or on the command line
    /// @param title what it is, in one line
    /// @param twin name of the arm that is this one without errors and ties; null where there is none
    /// @param directory its run directory, from that of the comparison
    /// @param status `waiting`, `complete` or `failed`
    /// @param digest digest of its run; null unless complete
    /// @param failure why it failed, in one line; null unless it did
    public record ArmEntry(
            String name,
            String title,
            @Nullable String twin,
            String directory,
            String status,
            @Nullable String digest,
            @Nullable String failure) {
        static final String WAITING = "waiting";
        static final String FAILED = "failed";

        /// Whether its run was written to its end.
        public boolean complete() {
            return status.equals(Manifest.COMPLETE);
        }

        ArmEntry completed(String itsDigest) {
            return new ArmEntry(name, title, twin, directory, Manifest.COMPLETE, itsDigest, null);
        }

        ArmEntry failed(String why) {
            return new ArmEntry(name, title, twin, directory, FAILED, null, why);
        }
    }
}
