package org.glasshouse.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

/// The vectors are those of Random123's `tests/kat_vectors`, lines `philox4x32 10` (`grep '^philox4x32
/// 10' tests/kat_vectors` in github.com/DEShawResearch/random123).
class PhiloxTest {
    @Test
    void aCounterAndKeyOfZerosGiveThePublishedWords() {
        assertThat(block(0, 0, 0, 0, 0, 0)).containsExactly(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8);
    }

    @Test
    void aCounterAndKeyOfOnesGiveThePublishedWords() {
        assertThat(block(-1, -1, -1, -1, -1, -1)).containsExactly(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd);
    }

    @Test
    void theDigitsOfPiGiveThePublishedWords() {
        assertThat(block(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0))
                .containsExactly(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1);
    }

    @Test
    void aThousandBlocksInARowAreThoseOfCommonsRng() {
        int[] keyThenCounter = {0x1234567, 0x89abcdef, 0xfffffff0, 7, 8, 9};
        UniformRandomProvider oracle = RandomSource.PHILOX_4X32.create(keyThenCounter);
        for (int step = 1; step <= 1000; step++) {
            // The oracle steps before it draws. At step 16 the lowest word overflows into the next one.
            int c0 = 0xfffffff0 + step;
            int c1 = step < 16 ? 7 : 8;
            int[] expected = {oracle.nextInt(), oracle.nextInt(), oracle.nextInt(), oracle.nextInt()};
            assertThat(block(c0, c1, 8, 9, 0x1234567, 0x89abcdef)).containsExactly(expected);
        }
    }

    private static int[] block(int c0, int c1, int c2, int c3, int k0, int k1) {
        int[] words = new int[4];
        Philox.block(c0, c1, c2, c3, k0, k1, words);
        return words;
    }
}
