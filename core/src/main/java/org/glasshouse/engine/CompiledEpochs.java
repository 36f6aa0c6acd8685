package org.glasshouse.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A scenario compiled: tables for each epoch of its regime, all with the same [Layout].
///
/// @param books the same for the further books of each life ([Bookkeeping]); null where none are kept
record CompiledEpochs(List<CompiledScenario> all, @Nullable CompiledEpochs books) {
    CompiledEpochs {
        all = List.copyOf(all);
    }

    /// The same with what the further books need.
    CompiledEpochs with(CompiledEpochs itsBooks) {
        return new CompiledEpochs(all, itsBooks);
    }

    /// Those of day 0.
    CompiledScenario first() {
        return all.getFirst();
    }

    /// Those of a day.
    CompiledScenario on(int day) {
        return all.get(numberOn(day));
    }

    /// The number of the epoch that a day belongs to.
    int numberOn(int day) {
        int number = all.size() - 1;
        while (all.get(number).epoch().fromDay() > day) {
            number--;
        }
        return number;
    }

    /// The most days that any news is on its way: from a deed to its record, or from one step of redress to the next.
    int longestDelayDays() {
        int days = 0;
        for (CompiledScenario each : all) {
            days = Math.max(days, each.redress().longestDays());
            for (RecordRule rule : each.rules()) {
                days = Math.max(days, rule.delayDays());
            }
        }
        return days;
    }
}
