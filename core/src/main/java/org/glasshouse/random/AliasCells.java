package org.glasshouse.random;

/// The cells of an alias table, divided in whole units so that nothing is lost or gained by rounding.
///
/// A table of `n` cells of `2^fractionBits` units each shares all its units among `n` outcomes. Cell
/// `c` gives its first `threshold(c)` units to outcome `c` and the others to outcome `alias(c)`.
///
/// @see <a href="https://doi.org/10.1109/32.92917">Vose (1991), A linear algorithm for generating
///     random numbers with a given distribution</a>
final class AliasCells {
    private final long unitsPerCell;
    private final long[] thresholds;
    private final int[] aliases;

    private AliasCells(int cells, long unitsPerCell) {
        this.unitsPerCell = unitsPerCell;
        this.thresholds = new long[cells];
        this.aliases = new int[cells];
    }

    /// Divides cells so that outcomes 0 to `i` together have the share `shareUpTo[i]`, to the nearest
    /// unit.
    ///
    /// Rounding the sums and not the shares keeps every range of outcomes exact to one unit. One cell
    /// an outcome.
    ///
    /// @param shareUpTo never falling, the last one 1
    static AliasCells of(double[] shareUpTo, int fractionBits) {
        AliasCells cells = new AliasCells(shareUpTo.length, 1L << fractionBits);
        cells.divide(units(shareUpTo, (double) shareUpTo.length * (1L << fractionBits)));
        return cells;
    }

    /// How many units of a cell belong to the outcome of its own number.
    long threshold(int cell) {
        return thresholds[cell];
    }

    /// The outcome that has the other units of a cell.
    int alias(int cell) {
        return aliases[cell];
    }

    private static long[] units(double[] shareUpTo, double allUnits) {
        long[] units = new long[shareUpTo.length];
        long before = 0;
        for (int outcome = 0; outcome < units.length; outcome++) {
            long upTo = Math.round(shareUpTo[outcome] * allUnits);
            units[outcome] = upTo - before;
            before = upTo;
        }
        return units;
    }

    /// Fills the poor outcomes' cells up from the rich ones'. As the units add up exactly, a poor one
    /// always finds a rich one, and whoever is left at the end has exactly one cell.
    private void divide(long[] units) {
        int[] poor = new int[units.length];
        int[] rich = new int[units.length];
        int poorCount = 0;
        int richCount = 0;
        for (int outcome = 0; outcome < units.length; outcome++) {
            if (units[outcome] < unitsPerCell) {
                poor[poorCount++] = outcome;
            } else {
                rich[richCount++] = outcome;
            }
        }
        while (poorCount > 0) {
            int taker = poor[--poorCount];
            int giver = rich[richCount - 1];
            thresholds[taker] = units[taker];
            aliases[taker] = giver;
            units[giver] -= unitsPerCell - units[taker];
            if (units[giver] < unitsPerCell) {
                richCount--;
                poor[poorCount++] = giver;
            }
        }
        while (richCount > 0) {
            int outcome = rich[--richCount];
            thresholds[outcome] = unitsPerCell;
            aliases[outcome] = outcome;
        }
    }
}
