package org.glasshouse.random;

/// Draws one of some outcomes by their weights, in the same short time however many there are.
///
/// Probabilities are whole multiples of 2^-32 divided by the number of cells, the next power of 2 at or
/// above the number of outcomes; an outcome of weight 0 is never drawn. The same weights give the same
/// table everywhere.
public final class AliasTable {
    /// The most outcomes that a table can have.
    public static final int MOST_OUTCOMES = 1 << 24;

    private static final int FRACTION_BITS = 32;

    private final int outcomes;
    private final int cellMask;
    private final long[] thresholds;
    private final int[] aliases;

    private AliasTable(int outcomes, int cells, AliasCells divided) {
        this.outcomes = outcomes;
        this.cellMask = cells - 1;
        this.thresholds = new long[cells];
        this.aliases = new int[cells];
        for (int cell = 0; cell < cells; cell++) {
            thresholds[cell] = divided.threshold(cell);
            aliases[cell] = divided.alias(cell);
        }
    }

    /// A table in which outcome `i` has the probability `weights[i]` divided by the sum of all weights.
    ///
    /// @throws IllegalArgumentException if there is no weight or more than [#MOST_OUTCOMES], one is
    ///     negative or no number, or all are 0
    public static AliasTable of(double... weights) {
        if (weights.length == 0 || weights.length > MOST_OUTCOMES) {
            throw new IllegalArgumentException(
                    "weights: " + weights.length + " of them; 1 to " + MOST_OUTCOMES + " can be");
        }
        int cells = cellsFor(weights.length);
        double[] shareUpTo = new double[cells];
        double sum = 0;
        for (int outcome = 0; outcome < cells; outcome++) {
            sum += outcome < weights.length ? checked(weights[outcome], outcome) : 0;
            shareUpTo[outcome] = sum;
        }
        if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("weights: their sum is " + sum + "; it has to be above 0 and finite");
        }
        for (int outcome = 0; outcome < cells; outcome++) {
            shareUpTo[outcome] /= sum;
        }
        return new AliasTable(weights.length, cells, AliasCells.of(shareUpTo, FRACTION_BITS));
    }

    /// The outcome that 64 random bits choose, from 0 to [#outcomes] - 1.
    public int draw(long word) {
        int cell = (int) word & cellMask;
        return word >>> FRACTION_BITS < thresholds[cell] ? cell : aliases[cell];
    }

    /// How many outcomes there are, those of weight 0 included.
    public int outcomes() {
        return outcomes;
    }

    private static int cellsFor(int outcomes) {
        return outcomes == 1 ? 1 : Integer.highestOneBit(outcomes - 1) << 1;
    }

    private static double checked(double weight, int outcome) {
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("weights[" + outcome + "]: " + weight + " is no weight; 0 or more is");
        }
        return weight;
    }
}
