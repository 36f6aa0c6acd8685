package org.glasshouse.engine;

import org.glasshouse.outcome.Cause;

/// Where each count of a day stands in a tally.
///
/// All counts are changes or flows; stocks are their running sums from day 0.
final class Slots {
    static final int EARNED = 0;
    static final int ASSOCIATED = 1;
    static final int FROM_STARS = 2;
    static final int EXPIRED = 3;
    static final int CLIPPED = 4;
    /// Change of strain, then fear, then isolation.
    static final int LEVELS = 5;
    static final int FIRST_LOW = 8;
    static final int FIRST_LISTED = 9;
    static final int FIRST_DENIED = 10;
    static final int FIRST_WRONGED = 11;
    static final int RECORDS_EXPIRED = 12;
    static final int GRADES_ROSE = 13;
    static final int LEFT_EARLY = 14;
    /// Persons whose points a repeal set back, and by how much.
    static final int CLEARED = 15;
    static final int POINTS_CLEARED = 16;
    /// From here on in pairs: of right records, then of wrong ones. Notices, appeals, records struck and upheld, and
    /// the
    /// points that struck ones give back.
    static final int NOTICED = 17;
    static final int APPEALED = 19;
    static final int STRUCK = 21;
    static final int UPHELD = 23;
    static final int POINTS_STRUCK = 25;
    /// Days for which wrong records had stood when they were struck.
    static final int WRONG_STOOD_DAYS = 27;
    /// Persons let go of a list because a record was struck.
    static final int LEFT_BY_REVIEW = 28;
    /// Persons to whom standing alone brought points, and how many.
    static final int BONUSES = 29;

    static final int POINTS_OF_BONUSES = 30;
    /// Persons whose distance from the start faded, and by how many points.
    static final int FADED = 31;

    static final int POINTS_FADED = 32;
    /// Persons who came onto a list that moves points, and how many points.
    static final int LIST_ENTRIES = 33;

    static final int POINTS_OF_LISTS = 34;
    /// Notices that gave no reasons, of right records and then of wrong ones.
    static final int UNEXPLAINED = 35;

    private static final int NAMED = 37;

    final int done;
    final int seen;
    final int gradeEntered;
    final int gradeLeft;
    final int listEntered;
    final int listLeft;
    final int records;
    final int meetings;
    final int gifts;
    /// Points that records gave more or less than their rules say; none where all give what they say.
    private final int extras;

    final int size;

    Slots(int kinds, int grades, int lists, int rules, int meetingCount, int giftCount, boolean weighsRecords) {
        done = NAMED;
        seen = done + kinds;
        gradeEntered = seen + kinds;
        gradeLeft = gradeEntered + grades;
        listEntered = gradeLeft + grades;
        listLeft = listEntered + lists;
        records = listLeft + lists;
        meetings = records + rules * Cause.COUNT;
        gifts = meetings + meetingCount;
        extras = weighsRecords ? gifts + giftCount : -1;
        size = gifts + giftCount + (weighsRecords ? rules * Cause.BOOKED : 0);
    }

    /// Whether records of a kind may give different points.
    boolean weighsRecords() {
        return extras >= 0;
    }

    /// The slot of what records of a rule gave beyond its points, by cause; -1 where none does.
    int extra(int rule, Cause cause) {
        return extras < 0 ? -1 : extras + rule * Cause.BOOKED + cause.ordinal();
    }

    /// The slot of records of a rule by cause.
    int record(int rule, Cause cause) {
        return records + rule * Cause.COUNT + cause.ordinal();
    }
}
