package org.glasshouse.random;

import java.util.function.LongUnaryOperator;

/// Reads the exact law of one alias cell out of what a table answers, without looking inside it.
final class TableLaw {
    private TableLaw() {}

    /// How many of a cell's fractions give the answer of its fraction 0. An alias cell answers the same
    /// up to a threshold and another from there on, so halving finds it.
    static long firstChoiceUnits(LongUnaryOperator answerOfFraction, long fractions) {
        long first = answerOfFraction.applyAsLong(0);
        long same = 0;
        long beyond = fractions;
        while (beyond - same > 1) {
            long middle = (same + beyond) >>> 1;
            if (answerOfFraction.applyAsLong(middle) == first) {
                same = middle;
            } else {
                beyond = middle;
            }
        }
        return beyond;
    }

    /// Adds the units of one cell to the outcomes that get them.
    static void addCell(LongUnaryOperator answerOfFraction, long fractions, long[] units) {
        long ofFirst = firstChoiceUnits(answerOfFraction, fractions);
        units[(int) answerOfFraction.applyAsLong(0)] += ofFirst;
        units[(int) answerOfFraction.applyAsLong(fractions - 1)] += fractions - ofFirst;
    }
}
