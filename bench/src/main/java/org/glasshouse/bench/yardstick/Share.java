package org.glasshouse.bench.yardstick;

import java.util.Arrays;

/// The persons that one thread lives, and what it counts of them.
///
/// `gradeCounts` is what stands at the day's end; the lists and `blocked` are of the day, `events` of the whole run.
final class Share {
    static final int CHUNK_PERSONS = 1024;

    final int from;
    final int to;
    final long[] gradeCounts = new long[RefPoints.GRADES];
    final PersonList fallenByDeed = new PersonList();
    final PersonList fallenByTie = new PersonList();

    /// Room for the draws of a chunk of persons, for a kernel that draws ahead.
    final long[] chunkLuck = new long[CHUNK_PERSONS];

    long blocked;
    long events;

    /// The persons `from` (inclusive) to `to` (exclusive).
    Share(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /// Gives everybody in the share the same points to begin with.
    void start(short[] points, int startPoints) {
        Arrays.fill(points, from, to, (short) startPoints);
        gradeCounts[RefPoints.GRADE_OF_POINTS[startPoints]] = (long) to - from;
    }

    boolean holds(int person) {
        return person >= from && person < to;
    }

    void beginDay() {
        fallenByDeed.clear();
        fallenByTie.clear();
        blocked = 0;
    }

    /// Books the grade that a person's own deeds brought.
    void regrade(int person, int gradeBefore, int gradeAfter) {
        gradeCounts[gradeBefore]--;
        gradeCounts[gradeAfter]++;
        if (gradeBefore < RefPoints.GRADE_C && gradeAfter >= RefPoints.GRADE_C) {
            fallenByDeed.add(person);
        }
    }

    /// Books the grade that a tie to somebody fallen brought; the person's own deeds of the day may still lift it.
    void regradeByTie(int person, int pointsBefore, int pointsAfter) {
        int gradeBefore = RefPoints.GRADE_OF_POINTS[pointsBefore];
        int gradeAfter = RefPoints.GRADE_OF_POINTS[pointsAfter];
        if (gradeBefore != gradeAfter) {
            gradeCounts[gradeBefore]--;
            gradeCounts[gradeAfter]++;
            if (gradeBefore < RefPoints.GRADE_C && gradeAfter >= RefPoints.GRADE_C) {
                fallenByTie.add(person);
            }
        }
    }

    /// Replaces the counts of grades by those of a sweep over everybody in the share.
    void recount(long atLeastA, long atLeastB, long atLeastC) {
        gradeCounts[RefPoints.GRADE_A] = atLeastA;
        gradeCounts[RefPoints.GRADE_B] = atLeastB - atLeastA;
        gradeCounts[RefPoints.GRADE_C] = atLeastC - atLeastB;
        gradeCounts[RefPoints.GRADE_D] = to - from - atLeastC;
    }
}
