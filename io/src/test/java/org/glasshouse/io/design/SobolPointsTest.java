package org.glasshouse.io.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The design against the published sequence.
final class SobolPointsTest {
    /// The output of `sobol 10 3 new-joe-kuo-6.21201`, the program and direction numbers of Joe and
    /// Kuo.
    @Test
    void theFirstPointsAreThosePublished() {
        assertThat(SobolPoints.of(16, 3).subList(0, 10))
                .containsExactly(
                        List.of(0.0, 0.0, 0.0),
                        List.of(0.5, 0.5, 0.5),
                        List.of(0.75, 0.25, 0.25),
                        List.of(0.25, 0.75, 0.75),
                        List.of(0.375, 0.375, 0.625),
                        List.of(0.875, 0.875, 0.125),
                        List.of(0.625, 0.125, 0.875),
                        List.of(0.125, 0.625, 0.375),
                        List.of(0.1875, 0.3125, 0.9375),
                        List.of(0.6875, 0.8125, 0.4375));
    }

    /// Another program with the same direction numbers, `scipy.stats.qmc.Sobol(1000,
    /// scramble=False).random(64)` of SciPy 1.x: `X[63, 49]` is 0.671875 and `X[17, 31]` is
    /// 0.84375.
    @Test
    void dimensionsThatGoTogetherArePassedOver() {
        List<List<Double>> design = SobolPoints.of(64, 32);

        // Counted from 0, number 25 has dimension 31 of the sequence, and number 31 dimension 49.
        assertThat(design.get(17).get(25)).isEqualTo(0.84375);
        assertThat(design.get(63).get(31)).isEqualTo(0.671875);
        assertThatThrownBy(() -> SobolPoints.of(64, 33))
                .hasMessage("64 points tell 32 numbers apart at most, and there are 33");
        assertThat(SobolPoints.of(128, 48)).hasSize(128);
    }

    @Test
    void everyNumberTakesEverySixtyFourthOnce() {
        List<List<Double>> design = SobolPoints.of(64, 31);

        for (int number = 0; number < 31; number++) {
            int which = number;
            List<Double> sorted =
                    design.stream().map(point -> point.get(which)).sorted().toList();
            for (int each = 0; each < 64; each++) {
                assertThat(sorted.get(each)).isEqualTo(each / 64.0);
            }
        }
    }
}
