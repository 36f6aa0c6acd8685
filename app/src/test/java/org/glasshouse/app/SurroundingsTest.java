package org.glasshouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a run when its surroundings fail: a full or forbidden disk, a kill, too little memory, a reader that
/// takes no more. Each ends in one line and the right exit code, and nothing that looks whole is not.
final class SurroundingsTest {
    private static final int KILLS = Integer.getInteger("kills", 8);
    private static final int FULL_DISKS = 12;
    private static final Random MOMENTS = new Random(20190620);

    @TempDir
    private Path folder = Path.of("");

    private final List<Path> mounted = new ArrayList<>();

    @AfterEach
    void unmount() throws Exception {
        for (Path each : mounted) {
            succeeds("umount", each.toString());
        }
    }

    /// A village of three hundred for fifty days, twice.
    private static String[] village(Path out, String... more) {
        return Stream.concat(
                        Stream.of(
                                "run",
                                Path.of("..", "scenarios", "village-morality-bank.yaml")
                                        .toString(),
                                "--persons",
                                "300",
                                "--replicates",
                                "2",
                                "--set",
                                "horizon.days=50",
                                "--out",
                                out.toString()),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void aDiskThatIsFullAtAnyPointOfARunEndsItWithFourAndNothingThatLooksWhole() throws Exception {
        Path whole = folder.resolve("whole");
        assertThat(Said.by(village(whole)).exitCode()).isZero();
        long kilobytes = 0;
        for (Path file : files(whole)) {
            // A tmpfs hands out pages of four kilobytes.
            kilobytes += (Files.size(file) + 4_095) / 4_096 * 4;
        }
        Path disk = mountedOf(kilobytes * 2);
        assertThat(Said.by(village(disk.resolve("run"))).exitCode()).isZero();

        for (int full = 0; full < FULL_DISKS; full++) {
            empty(disk);
            long room = 8 + MOMENTS.nextLong(kilobytes - 16);
            assertThat(succeeds("mount", "-o", "remount,size=" + room + "k", disk.toString()))
                    .isTrue();

            Said said = Said.by(village(disk.resolve("run")));

            assertThat(said.exitCode()).as(room + " kilobytes: " + said).isEqualTo(4);
            assertThat(said.out()).isEmpty();
            assertThat(said.err().lines().filter(line -> line.startsWith("glasshouse: ")))
                    .singleElement()
                    .asString()
                    .contains("the disk is full; free some space");
            assertThat(disk.resolve("run")).doesNotExist();
        }
    }

    @Test
    void aLimitOnTheSizeOfFilesIsToldInALineEverywhere() throws Exception {
        // Blocks of 512 bytes: the first for the manifest, the second for the library that DuckDB unpacks.
        for (int blocks : new int[] {8, 4_000}) {
            Path out = folder.resolve("limited");
            Said said = launched(
                    List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"), List.of(), village(out));

            assertThat(said.exitCode()).as(said.toString()).isEqualTo(4);
            assertThat(said.err().lines().filter(line -> line.startsWith("glasshouse: ")))
                    .singleElement()
                    .asString()
                    .containsAnyOf("a file may not grow that large here", "needs 60 MB in the temporary directory");
            assertThat(out).doesNotExist();
        }
    }

    @Test
    void aDirectoryThatMayNotBeWrittenEndsWithFour() throws Exception {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        if (!locked.toFile().setWritable(false) || Files.isWritable(locked)) {
            // For root no mode forbids writing; a read-only mount does.
            locked = mountedOf(64);
            assumeThat(succeeds("mount", "-o", "remount,ro", locked.toString()))
                    .as("root may remount read-only")
                    .isTrue();
        }

        Said said = Said.by(village(locked.resolve("run")));

        assertThat(said.exitCode()).isEqualTo(4);
        assertThat(said.err()).contains("permission denied; choose a directory that you may write with --out");
        assertThat(locked).isEmptyDirectory();
    }

    @Test
    void whateverTheMomentAKilledRunIsKilledNothingIsTakenForWholeAndTheNextRunStandsInItsPlace() throws Exception {
        Path results = folder.resolve("results");
        Path out = results.resolve("run");
        Path partial = results.resolve("run.partial");
        int left = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = started(village(out, "--set", "panel.persons=300"));
            if (kill % 4 > 0) {
                while (process.isAlive() && !Files.exists(partial)) {
                    Thread.sleep(1);
                }
            }
            if (!process.waitFor(MOMENTS.nextInt(600), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            for (Path directory : files(results)) {
                Said verified = Said.by("verify", directory.toString());
                Said reported = Said.by("report", directory.toString());
                if (directory.equals(out)) {
                    assertThat(verified.exitCode()).as(verified.toString()).isZero();
                    empty(directory);
                    Files.delete(directory);
                } else {
                    left++;
                    assertThat(directory).isEqualTo(partial);
                    assertThat(verified.exitCode()).isEqualTo(4);
                    assertThat(verified.err().lines())
                            .singleElement()
                            .asString()
                            .contains("run.partial is ");
                    assertThat(reported.err()).isEqualTo(verified.err());
                }
            }
        }
        assertThat(left).as("a kill hit a run under way").isPositive();

        assertThat(Said.by(village(out)).exitCode()).isZero();
        assertThat(files(results)).containsExactly(out);
    }

    @Test
    void memoryThatRunsOutIsToldInALineThatSaysWhatToDo() throws Exception {
        Path large = folder.resolve("large.yaml");
        Files.writeString(
                large,
                "glasshouse: 1\nsociety: large\ntitle: Large\nties: {\n"
                        + "  a: {shape: clique},\n".repeat(1)
                        + "# ".repeat(3_500_000)
                        + "\n}\n");

        Said said = launched(List.of(), List.of("-Xmx12m"), "check", large.toString());

        assertThat(said.exitCode()).as(said.toString()).isEqualTo(3);
        assertThat(said.err().lines())
                .singleElement()
                .asString()
                .contains("memory ran out (12 MiB)")
                .contains("--persons N")
                .contains("-Xmx8g");
    }

    @Test
    void aFullOutputIsNoSuccessButAReaderWhoHasReadEnoughIs() throws Exception {
        Path full = Path.of("/dev/full");
        assumeThat(full).as("this system has a device that is always full").exists();
        Process process = new ProcessBuilder(command(List.of(), List.of(), "gallery"))
                .redirectOutput(full.toFile())
                .start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(4);
        assertThat(err).isEqualTo("glasshouse: can't write to standard output: No space left on device\n");

        Said head = launched(List.of("sh", "-c", "\"$@\" | head -n 1", "sh"), List.of(), "gallery");
        assertThat(head.err()).isEmpty();
        assertThat(head.out()).isEqualTo("scenarios/\n");
    }

    @Test
    void aLocaleChangesNothing() throws Exception {
        List<List<String>> digests = new ArrayList<>();
        for (String language : List.of("de", "tr", "ar")) {
            Path out = folder.resolve(language);
            Said said = launched(
                    List.of(),
                    List.of("-Duser.language=" + language, "-Duser.country=" + (language.equals("tr") ? "TR" : "")),
                    village(out));
            assertThat(said.exitCode()).as(said.toString()).isZero();
            List<String> same = new ArrayList<>(List.of(said.out().replace(out.toString(), "")));
            same.add(Files.readString(out.resolve("DICTIONARY.md")));
            same.add(Files.readString(out.resolve("scenario.effective.yaml")));
            same.add(Said.by("verify", out.toString()).out().replace(out.toString(), ""));
            digests.add(same);
        }
        assertThat(digests).allMatch(digests.getFirst()::equals);
    }

    /// A disk of so many kilobytes; the test is skipped where none may be mounted.
    private Path mountedOf(long kilobytes) throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeThat(succeeds("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", disk.toString()))
                .as("a small disk can be mounted here, which takes root")
                .isTrue();
        mounted.add(disk);
        return disk;
    }

    private static boolean succeeds(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static void empty(Path directory) throws IOException {
        for (Path file : files(directory)) {
            if (Files.isDirectory(file)) {
                empty(file);
            }
            Files.delete(file);
        }
    }

    private static List<String> command(List<String> before, List<String> options, String... words) {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Glasshouse.class.getName()));
        command.addAll(List.of(words));
        return command;
    }

    private static Process started(String... words) throws IOException {
        return new ProcessBuilder(command(List.of(), List.of(), words))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private Said launched(List<String> before, List<String> options, String... words) throws Exception {
        File out = folder.resolve("said.txt").toFile();
        Process process = new ProcessBuilder(command(before, options, words))
                .redirectOutput(out)
                .start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), Files.readString(out.toPath()), err);
    }
}
