package org.glasshouse.bench.yardstick;

import java.util.Arrays;

/// A growing list of persons, cleared and filled again each day without allocating.
final class PersonList {
    private static final int FIRST_CAPACITY = 1024;

    private int[] persons = new int[FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    int get(int index) {
        return persons[index];
    }

    void add(int person) {
        if (size == persons.length) {
            persons = Arrays.copyOf(persons, size * 2);
        }
        persons[size++] = person;
    }

    void clear() {
        size = 0;
    }
}
