package org.glasshouse.engine;

import java.util.Arrays;

/// Who is on which list until when at the least, in one neighbourhood: two ints an entry.
final class ListTerms {
    private int[] entries = new int[8];
    private int size;

    int size() {
        return size;
    }

    int local(int entry) {
        return entries[2 * entry] & 0xFFFF;
    }

    int list(int entry) {
        return entries[2 * entry] >>> 16;
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
        int key = list << 16 | local;
        for (int entry = 0; entry < size; entry++) {
            if (entries[2 * entry] == key) {
                entries[2 * entry + 1] = Math.max(entries[2 * entry + 1], untilDay);
                return;
            }
        }
    }

    /// Removes an entry; the last one takes its place.
    void remove(int entry) {
        size--;
        entries[2 * entry] = entries[2 * size];
        entries[2 * entry + 1] = entries[2 * size + 1];
    }
}
