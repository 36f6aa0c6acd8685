package org.glasshouse.app;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.glasshouse.io.files.FileException;
import org.glasshouse.io.files.InvalidFileException;
import org.glasshouse.io.files.RefusedRecordsException;
import org.glasshouse.io.files.UnreadableFileException;
import org.glasshouse.io.results.RunDirectoryException;
import org.glasshouse.model.check.Nearest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The one place where what goes wrong becomes a sentence and an exit code.
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Console console;
    private final List<String> words;

    Failures(Console console, List<String> words) {
        this.console = console;
        this.words = words;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] ignored) {
        CommandLine command = failure.getCommandLine();
        if (failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && !command.getSubcommands().isEmpty()) {
            String word = unmatched.getUnmatched().getFirst();
            say("'" + word + "' is no command"
                    + Nearest.hint(word, command.getSubcommands().keySet()));
        } else {
            say(failure.getMessage());
            UnmatchedArgumentException.printSuggestions(failure, console.errWriter());
        }
        console.err().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.WRONG_COMMAND_LINE.number();
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, @Nullable ParseResult parsed) {
        return exitCode(failure).number();
    }

    /// How a command ends that an error of the JVM stopped.
    int handle(Error failure) {
        return unforeseen(failure).number();
    }

    private ExitCode exitCode(Exception failure) {
        return switch (failure) {
            case Failure ours -> {
                say(ours.getMessage());
                yield ours.exitCode();
            }
            case InterruptedException _ -> interrupted();
            case InterruptedIOException _ -> interrupted();
            case FileException file -> {
                console.err().println(sentence(file));
                yield exitCodeOf(file);
            }
            case UncheckedIOException unchecked -> exitCode(Objects.requireNonNull(unchecked.getCause()));
            case IOException io -> {
                say(sentence(io));
                yield ExitCode.CANNOT_READ_OR_WRITE;
            }
            default -> unforeseen(failure);
        };
    }

    private ExitCode interrupted() {
        say("what was half made is taken back");
        return ExitCode.INTERRUPTED;
    }

    /// How a command ends that met a file it can't take.
    static ExitCode exitCodeOf(FileException failure) {
        return switch (failure) {
            case InvalidFileException _ -> ExitCode.INVALID_FILE;
            case UnreadableFileException _ -> ExitCode.CANNOT_READ_OR_WRITE;
            case RefusedRecordsException _ -> ExitCode.REFUSED;
        };
    }

    /// What is wrong with a file, as it stands.
    static String sentence(FileException failure) {
        return Objects.requireNonNull(failure.getMessage());
    }

    private static String sentence(IOException failure) {
        return switch (failure) {
            case NoSuchFileException missing -> missing.getFile() + ": there is no such file";
            case AccessDeniedException denied -> denied.getFile() + ": no permission";
            case FileSystemException other ->
                (other.getFile() == null ? "" : other.getFile() + ": ")
                        + (other.getReason() == null ? other.getClass().getSimpleName() : other.getReason());
            case RunDirectoryException run -> Objects.requireNonNull(run.getMessage());
            default -> "can't read or write: " + failure.getMessage();
        };
    }

    /// Memory that ran out is nobody's fault; all else is ours.
    private ExitCode unforeseen(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof OutOfMemoryError) {
                String heap = Quantity.memory(Runtime.getRuntime().maxMemory());
                say("memory ran out (" + heap + "); ask for fewer persons (--persons N) or threads (--threads 1), or"
                        + " give it more: GLASSHOUSE_JAVA_OPTIONS=-Xmx8g ./glasshouse …");
                return ExitCode.INVALID_FILE;
            }
        }
        return crash(failure);
    }

    /// One line for people, the rest for a file.
    private ExitCode crash(Throwable failure) {
        String kept;
        try {
            Path file = CrashFile.write(words, failure);
            kept = "please send us " + file;
        } catch (IOException e) {
            kept = "and it could not be written down (" + e.getMessage() + ")";
        }
        say("this failed and the fault is ours (" + failure.getClass().getSimpleName() + "); " + kept);
        return ExitCode.OUR_FAULT;
    }

    private void say(@Nullable String message) {
        String prefix = "glasshouse: ";
        console.err().println(prefix + message);
    }
}
