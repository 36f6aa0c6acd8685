package org.glasshouse.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The law of the gaps, recomputed exactly from what the table answers and from powers of 60 digits.
class GapTableTest {
    private static final MathContext DIGITS = new MathContext(60);
    private static final double ALL_UNITS = 0x1p32;
    private static final int LOW_CELLS = 64;
    private static final int HIGH_CELLS = 128;

    /// Half a unit by rounding, and what doubles lose before it.
    private static final double HALF_A_UNIT = 0.50001;

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-4, 0.0275, 0.12, 0.1249999})
    void theLowPartIsATruncatedGeometricToHalfAUnit(double ceiling) {
        GapTable table = GapTable.of(ceiling);
        long[] units = new long[LOW_CELLS];
        for (int cell = 0; cell < LOW_CELLS; cell++) {
            long lower = cell;
            TableLaw.addCell(fraction -> table.gap(fraction << 6 | lower) % LOW_CELLS, 1L << 26, units);
        }
        BigDecimal all = BigDecimal.ONE.subtract(noneIn(LOW_CELLS, ceiling));
        long upTo = 0;
        for (int low = 0; low < LOW_CELLS; low++) {
            upTo += units[low];
            BigDecimal share = BigDecimal.ONE.subtract(noneIn(low + 1, ceiling)).divide(all, DIGITS);
            assertThat(share.doubleValue() * ALL_UNITS - upTo).isBetween(-HALF_A_UNIT, HALF_A_UNIT);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-4, 0.0275, 0.12, 0.1249999})
    void theHighPartIsAGeometricToHalfAUnitAndItsTailIsTheEnd(double ceiling) {
        GapTable table = GapTable.of(ceiling);
        long[] units = new long[GapTable.END / LOW_CELLS + 1];
        for (int cell = 0; cell < HIGH_CELLS; cell++) {
            long upper = (long) cell << 32;
            TableLaw.addCell(fraction -> table.gap(fraction << 39 | upper) / LOW_CELLS, 1L << 25, units);
        }
        long upTo = 0;
        for (int high = 0; high < GapTable.MOST_SUBJECTS / LOW_CELLS; high++) {
            upTo += units[high];
            double share = 1 - noneIn(LOW_CELLS * (high + 1), ceiling).doubleValue();
            assertThat(share * ALL_UNITS - upTo).isBetween(-HALF_A_UNIT, HALF_A_UNIT);
        }
        assertThat(units[127]).isZero();
        assertThat(units[128]).isEqualTo((1L << 32) - upTo);
    }

    @Test
    void theTwoPartsAreMadeOfDifferentHalvesOfTheWord() {
        GapTable table = GapTable.of(0.0275);
        for (int draw = 0; draw < 1000; draw++) {
            long word = Mix.word(1, draw);
            long other = Mix.word(2, draw);
            long lowerOfOneUpperOfOther = (word & 0xFFFFFFFFL) | (other & 0xFFFFFFFF00000000L);
            assertThat(table.gap(lowerOfOneUpperOfOther))
                    .isEqualTo(table.gap(word) % LOW_CELLS + table.gap(other) / LOW_CELLS * LOW_CELLS);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 9.99e-10, 0.125, 1, -0.1, Double.NaN})
    void aCeilingThatCannotBeHoppedIsRefused(double ceiling) {
        assertThatThrownBy(() -> GapTable.of(ceiling))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ceiling: " + ceiling);
    }

    /// The probability that none of so many subjects is a candidate.
    private static BigDecimal noneIn(int subjects, double ceiling) {
        return BigDecimal.ONE.subtract(new BigDecimal(ceiling)).pow(subjects, DIGITS);
    }
}
