package org.glasshouse.bench.yardstick;

import java.util.List;
import java.util.stream.IntStream;

/// One run of REF-POINTS: everybody's points, lived day by day.
///
/// A day: first, each contact of whoever fell yesterday loses points; then everybody's own deeds count; then grades are
/// counted. A fall is A or B at the end of one day and C or D at the end of the next. Memory: two bytes a person.
final class Yardstick implements AutoCloseable {
    private static final long TIES_SALT = 0x5eed;
    private static final int CHECKSUM_PERSONS = 1_000_000;

    private final Setting setting;
    private final short[] points;
    private final TieRing ties;
    private final DayKernel kernel;
    private final List<Share> shares;
    private final Workers workers;
    private final long[] gradeCounts = new long[RefPoints.GRADES];
    private final PersonList fallen = new PersonList();
    private long falls;
    private long blocked;
    private long checksum;

    /// Gives everybody the start points.
    Yardstick(Setting setting) {
        this.setting = setting;
        points = new short[setting.persons()];
        ties = new TieRing(setting.persons(), Hash.mix(setting.seed() ^ TIES_SALT));
        kernel = setting.mode().kernel(points, setting.seed());
        shares = IntStream.range(0, setting.threads())
                .mapToObj(thread -> new Share(firstPerson(setting, thread), firstPerson(setting, thread + 1)))
                .toList();
        workers = new Workers(shares);
        workers.each(share -> share.start(points, setting.startPoints()));
    }

    /// Lives all days, once.
    void live() {
        for (int day = 0; day < setting.days(); day++) {
            int today = day;
            shares.forEach(Share::beginDay);
            if (fallen.size() > 0) {
                workers.each(share -> ties.penaliseTies(fallen, points, share));
            }
            workers.each(share -> kernel.live(share, today));
            countGrades();
            collectFallen();
            countBlocked(day);
        }
    }

    /// What the days lived have left.
    Outcome outcome() {
        return new Outcome(
                shares.stream().mapToLong(share -> share.events).sum(),
                falls,
                gradeCounts[RefPoints.GRADE_A],
                gradeCounts[RefPoints.GRADE_B],
                gradeCounts[RefPoints.GRADE_C],
                gradeCounts[RefPoints.GRADE_D],
                blocked,
                checksumWithPoints());
    }

    /// Lets the threads go.
    @Override
    public void close() {
        workers.close();
    }

    private static int firstPerson(Setting setting, int thread) {
        long blocks = ((long) setting.persons() + SparseDay.BLOCK_PERSONS - 1) / SparseDay.BLOCK_PERSONS;
        return (int) Math.min(setting.persons(), blocks * thread / setting.threads() * SparseDay.BLOCK_PERSONS);
    }

    private void countGrades() {
        for (int grade = 0; grade < RefPoints.GRADES; grade++) {
            long persons = 0;
            for (Share share : shares) {
                persons += share.gradeCounts[grade];
            }
            gradeCounts[grade] = persons;
            checksum = Hash.mix(checksum * 31 + persons);
        }
    }

    /// Gathers today's fallen. Whoever fell by a tie counts only if the day's own deeds did not lift them again.
    private void collectFallen() {
        fallen.clear();
        for (Share share : shares) {
            for (int index = 0; index < share.fallenByTie.size(); index++) {
                int person = share.fallenByTie.get(index);
                if (RefPoints.GRADE_OF_POINTS[points[person]] >= RefPoints.GRADE_C) {
                    fallen.add(person);
                }
            }
            for (int index = 0; index < share.fallenByDeed.size(); index++) {
                fallen.add(share.fallenByDeed.get(index));
            }
        }
        falls += fallen.size();
    }

    private void countBlocked(int day) {
        if (kernel.countsBlocked()) {
            shares.forEach(share -> blocked += share.blocked);
        } else {
            blocked += TrainDemand.countBlocked(gradeCounts[RefPoints.GRADE_D], setting.seed(), day);
        }
    }

    private long checksumWithPoints() {
        long sum = checksum;
        int step = Math.max(1, points.length / CHECKSUM_PERSONS);
        for (long person = 0; person < points.length; person += step) {
            sum = Hash.mix(sum + points[(int) person]);
        }
        return sum;
    }
}
