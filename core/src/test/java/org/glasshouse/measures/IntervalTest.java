package org.glasshouse.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IntervalTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 10, 19, 20, 99, 1000, 99_999})
    void theQuantileIsThatOfTheReference(int degreesOfFreedom) {
        TDistribution reference = TDistribution.of(degreesOfFreedom);
        for (double share : new double[] {0.5, 0.9, 0.95, 0.99, 0.9975}) {
            double expected = reference.inverseSurvivalProbability((1 - share) / 2);
            assertThat(StudentT.within(share, degreesOfFreedom)).isCloseTo(expected, within(expected * 1e-8));
        }
    }

    @Test
    void aShareOfAllOrNoneHasNoQuantile() {
        assertThatThrownBy(() -> StudentT.within(1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StudentT.within(0, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StudentT.within(0.95, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void threeReplicatesGiveTheirMeanAndStudentsReach() {
        // mean 12; squares 4 + 0 + 4, variance 4, standard error 2 / sqrt(3); t of 2 degrees 4.302653
        Interval interval = Interval.ofCounts(new double[] {10, 12, 14});

        assertThat(interval.kind()).isEqualTo(Interval.Kind.STUDENT);
        assertThat(interval.mean()).isEqualTo(12);
        assertThat(interval.low()).isCloseTo(12 - 4.302653 * 2 / Math.sqrt(3), within(1e-5));
        assertThat(interval.high()).isCloseTo(12 + 4.302653 * 2 / Math.sqrt(3), within(1e-5));
    }

    @Test
    void aCountIsNeverBelowNothingButAnAmountMayBe() {
        double[] rare = {0, 0, 3};

        assertThat(Interval.ofCounts(rare).low()).isZero();
        assertThat(Interval.ofAmounts(rare, 0.95).low()).isNegative();
        assertThat(Interval.ofAmounts(rare, 0.95).excludesZero()).isFalse();
        assertThat(Interval.ofAmounts(new double[] {-3, -3.1}, 0.95).excludesZero())
                .isTrue();
    }

    @Test
    void whatWasNeverSeenMayStillBeRare() {
        // exp(-20 x) = 0.05 at x = 0.1498: a Poisson count of that mean stays 0 in 20 replicates once in 20 times
        Interval interval = Interval.ofCounts(new double[20]);

        assertThat(interval.kind()).isEqualTo(Interval.Kind.NEVER_SEEN);
        assertThat(interval.low()).isZero();
        assertThat(Math.exp(-20 * interval.high())).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void oneReplicateIsExactAndHasNoInterval() {
        assertThat(Interval.ofCounts(new double[] {7})).isEqualTo(new Interval(7, 7, 7, Interval.Kind.ONE_REPLICATE));
        assertThat(Interval.ofCounts(new double[] {0})).isEqualTo(new Interval(0, 0, 0, Interval.Kind.ONE_REPLICATE));
        assertThatThrownBy(() -> Interval.ofCounts(new double[0])).hasMessage("no replicate, no mean");
    }

    @Test
    void aShareIsTakenInEachReplicateAndItsBoundIsThatOfTheCount() {
        // 1 of 10 and 3 of 10: mean 0.2, standard error 0.1, t of 1 degree 12.7062, cut at nothing and at all
        Interval some = Interval.ofShares(new double[] {1, 3}, new double[] {10, 10});
        assertThat(some.mean()).isEqualTo(0.2);
        assertThat(some.low()).isZero();
        assertThat(some.high()).isEqualTo(1);
        // -ln(0.05) / 3 = 0.998577 of 4, 6 and 8, which are 6 in the mean
        Interval none = Interval.ofShares(new double[3], new double[] {4, 6, 8});
        assertThat(none.kind()).isEqualTo(Interval.Kind.NEVER_SEEN);
        assertThat(none.high()).isCloseTo(0.998577 / 6, within(1e-6));
        // the replicate in which there was nothing to share is left out
        assertThat(Interval.ofShares(new double[] {0, 1}, new double[] {0, 4}))
                .isEqualTo(new Interval(0.25, 0.25, 0.25, Interval.Kind.ONE_REPLICATE));
        assertThatThrownBy(() -> Interval.ofShares(new double[2], new double[2]))
                .hasMessage("nothing to have a share of");
    }

    /// Two replicates of 10 and 20 per cent: 15 give or take 12.7 standard errors of 5.
    @Test
    void whatCannotBeIsCutOff() {
        Interval gap = Interval.ofAmounts(new double[] {10, 20}, 0.95);
        assertThat(gap.low()).isLessThan(-40);
        Interval cut = gap.between(-30, 60);
        assertThat(cut.low()).isEqualTo(-30);
        assertThat(cut.high()).isEqualTo(60);
        assertThat(cut.mean()).isEqualTo(15);
        assertThat(gap.between(-100, 100)).isEqualTo(gap);
    }
}
