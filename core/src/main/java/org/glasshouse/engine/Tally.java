package org.glasshouse.engine;

import java.util.Arrays;

/// Counts of the days of one span, by slot and group; one a lane, so that nobody waits for anybody.
///
/// Sums of whole numbers: the order in which lanes are merged never shows.
final class Tally {
    private final int cells;
    private final int daySize;
    private final long[] counts;
    private int base;

    Tally(int slots, int cells, int spanDays) {
        this.cells = cells;
        this.daySize = slots * cells;
        this.counts = new long[daySize * spanDays];
    }

    /// Counts from now on go to this day of the span.
    void onDay(int dayOfSpan) {
        base = dayOfSpan * daySize;
    }

    void add(int slot, int cell, long change) {
        counts[base + slot * cells + cell] += change;
    }

    /// Moves the counts of a day of the span into the sums of its groups and starts again at 0.
    void drainInto(GroupSums sums, int dayOfSpan) {
        int from = dayOfSpan * daySize;
        sums.add(counts, from);
        Arrays.fill(counts, from, from + daySize, 0);
    }
}
