package org.glasshouse.engine;

/// A message to one subject, a person as a rule, in two longs: whom, on which day, what; and about
/// whom.
///
/// First: person in 31 bits, due day in 16, kind in 3, number of the rule in 14. Second: other person in 32 bits, day
/// of the deed in 16, a small number in 16.
final class News {
    /// A record to be booked; its rule times [Cause#BOOKED] plus its cause.
    static final int RECORD = 0;
    /// A contact fell, or a record was booked on one; number of the rule of association, and the small number is the
    /// points of the record.
    static final int ASSOCIATION = 1;
    /// The household's stars changed; number of the category, and the small number is the points.
    static final int STARS = 2;
    /// Somebody was denounced before the person's eyes; number of the publication.
    static final int WITNESS = 3;
    /// Word of a record that cost the person something; rule and cause as for a record, the other person is whoever did
    /// it, the small number is the day on which it was booked.
    static final int NOTICE = 4;
    /// An appeal against such a record.
    static final int APPEAL = 5;
    /// The decision on such an appeal.
    static final int DECISION = 6;

    /// A contact has come below the grade of a rule of association, or is no longer there: the small number is 1 or -1.
    static final int LOW_CONTACT = 7;

    static final int MOST_RULES = 1 << 14;

    private News() {}

    static long first(int person, int dueDay, int kind, int rule) {
        return (long) person << 33 | (long) dueDay << 17 | (long) kind << 14 | rule;
    }

    static long second(int other, int deedDay, int value) {
        return (long) other << 32 | (deedDay & 0xFFFFL) << 16 | (value & 0xFFFFL);
    }

    static int subject(long first) {
        return (int) (first >>> 33);
    }

    static int dueDay(long first) {
        return (int) (first >>> 17) & 0xFFFF;
    }

    static int kind(long first) {
        return (int) (first >>> 14) & 7;
    }

    static int rule(long first) {
        return (int) first & 0x3FFF;
    }

    static int other(long second) {
        return (int) (second >> 32);
    }

    static int deedDay(long second) {
        return (int) (second >>> 16) & 0xFFFF;
    }

    static int value(long second) {
        return (short) second;
    }

    /// The same message, due later.
    static long withDueDay(long first, int dueDay) {
        return (first & ~(0xFFFFL << 17)) | ((long) dueDay << 17);
    }
}
