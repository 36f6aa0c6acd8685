package org.glasshouse.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.glasshouse.random.Mix;
import org.junit.jupiter.api.Test;

/// Intervals that hold all at once, against what they promise: simulated with fixed seeds, and in cases with an answer.
final class SimultaneousTest {
    private static final int REPLICATES = 20;

    @Test
    void oneMeanAloneHasStudentsReach() {
        double[][] one = {{1, 2, 4, 8, 16, 3, 5, 7, 9, 11, 2, 4}};
        assertThat(Simultaneous.reach(one)).isCloseTo(StudentT.within(0.95, 11), within(1e-12));
    }

    @Test
    void withFewReplicatesItIsBonferronis() {
        double[][] two = {{1, 2, 4}, {3, 1, 2}};
        assertThat(Simultaneous.reach(two)).isCloseTo(StudentT.within(0.975, 2), within(1e-12));
    }

    /// Copies of one mean are no more than one mean: the reach stays that of Student's t but for the finite number of
    /// changes of sign, where Bonferroni would take 3.5 for these ten.
    @Test
    void copiesOfAMeanCostNothing() {
        double[] values = normals(1, REPLICATES);
        double[][] copies = new double[10][];
        Arrays.fill(copies, values);
        assertThat(Simultaneous.reach(copies)).isCloseTo(StudentT.within(0.95, REPLICATES - 1), within(0.25));
    }

    /// In 95 of 100 studies all means lie inside at once: 1,000 studies of eight correlated means, within 93 to 97.
    @Test
    void allMeansAreInsideAtOnceInNinetyFiveOfAHundredStudies() {
        int studies = 1_000;
        int held = 0;
        for (int study = 0; study < studies; study++) {
            double[] shared = normals(Mix.word(3, study), REPLICATES);
            double[][] values = new double[8][];
            for (int mean = 0; mean < values.length; mean++) {
                double[] own = normals(Mix.word(Mix.word(4, study), mean), REPLICATES);
                values[mean] = ArmTables.plus(own, shared);
            }
            double reach = Simultaneous.reach(values);
            held += Arrays.stream(values)
                            .allMatch(each -> Math.abs(Arrays.stream(each).sum() / REPLICATES)
                                    <= reach * Interval.standardError(each))
                    ? 1
                    : 0;
        }
        assertThat(held / (double) studies).isBetween(0.93, 0.97);
    }

    /// Normal numbers by Box and Muller.
    private static double[] normals(long key, int number) {
        double[] values = new double[number];
        for (int each = 0; each < number; each++) {
            double radius = Math.sqrt(-2 * Math.log((Mix.word(key, 2 * each) >>> 12) * 0x1p-52 + 0x1p-53));
            values[each] = radius * Math.cos(2 * Math.PI * (Mix.word(key, 2 * each + 1) >>> 12) * 0x1p-52);
        }
        return values;
    }
}
