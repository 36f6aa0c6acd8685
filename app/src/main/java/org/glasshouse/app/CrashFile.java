package org.glasshouse.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What is kept of a failure that is ours: enough to find it, nothing of what the files hold.
final class CrashFile {
    private CrashFile() {}

    /// Writes it to the temporary directory.
    static Path write(List<String> words, Throwable failure) throws IOException {
        StringWriter text = new StringWriter();
        PrintWriter lines = new PrintWriter(text);
        lines.println("Glasshouse " + Version.number());
        lines.println("Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + ", " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, heap of "
                + Quantity.memory(Runtime.getRuntime().maxMemory()));
        lines.println("Command: " + String.join(" ", words));
        lines.println();
        failure.printStackTrace(lines);
        lines.flush();
        Path file = Files.createTempFile("glasshouse-crash-", ".txt");
        return Files.writeString(file, text.toString());
    }
}
