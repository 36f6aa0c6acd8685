package org.glasshouse.engine;

import org.glasshouse.random.GapTable;
import org.jspecify.annotations.Nullable;

/// One kind of conduct, compiled: its candidates, who of them acts, and who sees it.
final class KindTable {
    final int index;
    final String name;
    /// Purpose and part of the block that keys this kind's stream on a day in a neighbourhood.
    final int counter;
    /// Gaps between candidates, or null for a dense kind, which asks everybody.
    final @Nullable GapTable gaps;
    /// For a dense kind: a draw below it makes a candidate.
    final long denseThreshold;
    /// Chance of acting over the ceiling.
    final Acting acting;
    /// The channels that may see it, in order.
    final RecordRule[] sensors;
    /// Records against others that this kind makes: false denunciations.
    final Denunciation[] denunciations;

    KindTable(
            int index,
            String name,
            int counter,
            @Nullable GapTable gaps,
            long denseThreshold,
            Acting acting,
            RecordRule[] sensors,
            Denunciation[] denunciations) {
        this.index = index;
        this.name = name;
        this.counter = counter;
        this.gaps = gaps;
        this.denseThreshold = denseThreshold;
        this.acting = acting;
        this.sensors = sensors;
        this.denunciations = denunciations;
    }

    /// A false denunciation: the record that it makes and among whom its victim is found.
    record Denunciation(RecordRule rule, RecordRule.Target target) {}
}
