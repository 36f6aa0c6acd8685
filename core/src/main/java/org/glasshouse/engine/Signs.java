package org.glasshouse.engine;

/// On which days the sign of which household of a neighbourhood was down: a row for each time that one was torn down.
///
/// A review asks it, which must not give back a star that a record never took.
final class Signs {
    private static final int HALF = 16;
    private static final int MOST = 0xFFFF;

    /// Household, the first day on which the sign was down, and the first on which it was up again.
    private final LongList rows = new LongList();

    /// The sign of a household is down from a day on.
    void down(int household, int fromDay) {
        rows.add((long) household << Integer.SIZE | (long) fromDay << HALF | MOST);
    }

    /// The sign of a household, which was down, is up from a day on.
    void up(int household, int fromDay) {
        for (int row = rows.size() - 1; row >= 0; row--) {
            long value = rows.get(row);
            if (household(value) == household) {
                rows.set(row, (value & ~(long) MOST) | fromDay);
                return;
            }
        }
        throw new IllegalStateException("the sign of household " + household + " was never down");
    }

    /// Whether the sign of a household was up on a day.
    boolean wasUp(int household, int day) {
        for (int row = 0; row < rows.size(); row++) {
            long value = rows.get(row);
            int from = (int) (value >>> HALF) & MOST;
            int until = (int) value & MOST;
            if (household(value) == household && from <= day && day < until) {
                return false;
            }
        }
        return true;
    }

    /// Forgets everything: all signs are up, and what stars there were is gone.
    void clear() {
        rows.clear();
    }

    private static int household(long row) {
        return (int) (row >>> Integer.SIZE);
    }
}
