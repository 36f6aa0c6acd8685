package org.glasshouse.random;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a draw decides: the first half of its name.
///
/// A purpose has a code that is written in every counter, so codes are never changed and never used
/// again: a changed code is a changed result of every run. The second half of the name is the part,
/// such as `littering-river`, never a position in a list, so that adding a part moves no other draw.
public enum Purpose {
    /// Which subjects of a neighbourhood are candidates for a rare kind of conduct on a day.
    HOP(1),
    /// Who does what is done so often that everybody is drawn on every day.
    DENSE(2),
    /// The word of a candidate that a dense kind accepted.
    CANDIDATE(3),
    /// On whom a misattributed record is booked.
    TARGET(4),
    /// Records that are made of nobody's conduct, by mistake.
    MIX_UP(5),
    /// Which services a person asks for on a day.
    DEMAND(6),
    /// Whether and when a person hears of a record.
    NOTICE(7),
    /// Whether a person appeals.
    APPEAL(8),
    /// What a review of an appeal finds.
    REVIEW(9),
    /// Ties that are kept or cut for good.
    TIE(10),
    /// Meetings of tied persons on a day.
    ENCOUNTER(11),
    /// Everything that the generator of the society draws.
    GENERATE(12),
    /// Standing on day 0.
    INITIAL(13),
    /// Which persons are followed through their lives.
    PANEL(14),
    /// Records that are added at a month's end to fill a quota.
    QUOTA(15),
    /// Resamples of replicates for an interval.
    BOOTSTRAP(16),
    /// Records that an official makes of nothing, on purpose.
    INVENTION(17),
    /// How many others must have joined before a person joins in acting together.
    THRESHOLD(18),
    /// Whether a contact keeps away from somebody of low standing.
    SHUNNING(19),
    /// In which districts a regime is tried out.
    PILOT(20),
    /// How much more or less than a deed is worth a clerk gives.
    SPREAD(21),
    /// Which contact signed for somebody, or is rated.
    CONTACT(22),
    /// How much must speak for a scheme before a person approves of it.
    APPROVAL(23),
    /// Who is told what is done to others.
    TOLD(24),
    /// Where watchers are sent for a beat.
    BEAT(26),
    /// How many of the denunciations in a bulletin a person sees.
    SIGHTING(30),
    /// Whether a person who is told of a record is told why.
    REASONS(31),
    /// In which neighbourhoods a channel sees, or an official looks away.
    COVERAGE(32);

    private static final int PART_BITS = 24;
    private static final int PART_MASK = (1 << PART_BITS) - 1;

    private final int code;

    Purpose(int code) {
        this.code = code;
    }

    /// The number of this purpose in counters, from 1 to 255, for good.
    public int code() {
        return code;
    }

    /// The last word of the counter of every draw of this purpose for the part of that name.
    ///
    /// The code stands in the upper 8 bits, the part in the lower 24. Names are case-sensitive. Callers
    /// keep the answer: hashing the name is no work for an inner loop.
    public int counter(String partName) {
        return (code << PART_BITS) | part(partName);
    }

    /// Two different names whose parts are equal, so that their draws under one purpose would be the
    /// same ones.
    ///
    /// The answer names both, in quotation marks, the earlier one first. A name given twice is no
    /// collision.
    public static Optional<String> collision(Collection<String> names) {
        Map<Integer, String> nameOfPart = new HashMap<>();
        for (String name : names) {
            String earlier = nameOfPart.putIfAbsent(part(name), name);
            if (earlier != null && !earlier.equals(name)) {
                return Optional.of("\"" + earlier + "\" and \"" + name + "\"");
            }
        }
        return Optional.empty();
    }

    /// FNV-1a of the name, folded to 24 bits by exclusive or, as its authors advise for sizes that are
    /// no power of 2.
    private static int part(String name) {
        long hash = Mix.name(name);
        return (int) (hash ^ (hash >>> PART_BITS) ^ (hash >>> (2 * PART_BITS))) & PART_MASK;
    }
}
