package org.glasshouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ctrl-C, sent to a real process in the middle of a run.
final class InterruptionTest {
    private static final int SIGINT = 2;
    private static final long MOST_NANOS_TO_END = 4_000_000_000L;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void ctrlCEndsARunWithinAMomentWith130AndLeavesNothingThatLooksWhole() throws Exception {
        assumeThat(startedWithInterruptsIgnored())
                .as("a shell that starts jobs in the background makes them deaf to Ctrl-C")
                .isFalse();
        Path results = Files.createDirectories(folder.resolve("my results"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Glasshouse.class.getName(),
                        "run",
                        Path.of("..", "scenarios", "village-morality-bank.yaml").toString(),
                        "--replicates",
                        "1000",
                        "--out",
                        results.resolve("long").toString())
                .start();
        try (BufferedReader err =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            assertThat(err.readLine()).contains("1,000 replicates");
            Path partial = results.resolve("long.partial");
            while (process.isAlive() && !Files.exists(partial.resolve("manifest.json"))) {
                Thread.sleep(10);
            }
            // So that it is in the middle of living and writing.
            Thread.sleep(500);
            assertThat(partial.resolve("manifest.json")).content().contains("\"incomplete\"");

            long start = System.nanoTime();
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.waitFor()).isEqualTo(130);
            // A second is promised; the rest is for a machine that is busy with other tests.
            assertThat(System.nanoTime() - start).isLessThan(MOST_NANOS_TO_END);
            assertThat(err.lines()).contains("glasshouse: interrupted");
        } finally {
            process.destroyForcibly();
        }
        assertThat(results.resolve("long")).doesNotExist();
    }

    private static boolean startedWithInterruptsIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 1 << (SIGINT - 1)) != 0);
    }
}
