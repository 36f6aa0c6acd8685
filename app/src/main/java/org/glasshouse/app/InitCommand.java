package org.glasshouse.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// The command `init`.
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Makes a directory with a scenario, a society and a regime of your own to start from.",
        footer = {"", "Example:", "  glasshouse init my-regime"})
final class InitCommand implements Callable<Integer> {
    private static final List<String> FILES = List.of("scenario.yaml", "society.yaml", "regime.yaml");
    private static final int LONGEST_NAME = 40;

    private final Console console;

    @Parameters(paramLabel = "DIR", description = "The directory to make; its name becomes that of the scenario.")
    private Path directory = Path.of("");

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(directory)) {
            throw new Failure(ExitCode.CANNOT_READ_OR_WRITE, directory + " exists; name a directory that doesn't");
        }
        Files.createDirectories(directory);
        for (String file : FILES) {
            Files.writeString(directory.resolve(file), template(file).replace("@NAME@", name()));
        }
        Path scenario = directory.resolve("scenario.yaml");
        console.out()
                .println("Made " + directory + " with " + String.join(", ", FILES) + ". Change them, then:\n"
                        + "  glasshouse check " + scenario + "\n"
                        + "  glasshouse run " + scenario);
        return ExitCode.DONE.number();
    }

    /// The directory's name as far as a name in a file may have it.
    private String name() {
        String name = directory.toAbsolutePath().normalize().getFileName().toString();
        String allowed =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return allowed.isEmpty() || allowed.length() > LONGEST_NAME ? "my-scenario" : allowed;
    }

    private static String template(String file) throws IOException {
        try (InputStream text = InitCommand.class.getResourceAsStream("template/" + file)) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
