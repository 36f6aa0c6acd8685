package org.glasshouse.engine;

import java.util.List;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.random.GapTable;
import org.jspecify.annotations.Nullable;

/// One kind of conduct, compiled: its candidates, who of them acts, and who sees it.
final class KindTable {
    final int index;
    final String name;
    /// The class of subjects that does it.
    final SubjectClass of;
    /// Purpose and part of the block that keys this kind's stream on a day in a neighbourhood.
    final int counter;
    /// Gaps between candidates, or null for a dense kind, which asks everybody.
    final @Nullable GapTable gaps;
    /// For a dense kind: a draw below it makes a candidate.
    final long denseThreshold;
    /// Chance of acting over the ceiling.
    final Acting acting;
    /// The channels that may see it, in order.
    final Sensor[] sensors;
    /// Records against others that this kind makes: false denunciations.
    final Denunciation[] denunciations;
    /// Records of deeds that whoever does this claims and didn't do.
    final RecordRule[] claims;
    /// Rules by which whoever does it rates a contact.
    final AssociationTable[] ratings;
    /// Whether it takes down the sign of the doer's household.
    final boolean tearsDown;

    /// Numbers of the closures that prevent it while they hold.
    final int[] closures;

    /// Number among the kinds that follow others, or -1: only who is open for it does it.
    final int follows;
    /// Numbers of the kinds that whoever does this is then open for.
    final int[] opens;

    KindTable(
            int index,
            String name,
            SubjectClass of,
            int counter,
            @Nullable GapTable gaps,
            long denseThreshold,
            Acting acting,
            Sensor[] sensors,
            Denunciation[] denunciations,
            RecordRule[] claims,
            AssociationTable[] ratings,
            boolean tearsDown,
            int[] closures,
            int follows,
            int[] opens) {
        this.index = index;
        this.name = name;
        this.of = of;
        this.counter = counter;
        this.gaps = gaps;
        this.denseThreshold = denseThreshold;
        this.acting = acting;
        this.sensors = sensors;
        this.denunciations = denunciations;
        this.claims = claims;
        this.ratings = ratings;
        this.tearsDown = tearsDown;
        this.closures = closures;
        this.follows = follows;
        this.opens = opens;
    }

    /// A channel that sees the kind.
    ///
    /// @param rule what its record of it does
    /// @param mistake how such deeds are taken for another kind, or null
    /// @param coverage where it is at work; null where that is everywhere
    /// @param watch who has to be there; null where it needs nobody
    record Sensor(
            RecordRule rule,
            @Nullable Mistake mistake,
            @Nullable Coverage coverage,
            @Nullable Watch watch) {
        /// The chance with which it sees a deed where a lane is today; null where it isn't at work or nobody watches.
        @Nullable
        Chances detects(Lane lane) {
            if (coverage != null && !coverage.holds(lane)) {
                return null;
            }
            return watch == null ? rule.detects() : watch.detects(lane.here());
        }
    }

    /// The watchers that a channel needs.
    ///
    /// @param channel number of the channel among those whose records are counted ([Layout#counted])
    /// @param byWatchers chance that one of one, two and more watchers sees a deed
    record Watch(int channel, List<Chances> byWatchers) {
        @Nullable
        Chances detects(Neighbourhood here) {
            int there = Math.min(here.watchers[channel], byWatchers.size());
            return there == 0 ? null : byWatchers.get(there - 1);
        }
    }

    /// A deed taken for another kind.
    ///
    /// @param decision decision by which it happens
    /// @param happens its chance
    /// @param rule what the record of the other kind does
    record Mistake(long decision, Chances happens, RecordRule rule) {}

    /// A false denunciation: the record that it makes and among whom its victim is found.
    record Denunciation(RecordRule rule, RecordRule.Target target) {}
}
