package org.glasshouse.engine;

import java.util.List;

/// The byte of standing, grade in three bits and lists above, and what each of its values brings, compiled.
final class Standings {
    static final int GRADE_MASK = 7;
    static final int FIRST_LIST_BIT = 8;

    /// Names of the grades, best first; empty where a regime has none.
    final List<String> grades;
    /// Names of the lists.
    final List<String> lists;
    /// For each list, the best grade that enters it.
    final int[] entersAt;
    /// For each list, its shortest term.
    final int[] termDays;
    /// Grade of each number of points, from the least.
    final byte[] gradeOfPoints;
    /// For each byte of standing, whether some request of its holder would be met by a consequence.
    final boolean[] restricted;
    /// For each byte of standing, a bit for each publication that meets it.
    final byte[] published;

    Standings(
            List<String> grades,
            List<String> lists,
            int[] entersAt,
            int[] termDays,
            byte[] gradeOfPoints,
            boolean[] restricted,
            byte[] published) {
        this.grades = grades;
        this.lists = lists;
        this.entersAt = entersAt;
        this.termDays = termDays;
        this.gradeOfPoints = gradeOfPoints;
        this.restricted = restricted;
        this.published = published;
    }

    static int listBit(int list) {
        return FIRST_LIST_BIT << list;
    }
}
