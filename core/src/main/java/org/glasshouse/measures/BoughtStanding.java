package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.outcome.LifeMeasure;

/// Bought standing.
final class BoughtStanding implements HarmMeasures {
    @Override
    public String topic() {
        return "bought standing";
    }

    @Override
    public String definition() {
        return "Whether money helps people out: how much oftener the spells of the richest end within "
                + "the days lived than those of the poorest.";
    }

    @Override
    public String formula() {
        return "recovery = spells that ended / all spells, by income; bought = recovery at highest "
                + "income less recovery at lowest income. Needs tables split by income; 0 where either has "
                + "no spell.";
    }

    @Override
    public String source() {
        return "Construction of this model, after press accounts of redemption by donations and payment "
                + "(mechanisms M24, M27, M57 of the press reports).";
    }

    @Override
    public List<Measure> measures(ArmTables arms) {
        if (!arms.haveLedgers()) {
            return List.of();
        }
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.shareOfLives(
                topic(),
                "bought-standing.recovery",
                "share of spells under sanctions that ended",
                BoughtStanding::recovery));
        measures.add(new Measure(
                topic(),
                "bought-standing.gap",
                "recovery at highest income less recovery at lowest",
                "share",
                Measure.Sort.RATIO,
                Measure.Scope.SOCIETY,
                (arm, group) -> gap(arm.lives())));
        return measures;
    }

    private static double[] recovery(LifeTotals lives, List<String> group) {
        double[] ended = lives.people(LifeMeasure.ENDED_SPELL, group);
        return ArmTables.ratio(ended, ArmTables.plus(ended, lives.people(LifeMeasure.LASTING_SPELL, group)));
    }

    private static double[] gap(LifeTotals lives) {
        double[] richest = recovery(lives, List.of("income", "highest"));
        double[] poorest = recovery(lives, List.of("income", "lowest"));
        return ArmTables.plus(richest, ArmTables.times(poorest, -1));
    }
}
