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

    private final Path target;
    private final Path parent;
    private final Path path;
    private final boolean force;

    private PartialDirectory(Path target, Path parent, Path path, boolean force) {
        this.target = target;
        this.parent = parent;
        this.path = path;
        this.force = force;
    }

    /// Makes an empty directory beside the target.
    ///
    /// @throws RunDirectoryException if the target exists and may not be replaced, or nothing can be made there
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
            return new PartialDirectory(target, parent, createBeside(target, ".partial"), force);
        } catch (IOException e) {
            throw RunDirectoryException.of("write", target, e);
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
        delete(path);
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
            String number = attempt == 1 ? "" : "." + attempt;
            Path path = target.resolveSibling(target.getFileName() + number + ending);
            try {
                return Files.createDirectory(path);
            } catch (FileAlreadyExistsException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
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
