package org.glasshouse.io.results;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.glasshouse.measures.Comparison;
import org.glasshouse.measures.GroupTotals;
import org.glasshouse.measures.Sensitivity;
import org.glasshouse.outcome.Digests;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Writes the directory of a comparison: a run directory for each arm, and what they come to.
///
/// Until the end it lies beside its place under a name that ends in `.partial`. It stays there when the comparison is
/// stopped: finished arms are not lived again when it goes on.
public final class ComparisonWriter implements AutoCloseable {
    private static final String ARMS = "arms";
    private static final String SCENARIO = ".yaml";
    private static final String REMARKS = ".remarks.json";

    private final PartialDirectory partial;
    private final Map<String, GroupTotals> lived = new HashMap<>();
    private ComparisonManifest manifest;

    private ComparisonWriter(PartialDirectory partial, ComparisonManifest manifest) {
        this.partial = partial;
        this.manifest = manifest;
    }

    /// What a comparison is, before any arm is lived.
    ///
    /// @param sensitivity how far its headlines hang on assumed numbers; null where that is not
    ///     known
    /// @param arms in the order in which they are told
    public record Plan(
            String name,
            String title,
            @Nullable String caution,
            String baseline,
            String command,
            String version,
            @Nullable Sensitivity sensitivity,
            List<PlannedArm> arms) {
        public Plan {
            arms = List.copyOf(arms);
        }
    }

    /// An arm before it is lived.
    ///
    /// @param effectiveYaml its scenario as one file with every default in it
    /// @param twin name of the arm that is this one without errors and ties; null where there is none
    public record PlannedArm(
            String name, String title, @Nullable String twin, String effectiveYaml, Remarks remarks) {}

    /// What the files of an arm say beyond its effective scenario.
    ///
    /// @param assumed the numbers in it that were made up
    /// @param rules `file:line` of each rule of the regime, by its path in it
    public record Remarks(List<AssumedNumber> assumed, Map<String, String> rules) {
        public Remarks {
            assumed = List.copyOf(assumed);
            rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        }
    }

    /// Begins the directory of a comparison.
    ///
    /// @param force whether what stands there, finished or stopped, may be replaced
    /// @throws RunDirectoryException if something stands there and may not be replaced, or nothing can be written
    public static ComparisonWriter create(Path directory, Plan plan, boolean force) throws IOException {
        PartialDirectory partial = PartialDirectory.ofComparison(directory, force);
        try {
            Path folders = Files.createDirectory(partial.path().resolve(ARMS));
            List<ComparisonManifest.ArmEntry> arms = new ArrayList<>();
            for (PlannedArm arm : plan.arms) {
                String folder = (arms.size() + 1) + "-" + arm.name.replaceAll("[^A-Za-z0-9+,._-]", "-");
                Files.writeString(folders.resolve(folder + SCENARIO), arm.effectiveYaml);
                Files.writeString(folders.resolve(folder + REMARKS), ManifestFile.json(arm.remarks));
                arms.add(new ComparisonManifest.ArmEntry(
                        arm.name,
                        arm.title,
                        arm.twin,
                        ARMS + "/" + folder,
                        ComparisonManifest.ArmEntry.WAITING,
                        null,
                        null));
            }
            ComparisonWriter writer = new ComparisonWriter(
                    partial,
                    new ComparisonManifest(
                            ComparisonManifest.FORMAT,
                            Manifest.INCOMPLETE,
                            plan.name,
                            plan.title,
                            plan.caution,
                            plan.baseline,
                            plan.command,
                            plan.version,
                            null,
                            arms));
            writer.writeManifest();
            if (plan.sensitivity != null) {
                partial.write(ComparisonDirectory.SENSITIVITY, ManifestFile.line(plan.sensitivity));
            }
            return writer;
        } catch (IOException e) {
            partial.discard();
            throw RunDirectoryException.of("write", partial.path(), e);
        }
    }

