package org.glasshouse.measures;

import java.util.Arrays;

/// Numbers keys of a long each, in the order in which they are met.
///
/// Open addressing with linear probing: millions of rows are looked up in it, and boxed keys would take most of the
/// time.
final class KeyIndex {
    private static final long MIXER = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[64];
    private int[] numbers = new int[64];
    private long[] inOrder = new long[32];
    private int size;

    KeyIndex() {
        Arrays.fill(numbers, -1);
    }

    /// The number of a key, from 0; a new key gets the next one.
    int of(long key) {
        int at = slot(key);
        if (numbers[at] >= 0) {
            return numbers[at];
        }
        if (2 * (size + 1) > keys.length) {
            grow();
            at = slot(key);
        }
        keys[at] = key;
        numbers[at] = size;
        if (size == inOrder.length) {
            inOrder = Arrays.copyOf(inOrder, 2 * size);
        }
        inOrder[size] = key;
        return size++;
    }

    /// The key with a number.
    long key(int number) {
        return inOrder[number];
    }

    int size() {
        return size;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int at = (int) ((key * MIXER) >>> 32) & mask;
        while (numbers[at] >= 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        keys = new long[2 * keys.length];
        numbers = new int[keys.length];
        Arrays.fill(numbers, -1);
        for (int number = 0; number < size; number++) {
            int at = slot(inOrder[number]);
            keys[at] = inOrder[number];
            numbers[at] = number;
        }
    }
}
