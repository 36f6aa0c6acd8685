package org.glasshouse.bench.yardstick;

/// Draws once for every person: a chunk's draws first, in a loop that vectorises, then the few persons with a deed.
final class DenseChunkedDay implements DayKernel {
    private final short[] points;
    private final long seed;

    DenseChunkedDay(short[] points, long seed) {
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
        long[] luck = share.chunkLuck;
        for (long from = share.from; from < share.to; from += Share.CHUNK_PERSONS) {
            fill(luck, dayKey + Hash.STEP * from);
            liveChunk(share, luck, (int) from, (int) Math.min(Share.CHUNK_PERSONS, share.to - from));
        }
        share.events += share.to - share.from;
    }

    private static void fill(long[] luck, long key) {
        for (int index = 0; index < Share.CHUNK_PERSONS; index++) {
            luck[index] = Hash.mix(key + Hash.STEP * index);
        }
    }

    private void liveChunk(Share share, long[] luck, int from, int persons) {
        final short[] points = this.points;
        final byte[] gradeOfPoints = RefPoints.GRADE_OF_POINTS;
        final long anyDeed = DeedTables.ANY_DEED_THRESHOLD;
        for (int index = 0; index < persons; index++) {
            if (luck[index] >>> 1 < anyDeed) {
                int person = from + index;
                int before = points[person];
                int after = RefPoints.clamp(before + DeedTables.points((int) Hash.mix(luck[index] + 1)));
                points[person] = (short) after;
                int gradeBefore = gradeOfPoints[before];
                int gradeAfter = gradeOfPoints[after];
                if (gradeBefore != gradeAfter) {
                    share.regrade(person, gradeBefore, gradeAfter);
                }
            }
        }
    }
}
