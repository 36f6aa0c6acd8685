package org.glasshouse.io.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.glasshouse.outcome.Digests;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LivedReplicatesTest {
    @TempDir
    Path folder;

    private LivedReplicates replicates(String scenario) {
        return new LivedReplicates(folder.resolve("2-bank.replicates"), scenario, Duration.ZERO);
    }

    @Test
    void whatIsKeptComesBackToTheLastByte() throws Exception {
        ReplicateOutcome outcome = outcome(3);
        replicates("one").keep(outcome);

        ReplicateOutcome back = replicates("one").outcome(3).orElseThrow();

        assertThat(back.replicate()).isEqualTo(3);
        assertThat(back.tables()).extracting(Table::kind).containsExactly(TableKind.REDRESS, TableKind.LIVES);
        for (int each = 0; each < 2; each++) {
            assertThat(Digests.table(back.tables().get(each)))
                    .isEqualTo(Digests.table(outcome.tables().get(each)));
        }
        assertThat(replicates("one").outcome(2)).isEmpty();
    }

    @Test
    void whatIsOfAnotherScenarioOrDamagedIsLivedAgain() throws Exception {
        replicates("one").keep(outcome(3));
        Path file = folder.resolve("2-bank.replicates/3");
        byte[] bytes = Files.readAllBytes(file);

        assertThat(replicates("another").outcome(3)).isEmpty();
        for (int length : List.of(0, 5, 40, bytes.length / 2, bytes.length - 1)) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThat(replicates("one").outcome(3)).as("cut after " + length).isEmpty();
        }
        for (int at = 0; at < bytes.length; at += 7) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x10;
            Files.write(file, damaged);
            assertThat(replicates("one").outcome(3)).as("damaged at " + at).isEmpty();
        }
    }

    @Test
    void nothingIsKeptOfAnArmThatWasLivedShortly() throws Exception {
        new LivedReplicates(folder.resolve("short"), "one", Duration.ofDays(1)).keep(outcome(0));

        assertThat(folder.resolve("short")).doesNotExist();
    }

    @Test
    void nothingIsLeftOfAFinishedArm() throws Exception {
        replicates("one").keep(outcome(0));
        replicates("one").delete();
        replicates("one").delete();

        assertThat(folder).isEmptyDirectory();
    }

    /// Small and large numbers of either sign, a date that there isn't, words of every alphabet.
    private static ReplicateOutcome outcome(int replicate) {
        Table redress = new Table(TableKind.REDRESS);
        long[] numbers = {0, 1, -1, 63, 64, -64, -65, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE + 1};
        for (long number : numbers) {
            redress.number(replicate)
                    .number(7)
                    .number(Long.MIN_VALUE)
                    .word("all")
                    .word("all")
                    .word("grüße-" + number)
                    .number(number)
                    .number(-number)
                    .endRow();
        }
        Table lives = new Table(TableKind.LIVES);
        lives.number(replicate).word("all").word("persons").number(1).number(10).endRow();
        return new ReplicateOutcome(replicate, List.of(redress, lives));
    }
}
