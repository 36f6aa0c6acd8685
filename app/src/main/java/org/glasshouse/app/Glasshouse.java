package org.glasshouse.app;

import java.io.FileDescriptor;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command `glasshouse`: a laboratory for social scoring on synthetic societies.
@Command(
        name = "glasshouse",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "A laboratory for social scoring regimes on wholly synthetic societies.",
            "Everyone in it is generated; it cannot be used to score anybody.",
            ""
        },
        footer = {
            "",
            "And from the clone alone: `./glasshouse test` runs every test, `./glasshouse format` formats the sources.",
            "",
            "Exit codes: 0 done, 1 our fault, 2 wrong command line, 3 a file is invalid, 4 can't read or write, or the",
            "output exists, 5 refused: looks like records of real people, 6 a digest differs, 130 interrupted.",
            "",
            "Example:",
            "  glasshouse run scenarios/village-morality-bank.yaml"
        })
public final class Glasshouse implements Runnable {
    private Glasshouse() {}

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /// Runs one command and ends the process with its exit code.
    public static void main(String... words) {
        Outlet out = new Outlet(FileDescriptor.out);
        Console console = Console.ofProcess(out);
        Interruption interruption = Interruption.ofThisThread(console.err());
        int exitCode = execute(console, words);
        String lost = out.lostBecause();
        if (exitCode == ExitCode.DONE.number() && lost != null) {
            console.err().println("glasshouse: can't write to standard output: " + lost);
            exitCode = ExitCode.CANNOT_READ_OR_WRITE.number();
        }
        if (interruption.over()) {
            System.exit(exitCode);
        }
    }

    /// Runs one command.
    ///
    /// @return its exit code
    public static int execute(Console console, String... words) {
        Failures failures = new Failures(console, List.of(words));
        try {
            return commandLine(console)
                    .setExecutionExceptionHandler(failures)
                    .setParameterExceptionHandler(failures)
                    .execute(words);
        } catch (Error e) {
            return failures.handle(e);
        }
    }

    /// All commands, writing to a console.
    static CommandLine commandLine(Console console) {
        CommandLine commandLine = new CommandLine(new Glasshouse())
                .addSubcommand(new RunCommand(console))
                .addSubcommand(new CompareCommand(console))
                .addSubcommand(new SensitivityCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new DescribeCommand(console))
                .addSubcommand(new DiffCommand(console))
                .addSubcommand(new LintCommand(console))
                .addSubcommand(new GalleryCommand(console))
                .addSubcommand(new SchemaCommand(console))
                .addSubcommand(new ReportCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new VerifyCommand(console))
                .addSubcommand(new InitCommand(console));
        commandLine.registerConverter(Long.class, new WholeNumber());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setUsageHelpWidth(110);
        commandLine.setOut(console.outWriter());
        commandLine.setErr(console.errWriter());
        commandLine.setColorScheme(
                CommandLine.Help.defaultColorScheme(console.colour() && console.outIsTerminal() ? Ansi.ON : Ansi.OFF));
        return commandLine;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }
}
