package org.glasshouse.io.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each file of `src/test/resources/bad` opens with the messages that it must give, one on each line after `#! `, in
/// the order of their positions: `line:column: path: message`, with the file's name in front where another file is
/// meant. `…` stands for anything. Files whose names start with `_` are used by others.
class BadFilesTest {
    private static final String EXPECTED = "#! ";

    static List<String> badFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("_"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void eachProblemIsToldInPlainWordsAtItsPlace(String name) throws IOException {
        Path file = folder().resolve(name);
        List<String> expected = Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(EXPECTED))
                .map(line -> line.substring(EXPECTED.length()))
                .toList();

        InvalidFileException thrown =
                catchThrowableOfType(InvalidFileException.class, () -> ScenarioReader.any(file, List.of()));

        assertThat(thrown).as(name + " is bad").isNotNull();
        assertThat(thrown.problems())
                .as(thrown.getMessage())
                .hasSameSizeAs(expected)
                .zipSatisfy(
                        expected,
                        (problem, line) -> assertThat(told(problem, name)).matches(pattern(line)));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void noPlaceLiesOutsideItsFileAndNoProblemIsToldTwice(String name) throws IOException {
        Path file = folder().resolve(name);

        InvalidFileException thrown =
                catchThrowableOfType(InvalidFileException.class, () -> ScenarioReader.any(file, List.of()));

        assertThat(thrown.problems()).doesNotHaveDuplicates();
        for (Problem problem : thrown.problems()) {
            List<String> lines =
                    new ArrayList<>(Files.readAllLines(Path.of(problem.place().file())));
            lines.add("");
            assertThat(problem.place().line()).isBetween(1, lines.size());
            assertThat(problem.place().column())
                    .isBetween(1, lines.get(problem.place().line() - 1).length() + 1);
        }
    }

    @Test
    void thereAreManyKindsOfThem() throws IOException {
        assertThat(new HashSet<>(badFiles())).hasSizeGreaterThan(60);
    }

    /// What a problem says, with the folder taken off, and the file's own name, too.
    private static String told(Problem problem, String name) {
        return problem.toString().replace(folder() + "/", "").replaceFirst("^" + name + ":", "");
    }

    private static String pattern(String expected) {
        return Stream.of(expected.split("…", -1))
                .map(Pattern::quote)
                .reduce((one, next) -> one + ".*" + next)
                .orElseThrow();
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(BadFilesTest.class.getResource("/bad"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
