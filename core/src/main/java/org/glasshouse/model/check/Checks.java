package org.glasshouse.model.check;

import java.util.List;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.Society;

/// Finds what can't be in a society, a regime, or a scenario of both. Empty lists mean that nothing was found.
public final class Checks {
    private Checks() {}

    /// What can't be in a society.
    public static List<Finding> of(Society society) {
        return society.people().persons() > 0 ? List.of() : List.of(new Finding("people.persons", "nobody"));
    }

    /// What can't be in a regime, whatever the society.
    public static List<Finding> of(Regime regime) {
        return regime.regime().isEmpty() ? List.of(new Finding("regime", "no name")) : List.of();
    }

    /// What can't be in a scenario, its society and its regime, alone and together.
    public static List<Finding> of(Scenario scenario) {
        return scenario.regime().regime().isEmpty() ? List.of(new Finding("regime", "no name")) : List.of();
    }
}
