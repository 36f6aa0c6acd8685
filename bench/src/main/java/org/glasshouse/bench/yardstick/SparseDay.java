package org.glasshouse.bench.yardstick;

/// Hops from one person with a deed to the next: one draw per person who does anything, none for the others.
///
/// Draws are keyed by day and block of 65,536 persons; shares begin at blocks, so threads change nothing.
final class SparseDay implements DayKernel {
    static final int BLOCK_PERSONS = 1 << 16;
    private static final long BLOCK_STEP = 0xD1342543DE82EF95L;

    private final short[] points;
    private final long seed;

    SparseDay(short[] points, long seed) {
        this.points = points;
        this.seed = seed;
    }

    @Override
    public boolean countsBlocked() {
        return false;
    }

    @Override
    public void live(Share share, int day) {
        long dayKey = Hash.dayKey(seed, day);
        for (long block = share.from; block < share.to; block += BLOCK_PERSONS) {
            int end = (int) Math.min(share.to, block + BLOCK_PERSONS);
            long blockKey = dayKey ^ Hash.mix((block / BLOCK_PERSONS + 1) * BLOCK_STEP);
            share.events += liveBlock(share, (int) block, end, blockKey);
        }
    }

    /// Lives one block; the number of persons with a deed.
    private long liveBlock(Share share, int from, int end, long word) {
        final short[] points = this.points;
        final byte[] gradeOfPoints = RefPoints.GRADE_OF_POINTS;
        long events = 0;
        int person = from - 1;
        while (true) {
            word += Hash.STEP;
            long luck = Hash.mix(word);
            int gap = DeedTables.gap((int) (luck >>> 32));
            if (gap == DeedTables.LONGEST_GAP) {
                person += gap;
                continue;
            }
            person += gap + 1;
            if (person >= end) {
                return events;
            }
            events++;
            int before = points[person];
            int after = RefPoints.clamp(before + DeedTables.points((int) luck));
            points[person] = (short) after;
            int gradeBefore = gradeOfPoints[before];
            int gradeAfter = gradeOfPoints[after];
            if (gradeBefore != gradeAfter) {
                share.regrade(person, gradeBefore, gradeAfter);
            }
        }
    }
}
