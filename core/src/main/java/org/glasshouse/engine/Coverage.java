package org.glasshouse.engine;

import org.glasshouse.random.Draws;
import org.glasshouse.random.Mix;
import org.glasshouse.random.Purpose;
import org.jspecify.annotations.Nullable;

/// In which neighbourhoods something is at work, where it isn't in all: one draw a neighbourhood for all days, so that
/// what is extended stays where it was.
///
/// @param counter purpose and part of the draw
/// @param threshold a draw below it means that the neighbourhood is covered
record Coverage(int counter, long threshold) {
    /// The coverage of a share of the neighbourhoods; null where it is all of them.
    ///
    /// @param part `channel/` or `official/` and a name
    static @Nullable Coverage of(String part, double share) {
        return share == 1 ? null : new Coverage(Purpose.COVERAGE.counter(part), Mix.threshold(share));
    }

    /// Whether the neighbourhood at hand is covered. Draws with [Lane#words].
    boolean holds(Lane lane) {
        lane.draws.block(lane.here().number, 0, Draws.GENERATION_DAY, counter, lane.words);
        return lane.words[0] >>> Integer.SIZE < threshold;
    }
}
