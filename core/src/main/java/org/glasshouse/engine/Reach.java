package org.glasshouse.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.random.Draws;
import org.glasshouse.random.Mix;
import org.glasshouse.random.Purpose;
import org.glasshouse.society.Population;

/// Where a regime holds: the tables by which each neighbourhood lives.
///
/// Each district has one draw for all days, so a pilot that grows keeps the districts that it had.
final class Reach {
    private final List<Stretch> everywhere;
    /// By district; empty where the regime holds everywhere.
    private final List<List<Stretch>> byDistrict = new ArrayList<>();

    private final Population population;

    Reach(CompiledEpochs epochs, Population population, Draws draws) {
        this.population = population;
        this.everywhere = Stretch.of(epochs);
        if (epochs.outside().isEmpty()) {
            return;
        }
        Map<List<Boolean>, List<Stretch>> paths = new HashMap<>();
        long[] words = new long[2];
        int counter = Purpose.PILOT.counter("districts");
        for (int district = 0; district < population.districts(); district++) {
            draws.block(district, 0, Draws.GENERATION_DAY, counter, words);
            long unit = words[0] >>> Integer.SIZE;
            List<Boolean> holds = epochs.all().stream()
                    .map(each -> unit < Mix.threshold(each.epoch().districts()))
                    .toList();
            byDistrict.add(paths.computeIfAbsent(holds, path -> Stretch.of(epochs.where(path))));
        }
    }

    /// The stretches of days of a neighbourhood, one for each epoch.
    List<Stretch> stretches(int neighbourhood) {
        return byDistrict.isEmpty() ? everywhere : byDistrict.get(population.districtOf(neighbourhood));
    }

    /// The tables of a neighbourhood on the morning of day 0.
    CompiledScenario first(int neighbourhood) {
        return stretches(neighbourhood).getFirst().compiled;
    }
}
