package org.glasshouse.model.check;

import org.glasshouse.model.Regime;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.ScenarioFile;

/// What must hold of a scenario's own keys.
final class ScenarioFileCheck {
    private final ScenarioFile file;
    private final Regime regime;
    private final Findings findings;

    ScenarioFileCheck(Scenario scenario, Findings findings) {
        this.file = scenario.file();
        this.regime = scenario.regime();
        this.findings = findings;
    }

    void check() {
        findings.name("scenario", file.scenario());
        String scale = file.scale();
        if (scale != null && !scale.matches("1 *: *[1-9][0-9]{0,8}")) {
            findings.add("scale", "'" + scale + "' is no scale; write it as 1:1000");
        }
        if (scale != null && file.persons() != null) {
            findings.add("scale", "`persons` and `scale` both say how many persons there are; take one of them out");
        }
        file.initial()
                .grades()
                .keySet()
                .forEach(grade -> findings.reference(
                        "initial.grades." + grade,
                        grade,
                        "grade",
                        regime.grades().keySet()));
        findings.sumToOneAtMost("initial.grades", file.initial().grades().values());
        file.initial()
                .lists()
                .keySet()
                .forEach(list -> findings.reference(
                        "initial.lists." + list, list, "list", regime.lists().keySet()));
        for (int item = 0; item < file.groups().size(); item++) {
            if (file.groups().indexOf(file.groups().get(item)) < item) {
                findings.add(
                        "groups[" + item + "]", "'" + file.groups().get(item).key() + "' stands twice; once is enough");
            }
        }
    }
}
