package org.glasshouse.bench.run;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.io.files.FileException;
import org.glasshouse.io.files.ScenarioReader;
import org.glasshouse.io.files.Setting;
import org.glasshouse.model.Scenario;

/// A bundled scenario at other sizes, read as a user's command reads it.
///
/// @param name such as `ref-points`
/// @param settings `path=value` words laid over the file
record BundledScenario(String name, List<String> settings) {
    BundledScenario {
        settings = List.copyOf(settings);
    }

    /// The scenario with so many persons; one replicate.
    Scenario of(int persons) throws FileException {
        List<Setting> all = new ArrayList<>();
        all.add(Setting.of("--persons", "persons", String.valueOf(persons)));
        all.add(Setting.of("--replicates", "replicates", "1"));
        for (String setting : settings) {
            all.add(Setting.parse(all.size() + 1, setting));
        }
        return ScenarioReader.scenario(Path.of("scenarios", name + ".yaml"), all)
                .value();
    }

    /// The same for another number of days.
    BundledScenario during(int days) {
        List<String> longer = new ArrayList<>(settings);
        longer.add("horizon.days=" + days);
        return new BundledScenario(name, longer);
    }

    /// A number such as `1000000` or `1e6`.
    static int wholeNumber(String text) {
        return new BigDecimal(text).intValueExact();
    }
}
