package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.outcome.LifeMeasure;

/// Guilt by association.
final class GuiltByAssociation implements HarmMeasures {
    @Override
    public String topic() {
        return "guilt by association";
    }

    @Override
    public String definition() {
        return "People pay for whom they live with or know: points that come through ties or the stars "
                + "of the household, and sanctions that their own records would not bring.";
    }

    @Override
    public String formula() {
        return "points = sum of points lost through ties and stars, before clamping; days = days under a "
                + "sanction in the real book and not in the own book, which holds the person's own records "
                + "as they were booked and nothing that came through a tie. AssociationTrace leads from a loss, "
                + "tie by tie, back to the first act.";
    }

    @Override
    public String source() {
        return "Press accounts of family and contact penalties (mechanisms M7, M11, M54, M70 of the "
                + "press reports); the own book is a construction of this model.";
    }

    @Override
    public List<Measure> measures(ArmTables arms) {
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.amount(
                topic(),
                "guilt-by-association.points-net",
                "points that came through ties",
                "points",
                (arm, group) -> arm.daily().perReplicate("associated", group)));
        measures.add(Measure.amount(
                topic(),
                "guilt-by-association.points-from-stars",
                "points that came through the household's stars",
                "points",
                (arm, group) -> arm.daily().perReplicate("from_stars", group)));
        if (arms.haveLedgers()) {
            measures.add(Measure.ofLives(
                    topic(),
                    "guilt-by-association.points-lost",
                    "points lost through ties and stars",
                    "points",
                    (lives, group) -> lives.sum(LifeMeasure.POINTS_LOST_THROUGH_TIES, group)));
            measures.add(Measure.ofLives(
                    topic(),
                    "guilt-by-association.people",
                    "people who lost points through ties and stars",
                    "people",
                    (lives, group) -> lives.people(LifeMeasure.POINTS_LOST_THROUGH_TIES, group)));
            measures.add(Measure.ofLives(
                    topic(),
                    "guilt-by-association.days",
                    "days under a sanction that the person's own records would not have brought",
                    "person-days",
                    (lives, group) -> lives.sum(LifeMeasure.TIED_DAYS, group)));
            measures.add(Measure.ofLives(
                    topic(),
                    "guilt-by-association.unrecorded",
                    "people under a sanction before any record of their own",
                    "people",
                    (lives, group) -> lives.people(LifeMeasure.UNRECORDED_DAYS, group)));
        }
        return measures;
    }
}
