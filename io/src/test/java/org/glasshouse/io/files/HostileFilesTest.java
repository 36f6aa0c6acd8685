package org.glasshouse.io.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Files that no test data folder should hold: huge ones, binaries, no files at all. Each gives one clear line.
@Timeout(30)
class HostileFilesTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    @Test
    void anEmptyFileIsNoFileOfOurs() throws IOException {
        assertThat(problem("")).isEqualTo("1:1: the file is empty; it must start with 'glasshouse: 1'");
    }

    @Test
    void fiftyMegabytesAreNotEvenRead() throws IOException {
        byte[] line = "# padding padding padding padding padding padding padding padd\n".getBytes(ISO_8859_1);
        Path file = folder.resolve("huge.yaml");
        try (var out = Files.newOutputStream(file)) {
            for (int written = 0; written < 50 << 20; written += line.length) {
                out.write(line);
            }
        }
        long start = System.nanoTime();

        assertThat(problem(file))
                .isEqualTo("1:1: the file is larger than 8 MB; a file of rates and shares is far smaller");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }

    @Test
    void aBinaryIsNoText() throws IOException {
        assertThat(problem(new byte[] {'P', 'K', 3, 4, 0, 0}))
                .isEqualTo("1:3: a control character (U+0003) stands here; this looks like a binary file, not YAML");
    }

    @Test
    void anotherEncodingIsNamedWhereItShows() throws IOException {
        assertThat(problem("glasshouse: 1\nsociety: caf\u00e9\n".getBytes(ISO_8859_1)))
                .isEqualTo("2:13: the file is not in UTF-8 from here on; save it as UTF-8");
        assertThat(problem("glasshouse: 1\n".getBytes(UTF_16)))
                .isEqualTo("1:1: the file is in UTF-16; save it as UTF-8");
    }

    @Test
    void aByteOrderMarkIsNoFault() throws IOException {
        assertThat(problem("\uFEFFglasshouse: 2\nsociety: x\n"))
                .isEqualTo("1:13: glasshouse: 2 is no format that this version reads; 1 is");
    }

    @Test
    void aCharacterOfTwoUnitsMayStandWhereverTheParserReadsOn() throws IOException {
        for (int before = 1_000; before < 1_060; before++) {
            String head = "glasshouse: 1\nsociety: x\n# ";
            String text = head + "-".repeat(before - head.length()) + "\ud83d\ude00\ud83d\ude00\npeople: 1\n";

            assertThat(problem(Files.writeString(folder.resolve("file.yaml"), text + "title: x\n")))
                    .isEqualTo("4:9: people: expected a mapping (keys with values), got 1");
        }
    }

    @Test
    void noiseGivesProblemsAndNeverAnythingElse() throws IOException {
        Random random = new Random(20190620);
        String alphabet = "abc: -[]{}#&*!|>'\"%@`,?\n\n  \t0.1e~";
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder("glasshouse: 1\nsociety: x\n");
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Path file = Files.writeString(folder.resolve("noise.yaml"), text);

            FileException thrown = catchThrowableOfType(FileException.class, () -> ScenarioReader.any(file, List.of()));

            assertThat(thrown).as(text.toString()).isNotNull();
        }
    }

    @Test
    void hugeNumbersTakeNoTime() throws IOException {
        String digits = "9".repeat(1_000_000);
        long start = System.nanoTime();

        assertThat(problem("glasshouse: 1\nsociety: x\ntitle: x\npeople: {persons: " + digits + "}\n"))
                .startsWith("4:19: people.persons: expected a whole number, got '9999");
        assertThat(problem("glasshouse: 1\nsociety: x\ntitle: x\npeople: {persons: 1e9999}\n"))
                .isEqualTo("4:19: people.persons: 1e9999 is no possible number of persons; 1 to 2000000000 is");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }

    @Test
    void deepNestingEndsBeforeTheStackDoes() throws IOException {
        String deep = "[".repeat(500_000);

        assertThat(problem("glasshouse: 1\nsociety: x\nties: " + deep)).contains("nested more than 64 deep");
    }

    @Test
    void whatIsNoFileCannotBeRead() throws IOException {
        Path under = Files.writeString(folder.resolve("file"), "x").resolve("scenario.yaml");

        assertThat(unreadable(folder)).isEqualTo(folder + " is a directory; name a file in it");
        assertThat(unreadable(folder.resolve("nowhere-to-be-found.yaml")))
                .isEqualTo("there is no file " + folder.resolve("nowhere-to-be-found.yaml"));
        assertThat(unreadable(under)).isEqualTo("there is no file " + under);
        assertThat(unreadable(Path.of("/dev/zero"))).isEqualTo("/dev/zero is no regular file");
    }

    private String problem(String text) throws IOException {
        return problem(Files.writeString(folder.resolve("file.yaml"), text));
    }

    private String problem(byte[] bytes) throws IOException {
        return problem(Files.write(folder.resolve("file.yaml"), bytes));
    }

    private String problem(Path file) {
        InvalidFileException thrown =
                catchThrowableOfType(InvalidFileException.class, () -> ScenarioReader.any(file, List.of()));
        assertThat(thrown.problems()).hasSize(1);
        return thrown.getMessage().replace(file + ":", "");
    }

    private static String unreadable(Path file) {
        return catchThrowableOfType(UnreadableFileException.class, () -> ScenarioReader.any(file, List.of()))
                .getMessage();
    }
}
