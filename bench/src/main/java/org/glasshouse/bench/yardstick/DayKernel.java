package org.glasshouse.bench.yardstick;

/// One way to live a day: draws what the persons of a share do, and books points, grades and falls.
sealed interface DayKernel permits SparseDay, DenseChunkedDay, DenseSingleDay, DenseSeparateDay {
    /// Lives one day; writes the points of the share's persons and the share's counts and lists.
    void live(Share share, int day);

    /// Whether the kernel counts blocked trips as it goes; if not, they are drawn from the number of persons in D.
    boolean countsBlocked();
}
