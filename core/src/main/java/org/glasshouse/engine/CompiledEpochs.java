package org.glasshouse.engine;

import java.util.List;

/// A scenario compiled: tables for each epoch of its regime, all with the same [Layout].
record CompiledEpochs(List<CompiledScenario> all) {
    CompiledEpochs {
        all = List.copyOf(all);
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

    /// The most days from a deed to the day on which its record is due.
    int longestDelayDays() {
        return all.stream()
                .flatMap(each -> each.rules().stream())
                .mapToInt(RecordRule::delayDays)
                .max()
                .orElse(0);
    }
}
