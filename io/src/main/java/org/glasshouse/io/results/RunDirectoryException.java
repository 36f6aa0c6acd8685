package org.glasshouse.io.results;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A run directory cannot be written or read; the message is one sentence for the person at the terminal.
public final class RunDirectoryException extends IOException {
    private static final long serialVersionUID = 1;

    RunDirectoryException(String sentence) {
        super(sentence);
    }

    private RunDirectoryException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /// Says what went wrong with a path in one sentence.
    ///
    /// @param doing such as `write` or `read`
    static RunDirectoryException of(String doing, Path path, Throwable cause) {
        String start = "cannot " + doing + " " + path + ": ";
        String told = told(cause);
        String lower = told.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("not enough space") || lower.contains("quota exceeded")) {
            return new RunDirectoryException(
                    start + "the disk is full; free some space or choose another directory with --out", cause);
        }
        if (cause instanceof AccessDeniedException
                || lower.contains("permission denied")
                || lower.contains("read-only file system")) {
            return new RunDirectoryException(
                    start + "permission denied; choose a directory that you may write with --out", cause);
        }
        return new RunDirectoryException(start + told, cause);
    }

    /// The first line of the message of the innermost cause.
    private static String told(Throwable cause) {
        Throwable innermost = cause;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        @Nullable String message = innermost.getMessage();
        return message == null
                ? innermost.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
