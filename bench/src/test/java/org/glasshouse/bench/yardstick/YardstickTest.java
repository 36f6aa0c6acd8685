package org.glasshouse.bench.yardstick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The expected numbers are what the prototype `RefSoa.java` printed for
///
///     java -cp . RefSoa MODE 100003 365 1 20190620 1
///
/// and, for the start of 700, a copy of it whose two places that say 1000 points and grade A said 700 and C:
///
///     sed -e 's/(short)1000/(short)700/' -e 's/cnt={n,0,0,0}/cnt={0,0,n,0}/' RefSoa.java
final class YardstickTest {
    private static final int PERSONS = 100_003;
    private static final int DAYS = 365;
    private static final long SEED = 20190620;

    @ParameterizedTest
    @CsvSource({
        "sparse,   421600, 1710, 56111, 42303, 1589, 0, 0, be25e85604ded3de",
        "dense1v, 36501095, 1829, 56256, 42057, 1690, 0, 0, 188c073b14cfbef5",
        "dense1,  36501095, 1829, 56256, 42057, 1690, 0, 0, 188c073b14cfbef5",
        "dense4,  36501095, 1743, 56456, 41919, 1628, 0, 0, 18cb2a4bcc66c9f7",
    })
    void everyModeGivesWhatThePrototypeGave(
            String mode, long events, long falls, long a, long b, long c, long d, long blocked, String checksum) {
        assertThat(outcome(mode, 1, 1000))
                .isEqualTo(new Outcome(events, falls, a, b, c, d, blocked, Long.parseUnsignedLong(checksum, 16)));
    }

    @ParameterizedTest
    @CsvSource({
        "sparse,   421600, 91045, 8958, 53877, d11a156e8c22b3e8",
        "dense1v, 36501095, 91053, 8950, 54156, e80928a18e209fbc",
        "dense1,  36501095, 91053, 8950, 54882, e80928a18e209fbc",
        "dense4,  36501095, 91137, 8866, 53805, ef89c05ab8a095d0",
    })
    void aLowStartGivesWhatThePrototypeGaveWithTripsBlocked(
            String mode, long events, long c, long d, long blocked, String checksum) {
        assertThat(outcome(mode, 1, 700))
                .isEqualTo(new Outcome(events, 0, 0, 0, c, d, blocked, Long.parseUnsignedLong(checksum, 16)));
    }

    @ParameterizedTest
    @CsvSource({"sparse, 2", "sparse, 3", "sparse, 16", "dense1v, 2", "dense1, 2", "dense4, 3"})
    void threadsChangeNothing(String mode, int threads) {
        assertThat(outcome(mode, threads, 900)).isEqualTo(outcome(mode, 1, 900));
    }

    @ParameterizedTest
    @CsvSource({"9", "10", "16", "17", "1000", "65537"})
    void theRingPlacesEverybodyOnce(int persons) {
        TieRing ring = new TieRing(persons, SEED);
        boolean[] taken = new boolean[persons];
        for (int person = 0; person < persons; person++) {
            int place = ring.place(person);
            assertThat(taken[place]).isFalse();
            taken[place] = true;
            assertThat(ring.personAt(place)).isEqualTo(person);
        }
    }

    @Test
    void aCommandPrintsOneLinePerRunAndOneOfMedians() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int exitCode = run(printed, "sparse", "1e3", "10", "1", "5", "2");

        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(exitCode).isZero();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith("run=1 mode=sparse start=1000 persons=1000 days=10 threads=1 seed=5 wall-s=");
        assertThat(lines.get(1)).startsWith("run=2 ");
        assertThat(lines.get(2)).startsWith("run=median ");
        assertThat(lines).allMatch(line -> line.matches(".* checksum=[0-9a-f]{16}"));
    }

    @ParameterizedTest
    @CsvSource({
        "sparse 1000 10 1 5, '6 or 7 words are needed, not 5'",
        "spares 1000 10 1 5 1, 'mode: spares is none'",
        "sparse 8 10 1 5 1, 'persons: 8, but 9 to 2147418111 can be lived'",
        "sparse 1000 10 1 5 0, 'runs: 0, but 1 or more can be made'",
        "sparse 1000 10 1 5 1 1301, 'start points: 1301, but points go from 0 to 1300'",
    })
    void aWrongCommandLineIsToldAndRunsNothing(String words, String message) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int exitCode = run(printed, words.split(" "));

        assertThat(exitCode).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith(message).contains("Usage:");
    }

    private static Outcome outcome(String mode, int threads, int startPoints) {
        Setting setting = new Setting(Mode.of(mode).orElseThrow(), PERSONS, DAYS, threads, SEED, startPoints);
        return Measurement.of(setting).outcome();
    }

    private static int run(ByteArrayOutputStream printed, String... arguments) {
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return YardstickCommand.run(arguments, stream, stream);
    }
}
