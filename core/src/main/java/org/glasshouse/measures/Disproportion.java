package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.outcome.LifeMeasure;

/// Detriment in a domain of life that has nothing to do with what is on record against the person.
final class Disproportion implements HarmMeasures {
    @Override
    public String topic() {
        return "disproportion";
    }

    @Override
    public String definition() {
        return "Detriment in a domain of life that has nothing to do with what is on record against the person.";
    }

    @Override
    public String formula() {
        return "unrelated = requests denied in a domain in which no record that costs points or lists "
                + "had been booked on the person; share = unrelated / all denials.";
    }

    @Override
    public String source() {
        return "Regulation (EU) 2024/1689, Article 5(1)(c)(i): detrimental treatment in social contexts "
                + "that are unrelated to the contexts in which the data was originally generated or "
                + "collected.";
    }

    @Override
    public List<Measure> measures(ArmTables arms) {
        if (!arms.haveLedgers()) {
            return List.of();
        }
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.ofLives(
                topic(),
                "disproportion.unrelated-denials",
                "denials in a domain in which nothing was on record against the person",
                "times",
                (lives, group) -> lives.sum(LifeMeasure.UNRELATED_DENIALS, group)));
        measures.add(Measure.ofLives(
                topic(),
                "disproportion.people",
                "people who were denied something in an unrelated domain",
                "people",
                (lives, group) -> lives.people(LifeMeasure.UNRELATED_DENIALS, group)));
        measures.add(Measure.shareOfLives(
                topic(),
                "disproportion.unrelated-share",
                "share of all denials that were in an unrelated domain",
                (lives, group) -> ArmTables.ratio(
                        lives.sum(LifeMeasure.UNRELATED_DENIALS, group), lives.sum(LifeMeasure.DENIALS, group))));
        return measures;
    }
}
