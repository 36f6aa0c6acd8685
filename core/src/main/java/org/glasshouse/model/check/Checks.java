package org.glasshouse.model.check;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Official;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.Society;

/// Finds what can't be in a society, a regime, or a scenario of both, beyond the types and bounds of single values.
/// An empty list means that nothing was found.
public final class Checks {
    private Checks() {}

    /// What can't be in a society.
    public static List<Flaw> of(Society society) {
        return new SocietyCheck(society).flaws();
    }

    /// What can't be in a regime, whatever the society.
    public static List<Flaw> of(Regime regime) {
        return new RegimeCheck(regime).flaws();
    }

    /// What can't be in a scenario: in its society, its regime, and between the two.
    public static List<Flaw> of(Scenario scenario) {
        Flaws flaws = new Flaws();
        flaws.addUnder("society", of(scenario.society()));
        flaws.addUnder("regime", of(scenario.regime()));
        new ReferenceCheck(scenario.society(), scenario.regime(), flaws).check();
        new SubjectCheck(scenario.society(), scenario.regime(), flaws).check();
        new ScenarioFileCheck(scenario, flaws).check();
        return flaws.all();
    }

    /// What a regime names or concerns that isn't in a society, by its path in a scenario of both.
    public static List<Flaw> ofReferences(Society society, Regime regime) {
        Flaws flaws = new Flaws();
        new ReferenceCheck(society, regime, flaws).check();
        new SubjectCheck(society, regime, flaws).check();
        return flaws.all();
    }

    /// Where an arm of a study is not lived by the same people with the same luck as the baseline.
    public static List<Flaw> ofArms(Scenario baseline, Scenario arm) {
        Flaws flaws = new Flaws();
        new ArmCheck(flaws).check(baseline, arm);
        return flaws.all();
    }

    /// The records of nothing that both arms make but draw at different ceilings, so that these don't share their luck
    /// (ENGINE 1.5): `the mix-ups of bank`, `the inventions of chief`.
    public static List<String> uncoupled(Scenario baseline, Scenario arm) {
        List<String> uncoupled = new ArrayList<>();
        baseline.regime().channels().forEach((name, channel) -> {
            Channel.MixUp here = channel.mixesUp();
            Channel other = arm.regime().channels().get(name);
            Channel.MixUp there = other == null ? null : other.mixesUp();
            if (here != null && there != null && here.power() != there.power()) {
                uncoupled.add("the mix-ups of " + name);
            }
        });
        baseline.regime().officials().forEach((name, official) -> {
            Official.Invention here = official.invents();
            Official other = arm.regime().officials().get(name);
            Official.Invention there = other == null ? null : other.invents();
            if (here != null && there != null && here.power() != there.power()) {
                uncoupled.add("the inventions of " + name);
            }
        });
        return uncoupled;
    }
}
