package org.glasshouse.engine;

import java.util.Arrays;

/// Records in force in one neighbourhood, oldest first: the day it was booked, what to take back and, where records of
/// a
/// kind may differ in points, the points that it gave.
///
/// All records have the same term, so they run out in the order in which they came.
final class ExpiryQueue {
    /// Stands for a record that was struck.
    private static final int STRUCK = -1;

    private final int width;
    private int[] entries;
    private int head;
    private int size;
    private int bookedDay;
    private int points;

    /// @param keepsPoints whether each record keeps the points that it gave
    ExpiryQueue(boolean keepsPoints) {
        width = keepsPoints ? 3 : 2;
        entries = new int[8 * width];
    }

    /// Adds a record booked on a day.
    void add(int day, int local, int rule, int given) {
        if (width * (size + 1) > entries.length) {
            grow();
        }
        int at = at(size);
        entries[at] = day;
        entries[at + 1] = rule << 13 | local;
        if (width > 2) {
            entries[at + 2] = given;
        }
        size++;
    }

    /// Takes the oldest record if it was booked on this day or before.
    ///
    /// @return rule << 13 | local person, or -1 if none has run out
    int takeBookedUntil(int day) {
        while (size > 0 && entries[head] <= day) {
            bookedDay = entries[head];
            int entry = entries[head + 1];
            points = width > 2 ? entries[head + 2] : 0;
            head = (head + width) % entries.length;
            size--;
            if (entry != STRUCK) {
                return entry;
            }
        }
        return -1;
    }

    /// Strikes a record of somebody that was booked on a day, so that it never runs out. Of several alike it doesn't
    /// matter which.
    ///
    /// @return whether it was in force
    boolean strike(int day, int local, int rule) {
        int wanted = rule << 13 | local;
        for (int place = firstBookedFrom(day); place < size && entries[at(place)] == day; place++) {
            if (entries[at(place) + 1] == wanted) {
                points = width > 2 ? entries[at(place) + 2] : 0;
                entries[at(place) + 1] = STRUCK;
                return true;
            }
        }
        return false;
    }

    /// The place, from the oldest, of the first record booked on a day or later.
    private int firstBookedFrom(int day) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (entries[at(middle)] < day) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private int at(int place) {
        return (head + width * place) % entries.length;
    }

    /// The day on which the record last taken was booked.
    int bookedDay() {
        return bookedDay;
    }

    /// The points that the record last taken or struck gave.
    ///
    /// @param ofRule what its rule gives, where records of a kind don't differ
    int points(int ofRule) {
        return width > 2 ? points : ofRule;
    }

    /// Forgets all records.
    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    private void grow() {
        int[] larger = Arrays.copyOf(entries, entries.length * 2);
        int first = entries.length - head;
        System.arraycopy(entries, head, larger, 0, first);
        System.arraycopy(entries, 0, larger, first, head);
        entries = larger;
        head = 0;
    }
}
