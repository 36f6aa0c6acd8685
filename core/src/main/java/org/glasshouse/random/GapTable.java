package org.glasshouse.random;

/// How many subjects lie between one candidate for a kind of conduct and the next: a geometric gap from
/// one word.
///
/// Subjects are candidates independently of each other, each with the probability `ceiling`, so the gap
/// has `P(gap = g) = ceiling * (1 - ceiling)^g`. It splits exactly into two independent parts, `gap =
/// low + 64 * high` with `P(low = l)` proportional to `(1 - ceiling)^l` on 0 to 63 and `P(high = h) =
/// (1 - ceiling)^(64h) * (1 - (1 - ceiling)^64)`, and each part is one alias table on one half of the
/// word: 64 cells on the lower half, 128 on the upper one. Whatever is left of `high` from 127 on is
/// one outcome, [#END]. So a candidate costs the same whether the kind is rare or not, and the table
/// takes 1.5 kB. Every range of `low` and of `high` is exact to 2^-32.
public final class GapTable {
    /// The lowest ceiling a table can keep: below it the steps of 2^-32 would show. A rarer kind takes
    /// this ceiling and is thinned more.
    public static final double LOWEST_CEILING = 1e-9;

    /// Ceilings lie below this; at or above it a kind is dense, and drawn for everybody.
    public static final double DENSE_FROM = 0.125;

    /// The most subjects that can be hopped over: a gap beyond them is never told from another such
    /// gap.
    public static final int MOST_SUBJECTS = 127 * 64;

    /// Gaps of this size or more mean that there is no further candidate.
    public static final int END = 8192;

    private static final int LOW_BITS = 6;
    private static final int HIGH_BITS = 7;
    private static final int LOW_CELLS = 1 << LOW_BITS;
    private static final int HIGH_CELLS = 1 << HIGH_BITS;
    private static final int HIGH_START = 2 * LOW_CELLS;
    private static final int CHOICE_BITS = 16;

    /// Two numbers a cell: its threshold, and its two choices, its own in the lower 16 bits, the
    /// alias's in the upper.
    private final int[] cells = new int[2 * (LOW_CELLS + HIGH_CELLS)];

    private GapTable(double ceiling) {
        double logMiss = StrictMath.log1p(-ceiling);
        double[] lowUpTo = new double[LOW_CELLS];
        for (int low = 0; low < LOW_CELLS; low++) {
            lowUpTo[low] = StrictMath.expm1((low + 1) * logMiss) / StrictMath.expm1(LOW_CELLS * logMiss);
        }
        double[] highUpTo = new double[HIGH_CELLS];
        for (int high = 0; high < HIGH_CELLS; high++) {
            highUpTo[high] = high == HIGH_CELLS - 1 ? 1 : -StrictMath.expm1((high + 1) * LOW_CELLS * logMiss);
        }
        AliasCells lows = AliasCells.of(lowUpTo, Integer.SIZE - LOW_BITS);
        for (int cell = 0; cell < LOW_CELLS; cell++) {
            pack(2 * cell, lows.threshold(cell), cell, lows.alias(cell));
        }
        AliasCells highs = AliasCells.of(highUpTo, Integer.SIZE - HIGH_BITS);
        for (int cell = 0; cell < HIGH_CELLS; cell++) {
            pack(HIGH_START + 2 * cell, highs.threshold(cell), subjectsOf(cell), subjectsOf(highs.alias(cell)));
        }
    }

    /// The gaps of a kind of conduct whose candidates are that frequent a subject and day.
    ///
    /// @throws IllegalArgumentException if the ceiling is below [#LOWEST_CEILING] or not below
    ///     [#DENSE_FROM]
    public static GapTable of(double ceiling) {
        if (!(ceiling >= LOWEST_CEILING && ceiling < DENSE_FROM)) {
            throw new IllegalArgumentException("ceiling: " + ceiling + " a day can't be hopped; " + LOWEST_CEILING
                    + " to below " + DENSE_FROM + " can");
        }
        return new GapTable(ceiling);
    }

    /// How many subjects are passed over before the next candidate: 64 random bits, of which all are
    /// used.
    ///
    /// Free of branches, since which of a cell's two choices is taken can't be foretold.
    ///
    /// @return 0 to [#MOST_SUBJECTS] - 1, or [#END] or more if no candidate is that near
    public int gap(long word) {
        int[] table = cells;
        int lower = (int) word;
        int upper = (int) (word >>> Integer.SIZE);
        int low = 2 * (lower & (LOW_CELLS - 1));
        int high = HIGH_START + 2 * (upper & (HIGH_CELLS - 1));
        return choice(table[low], table[low + 1], lower >>> LOW_BITS)
                + choice(table[high], table[high + 1], upper >>> HIGH_BITS);
    }

    /// The lower choice if the fraction lies below the threshold, else the upper: the sign of their
    /// difference, moved to the place of 16, is the shift.
    private static int choice(int threshold, int choices, int fraction) {
        return (choices >>> (((threshold - 1 - fraction) >>> 27) & CHOICE_BITS)) & 0xFFFF;
    }

    private void pack(int index, long threshold, int own, int alias) {
        cells[index] = (int) threshold;
        cells[index + 1] = own | (alias << CHOICE_BITS);
    }

    private static int subjectsOf(int high) {
        return high == HIGH_CELLS - 1 ? END : high * LOW_CELLS;
    }
}
