package org.glasshouse.io.results;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/// A directory that is being written under a name of its own and takes its place only when it is whole.
final class PartialDirectory {
    private static final int MOST_ATTEMPTS = 1000;
    private static final String PARTIAL = ".partial";

    private final Path target;
    private final Path parent;
    private final Path path;
    private final WritersLock lock;
    private final boolean force;

    private PartialDirectory(Path target, Path parent, Path path, WritersLock lock, boolean force) {
        this.target = target;
        this.parent = parent;
        this.path = path;
        this.lock = lock;
        this.force = force;
    }

    /// Makes an empty directory beside the target; what a killed run left there is cleared away.
    ///
    /// @throws RunDirectoryException if the target exists and may not be replaced, if another run is writing it,
    ///     or if nothing can be made there
    static PartialDirectory create(Path directory, boolean force) throws IOException {
        Path target = directory.toAbsolutePath().normalize();
        Path name = target.getFileName();
        Path parent = target.getParent();
        if (name == null || parent == null) {
            throw new RunDirectoryException(directory + " cannot be the directory of a run");
        }
        refuseToReplace(target, force);
        try {
            Files.createDirectories(parent);
            clearWhatAKilledRunLeft(target);
            Path path = createBeside(target, PARTIAL);
            return new PartialDirectory(target, parent, path, lock(path), force);
        } catch (IOException e) {
            throw RunDirectoryException.of("write", target, e);
        }
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
        Path left = beside(target, 1, PARTIAL);
        if (!Files.isDirectory(left)) {
            return;
        }
        switch (WritersLock.holderOf(left)) {
            case ANOTHER_RUN ->
                throw new RunDirectoryException("another run is writing " + target
                        + " now; wait until it is done or choose another directory with --out");
            case NOBODY -> delete(left);
            case UNKNOWN -> {
                // Whoever made it may want to keep it; there are other names.
            }
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
        refuseToReplace(target, force);
        try {
            try (Stream<Path> files = Files.list(path)) {
                for (Path file : files.toList()) {
                    flush(file);
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
    void delete() throws IOException {
        try (lock) {
            if (Files.exists(path)) {
                delete(path);
            }
        }
    }

    /// Only the directory of a run is ever replaced, and only if asked.
    private static void refuseToReplace(Path target, boolean force) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!force) {
            throw new RunDirectoryException(
                    target + " exists; choose another directory with --out, or replace it" + " with --force");
        }
        try {
            ManifestFile.read(target);
        } catch (RunDirectoryException e) {
            throw new RunDirectoryException(
                    target + " exists and is not the directory of a run; --force replaces" + " nothing else");
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

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw RunDirectoryException.of("delete", directory, e);
        }
    }
}
