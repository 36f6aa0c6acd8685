package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.outcome.LifeMeasure;

/// Burden.
final class Burden implements HarmMeasures {
    private static final double MINUTES_IN_AN_HOUR = 60;
    private static final double HUNDREDTH = 0.01;

    @Override
    public String topic() {
        return "burden";
    }

    @Override
    public String definition() {
        return "What the regime costs people in time, and how unequally it falls: the share that the "
                + "most burdened hundredth bears, and the Gini coefficient over everybody, those without "
                + "any burden included.";
    }

    @Override
    public String formula() {
        return "hours = sum of what substitutes cost; top share = hours of the most burdened 1% / all "
                + "hours; Gini = 1 - 2 x area under the Lorenz curve of hours over all persons. Both are 0 "
                + "where nobody lost an hour.";
    }

    @Override
    public String source() {
        return "Gini (1912), Variabilita e mutabilita; Lorenz (1905), Methods of measuring the "
                + "concentration of wealth.";
    }

    @Override
    public List<Measure> measures(ArmTables arms) {
        if (!arms.haveLedgers()) {
            return List.of();
        }
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.ofLives(
                topic(),
                "burden.hours",
                "hours lost to what was used instead",
                "hours",
                (lives, group) -> ArmTables.times(lives.sum(LifeMeasure.MINUTES_LOST, group), 1 / MINUTES_IN_AN_HOUR)));
        measures.add(Measure.ofLives(
                topic(),
                "burden.people",
                "people who lost time",
                "people",
                (lives, group) -> lives.people(LifeMeasure.MINUTES_LOST, group)));
        concentration(measures, LifeMeasure.MINUTES_LOST, "hours", "hours lost");
        concentration(measures, LifeMeasure.SANCTION_DAYS, "sanction-days", "sanction-days");
        return measures;
    }

    private void concentration(List<Measure> measures, LifeMeasure of, String key, String what) {
        measures.add(Measure.shareOfLives(
                topic(),
                "burden." + key + "-of-the-top-hundredth",
                "share of " + what + " that the most burdened hundredth bears",
                (lives, group) -> lives.shareOfTop(of, group, HUNDREDTH)));
        measures.add(Measure.shareOfLives(
                topic(),
                "burden.gini-of-" + key,
                "Gini coefficient of " + what,
                (lives, group) -> lives.gini(of, group)));
    }
}
