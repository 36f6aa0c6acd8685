package org.glasshouse.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawsTest {
    private static final int LITTERING = Purpose.HOP.counter("littering-river");

    @Test
    void aBlockIsPhiloxUnderTheKeyThatSeedAndReplicateGive() {
        int[] keys = new int[4];
        Philox.block(3, 0, 0, 1, 0x89abcdef, 0x01234567, keys);
        int[] expected = new int[4];
        Philox.block(11, 12, 13, LITTERING, keys[0], keys[1], expected);

        long[] words = words(Draws.of(0x0123456789abcdefL, 3), 11, 12, 13, LITTERING);

        assertThat(words)
                .containsExactly(
                        Integer.toUnsignedLong(expected[0]) + ((long) expected[1] << 32),
                        Integer.toUnsignedLong(expected[2]) + ((long) expected[3] << 32));
    }

    @Test
    void aDrawIsTheSameWhateverWasDrawnBefore() {
        long[] alone = words(Draws.of(20190620, 0), 5, 0, 100, LITTERING);

        Draws busy = Draws.of(20190620, 0);
        for (int other = 0; other < 1000; other++) {
            words(busy, other, other % 7, 99 + other % 3, Purpose.HOP.counter("kind-" + other));
        }

        assertThat(words(busy, 5, 0, 100, LITTERING)).containsExactly(alone);
    }

    @Test
    void everyPartOfANameChangesTheDraw() {
        List<Long> firstWords = new ArrayList<>();
        firstWords.add(words(Draws.of(1, 0), 5, 6, 7, LITTERING)[0]);
        firstWords.add(words(Draws.of(2, 0), 5, 6, 7, LITTERING)[0]);
        firstWords.add(words(Draws.of(1 + (1L << 32), 0), 5, 6, 7, LITTERING)[0]);
        firstWords.add(words(Draws.of(1, 1), 5, 6, 7, LITTERING)[0]);
        firstWords.add(words(Draws.of(1, 0), 6, 5, 7, LITTERING)[0]);
        firstWords.add(words(Draws.of(1, 0), 5, 6, 8, LITTERING)[0]);
        firstWords.add(words(Draws.of(1, 0), 5, 6, Draws.GENERATION_DAY, LITTERING)[0]);
        firstWords.add(words(Draws.of(1, 0), 5, 6, 7, Purpose.DENSE.counter("littering-river"))[0]);
        firstWords.add(words(Draws.of(1, 0), 5, 6, 7, Purpose.HOP.counter("spitting"))[0]);
        assertThat(firstWords).doesNotHaveDuplicates();
    }

    @Test
    void aLogHearsEveryBlockAndChangesNone() {
        List<String> heard = new ArrayList<>();
        DrawLog log = (c0, c1, c2, c3, word01, word23) ->
                heard.add(List.of(c0, c1, c2, c3, word01, word23).toString());

        long[] recorded = words(Draws.recorded(1, 2, log), 5, 6, 7, LITTERING);

        assertThat(recorded).containsExactly(words(Draws.of(1, 2), 5, 6, 7, LITTERING));
        assertThat(heard)
                .containsExactly(
                        List.of(5, 6, 7, LITTERING, recorded[0], recorded[1]).toString());
    }

    @Test
    void aReplicateBelowZeroIsRefused() {
        assertThatThrownBy(() -> Draws.of(1, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("replicate: -1");
    }

    private static long[] words(Draws draws, int c0, int c1, int day, int counter3) {
        long[] words = new long[2];
        draws.block(c0, c1, day, counter3, words);
        return words;
    }
}
