package org.glasshouse.random;

/// Hears of every block that is drawn, so that a test can hold the draws of two runs against each
/// other.
///
/// Called by all threads of a run at once.
public interface DrawLog {
    /// A block was drawn at the counter `(c0, c1, c2, c3)` and gave these words.
    void drawn(int c0, int c1, int c2, int c3, long word01, long word23);
}
