package org.glasshouse.engine;

import java.util.Arrays;

/// Longs that grow in place and are cleared without being given back.
final class LongList {
    private long[] values = new long[0];
    private int size;

    int size() {
        return size;
    }

    long get(int index) {
        return values[index];
    }

    void set(int index, long value) {
        values[index] = value;
    }

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(64, size * 2));
        }
        values[size++] = value;
    }

    void add(long first, long second) {
        add(first);
        add(second);
    }

    void clear() {
        size = 0;
    }
}
