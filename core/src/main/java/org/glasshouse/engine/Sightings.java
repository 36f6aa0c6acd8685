package org.glasshouse.engine;

import org.glasshouse.random.Mix;
import org.jspecify.annotations.Nullable;

/// How many of some denunciations a person sees who sees each with the same chance, by one draw: the smallest number
/// up to which the binomial law has more than what is drawn.
///
/// Where everybody would see more than [#MOST_DRAWN] on average all see the mean; levels end long before.
final class Sightings {
    /// Nothing to be seen.
    static final Sightings NONE = new Sightings(0, null);

    /// Sightings on average beyond which they aren't drawn any more.
    private static final double MOST_DRAWN = 500;
    /// What is felt of more than this is felt of this: no level has room for more.
    private static final int MOST_FELT = 1000;
    /// Beyond so many standard deviations above the mean there is less than one of 2^32 draws.
    private static final double DEVIATIONS = 8;

    private static final int AT_LEAST = 24;

    /// What everybody sees, where all see the same.
    private final int same;
    /// For each number seen, draws below which it is not more; null where all see the same.
    private final long @Nullable [] upTo;

    private Sightings(int same, long @Nullable [] upTo) {
        this.same = same;
        this.upTo = upTo;
    }

    static Sightings of(int denounced, double seenBy) {
        double mean = denounced * seenBy;
        if (mean == 0) {
            return NONE;
        }
        return seenBy == 1 || mean > MOST_DRAWN
                ? new Sightings((int) Math.round(mean), null)
                : new Sightings(0, upTo(denounced, seenBy));
    }

    /// The binomial law added up, in logarithms since its first terms may be smaller than any number.
    private static long[] upTo(int denounced, double seenBy) {
        double mean = denounced * seenBy;
        long most = (long) Math.ceil(mean + DEVIATIONS * Math.sqrt(mean * (1 - seenBy)) + AT_LEAST);
        long[] upTo = new long[(int) Math.min(denounced, most) + 1];
        double logOdds = StrictMath.log(seenBy) - StrictMath.log1p(-seenBy);
        double logTerm = denounced * StrictMath.log1p(-seenBy);
        double sum = 0;
        for (int seen = 0; seen < upTo.length; seen++) {
            sum += StrictMath.exp(logTerm);
            upTo[seen] = Mix.threshold(Math.min(1, sum));
            logTerm += logOdds + StrictMath.log((double) (denounced - seen) / (seen + 1));
        }
        return upTo;
    }

    boolean isNone() {
        return upTo == null && same == 0;
    }

    boolean areSame() {
        return upTo == null;
    }

    /// How many a person sees who draws a number below 2^32.
    int seen(long unit) {
        if (upTo == null) {
            return same;
        }
        int least = 0;
        int most = upTo.length - 1;
        while (least < most) {
            int middle = (least + most) >>> 1;
            if (unit < upTo[middle]) {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        return least;
    }

    /// How many of these leave their mark.
    static int felt(int seen) {
        return Math.min(seen, MOST_FELT);
    }
}
