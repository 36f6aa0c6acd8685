package org.glasshouse.io.results;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/// A directory that is being written under a name of its own and takes its place only when it is whole.
///
/// What a stopped run leaves is of no use and is cleared away by the next; what a stopped comparison leaves can be gone
/// on with, and stays.
final class PartialDirectory implements AutoCloseable {
    /// What a directory that is not yet whole has behind its name.
    static final String ENDING = ".partial";

    private static final int MOST_ATTEMPTS = 1000;

    private final Content content;
    private final Path target;
    private final Path parent;
    private final Path path;
    private final WritersLock lock;
    private final boolean force;

    private PartialDirectory(Content content, Path target, Path parent, Path path, WritersLock lock, boolean force) {
        this.content = content;
        this.target = target;
        this.parent = parent;
        this.path = path;
        this.lock = lock;
        this.force = force;
    }

    /// What is written into it.
    private enum Content {
        RUN("a run") {
            @Override
            void read(Path directory) throws IOException {
                ManifestFile.read(directory);
            }
        },
        COMPARISON("a comparison") {
            @Override
            void read(Path directory) throws IOException {
                ComparisonFile.read(directory);
            }
        },
        SENSITIVITY("a sensitivity analysis") {
            @Override
            void read(Path directory) throws IOException {
                SensitivityFile.read(directory);
            }
        };

        private final String words;

        Content(String words) {
            this.words = words;
        }

        /// Reads what it says of itself, so that nothing else is ever replaced.
        abstract void read(Path directory) throws IOException;
    }

    /// Makes an empty directory for a run beside the target; what a killed run left there is cleared away.
    ///
    /// @throws RunDirectoryException if the target exists and may not be replaced, if another run is writing it,
    ///     or if nothing can be made there
    static PartialDirectory ofRun(Path directory, boolean force) throws IOException {
        return fresh(Content.RUN, directory, force);
    }

    /// The same for a sensitivity analysis.
    ///
    /// @throws RunDirectoryException as for a run
    static PartialDirectory ofSensitivity(Path directory, boolean force) throws IOException {
        return fresh(Content.SENSITIVITY, directory, force);
    }

    private static PartialDirectory fresh(Content content, Path directory, boolean force) throws IOException {
        Path target = target(directory, content);
        refuseToReplace(target, content, force);
        try {
            Files.createDirectories(parent(target));
            clearWhatAKilledRunLeft(target);
            Path path = createBeside(target, ENDING);
            return new PartialDirectory(content, target, parent(target), path, lock(path), force);
        } catch (IOException e) {
            throw RunDirectoryException.of("write", target, e);
        }
    }

    /// Makes an empty directory for a comparison beside the target.
    ///
    /// @param force whether what stands there, finished or stopped, may be replaced
    /// @throws RunDirectoryException if something stands there and may not be replaced, or nothing can be made
    static PartialDirectory ofComparison(Path directory, boolean force) throws IOException {
        Path target = target(directory, Content.COMPARISON);
        Path path = beside(target, 1, ENDING);
        refuseToReplace(target, Content.COMPARISON, force);
        if (Files.exists(path) && !force) {
            throw new RunDirectoryException(directory + ENDING + " holds a comparison that was stopped; go on with"
                    + " --resume " + directory + ", or begin anew with --force");
        }
        refuseToReplace(path, Content.COMPARISON, force);
        refuseIfBeingWritten(path, target);
        try {
            if (Files.exists(path)) {
                delete(path);
            }
            Files.createDirectories(parent(target));
            Files.createDirectory(path);
            return new PartialDirectory(Content.COMPARISON, target, parent(target), path, lock(path), force);
        } catch (IOException e) {
            throw RunDirectoryException.of("write", target, e);
        }
    }

    /// Goes on with the directory of a comparison that was stopped.
    ///
    /// @throws RunDirectoryException if there is none, or another process is writing it
    static PartialDirectory ofStoppedComparison(Path directory) throws IOException {
        Path target = target(directory, Content.COMPARISON);
        Path path = beside(target, 1, ENDING);
        if (!Files.isDirectory(path)) {
            throw new RunDirectoryException(
                    Files.exists(target.resolve(ComparisonFile.NAME))
                            ? directory + " is complete; there is nothing to go on with"
                            : "there is no stopped comparison " + directory + ENDING + " to go on with");
        }
        refuseIfBeingWritten(path, target);
        try {
            WritersLock lock = WritersLock.again(path);
            return new PartialDirectory(Content.COMPARISON, target, parent(target), path, lock, /* force= */ false);
        } catch (IOException e) {
            throw RunDirectoryException.of("write", target, e);
        }
    }

