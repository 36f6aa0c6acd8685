package org.glasshouse.engine;

/// How many stood where, and with how much, on the morning of day 0, by group.
final class Stocks {
    final long[] persons;
    final long[] points;
    final long[][] grades;
    final long[][] lists;

    Stocks(int cells, int grades, int lists) {
        this.persons = new long[cells];
        this.points = new long[cells];
        this.grades = new long[grades][cells];
        this.lists = new long[lists][cells];
    }

    /// Adds the stocks of another part of the society.
    void add(Stocks other) {
        add(persons, other.persons);
        add(points, other.points);
        for (int grade = 0; grade < grades.length; grade++) {
            add(grades[grade], other.grades[grade]);
        }
        for (int list = 0; list < lists.length; list++) {
            add(lists[list], other.lists[list]);
        }
    }

    private static void add(long[] to, long[] from) {
        for (int cell = 0; cell < to.length; cell++) {
            to[cell] += from[cell];
        }
    }
}
