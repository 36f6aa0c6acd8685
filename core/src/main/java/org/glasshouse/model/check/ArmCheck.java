package org.glasshouse.model.check;

import java.util.Objects;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.ScenarioFile;
import org.glasshouse.model.Society;
import org.jspecify.annotations.Nullable;

/// Holds an arm of a study against the baseline: both must be lived by the same people with the same luck (ENGINE 1.4).
final class ArmCheck {
    private static final String SAME =
            "arms of one study have the same people, kinds of conduct, ceilings, days and luck; ";

    private final Flaws flaws;

    ArmCheck(Flaws flaws) {
        this.flaws = flaws;
    }

    void check(Scenario baseline, Scenario arm) {
        files(baseline.file(), arm.file());
        people(baseline.society(), arm.society());
        ceilings(baseline.society(), arm.society());
    }

    private void files(ScenarioFile baseline, ScenarioFile arm) {
        same("seed", baseline.seed(), arm.seed());
        same("horizon", baseline.horizon(), arm.horizon());
        same("replicates", baseline.replicates(), arm.replicates());
        same("society-replicates", baseline.societyReplicates(), arm.societyReplicates());
        same("groups", baseline.groups(), arm.groups());
    }

    private void people(Society baseline, Society arm) {
        same("society.people", baseline.people(), arm.people());
        same("society.places", baseline.places(), arm.places());
        same("society.households", baseline.households(), arm.households());
        same("society.ties", baseline.ties(), arm.ties());
        same("society.organisations", baseline.organisations(), arm.organisations());
    }

    private void ceilings(Society baseline, Society arm) {
        same("society.conduct", baseline.conduct().keySet(), arm.conduct().keySet());
        baseline.conduct().forEach((name, conduct) -> {
            Conduct other = arm.conduct().get(name);
            if (other != null && conduct.ceilingOnADay() != other.ceilingOnADay()) {
                flaws.add(
                        "society.conduct." + name + ".ceiling",
                        SAME + "the ceiling is " + Flaws.number(other.ceilingOnADay()) + " a day here and "
                                + Flaws.number(conduct.ceilingOnADay())
                                + " in the baseline; write the larger one as `ceiling` in the society");
            }
        });
    }

    private void same(String path, @Nullable Object baseline, @Nullable Object arm) {
        if (!Objects.equals(baseline, arm)) {
            flaws.add(path, SAME + "this differs from the baseline's");
        }
    }
}
