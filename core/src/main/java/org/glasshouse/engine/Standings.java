package org.glasshouse.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The byte of standing, grade in three bits and lists above, and what each of its values brings, compiled.
final class Standings {
    /// Worse than any grade.
    static final int NO_GRADE = 8;

    static final int GRADE_MASK = 7;
    static final int FIRST_LIST_BIT = 8;

    /// Names of the grades, best first; empty where a regime has none.
    final List<String> grades;
    /// Names of the lists.
    final List<String> lists;
    /// For each list, the best grade that enters it; [#NO_GRADE] where records do, or nothing any more.
    final int[] entersAt;
    /// For each list, its shortest term.
    final int[] termDays;
    /// For each list, days from a record that leads out of it until somebody is off.
    final int[] exitDays;
    /// For each list, what coming onto it does to points.
    final int[] entryPoints;
    /// Whether records put people on some list.
    final boolean recordsEnter;
    /// Grade of each number of points, from the least.
    final byte[] gradeOfPoints;
    /// For each byte of standing, whether some request of its holder would be met by a consequence.
    final boolean[] restricted;
    /// For each byte of standing of a parent, whether some request of a child would be met for it.
    final boolean[] inherited;
    /// Whether anything is inherited at all.
    final boolean inherits;
    /// For each byte of standing, a bit for each publication that meets it.
    final byte[] published;
    /// For each byte of standing, whether some consequence denies its holder something or makes it public.
    final boolean[] sanctioned;

    Standings(
            List<String> grades,
            List<String> lists,
            int[] entersAt,
            int[] termDays,
            int[] exitDays,
            int[] entryPoints,
            byte[] gradeOfPoints,
            boolean[] restricted,
            boolean[] inherited,
            byte[] published,
            boolean[] sanctioned) {
        this.grades = grades;
        this.lists = lists;
        this.entersAt = entersAt;
        this.termDays = termDays;
        this.exitDays = exitDays;
        this.entryPoints = entryPoints;
        this.recordsEnter = Arrays.stream(entersAt).anyMatch(grade -> grade == NO_GRADE);
        this.gradeOfPoints = gradeOfPoints;
        this.restricted = restricted;
        this.inherited = inherited;
        this.inherits = IntStream.range(0, inherited.length).anyMatch(standing -> inherited[standing]);
        this.published = published;
        this.sanctioned = sanctioned;
    }

    static int listBit(int list) {
        return FIRST_LIST_BIT << list;
    }
}
