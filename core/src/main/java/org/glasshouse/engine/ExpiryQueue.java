package org.glasshouse.engine;

import java.util.Arrays;

/// Records in force in one neighbourhood, oldest first: two ints each, the day it was booked and what to take back.
///
/// All records have the same term, so they run out in the order in which they came.
final class ExpiryQueue {
    /// Stands for a record that was struck.
    private static final int STRUCK = -1;

    private int[] entries = new int[16];
    private int head;
    private int size;
    private int bookedDay;

    /// Adds a record booked on a day.
    void add(int day, int local, int rule) {
        if (2 * (size + 1) > entries.length) {
            grow();
        }
        int at = at(size);
        entries[at] = day;
        entries[at + 1] = rule << 13 | local;
        size++;
    }

    /// Takes the oldest record if it was booked on this day or before.
    ///
    /// @return rule << 13 | local person, or -1 if none has run out
    int takeBookedUntil(int day) {
        while (size > 0 && entries[head] <= day) {
            bookedDay = entries[head];
            int entry = entries[head + 1];
            head = (head + 2) % entries.length;
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
        return (head + 2 * place) % entries.length;
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
