package org.glasshouse.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunCommandTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void aCommandPrintsOneLinePerRunAndOneOfMedians() throws InterruptedException {
        int exitCode = run("ref-points-low", "5e3", "2", "2", "horizon.days=400");

        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(exitCode).isZero();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith("run=1 scenario=ref-points-low persons=5000 days=400 threads=2 seed=1 wall-s=");
        assertThat(lines.get(1)).startsWith("run=2 ");
        assertThat(lines.get(2)).startsWith("run=median ");
        // Candidates a person-day at the ceilings: 0.010 + 0.002 + 0.015 for conduct, and for mix-ups 2^-10, the
        // smallest power of two above 0.0005, make 0.0279766 x 5,000 x 400 = 55,953.1.
        assertThat(lines).allMatch(line -> line.contains(" candidates=55953 "));
        // From 700 points nobody reaches grade A or B in 400 days, so nobody falls from there.
        assertThat(lines).allMatch(line -> line.matches(".* falls=0 c=\\d+ d=\\d+ blocked=[1-9]\\d* .*"));
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(persons(line, "c") + persons(line, "d")).isEqualTo(5000));
    }

    @ParameterizedTest
    @CsvSource({
        "ref-points 1000 1, '4 words or more are needed, not 3'",
        "ref-points 1000 1 0, 'runs: 0, but 1 or more can be made'",
        "ref-points 1000 0 1, 'threads: 0 is no number of threads; 1 or more is'",
        "ref-points 1000 1 1 days, '--set:3:1:'",
    })
    void aWrongCommandLineIsToldAndRunsNothing(String words, String message) throws InterruptedException {
        int exitCode = run(words.split(" "));

        assertThat(exitCode).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith(message).contains("Usage:");
    }

    private static long persons(String line, String grade) {
        return Long.parseLong(line.replaceAll(".* " + grade + "=(\\d+).*", "$1"));
    }

    private int run(String... arguments) throws InterruptedException {
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return RunCommand.run(arguments, stream, stream);
    }
}
