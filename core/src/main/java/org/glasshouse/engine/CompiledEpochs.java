package org.glasshouse.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A scenario compiled: tables for each epoch of its regime, all with the same [Layout].
///
/// @param outside the same where nothing of the regime holds; empty where it holds everywhere
/// @param books the same for the further books of each life ([Bookkeeping]); null where none are kept
record CompiledEpochs(
        List<CompiledScenario> all,
        List<CompiledScenario> outside,
        @Nullable CompiledEpochs books) {
    CompiledEpochs {
        all = List.copyOf(all);
        outside = List.copyOf(outside);
    }

    /// The same with what the further books need.
    CompiledEpochs with(CompiledEpochs itsBooks) {
        return new CompiledEpochs(all, outside, itsBooks);
    }

    /// The tables of a place where the regime holds in some epochs only.
    ///
    /// @param holds for each epoch, whether it does
    CompiledEpochs where(List<Boolean> holds) {
        List<CompiledScenario> path = new ArrayList<>();
        for (int number = 0; number < all.size(); number++) {
            path.add(holds.get(number) ? all.get(number) : outside.get(number));
        }
        return new CompiledEpochs(path, List.of(), null);
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
            boolean goesFurther = each.associations().stream().anyMatch(rule -> rule.thenShare > 0);
            days = Math.max(days, goesFurther ? 2 : 0);
            for (RecordRule rule : each.rules()) {
                days = Math.max(days, rule.delayDays());
            }
        }
        return days;
    }
}
