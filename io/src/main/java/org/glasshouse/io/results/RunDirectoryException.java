package org.glasshouse.io.results;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
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
        if (cause instanceof RunDirectoryException known) {
            return known;
        }
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
            String way = doing.equals("write")
                    ? "choose a directory that you may write with --out"
                    : "ask whoever owns it, or copy it to a directory of your own";
            return new RunDirectoryException(start + "permission denied; " + way, cause);
        }
        if (lower.contains("out of memory")) {
            return new RunDirectoryException(
                    start + "memory ran out; close other programs or take a machine with more", cause);
        }
        if (lower.contains("file too large")) {
            return new RunDirectoryException(
                    start + "a file may not grow that large here; raise the limit (ulimit -f) or choose another"
                            + " directory with --out",
                    cause);
        }
        if (doing.equals("write") && (cause instanceof NoSuchFileException || lower.contains("no such file"))) {
            return new RunDirectoryException(
                    start + "the directory has vanished; run it again, into a directory that stays", cause);
        }
        return new RunDirectoryException(start + told, cause);
    }

    /// The first line of the message of the innermost cause.
    static String told(Throwable cause) {
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
