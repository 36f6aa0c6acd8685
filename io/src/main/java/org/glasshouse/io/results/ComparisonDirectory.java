package org.glasshouse.io.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.measures.Comparison;
import org.glasshouse.measures.Frame;
import org.glasshouse.measures.GroupTotals;
import org.jspecify.annotations.Nullable;

/// The directory of a finished comparison, to be read.
public final class ComparisonDirectory {
    private final Path path;
    private final ComparisonManifest manifest;

    ComparisonDirectory(Path path, ComparisonManifest manifest) {
        this.path = path;
        this.manifest = manifest;
    }

    /// Whether a directory is that of a comparison, finished or not.
    public static boolean is(Path directory) {
        return Files.isRegularFile(directory.resolve(ComparisonFile.NAME));
    }

    /// Opens the directory of a finished comparison.
    ///
    /// @throws RunDirectoryException if it is not one, is incomplete, or was written in another form
    public static ComparisonDirectory open(Path path) throws IOException {
        ComparisonManifest manifest = ComparisonFile.read(path);
        if (!manifest.complete()) {
            throw new RunDirectoryException(path + " is incomplete: its comparison was stopped before the end; go on"
                    + " with `glasshouse compare --resume`");
        }
        return new ComparisonDirectory(path, manifest);
    }

    /// What it says of itself.
    public ComparisonManifest manifest() {
        return manifest;
    }

    /// The run of a finished arm.
    ///
    /// @throws RunDirectoryException if it cannot be read
    public RunDirectory run(ComparisonManifest.ArmEntry arm) throws IOException {
        return RunDirectory.open(path.resolve(arm.directory()));
    }

    /// Reads the finished arms and sets them against the baseline.
    ///
    /// @throws RunDirectoryException if the baseline failed, or an arm cannot be read
    public Comparison comparison() throws IOException {
        Map<String, GroupTotals> arms = new LinkedHashMap<>();
        @Nullable Frame frame = null;
        for (ComparisonManifest.ArmEntry entry : manifest.finished()) {
            RunDirectory run = run(entry);
            GroupTotals totals = new GroupTotals(run.manifest().days());
            run.forEachReplicate(totals::add);
            arms.put(entry.name(), totals);
            Frame own = run.manifest().frame();
            frame = frame == null || !givesStanding(frame) ? own : frame;
        }
        if (frame == null || !arms.containsKey(manifest.baseline())) {
            throw new RunDirectoryException("the baseline " + manifest.baseline() + " failed, so nothing can be set"
                    + " against it; " + path + " holds the other arms");
        }
        return new Comparison(frame, manifest.baseline(), arms);
    }

    /// Whether there is any standing to speak of, which there isn't without a regime.
    private static boolean givesStanding(Frame frame) {
        return !frame.grades().isEmpty() || !frame.lists().isEmpty();
    }

    /// Everything in which the arms differ from their manifests, and these from that of the comparison; empty if they
    /// are what the comparison wrote.
    public List<Discrepancy> verify() throws IOException {
        List<Discrepancy> discrepancies = new ArrayList<>();
        for (ComparisonManifest.ArmEntry arm : manifest.finished()) {
            verify(arm, discrepancies);
        }
        if (!manifest.digestOfArms().equals(manifest.digest())) {
            discrepancies.add(new Discrepancy(
                    ComparisonFile.NAME, "the digest of the comparison does not follow from those of its arms"));
        }
        return List.copyOf(discrepancies);
    }

    private void verify(ComparisonManifest.ArmEntry arm, List<Discrepancy> discrepancies) throws IOException {
        try {
            RunDirectory run = run(arm);
            for (Discrepancy each : run.verify()) {
                discrepancies.add(new Discrepancy(arm.directory() + "/" + each.file(), each.sentence()));
            }
            if (!String.valueOf(run.manifest().digest()).equals(arm.digest())) {
                discrepancies.add(new Discrepancy(
                        arm.directory() + "/" + ManifestFile.NAME,
                        "its digest is not the one that the comparison lists: another run stands in its place"));
            }
        } catch (RunDirectoryException e) {
            discrepancies.add(new Discrepancy(arm.directory(), String.valueOf(e.getMessage())));
        }
    }
}
