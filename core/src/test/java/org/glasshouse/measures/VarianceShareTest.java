package org.glasshouse.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.glasshouse.random.Mix;
import org.junit.jupiter.api.Test;

/// How much of a variance is assumed and how much luck, worked by hand and against known truths.
final class VarianceShareTest {
    private static final int POINTS = 64;
    private static final int LIVES = 4;

    @Test
    void whereLivesDifferByTheSameAtEveryPointNothingIsLeftOver() {
        // Points 2 and 6 on average, so the variance between them is 8. Own lives are 0 and 3 off.
        VarianceShare parts = VarianceShare.of(new double[][] {{1, 3}, {5, 7}}, new double[] {2, 9});

        assertThat(parts.residual()).isZero();
        assertThat(parts.assumed()).isEqualTo(8);
        assertThat(parts.luck()).isEqualTo(4.5);
        assertThat(parts.share()).isEqualTo(8 / 12.5);
    }

    @Test
    void whatNeitherAPointNorALifeExplainsIsTakenOut() {
        // Means of points 1 and 6, of lives 1.5 and 5.5, of all 3.5: 1, -1, -1, 1 are left, 4 in squares on 1 degree.
        // Between points 2 x 12.5 = 25, so assumed (25 - 4) / 2. Own lives are 1 and -2 off: 4.5 less 4 / 2.
        VarianceShare parts = VarianceShare.of(new double[][] {{0, 2}, {3, 9}}, new double[] {2, 4});

        assertThat(parts.residual()).isEqualTo(4);
        assertThat(parts.assumed()).isEqualTo(10.5);
        assertThat(parts.luck()).isEqualTo(2.5);
        assertThat(parts.share()).isEqualTo(10.5 / 13);
    }

    @Test
    void whereNoPointDiffersFromAnotherTheShareIsExactlyNothingHoweverLargeLuckIs() {
        double[][] shared = new double[POINTS][];
        double[] own = new double[POINTS];
        for (int point = 0; point < POINTS; point++) {
            shared[point] = new double[] {0.1, 1e9 / 3, 7};
            own[point] = normal(point);
        }
        VarianceShare parts = VarianceShare.of(shared, own);

        assertThat(parts.share()).isZero();
        assertThat(parts.low()).isZero();
        assertThat(parts.high()).isZero();
        assertThat(parts.luck()).isPositive();
    }

    @Test
    void withoutLuckAllOfItIsAssumed() {
        double[][] shared = new double[8][2];
        double[] own = new double[8];
        for (int point = 0; point < own.length; point++) {
            shared[point] = new double[] {point, point};
            own[point] = point;
        }
        VarianceShare parts = VarianceShare.of(shared, own);

        assertThat(parts.luck()).isZero();
        assertThat(parts.share()).isOne();
        assertThat(parts.low()).isOne();
    }

    @Test
    void nothingAtAllThatVariesIsNoShare() {
        assertThat(VarianceShare.of(new double[2][2], new double[2]).share()).isZero();
        assertThatThrownBy(() -> VarianceShare.of(new double[2][1], new double[2]))
                .hasMessageContaining("2 or more of each");
    }

    /// In 200 worlds whose shares are known the estimate is on average right, and the interval
    /// holds the truth as often as it says, within what 200 worlds can tell.
    @Test
    void theEstimateIsUnbiasedAndTheIntervalHoldsWhatItPromises() {
        for (double truth : new double[] {0.2, 0.5, 0.8}) {
            int worlds = 200;
            int held = 0;
            double sum = 0;
            for (int world = 0; world < worlds; world++) {
                VarianceShare parts = madeUp(truth, Mix.word(Mix.name("worlds " + truth), world));
                sum += parts.share();
                held += parts.low() <= truth && truth <= parts.high() ? 1 : 0;
            }
            assertThat(sum / worlds).isCloseTo(truth, within(0.02));
            assertThat((double) held / worlds).isBetween(0.90, 0.99);
        }
    }

    /// Luck of 1 in all, seven tenths of which a life brings to every point alike.
    private static VarianceShare madeUp(double truth, long key) {
        double sizeOfAssumed = Math.sqrt(truth / (1 - truth));
        double together = Math.sqrt(0.7);
        double alone = Math.sqrt(0.3);
        double[][] shared = new double[POINTS][LIVES];
        double[] own = new double[POINTS];
        for (int point = 0; point < POINTS; point++) {
            double assumed = sizeOfAssumed * normal(key + 1_000 + point);
            for (int life = 0; life < LIVES; life++) {
                shared[point][life] = assumed
                        + together * normal(key + 2_000 + life)
                        + alone * normal(key + 3_000 + (long) point * LIVES + life);
            }
            own[point] = assumed + normal(key + 4_000 + point);
        }
        return VarianceShare.of(shared, own);
    }

    /// A standard normal draw of a key (Box and Muller, 1958).
    private static double normal(long key) {
        double radius = (Mix.unit32(Mix.mix64(key), 1) + 0.5) * 0x1p-32;
        double angle = Mix.unit32(Mix.mix64(key), 2) * 0x1p-32;
        return Math.sqrt(-2 * Math.log(radius)) * Math.cos(2 * Math.PI * angle);
    }
}
