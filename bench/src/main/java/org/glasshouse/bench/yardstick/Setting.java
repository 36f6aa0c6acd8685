package org.glasshouse.bench.yardstick;

/// What a run of the yardstick is told: the way, the size, the luck.
///
/// Threads change how long it takes and nothing of what comes out.
record Setting(Mode mode, int persons, int days, int threads, long seed, int startPoints) {
    /// Fewer persons than this would be tied to themselves, or twice to the same person.
    private static final int LEAST_PERSONS = 9;

    /// The largest `int` less a block, so that hopping past the end stays an `int`.
    private static final int MOST_PERSONS = Integer.MAX_VALUE - SparseDay.BLOCK_PERSONS;

    Setting {
        require(
                persons >= LEAST_PERSONS && persons <= MOST_PERSONS,
                "persons: " + persons + ", but " + LEAST_PERSONS + " to " + MOST_PERSONS + " can be lived");
        require(days >= 1, "days: " + days + ", but 1 or more can be lived");
        require(threads >= 1, "threads: " + threads + ", but 1 or more can live");
        require(
                startPoints >= 0 && startPoints <= RefPoints.MAX_POINTS,
                "start points: " + startPoints + ", but points go from 0 to " + RefPoints.MAX_POINTS);
    }

    /// The same with another number of persons and another seed.
    Setting with(int otherPersons, long otherSeed) {
        return new Setting(mode, otherPersons, days, threads, otherSeed, startPoints);
    }

    /// Persons times days.
    double personDays() {
        return (double) persons * days;
    }

    private static void require(boolean fits, String message) {
        if (!fits) {
            throw new IllegalArgumentException(message);
        }
    }
}
