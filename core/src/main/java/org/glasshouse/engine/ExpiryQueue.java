package org.glasshouse.engine;

import java.util.Arrays;

/// Records in force in one neighbourhood, oldest first: two ints each, the day it was booked and what to take back.
///
/// All records have the same term, so they run out in the order in which they came.
final class ExpiryQueue {
    private int[] entries = new int[16];
    private int head;
    private int size;
    private int bookedDay;

    /// Adds a record booked on a day.
    void add(int day, int local, int rule) {
        if (2 * (size + 1) > entries.length) {
            grow();
        }
        int at = (head + 2 * size) % entries.length;
        entries[at] = day;
        entries[at + 1] = rule << 13 | local;
        size++;
    }

    /// Takes the oldest record if it was booked on this day or before.
    ///
    /// @return rule << 13 | local person, or -1 if none has run out
    int takeBookedUntil(int day) {
        if (size == 0 || entries[head] > day) {
            return -1;
        }
        bookedDay = entries[head];
        int entry = entries[head + 1];
        head = (head + 2) % entries.length;
        size--;
        return entry;
    }

    /// The day on which the record last taken was booked.
    int bookedDay() {
        return bookedDay;
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
