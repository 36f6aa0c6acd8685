package org.glasshouse.io.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.measures.Comparison;
import org.glasshouse.measures.Frame;
import org.glasshouse.measures.GroupTotals;
import org.glasshouse.measures.Sensitivity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// The directory of a finished comparison, to be read.
public final class ComparisonDirectory {
    /// What the comparison was told of how far its headlines hang on assumed numbers, under the
    /// names of its arms.
    static final String SENSITIVITY = "assumed-responses.json";

    private static final String REPORT = "report.html";
    private static final String NUMBERS = "report.json";

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

    /// Where it is.
    public Path path() {
        return path;
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

    /// The run of the baseline.
    ///
    /// @throws RunDirectoryException if it failed or cannot be read
    public RunDirectory baseline() throws IOException {
        for (ComparisonManifest.ArmEntry arm : manifest.finished()) {
            if (arm.name().equals(manifest.baseline())) {
                return run(arm);
            }
        }
        throw new RunDirectoryException("the baseline " + manifest.baseline() + " failed, so nothing can be set"
                + " against it; " + path + " holds the other arms");
    }

    /// Reads the finished arms and sets them against the baseline.
    ///
    /// @throws RunDirectoryException if the baseline failed, or an arm cannot be read
    public Comparison comparison() throws IOException {
        return comparison(Map.of());
    }

    /// The same, without reading the arms whose sums are known.
    Comparison comparison(Map<String, GroupTotals> known) throws IOException {
        Map<String, GroupTotals> arms = new LinkedHashMap<>();
        Frame frame = baseline().manifest().frame();
        for (ComparisonManifest.ArmEntry entry : manifest.finished()) {
            RunDirectory run = run(entry);
            GroupTotals totals = known.get(entry.name());
            if (totals == null) {
                totals = new GroupTotals(run.manifest().days());
                run.forEachReplicate(totals::add);
            }
            arms.put(entry.name(), totals);
            Frame own = run.manifest().frame();
            frame = givesStanding(frame) ? frame : own;
        }
        Map<String, String> twins = new LinkedHashMap<>();
        manifest.finished().forEach(arm -> {
            String twin = arm.twin();
            if (twin != null && arms.containsKey(twin)) {
                twins.put(arm.name(), twin);
            }
        });
        return new Comparison(frame, manifest.baseline(), arms, twins, sensitivity());
    }

    /// How far its headlines hang on assumed numbers; null where the comparison was not told.
    private @Nullable Sensitivity sensitivity() throws IOException {
        Path file = path.resolve(SENSITIVITY);
        if (!Files.exists(file)) {
            return null;
        }
        try {
            return ManifestFile.parse(Files.readAllBytes(file), Sensitivity.class);
        } catch (JacksonException | IOException e) {
            throw RunDirectoryException.of("read", file, e);
        }
    }

    /// Whether there is any standing to speak of, which there isn't without a regime.
    private static boolean givesStanding(Frame frame) {
        return !frame.grades().isEmpty() || !frame.lists().isEmpty();
    }

    /// Makes the report anew from the tables of the arms, `report.html` and `report.json`, in place of those there.
    ///
    /// @return where the page lies
    /// @throws RunDirectoryException if an arm can't be read, or is not the one that was compared
    public Path rewriteReport(ComparisonPage page) throws IOException {
        for (ComparisonManifest.ArmEntry arm : manifest.finished()) {
            RunDirectory run = run(arm);
            if (!String.valueOf(run.manifest().digest()).equals(arm.digest()) || !run.holdsItsScenario()) {
                throw new RunDirectoryException(run.path() + " is not the run that was compared; `glasshouse verify "
                        + path + "` tells what differs");
            }
        }
        return writeReport(page, comparison());
    }

    /// Writes the report of a comparison that was made of these arms.
    Path writeReport(ComparisonPage page, Comparison comparison) throws IOException {
        write(NUMBERS, ManifestFile.line(ComparisonNumbers.of(this, comparison)));
        return write(REPORT, page.html(this, comparison));
    }

    /// Replaces a file in one step.
    private Path write(String name, String text) throws IOException {
        Path file = path.resolve(name);
        try {
            Path fresh = Files.writeString(path.resolve(name + PartialDirectory.ENDING), text);
            return Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw RunDirectoryException.of("write", file, e);
        }
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
