package org.glasshouse.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixTest {
    @Test
    void aStreamIsTheSequenceOfSplitMix64() {
        long key = 0x1234567890abcdefL;
        UniformRandomProvider oracle = RandomSource.SPLIT_MIX_64.create(key);
        // The published generator steps before it mixes, so its first number is our word 1.
        for (int index = 1; index <= 1000; index++) {
            assertThat(Mix.word(key, index)).isEqualTo(oracle.nextLong());
        }
        assertThat(Mix.word(key, 0)).isEqualTo(Mix.mix64(key));
    }

    @Test
    void theFirstNumbersOfTheKeyZeroAreThoseOfTheReferenceProgram() {
        // splitmix64.c by S. Vigna with x = 0
        assertThat(Mix.word(0, 1)).isEqualTo(0xe220a8397b1dcdafL);
        assertThat(Mix.word(0, 2)).isEqualTo(0x6e789e6aa1b965f4L);
        assertThat(Mix.word(0, 3)).isEqualTo(0x06c45d188009454fL);
    }

    @Test
    void aNameIsItsPublishedFnvHash() {
        // The test vectors of the FNV draft, and one name that takes two bytes a letter.
        assertThat(Mix.name("")).isEqualTo(0xcbf29ce484222325L);
        assertThat(Mix.name("a")).isEqualTo(0xaf63dc4c8601ec8cL);
        assertThat(Mix.name("foobar")).isEqualTo(0x85944171f73967e8L);
        assertThat(Mix.name("é")).isEqualTo(0x0ac21707b7181e01L);
    }

    @Test
    void aUnitIsTheUpperHalfOfTheMixedSum() {
        assertThat(Mix.unit32(5, Mix.GOLDEN - 5)).isEqualTo(0xe220a839L);
    }

    @Test
    void aThresholdIsTheNearestNumberOfUnits() {
        assertThat(Mix.threshold(0)).isZero();
        assertThat(Mix.threshold(-0.0)).isZero();
        assertThat(Mix.threshold(1)).isEqualTo(1L << 32);
        assertThat(Mix.threshold(0.5)).isEqualTo(1L << 31);
        assertThat(Mix.threshold(0x1p-32)).isEqualTo(1);
        assertThat(Mix.threshold(0x1p-33)).isEqualTo(1);
        assertThat(Mix.threshold(Math.nextDown(0x1p-33))).isZero();
        assertThat(Mix.threshold(Math.nextDown(1.0))).isEqualTo(1L << 32);
        assertThat(Mix.threshold(1 - 0x1p-32)).isEqualTo((1L << 32) - 1);
    }

    @Test
    void certaintyLetsEveryUnitThroughAndImpossibilityNone() {
        long highestUnit = 0xFFFFFFFFL;
        assertThat(highestUnit).isLessThan(Mix.threshold(1));
        assertThat(0L).isGreaterThanOrEqualTo(Mix.threshold(0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.0000001, Double.NaN, Double.POSITIVE_INFINITY, -Double.MIN_VALUE})
    void whatIsNoProbabilityHasNoThreshold(double probability) {
        assertThatThrownBy(() -> Mix.threshold(probability))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(probability));
    }

    @Test
    void aNumberBelowNIsTheUnitsShareOfN() {
        assertThat(Mix.below(0, 7)).isZero();
        assertThat(Mix.below(0xFFFFFFFFL, 7)).isEqualTo(6);
        assertThat(Mix.below(0xFFFFFFFFL, Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE - 1);
        assertThat(Mix.below(0xFFFFFFFFL, 1)).isZero();
        assertThat(Mix.below(0x80000000L, 10)).isEqualTo(5);
        assertThat(Mix.below(0x7FFFFFFFL, 10)).isEqualTo(4);
    }
}
