package org.glasshouse.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AliasTableTest {
    private static final long FRACTIONS = 1L << 32;

    @Test
    void eighthsAreKeptWithoutAnyError() {
        // Weights 1, 4, 0, 2, 1 of 8; five outcomes take eight cells of 2^32 units: 2^32 units an eighth.
        assertThat(units(AliasTable.of(1, 4, 0, 2, 1), 8))
                .containsExactly(FRACTIONS, 4 * FRACTIONS, 0, 2 * FRACTIONS, FRACTIONS);
    }

    @Test
    void thirdsAreTheNearestUnitsAndAddUpToAll() {
        // Three outcomes take four cells, 2^34 = 17179869184 units: 5726623061.33 a third, the sums rounded.
        assertThat(units(AliasTable.of(1, 1, 1), 4)).containsExactly(5_726_623_061L, 5_726_623_062L, 5_726_623_061L);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 17, 64, 1000})
    void everyOutcomeHasTheProbabilityOfItsWeightToOneUnit(int outcomes) {
        double[] weights = new double[outcomes];
        double sum = 0;
        for (int outcome = 0; outcome < outcomes; outcome++) {
            double unit = Mix.word(7, outcome) >>> 11;
            weights[outcome] = unit * unit;
            sum += weights[outcome];
        }
        int cells = outcomes == 2 ? 2 : Integer.highestOneBit(outcomes - 1) * 2;

        long[] units = units(AliasTable.of(weights), cells);

        for (int outcome = 0; outcome < outcomes; outcome++) {
            double expected = weights[outcome] / sum * cells * FRACTIONS;
            assertThat(Math.abs(units[outcome] - expected)).isLessThanOrEqualTo(1.01);
        }
    }

    @Test
    void anOutcomeOfWeightZeroIsNeverDrawn() {
        assertThat(units(AliasTable.of(0, 3, 0, 0, 7, 0), 8)[0]).isZero();
        assertThat(units(AliasTable.of(0, 3, 0, 0, 7, 0), 8)[3]).isZero();
        assertThat(units(AliasTable.of(0, 3, 0, 0, 7, 0), 8)[5]).isZero();
    }

    @Test
    void oneOutcomeIsAlwaysDrawn() {
        AliasTable table = AliasTable.of(0.3);
        assertThat(table.outcomes()).isEqualTo(1);
        assertThat(table.draw(0)).isZero();
        assertThat(table.draw(-1)).isZero();
    }

    @Test
    void tenMillionDrawsFollowTheWeights() {
        double[] weights = {0.5, 0.01, 0.2, 0.19, 0.1};
        AliasTable table = AliasTable.of(weights);
        long[] counts = new long[5];
        for (int draw = 0; draw < 10_000_000; draw++) {
            counts[table.draw(Mix.word(20190620, draw))]++;
        }
        double[] expected = {5_000_000, 100_000, 2_000_000, 1_900_000, 1_000_000};
        assertThat(ChiSquare.z(counts, expected)).isBetween(-ChiSquare.TOLERANCE, ChiSquare.TOLERANCE);
    }

    @Test
    void whatAreNoWeightsIsRefused() {
        assertThatThrownBy(AliasTable::of).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AliasTable.of(1, -2)).hasMessageContaining("weights[1]: -2.0");
        assertThatThrownBy(() -> AliasTable.of(Double.NaN)).hasMessageContaining("weights[0]: NaN");
        assertThatThrownBy(() -> AliasTable.of(0, 0)).hasMessageContaining("sum is 0.0");
        assertThatThrownBy(() -> AliasTable.of(Double.MAX_VALUE, Double.MAX_VALUE))
                .hasMessageContaining("sum is Infinity");
    }

    private static long[] units(AliasTable table, int cells) {
        long[] units = new long[table.outcomes()];
        for (int cell = 0; cell < cells; cell++) {
            long lower = cell;
            TableLaw.addCell(fraction -> table.draw(fraction << 32 | lower), FRACTIONS, units);
        }
        return units;
    }
}
