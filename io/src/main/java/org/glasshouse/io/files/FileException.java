package org.glasshouse.io.files;

/// Why a file gave no scenario, society or regime. The message is meant for the reader as it stands.
public abstract sealed class FileException extends Exception
        permits InvalidFileException, UnreadableFileException, RefusedRecordsException {
    FileException(String message) {
        super(message);
    }
}
