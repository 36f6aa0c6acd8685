package org.glasshouse.model.check;

import java.util.List;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.Society;

/// Finds what can't be in a society, a regime, or a scenario of both, beyond the types and bounds of single values.
/// An empty list means that nothing was found.
public final class Checks {
    private Checks() {}

    /// What can't be in a society.
    public static List<Finding> of(Society society) {
        return new SocietyCheck(society).findings();
    }

    /// What can't be in a regime, whatever the society.
    public static List<Finding> of(Regime regime) {
        return new RegimeCheck(regime).findings();
    }

    /// What can't be in a scenario: in its society, its regime, and between the two.
    public static List<Finding> of(Scenario scenario) {
        Findings findings = new Findings();
        findings.addUnder("society", of(scenario.society()));
        findings.addUnder("regime", of(scenario.regime()));
        new ReferenceCheck(scenario, findings).check();
        new ScenarioFileCheck(scenario, findings).check();
        return findings.all();
    }
}
