package org.glasshouse.engine;

import org.glasshouse.outcome.Cause;
import org.glasshouse.random.Purpose;
import org.jspecify.annotations.Nullable;

/// By what the later fates of one rule's records are drawn: purpose and part of each block, by the
/// cause of the record.
///
/// With the doer and the day of the deed these name the potential deed behind a record, not the
/// record: a deed has the
/// same fate on whomever it is booked (ENGINE 2).
final class Fates {
    private final int[] notice = new int[Cause.BOOKED];
    private final int[] reasons = new int[Cause.BOOKED];
    private final int[] appeal = new int[Cause.BOOKED];
    private final int[] review = new int[Cause.BOOKED];

    /// @param takenFrom the kind that is done where the channel takes it for this one, or null
    Fates(String channel, String kind, @Nullable String takenFrom) {
        for (int each = 0; each < Cause.BOOKED; each++) {
            String part = channel + "/"
                    + switch (Cause.of(each)) {
                        case TRUE_RECORD, MISATTRIBUTION -> kind;
                        case MISTAKEN_KIND -> takenFrom == null ? kind : takenFrom;
                        case MIX_UP, MALICE, INVENTION, QUOTA, FALSE_CLAIM ->
                            kind + "/" + Cause.of(each).key();
                        case DROPPED, NO_SUBJECT, STOPPED -> throw new IllegalStateException("nothing is booked");
                    };
            notice[each] = Purpose.NOTICE.counter(part);
            reasons[each] = Purpose.REASONS.counter(part);
            appeal[each] = Purpose.APPEAL.counter(part);
            review[each] = Purpose.REVIEW.counter(part);
        }
    }

    int notice(Cause cause) {
        return notice[cause.ordinal()];
    }

    int reasons(Cause cause) {
        return reasons[cause.ordinal()];
    }

    int appeal(Cause cause) {
        return appeal[cause.ordinal()];
    }

    int review(Cause cause) {
        return review[cause.ordinal()];
    }
}
