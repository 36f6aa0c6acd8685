package org.glasshouse.io.results;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// A file that is locked for as long as a run writes beside it. The system lets go of the lock when the process ends,
/// however it ends, so what a killed run left is told from what a living one is writing.
final class WritersLock implements AutoCloseable {
    static final String NAME = "being-written";

    private final Path file;
    private final FileChannel channel;

    private WritersLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Locks a directory that has just been made. Where the file system knows no locks, the file alone is the sign.
    static WritersLock of(Path directory) throws IOException {
        Path file = directory.resolve(NAME);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        try {
            channel.tryLock();
        } catch (IOException e) {
            // Nobody can tell then whether this run still lives, so nobody takes its directory away.
        }
        return new WritersLock(file, channel);
    }

    /// Locks a directory again that somebody stopped writing.
    ///
    /// @throws RunDirectoryException if another process has just locked it
    static WritersLock again(Path directory) throws IOException {
        Path file = directory.resolve(NAME);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        try {
            if (channel.tryLock() == null) {
                channel.close();
                throw new RunDirectoryException(directory + " is being written by another glasshouse");
            }
        } catch (RunDirectoryException e) {
            throw e;
        } catch (IOException e) {
            // As above: nobody can tell.
        }
        return new WritersLock(file, channel);
    }

    /// Who holds the lock of a directory.
    enum Holder {
        /// Another run is writing there now.
        ANOTHER_RUN,
        /// A run wrote there and is no more.
        NOBODY,
        /// There is no lock, or it can't be tried.
        UNKNOWN
    }

    /// Who writes in a directory.
    static Holder holderOf(Path directory) {
        Path file = directory.resolve(NAME);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return Holder.ANOTHER_RUN;
            }
            // A run that has just finished takes its sign away before it lets go of the lock.
            return Files.exists(file) ? Holder.NOBODY : Holder.UNKNOWN;
        } catch (OverlappingFileLockException e) {
            return Holder.ANOTHER_RUN;
        } catch (IOException e) {
            return Holder.UNKNOWN;
        }
    }

    /// The directory is written: takes the sign away, then lets go.
    void delete() throws IOException {
        Files.deleteIfExists(file);
        close();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