    private static Path target(Path directory, Content content) throws RunDirectoryException {
        Path target = directory.toAbsolutePath().normalize();
        if (target.getFileName() == null || target.getParent() == null) {
            throw new RunDirectoryException(directory + " cannot be the directory of " + content.words);
        }
        return target;
    }

    private static Path parent(Path target) {
        return Objects.requireNonNull(target.getParent());
    }

    private static WritersLock lock(Path path) throws IOException {
        try {
            return WritersLock.of(path);
        } catch (IOException e) {
            delete(path);
            throw e;
        }
    }

    private static void clearWhatAKilledRunLeft(Path target) throws IOException {
        Path left = beside(target, 1, ENDING);
        refuseIfBeingWritten(left, target);
        boolean goesOn = Files.exists(left.resolve(ComparisonFile.NAME));
        if (WritersLock.holderOf(left) == WritersLock.Holder.NOBODY && !goesOn) {
            delete(left);
        }
        // Whoever made anything else may want to keep it; there are other names.
    }

    private static void refuseIfBeingWritten(Path path, Path target) throws RunDirectoryException {
        if (WritersLock.holderOf(path) == WritersLock.Holder.ANOTHER_RUN) {
            throw new RunDirectoryException("another run is writing " + target
                    + " now; wait until it is done or choose another directory with --out");
        }
    }

    /// Makes sure that the directory is still there: what is written into a file that somebody deleted is lost without
    /// a word.
    ///
    /// @throws RunDirectoryException if it has vanished
    void mustBeThere() throws RunDirectoryException {
        if (!Files.exists(path.resolve(ManifestFile.NAME))) {
            throw new RunDirectoryException(
                    path + " has vanished while the run wrote it; run it again, into a directory that stays");
        }
    }

    /// Where it lies once it is whole.
    Path target() {
        return target;
    }

    /// Where files are to be written for now.
    Path path() {
        return path;
    }

    /// Writes a file of UTF-8 text.
    void write(String name, String text) throws IOException {
        try {
            Files.writeString(path.resolve(name), text);
        } catch (IOException e) {
            throw RunDirectoryException.of("write", target, e);
        }
    }

    /// Makes sure that all is on the disk, then gives the directory its name.
    void moveIntoPlace() throws IOException {
        refuseToReplace(target, content, force);
        try {
            try (Stream<Path> all = Files.walk(path)) {
                for (Path each : all.toList()) {
                    flush(each);
                }
            }
            lock.delete();
            flush(path);
            if (Files.exists(target)) {
                Path old = createBeside(target, ".old");
                Files.delete(old);
                Files.move(target, old);
                try {
                    Files.move(path, target);
                } catch (IOException e) {
                    Files.move(old, target);
                    throw e;
                }
                delete(old);
            } else {
                Files.move(path, target);
            }
            flush(parent);
        } catch (IOException e) {
            throw RunDirectoryException.of("write", target, e);
        }
    }

    /// Deletes it with all that is in it.
    void discard() throws IOException {
        try (lock) {
            if (Files.exists(path)) {
                delete(path);
            }
        }
    }

    /// Stops writing and leaves what is there for somebody to go on with.
    @Override
    public void close() throws IOException {
        lock.close();
    }

    /// Only a directory with the same content is ever replaced, and only if asked.
    private static void refuseToReplace(Path target, Content content, boolean force) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!force) {
            throw new RunDirectoryException(
                    target + " exists; choose another directory with --out, or replace it with --force");
        }
        try {
            content.read(target);
        } catch (RunDirectoryException e) {
            throw new RunDirectoryException(target + " exists and is not the directory of " + content.words
                    + "; --force replaces nothing else");
        }
    }

    private static Path createBeside(Path target, String ending) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Path path = beside(target, attempt, ending);
            try {
                return Files.createDirectory(path);
            } catch (FileAlreadyExistsException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static Path beside(Path target, int attempt, String ending) {
        String number = attempt == 1 ? "" : "." + attempt;
        return target.resolveSibling(target.getFileName() + number + ending);
    }

    private static void flush(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Deletes a directory with all that is in it.
    static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw RunDirectoryException.of("delete", directory, e);
        }
    }
}
