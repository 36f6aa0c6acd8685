package org.glasshouse.io.results;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.glasshouse.measures.Comparison;
import org.glasshouse.measures.Frame;
import org.glasshouse.measures.GroupTotals;
import org.glasshouse.outcome.Digests;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// The directory of a comparison while it is written: a run directory for each arm, and what they come to.
///
/// Until the end it lies beside its place under a name that ends in `.partial`. It stays there when the comparison is
/// stopped: finished arms are not lived again when it goes on.
public final class ComparisonDirectory implements AutoCloseable {
    private static final String LOCK = "comparison.lock";
    private static final String PARTIAL = ".partial";
    private static final String ARMS = "arms";
    private static final String SCENARIO = ".yaml";
    private static final String REMARKS = ".remarks.json";

    private final Path target;
    private final Path path;
    private final FileChannel lock;
    private ComparisonManifest manifest;

    private ComparisonDirectory(Path target, Path path, FileChannel lock, ComparisonManifest manifest) {
        this.target = target;
        this.path = path;
        this.lock = lock;
        this.manifest = manifest;
    }

    /// What a comparison is, before any arm is lived.
    ///
    /// @param arms in the order in which they are told
    public record Plan(
            String name,
            String title,
            @Nullable String caution,
            String baseline,
            String command,
            String version,
            List<PlannedArm> arms) {
        public Plan {
            arms = List.copyOf(arms);
        }
    }

    /// An arm before it is lived.
    ///
    /// @param effectiveYaml its scenario as one file with every default in it
    public record PlannedArm(String name, String title, String effectiveYaml, Remarks remarks) {}

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
    public static ComparisonDirectory create(Path directory, Plan plan, boolean force) throws IOException {
        Path target = directory.toAbsolutePath().normalize();
        Path path = partialOf(target);
        try {
            for (Path there : List.of(target, path)) {
                refuseToReplace(there, directory, force);
            }
            if (Files.exists(path)) {
                delete(path);
            }
            Files.createDirectories(path.resolve(ARMS));
            FileChannel lock = locked(path, directory);
            List<ComparisonManifest.ArmEntry> arms = new ArrayList<>();
            for (PlannedArm arm : plan.arms) {
                String folder = (arms.size() + 1) + "-" + arm.name.replaceAll("[^A-Za-z0-9+,._-]", "-");
                Files.writeString(path.resolve(ARMS).resolve(folder + SCENARIO), arm.effectiveYaml);
                Files.writeString(path.resolve(ARMS).resolve(folder + REMARKS), ManifestFile.json(arm.remarks));
                arms.add(new ComparisonManifest.ArmEntry(
                        arm.name, arm.title, ARMS + "/" + folder, ComparisonManifest.ArmEntry.WAITING, null, null));
            }
            ComparisonManifest manifest = new ComparisonManifest(
                    ComparisonManifest.FORMAT,
                    Manifest.INCOMPLETE,
                    plan.name,
                    plan.title,
                    plan.caution,
                    plan.baseline,
                    plan.command,
                    plan.version,
                    null,
                    arms);
            ComparisonDirectory made = new ComparisonDirectory(target, path, lock, manifest);
            made.writeManifest();
            return made;
        } catch (RunDirectoryException e) {
            throw e;
        } catch (IOException e) {
            throw RunDirectoryException.of("write", target, e);
        }
    }

    /// Goes on with a comparison that was stopped.
    ///
    /// @param version version of Glasshouse, which must be the one that began it: another may give other results
    /// @throws RunDirectoryException if there is none to go on with
    public static ComparisonDirectory resume(Path directory, String version) throws IOException {
        Path target = directory.toAbsolutePath().normalize();
        Path path = partialOf(target);
        if (!Files.isDirectory(path)) {
            throw new RunDirectoryException(
                    Files.exists(target.resolve(ComparisonFile.NAME))
                            ? directory + " is complete; there is nothing to go on with"
                            : "there is no stopped comparison " + directory + PARTIAL + " to go on with");
        }
        FileChannel lock = locked(path, directory);
        ComparisonManifest manifest = ComparisonFile.read(path);
        if (!manifest.version().equals(version)) {
            throw new RunDirectoryException(directory + PARTIAL + " was begun by Glasshouse " + manifest.version()
                    + " and this is " + version + "; go on with that version");
        }
        try (Stream<Path> arms = Files.list(path.resolve(ARMS))) {
            for (Path arm : arms.toList()) {
                if (arm.toString().endsWith(PARTIAL)) {
                    delete(arm);
                }
            }
        } catch (IOException e) {
            throw RunDirectoryException.of("write", path, e);
        }
        return new ComparisonDirectory(target, path, lock, manifest);
    }

    /// What it says of itself.
    public ComparisonManifest manifest() {
        return manifest;
    }

