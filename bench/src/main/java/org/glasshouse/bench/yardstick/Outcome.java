package org.glasshouse.bench.yardstick;

/// What a run leaves: all of it follows from the setting, none of it from threads or time.
///
/// `events` are persons with a deed where the mode hops, else person-days. The counts of grades are the last day's;
/// `checksum` is over every day's counts and the points that up to two million persons, evenly spread, end with.
record Outcome(
        long events,
        long falls,
        long personsInA,
        long personsInB,
        long personsInC,
        long personsInD,
        long blocked,
        long checksum) {}
