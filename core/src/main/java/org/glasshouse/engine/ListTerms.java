package org.glasshouse.engine;

import java.util.Arrays;

/// Who is on which list until when at the least, in one neighbourhood: two ints an entry.
final class ListTerms {
    /// Marks an entry whose end was brought forward.
    private static final int EARLY = 1 << 31;

    private static final int LIST_MASK = 0x7FFF;
    private int[] entries = new int[8];
    private int size;

    int size() {
        return size;
    }

    int local(int entry) {
        return entries[2 * entry] & 0xFFFF;
    }

    int list(int entry) {
        return entries[2 * entry] >>> 16 & LIST_MASK;
    }

    /// Whether the stay ends before its term, for something that was recorded.
    boolean endsEarly(int entry) {
        return entries[2 * entry] < 0;
    }

    int untilDay(int entry) {
        return entries[2 * entry + 1];
    }

    void add(int local, int list, int untilDay) {
        if (2 * size == entries.length) {
            entries = Arrays.copyOf(entries, entries.length * 2);
        }
        entries[2 * size] = list << 16 | local;
        entries[2 * size + 1] = untilDay;
        size++;
    }

    /// Makes a stay end no earlier than a day.
    void extend(int local, int list, int untilDay) {
        int entry = find(local, list);
        if (entry >= 0 && untilDay > entries[2 * entry + 1]) {
            entries[2 * entry] &= ~EARLY;
            entries[2 * entry + 1] = untilDay;
        }
    }

    /// Makes a stay end no later than a day.
    void shorten(int local, int list, int untilDay) {
        int entry = find(local, list);
        if (entry >= 0 && untilDay < entries[2 * entry + 1]) {
            entries[2 * entry] |= EARLY;
            entries[2 * entry + 1] = untilDay;
        }
    }

    /// Makes a stay end on a day, sooner or later than before.
    void end(int entry, int untilDay, boolean early) {
        entries[2 * entry] = early ? entries[2 * entry] | EARLY : entries[2 * entry] & ~EARLY;
        entries[2 * entry + 1] = untilDay;
    }

    /// The entry of a person on a list, or -1.
    int find(int local, int list) {
        int key = list << 16 | local;
        for (int entry = 0; entry < size; entry++) {
            if ((entries[2 * entry] & ~EARLY) == key) {
                return entry;
            }
        }
        return -1;
    }

    /// Removes an entry; the last one takes its place.
    void remove(int entry) {
        size--;
        entries[2 * entry] = entries[2 * size];
        entries[2 * entry + 1] = entries[2 * size + 1];
    }
}