    /// Goes on with a comparison that was stopped.
    ///
    /// @param version version of Glasshouse, which must be the one that began it: another may give other results
    /// @throws RunDirectoryException if there is none to go on with
    public static ComparisonWriter resume(Path directory, String version) throws IOException {
        PartialDirectory partial = PartialDirectory.ofStoppedComparison(directory);
        try {
            ComparisonManifest manifest = ComparisonFile.read(partial.path());
            if (!manifest.version().equals(version)) {
                throw new RunDirectoryException(partial.path() + " was begun by Glasshouse " + manifest.version()
                        + " and this is " + version + "; go on with that version");
            }
            try (Stream<Path> arms = Files.list(partial.path().resolve(ARMS))) {
                for (Path arm : arms.toList()) {
                    // An arm of its own begins anew, but for the replicates that are kept beside it.
                    if (arm.toString().endsWith(PartialDirectory.ENDING)) {
                        PartialDirectory.delete(arm);
                    }
                }
            }
            return new ComparisonWriter(partial, manifest);
        } catch (IOException e) {
            partial.close();
            throw RunDirectoryException.of("write", partial.path(), e);
        }
    }

    /// What it says of itself.
    public ComparisonManifest manifest() {
        return manifest;
    }

    /// Where it lies once it is finished.
    public Path target() {
        return partial.target();
    }

    /// The run directory of an arm.
    public Path run(ComparisonManifest.ArmEntry arm) {
        return partial.path().resolve(arm.directory());
    }

    /// The replicates of an arm that have been lived, by this process or by one that was stopped.
    public LivedReplicates replicates(ComparisonManifest.ArmEntry arm, String effectiveYaml) {
        return new LivedReplicates(
                partial.path().resolve(arm.directory() + LivedReplicates.ENDING),
                Digests.bytes((manifest.version() + "\n" + effectiveYaml).getBytes(StandardCharsets.UTF_8)),
                LivedReplicates.PATIENCE);
    }

    /// The scenario of an arm as it was when the comparison began.
    public Path scenario(ComparisonManifest.ArmEntry arm) {
        return partial.path().resolve(arm.directory() + SCENARIO);
    }

    /// What the files of an arm said when the comparison began.
    public Remarks remarks(ComparisonManifest.ArmEntry arm) throws IOException {
        Path file = partial.path().resolve(arm.directory() + REMARKS);
        try {
            return ManifestFile.parse(Files.readAllBytes(file), Remarks.class);
        } catch (IOException | JacksonException e) {
            throw RunDirectoryException.of("read", file, e);
        }
    }

    /// Notes that an arm was lived to its end.
    ///
    /// @param sums its sums, which then need not be read back from its tables
    public void completed(String arm, String digest, GroupTotals sums) throws IOException {
        change(arm, entry -> entry.completed(digest));
        lived.put(arm, sums);
    }

    /// Notes that an arm failed, and why in one line.
    public void failed(String arm, String why) throws IOException {
        change(arm, entry -> entry.failed(why));
    }

    private void change(String name, UnaryOperator<ComparisonManifest.ArmEntry> change) throws IOException {
        List<ComparisonManifest.ArmEntry> arms = manifest.arms().stream()
                .map(entry -> entry.name().equals(name) ? change.apply(entry) : entry)
                .toList();
        manifest = manifest.with(Manifest.INCOMPLETE, null, arms);
        writeManifest();
    }

    /// The finished arms against the baseline, before anything is written of it.
    ///
    /// @throws RunDirectoryException if the baseline failed or an arm cannot be read
    public Comparison comparison() throws IOException {
        return new ComparisonDirectory(partial.path(), completed()).comparison(lived);
    }

    private ComparisonManifest completed() {
        return manifest.with(Manifest.COMPLETE, manifest.digestOfArms(), manifest.arms());
    }

    /// Sets the finished arms against the baseline, completes the directory and puts it in its place.
    ///
    /// @throws RunDirectoryException if the baseline failed, an arm cannot be read, or nothing can be written
    public Comparison finish(ComparisonPage page) throws IOException {
        ComparisonManifest complete = completed();
        ComparisonDirectory directory = new ComparisonDirectory(partial.path(), complete);
        Comparison comparison = directory.comparison(lived);
        ContrastTables.write(comparison, partial.path());
        directory.writeReport(page, comparison);
        manifest = complete;
        writeManifest();
        partial.moveIntoPlace();
        return comparison;
    }

    @Override
    public void close() throws IOException {
        partial.close();
    }

    /// Replaces the manifest in one step, so that a kill leaves the one before or this one.
    private void writeManifest() throws IOException {
        Path fresh = partial.path().resolve(ComparisonFile.NAME + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(ManifestFile.json(manifest).getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
            Files.move(
                    fresh,
                    partial.path().resolve(ComparisonFile.NAME),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw RunDirectoryException.of("write", partial.path(), e);
        }
    }
}
