package org.glasshouse.io.files;

/// A file can't be read at all: it is missing, a directory, or not ours to read.
@SuppressWarnings("serial")
public final class UnreadableFileException extends FileException {
    UnreadableFileException(String message) {
        super(message);
    }
}
