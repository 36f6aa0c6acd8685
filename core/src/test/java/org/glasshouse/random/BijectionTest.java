package org.glasshouse.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// All tests ask for |z| below 4 (see [ChiSquare]) with one fixed seed.
class BijectionTest {
    private static final Draws DRAWS = Draws.of(20190620, 0);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 64, 65, 100, 127, 128, 129, 255, 256, 257, 4096, 4097, 1_000_000})
    void everyElementHasAPositionOfItsOwnAndIsFoundThere(int n) {
        for (int place = 0; place < 5; place++) {
            Bijection bijection = Bijection.of(n, DRAWS, place, "friends/ring-1");
            assertThat(bijection.size()).isEqualTo(n);
            BitSet taken = new BitSet(n);
            for (int element = 0; element < n; element++) {
                int position = bijection.forward(element);
                assertThat(position >= 0 && position < n && !taken.get(position))
                        .isTrue();
                assertThat(bijection.backward(position) == element).isTrue();
                taken.set(position);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1_411_780_000, 1 << 30, (1 << 30) + 1, Integer.MAX_VALUE})
    void sampledElementsOfANationAreFoundAtTheirPositions(int n) {
        Bijection bijection = Bijection.of(n, DRAWS, 0, "online/ring-2");
        for (int sample = 0; sample < 100_000; sample++) {
            int element = Mix.below(Mix.word(n, sample) >>> 32, n);
            int position = bijection.forward(element);
            assertThat(position >= 0 && position < n).isTrue();
            assertThat(bijection.backward(position)).isEqualTo(element);
            assertThat(bijection.forward(bijection.backward(element))).isEqualTo(element);
        }
        assertThat(bijection.backward(bijection.forward(n - 1))).isEqualTo(n - 1);
        assertThat(bijection.backward(bijection.forward(0))).isZero();
    }

    @Test
    void allOrdersOfFiveAreEquallyLikely() {
        // 60,000 shuffles, 500 expected of each of the 3,125 words of five positions that are orders.
        long[] counts = new long[3125];
        for (int place = 0; place < 60_000; place++) {
            Bijection bijection = Bijection.of(5, DRAWS, place, "kin");
            int order = 0;
            for (int element = 0; element < 5; element++) {
                order = 5 * order + bijection.forward(element);
            }
            counts[order]++;
        }
        long[] seen = Arrays.stream(counts).filter(count -> count > 0).toArray();
        assertThat(seen).hasSize(120);
        assertLikely(ChiSquare.zOfUniform(seen));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 64, 65, 100, 257})
    void everyElementTakesEveryPositionEquallyOften(int n) {
        int shuffles = 20_000;
        long[] counts = new long[n * n];
        for (int place = 0; place < shuffles; place++) {
            Bijection bijection = Bijection.of(n, DRAWS, place, "friends");
            for (int element = 0; element < n; element++) {
                counts[element * n + bijection.forward(element)]++;
            }
        }
        double expected = (double) shuffles / n;
        double statistic = 0;
        for (long count : counts) {
            statistic += (count - expected) * (count - expected) / expected;
        }
        // Rows and columns have fixed sums: (n - 1) / n of the statistic is chi-square of (n - 1)^2 degrees of freedom.
        assertLikely(ChiSquare.z(statistic * (n - 1) / n, (n - 1) * (n - 1)));
    }

    /// Five rounds fail this at 512, 1,024, 2,048 and 4,096 by z = 9 and more.
    @ParameterizedTest
    @ValueSource(ints = {5, 64, 65, 100, 128, 256, 257, 512, 1000, 1024, 2048, 4096, 4097})
    void pairsEndUpAtEveryDistanceEquallyOftenHoweverFarApartTheyWere(int n) {
        int[] apart = {1, Math.ceilDiv(n, 4), n / 2};
        long[][] counts = new long[apart.length][n - 1];
        for (int place = 0; place < 500_000; place++) {
            Bijection bijection = Bijection.of(n, DRAWS, place, "friends");
            int element = Mix.below(Mix.word(1, place) >>> 32, n);
            int position = bijection.forward(element);
            for (int pair = 0; pair < apart.length; pair++) {
                int other = bijection.forward((element + apart[pair]) % n);
                counts[pair][Math.floorMod(other - position, n) - 1]++;
            }
        }
        for (long[] ofPair : counts) {
            assertLikely(ChiSquare.zOfUniform(ofPair));
        }
    }

    @Test
    void aNationIsSpreadEvenlyOverItsPositions() {
        int n = 1_411_780_000;
        long[] counts = new long[1000];
        Bijection bijection = Bijection.of(n, DRAWS, 0, "online/ring-1");
        for (int element = 0; element < 1_000_000; element++) {
            counts[(int) (bijection.forward(element) * 1000L / n)]++;
        }
        assertLikely(ChiSquare.zOfUniform(counts));
    }

    @Test
    void placesAndPartsHaveShufflesOfTheirOwn() {
        Bijection one = Bijection.of(1000, DRAWS, 1, "friends");
        assertThat(one.forward(17))
                .isEqualTo(Bijection.of(1000, DRAWS, 1, "friends").forward(17));
        assertThat(fixedPoints(one, Bijection.of(1000, DRAWS, 2, "friends"))).isLessThan(10);
        assertThat(fixedPoints(one, Bijection.of(1000, DRAWS, 1, "kin"))).isLessThan(10);
        assertThat(fixedPoints(one, Bijection.of(1000, Draws.of(20190620, 1), 1, "friends")))
                .isLessThan(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void nothingCannotBeShuffled(int n) {
        assertThatThrownBy(() -> Bijection.of(n, DRAWS, 0, "friends"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("n: " + n);
    }

    /// How many elements two shuffles of 1,000 take to the same position: 1 expected if they are
    /// strangers.
    private static int fixedPoints(Bijection one, Bijection other) {
        int same = 0;
        for (int element = 0; element < 1000; element++) {
            same += one.forward(element) == other.forward(element) ? 1 : 0;
        }
        return same;
    }

    private static void assertLikely(double z) {
        assertThat(z).isBetween(-ChiSquare.TOLERANCE, ChiSquare.TOLERANCE);
    }
}
