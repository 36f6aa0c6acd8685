package org.glasshouse.io.files;

/// Why a file gave no scenario, society or regime. The message is meant for the reader as it stands.
@SuppressWarnings("serial")
public abstract sealed class FileException extends Exception
        permits InvalidFileException, UnreadableFileException, RefusedRecordsException {
    private final String message;

    FileException(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
