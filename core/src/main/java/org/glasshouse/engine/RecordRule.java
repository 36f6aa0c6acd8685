package org.glasshouse.engine;

import java.util.List;
import org.glasshouse.model.Radius;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.outcome.Cause;
import org.jspecify.annotations.Nullable;

/// What one channel's record of one kind of conduct is and does, compiled.
///
/// @param index number of the rule; messages carry it
/// @param channel name of the channel
/// @param kind name of the kind of conduct that is written down
/// @param points what it gives, before clamping
/// @param starCategory category of household stars that it counts in, or -1
/// @param starStep -1, 0 or +1 star
/// @param delayDays days from the deed to the record
/// @param detectDecision decision by which the channel sees a deed
/// @param detects chance that it does, by class of the doer
/// @param wrong how true deeds are booked on somebody else, or null
/// @param officials whose hands it passes through
/// @param look how somebody looks at it before it is booked, or null
/// @param gives numbers of the gifts that a booked record earns
/// @param shows a bit for each publication that shows whoever has it booked
/// @param denounces whether one of these is no honour
/// @param shuts a bit for each closure that it brings about
/// @param shared whether everybody in the household answers for it
/// @param passedOnBy rules of association by which contacts pay for a booked record
/// @param kept whether a booked record is kept so that it can run out
/// @param fates by what notice, appeal and review of such records are drawn
/// @param enters a bit for each list that it puts somebody on
/// @param leaves a bit for each list that it leads out of
/// @param spreads officials who give more or less than its points
/// @param escalates whether its penalty grows with those in force, and it counts among them
/// @param cap number of the cap that it counts under, or -1
/// @param counted number of its channel among those whose records are counted place by place, or -1
/// @param dimension number of the dimension that it moves, or [DimensionTable#NONE]
record RecordRule(
        int index,
        String channel,
        String kind,
        int points,
        int starCategory,
        int starStep,
        int delayDays,
        long detectDecision,
        Chances detects,
        @Nullable Wrong wrong,
        List<Review> officials,
        @Nullable Look look,
        List<Integer> gives,
        int shows,
        boolean denounces,
        int shuts,
        boolean shared,
        List<AssociationTable> passedOnBy,
        boolean kept,
        Fates fates,
        int enters,
        int leaves,
        List<Spread> spreads,
        boolean escalates,
        int cap,
        int counted,
        int dimension) {

    /// How true deeds come to be booked on somebody else.
    ///
    /// @param decision decision by which it happens
    /// @param happens its chance
    /// @param target how the wrong person is found
    record Wrong(long decision, Chances happens, Target target) {}

    /// How somebody is found among a group of people.
    ///
    /// @param counter purpose and part of the draw
    /// @param radius among whom
    /// @param of the class of subjects that it is one of
    /// @param majorityOdds relative odds of a member of the majority
    /// @param minorityOdds relative odds of a member of the minority
    record Target(int counter, Radius radius, SubjectClass of, double majorityOdds, double minorityOdds) {}

    /// Whether it takes points, puts on a list or denounces in public.
    boolean harms() {
        return points < 0 || enters != 0 || denounces;
    }

    /// Whether a booked record does anything besides its points and what it makes people feel.
    boolean hasMoreEffects() {
        return starCategory >= 0 || kept || !gives.isEmpty() || (enters | leaves | shows | shuts) != 0;
    }

    /// Whether two of its records may give different points, or are limited together.
    boolean isWeighed() {
        return points != 0 && (!spreads.isEmpty() || escalates || cap >= 0);
    }

    /// An official who gives up to some points more or less.
    ///
    /// @param counter purpose and part of the draw
    record Spread(int counter, int points) {}

    /// Somebody's look at a record before it is booked.
    ///
    /// @param decision decision by which it is stopped
    /// @param stopsRight chance that a record of what the person did is
    /// @param stopsWrong chance that any other is
    record Look(long decision, Chances stopsRight, Chances stopsWrong) {
        Chances stops(Cause cause) {
            return cause == Cause.TRUE_RECORD ? stopsRight : stopsWrong;
        }
    }

    /// One official's decision on a record.
    ///
    /// @param official number of the official, in the order of the regime
    /// @param decision decision by which it is dropped
    /// @param drops its chance, by class of the recorded person
    /// @param coverage in which neighbourhoods it is taken; null where that is everywhere
    record Review(
            int official,
            long decision,
            Chances drops,
            @Nullable Coverage coverage) {
        /// Whether records made in the neighbourhood at hand pass these hands.
        boolean isAtWork(Lane lane) {
            return coverage == null || coverage.holds(lane);
        }
    }
}
