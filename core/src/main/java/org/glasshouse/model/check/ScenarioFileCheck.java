package org.glasshouse.model.check;

import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Points;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.ScenarioFile;

/// What must hold of a scenario's own keys.
final class ScenarioFileCheck {
    private final Scenario scenario;
    private final ScenarioFile file;
    private final Regime regime;
    private final Flaws flaws;

    ScenarioFileCheck(Scenario scenario, Flaws flaws) {
        this.scenario = scenario;
        this.file = scenario.file();
        this.regime = scenario.regime();
        this.flaws = flaws;
    }

    void check() {
        flaws.name("scenario", file.scenario());
        String scale = file.scale();
        if (scale != null && !scale.matches("1 *: *[1-9][0-9]{0,8}")) {
            flaws.add("scale", Quoted.word(scale) + " is no scale; write it as 1:1000");
        }
        if (scale != null && file.persons() != null) {
            flaws.add("scale", "`persons` and `scale` both say how many persons there are; take one of them out");
        }
        new PublishedCheck(scenario, flaws).check();
        if (!regime.ranks().isEmpty() && !file.initial().grades().isEmpty()) {
            flaws.add("initial.grades", "this regime grades by rank, which follows from points; leave this out");
            return;
        }
        if (isDivided() && !file.initial().grades().isEmpty()) {
            flaws.add("initial.grades", "points are made of dimensions, and a grade doesn't say how; leave this out");
        }
        file.initial()
                .grades()
                .keySet()
                .forEach(grade -> flaws.referenceOfKey(
                        "initial.grades", grade, "grade", regime.grades().keySet()));
        flaws.sumToOneAtMost("initial.grades", file.initial().grades().values());
        file.initial()
                .lists()
                .keySet()
                .forEach(list -> flaws.referenceOfKey(
                        "initial.lists", list, "list", regime.lists().keySet()));
        for (int item = 0; item < file.groups().size(); item++) {
            if (file.groups().indexOf(file.groups().get(item)) < item) {
                flaws.add(
                        "groups[" + item + "]", "'" + file.groups().get(item).key() + "' stands twice; once is enough");
            }
        }
    }

    private boolean isDivided() {
        Points points = regime.points();
        return points != null && !points.dimensions().isEmpty() && !file.off().contains(Mechanism.DIMENSIONS);
    }
}
