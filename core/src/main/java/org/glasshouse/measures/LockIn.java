package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.outcome.LifeMeasure;

/// Lock-in.
final class LockIn implements HarmMeasures {
    @Override
    public String topic() {
        return "lock-in";
    }

    @Override
    public String definition() {
        return "How hard it is to get out again: how long spells under sanctions last, and who is never "
                + "out within the days lived. An arm in which the regime is repealed, set against none, "
                + "shows what stays afterwards.";
    }

    @Override
    public String formula() {
        return "never out = people under a sanction on the last day; days until out = days under "
                + "sanctions per spell that ended (total time on test over exits: the estimate of an "
                + "exponential stay that counts lasting spells by their days so far); half-life of low "
                + "standing = days after which half of the spells that began are over, by the product-limit "
                + "estimate, in each replicate; where half are not over, the longest spell seen; 0 in "
                + "a replicate without any.";
    }

    @Override
    public String source() {
        return "Epstein and Sobel (1953), Life testing, for the mean stay under censoring; Kaplan and "
                + "Meier (1958), Nonparametric estimation from incomplete observations, for the half-life.";
    }

    @Override
    public List<Measure> measures(ArmTables arms) {
        if (!arms.haveLedgers()) {
            return List.of();
        }
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.ofLives(
                topic(),
                "lock-in.people",
                "people who were under a sanction at some time",
                "people",
                (lives, group) -> lives.people(LifeMeasure.SANCTION_DAYS, group)));
        measures.add(Measure.ofLives(
                topic(),
                "lock-in.never-out",
                "people who were not out again by the last day",
                "people",
                (lives, group) -> lives.people(LifeMeasure.LASTING_SPELL, group)));
        measures.add(Measure.shareOfLives(
                topic(),
                "lock-in.never-out-share",
                "share of all spells that lasted beyond the last day",
                (lives, group) ->
                        ArmTables.ratio(lives.people(LifeMeasure.LASTING_SPELL, group), spells(lives, group))));
        measures.add(new Measure(
                topic(),
                "lock-in.days-until-out",
                "days under sanctions for each time that somebody got out",
                "days",
                Measure.Sort.RATIO,
                Measure.Scope.INTERSECTIONS,
                (arm, group) -> ArmTables.ratio(
                        arm.lives().sum(LifeMeasure.SANCTION_DAYS, group),
                        arm.lives().people(LifeMeasure.ENDED_SPELL, group))));
        measures.add(new Measure(
                topic(),
                "lock-in.half-life",
                "days after which half of those who came under a sanction are out again",
                "days",
                Measure.Sort.AMOUNT,
                Measure.Scope.INTERSECTIONS,
                (arm, group) -> arm.lives().halfOver(LifeMeasure.ENDED_SPELL, LifeMeasure.LASTING_SPELL, group)));
        return measures;
    }

    private static double[] spells(LifeTotals lives, List<String> group) {
        return ArmTables.plus(
                lives.people(LifeMeasure.LASTING_SPELL, group), lives.people(LifeMeasure.ENDED_SPELL, group));
    }
}
