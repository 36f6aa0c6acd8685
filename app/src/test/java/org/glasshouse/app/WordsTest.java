package org.glasshouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Right and wrong words of the command line, and what the scope forbids of them (docs/scope.md).
final class WordsTest {
    private static final Console NOWHERE = Console.of(System.out, System.err);

    static Stream<String> commands() {
        return Glasshouse.commandLine(NOWHERE).getSubcommands().keySet().stream();
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        Said said = Said.by("--version");
        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).matches("Glasshouse \\d+\\.\\d+\\.\\d+\\R");
    }

    @Test
    void theCommandsAreAClosedListAndNoneOfThemSearchesForControl() {
        assertThat(commands())
                .containsExactly(
                        "run",
                        "compare",
                        "sensitivity",
                        "check",
                        "describe",
                        "diff",
                        "lint",
                        "gallery",
                        "schema",
                        "report",
                        "explain",
                        "verify",
                        "init");
    }

    @Test
    void noOptionNamesAPersonOrADeedOrAPlaceBelowTheNationUnlessToReadAFinishedRun() {
        Set<String> options = Set.of(
                "--help",
                "--version",
                "--format",
                "--out",
                "--force",
                "--seed",
                "--replicates",
                "--threads",
                "--persons",
                "--set",
                "--with",
                "--baseline",
                "--resume",
                "--until-halfwidth",
                "--headline",
                "--at-most",
                "--points",
                "--sensitivity",
                "--society",
                "--strict",
                "--explain");
        assertThat(Glasshouse.commandLine(NOWHERE).getSubcommands().values().stream()
                        .filter(command -> !command.getCommandName().equals("explain"))
                        .flatMap(command -> command.getCommandSpec().optionsMap().keySet().stream())
                        .filter(name -> name.startsWith("--")))
                .isSubsetOf(options);
        assertThat(Glasshouse.commandLine(NOWHERE).getSubcommands().values().stream()
                        .filter(command -> command.getCommandName().equals("explain"))
                        .flatMap(command -> command.getCommandSpec().optionsMap().keySet().stream())
                        .filter(name -> name.startsWith("--")))
                .containsExactlyInAnyOrder(
                        "--help", "--version", "--format", "--person", "--replicate", "--no-trace", "--threads");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyHelpEndsWithAnExampleOfTheCommand(String command) {
        Said said = Said.by(command, "--help");
        assertThat(said.exitCode()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out().stripTrailing().lines().toList().getLast()).startsWith("  glasshouse " + command);
    }

    @Test
    void aMisspeltCommandEndsWithTwoAndTheOneThatMayBeMeant() {
        Said said = Said.by("chek", "file.yaml");
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .startsWith("glasshouse: 'chek' is no command; did you mean 'check'?")
                .contains("Try: glasshouse --help");
        assertThat(Said.by("enlighten").err()).startsWith("glasshouse: 'enlighten' is no command\n");
    }

    @Test
    void noCommandAtAllEndsWithTwo() {
        Said said = Said.by();
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("which command?").contains("glasshouse --help");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void anUnknownOptionEndsWithTwoAndPointsToTheHelp(String command) {
        Said said = Said.by(command, "society", "--faces");
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("--faces").contains("glasshouse " + command + " --help");
    }

    @Test
    void aNumberThatIsNoneEndsWithTwoAndSaysHowToWriteOne() {
        Said said = Said.by("run", "x.yaml", "--persons", "many");
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("'many' is no whole number; write 1000 or 1_000");
    }

    @Test
    void numbersMayBeWrittenWithUnderscores() {
        assertThat(WholeNumber.withoutUnderscores("100_000_000")).isEqualTo("100000000");
        assertThat(WholeNumber.withoutUnderscores("-1_000")).isEqualTo("-1000");
        assertThat(WholeNumber.withoutUnderscores("a_1")).isEqualTo("a_1");
        assertThat(WholeNumber.withoutUnderscores("1__0")).isEqualTo("1__0");
    }

    /// The list of commands shows the first line of each; it must say all that it begins to say.
    @Test
    void eachCommandIsSummedUpInAWholeSentence() {
        Glasshouse.commandLine(NOWHERE)
                .getSubcommands()
                .forEach((name, command) -> assertThat(
                                command.getCommandSpec().usageMessage().description()[0])
                        .as(name)
                        .endsWith("."));
    }

    @Test
    void quantitiesReadAsPeopleSayThem() {
        assertThat(Quantity.of(1, "person")).isEqualTo("1 person");
        assertThat(Quantity.every(1)).isEqualTo("every day");
        assertThat(Quantity.every(30)).isEqualTo("every 30 days");
        assertThat(Quantity.of(1_411_780_000, "person")).isEqualTo("1,411,780,000 persons");
        assertThat(Quantity.memory(1)).isEqualTo("1 MiB");
        assertThat(Quantity.memory(3L << 29)).isEqualTo("1.5 GiB");
        assertThat(Quantity.time(0.4)).isEqualTo("under a second");
        assertThat(Quantity.time(89.6)).isEqualTo("90 s");
        assertThat(Quantity.time(600)).isEqualTo("10 min");
        assertThat(Quantity.time(7_800)).isEqualTo("2 h 10 min");
        assertThat(Quantity.time(259_200)).isEqualTo("3 days");
        assertThat(Quantity.times(2.1, 6.4)).isEqualTo("2 to 6 s");
        assertThat(Quantity.times(0.1, 0.3)).isEqualTo("under a second");
        assertThat(Quantity.times(90, 300)).isEqualTo("90 s to 5 min");
        assertThat(Quantity.times(0.3, 1.2)).isEqualTo("under a second to 1 s");
    }

    @Test
    void farFromATerminalProgressIsALineNowAndThen() throws InterruptedException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = Console.of(System.out, new PrintStream(err, true, StandardCharsets.UTF_8));
        try (ProgressLine progress = new ProgressLine(console, Duration.ofMillis(1))) {
            progress.lived(45, 100);
            progress.lived(30, 100);
            for (int wait = 0; wait < 5_000 && err.size() == 0; wait++) {
                Thread.sleep(1);
            }
        }
        assertThat(err.toString(StandardCharsets.UTF_8).lines().findFirst().orElse(""))
                .isEqualTo("45 % lived, under a second left");
    }

    @Test
    void progressTellsTheTimeLeftFromTheTimeSoFar() {
        assertThat(ProgressLine.line(0.25, 10)).isEqualTo("25 % lived, 30 s left");
        assertThat(ProgressLine.bar(0.5)).isEqualTo("[" + "=".repeat(15) + " ".repeat(15) + "] ");
    }

    @Test
    void aCrashIsOneLineOnScreenAndAFileForUs() throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = Console.of(System.out, new PrintStream(err, true, StandardCharsets.UTF_8));
        Failures failures = new Failures(console, List.of("run", "x.yaml"));
        int exitCode = failures.handleExecutionException(
                new IllegalStateException("a bug"), Glasshouse.commandLine(console), null);
        assertThat(exitCode).isEqualTo(1);
        String said = err.toString(StandardCharsets.UTF_8);
        assertThat(said.lines()).hasSize(1);
        Path file = Path.of(Pattern.compile("\\S*glasshouse-crash-\\S*\\.txt")
                .matcher(said)
                .results()
                .findFirst()
                .orElseThrow()
                .group());
        assertThat(file).content().contains("Command: run x.yaml").contains("IllegalStateException: a bug");
        Files.delete(file);
    }
}
