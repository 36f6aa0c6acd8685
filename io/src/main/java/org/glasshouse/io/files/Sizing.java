package org.glasshouse.io.files;

import org.glasshouse.model.ScenarioFile;
import org.glasshouse.model.Society;

/// How many persons a scenario asks for.
final class Sizing {
    private Sizing() {}

    /// The society with the number of persons that the scenario gives, directly or by scale; at least one.
    static Society sized(Society society, ScenarioFile file) {
        if (file.persons() != null) {
            return society.withPersons(file.persons());
        }
        String scale = file.scale();
        if (scale == null || !scale.matches("1 *: *[1-9][0-9]{0,8}")) {
            return society;
        }
        long parts = Long.parseLong(scale.substring(scale.indexOf(':') + 1).strip());
        return society.withPersons(
                (int) Math.max(1, Math.round((double) society.people().persons() / parts)));
    }
}
