package org.glasshouse.io.files;

/// A file looks like records of real people. The message says why that is refused and repeats nothing of the file.
@SuppressWarnings("serial")
public final class RefusedRecordsException extends FileException {
    RefusedRecordsException(String message) {
        super(message);
    }
}