    /// Where it lies while it is written.
    public Path path() {
        return path;
    }

    /// The run directory of an arm.
    public Path run(ComparisonManifest.ArmEntry arm) {
        return path.resolve(arm.directory());
    }

    /// The scenario of an arm as it was when the comparison began.
    public Path scenario(ComparisonManifest.ArmEntry arm) {
        return path.resolve(arm.directory() + SCENARIO);
    }

    /// What the files of an arm said when the comparison began.
    public Remarks remarks(ComparisonManifest.ArmEntry arm) throws IOException {
        Path file = path.resolve(arm.directory() + REMARKS);
        try {
            return ManifestFile.parse(Files.readAllBytes(file), Remarks.class);
        } catch (IOException | JacksonException e) {
            throw RunDirectoryException.of("read", file, e);
        }
    }

    /// Notes that an arm was lived to its end.
    public void completed(String arm, String digest) throws IOException {
        change(arm, entry -> entry.completed(digest));
    }

    /// Notes that an arm failed, and why in one line.
    public void failed(String arm, String why) throws IOException {
        change(arm, entry -> entry.failed(why));
    }

    private void change(String name, UnaryOperator<ComparisonManifest.ArmEntry> change) throws IOException {
        List<ComparisonManifest.ArmEntry> arms = manifest.arms().stream()
                .map(entry -> entry.name().equals(name) ? change.apply(entry) : entry)
                .toList();
        manifest = with(Manifest.INCOMPLETE, null, arms);
        writeManifest();
    }

    /// Reads the finished arms and sets them against the baseline.
    ///
    /// @throws RunDirectoryException if the baseline failed, or an arm cannot be read
    public Comparison comparison() throws IOException {
        Map<String, GroupTotals> arms = new LinkedHashMap<>();
        @Nullable Frame frame = null;
        for (ComparisonManifest.ArmEntry entry : manifest.arms()) {
            if (entry.complete()) {
                RunDirectory run = RunDirectory.open(run(entry));
                GroupTotals totals = new GroupTotals(run.manifest().days());
                run.forEachReplicate(totals::add);
                arms.put(entry.name(), totals);
                Frame own = run.manifest().frame();
                frame = frame == null || !givesStanding(frame) ? own : frame;
            }
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

    /// Completes the directory and puts it in its place.
    public Path finish(Comparison comparison) throws IOException {
        try {
            ContrastTables.write(comparison, path);
            List<String> digests = manifest.arms().stream()
                    .map(ComparisonManifest.ArmEntry::digest)
                    .map(String::valueOf)
                    .toList();
            manifest = with(Manifest.COMPLETE, Digests.list(digests), manifest.arms());
            writeManifest();
            if (Files.exists(target)) {
                delete(target);
            }
            Files.delete(path.resolve(LOCK));
            return Files.move(path, target);
        } catch (RunDirectoryException e) {
            throw e;
        } catch (IOException e) {
            throw RunDirectoryException.of("write", target, e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private ComparisonManifest with(String status, @Nullable String digest, List<ComparisonManifest.ArmEntry> arms) {
        return new ComparisonManifest(
                manifest.glasshouseComparison(),
                status,
                manifest.name(),
                manifest.title(),
                manifest.caution(),
                manifest.baseline(),
                manifest.command(),
                manifest.version(),
                digest,
                arms);
    }

    /// Replaces the manifest in one step, so that a kill leaves the one before or this one.
    private void writeManifest() throws IOException {
        Path fresh = path.resolve(ComparisonFile.NAME + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(ManifestFile.json(manifest).getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
            Files.move(
                    fresh,
                    path.resolve(ComparisonFile.NAME),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw RunDirectoryException.of("write", path, e);
        }
    }

    private static void refuseToReplace(Path there, Path directory, boolean force) throws RunDirectoryException {
        if (!Files.exists(there)) {
            return;
        }
        if (!force) {
            throw new RunDirectoryException(
                    there.toString().endsWith(PARTIAL)
                            ? directory + PARTIAL + " holds a comparison that was stopped; go on with --resume "
                                    + directory + ", or begin anew with --force"
                            : directory + " exists; choose another directory with --out, or replace it with --force");
        }
        if (!Files.exists(there.resolve(ComparisonFile.NAME))) {
            throw new RunDirectoryException(
                    there + " exists and is not the directory of a comparison; --force replaces nothing else");
        }
    }

    @SuppressWarnings("resource") // held until the directory is closed
    private static FileChannel locked(Path path, Path directory) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock held;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            held = null;
        }
        if (held == null) {
            channel.close();
            throw new RunDirectoryException(directory + PARTIAL + " is being written by another glasshouse");
        }
        return channel;
    }

    private static Path partialOf(Path target) {
        return target.resolveSibling(target.getFileName() + PARTIAL);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
