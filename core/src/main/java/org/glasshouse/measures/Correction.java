package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.outcome.LifeMeasure;

/// Redress.
final class Correction implements HarmMeasures {
    private static final String DAYS = "struck-wrong-days";

    @Override
    public String topic() {
        return "redress";
    }

    @Override
    public String definition() {
        return "What becomes of those who were wronged: whether a record is struck or runs out, and what "
                + "stays of it in them.";
    }

    @Override
    public String formula() {
        return "counts of the table redress by event; of the wronged: people with at least one wrong record that harms and was "
                + "noticed (appealed, struck) / all people with one; of records: noticed, appealed, struck = such events on wrong records that harm / "
                + "all wrong records that harm, those still on their way at the end among them; days until struck = "
                + "days that these had stood / wrong records struck; strain and fear of the wronged = mean level on "
                + "the last day of people with a wrong record that harmed them, of 255.";
    }

    @Override
    public String source() {
        return "Regulation (EU) 2016/679, Articles 16 and 22(3): rectification and contesting a decision.";
    }

    @Override
    public List<Measure> measures(ArmTables arms) {
        List<Measure> measures = new ArrayList<>();
        for (String event : arms.first(GroupTotals::redress)) {
            boolean days = event.equals(DAYS);
            measures.add(Measure.count(
                    topic(),
                    "redress." + event,
                    days ? "days that wrong records had stood when they were struck" : "events of redress: " + event,
                    days ? "days" : "times",
                    (arm, group) -> times(arm, group, event)));
        }
        if (arms.haveLedgers()) {
            shareOfPeople(measures, "noticed", "who heard of one", LifeMeasure.WRONG_RECORDS_NOTICED);
            shareOfPeople(measures, "appealed", "who appealed against one", LifeMeasure.WRONG_RECORDS_APPEALED);
            shareOfPeople(measures, "corrected", "of whom one was struck", LifeMeasure.WRONG_RECORDS_STRUCK);
            share(measures, "noticed", "of which the person heard");
            share(measures, "appealed", "against which the person appealed");
            share(measures, "struck", "that a review struck");
            measures.add(new Measure(
                    topic(),
                    "redress.days-until-struck",
                    "days that a wrong record had stood when it was struck",
                    "days",
                    Measure.Sort.RATIO,
                    Measure.Scope.GROUPS,
                    (arm, group) -> ArmTables.ratio(times(arm, group, DAYS), times(arm, group, "struck-wrong"))));
            level(measures, "strain", LifeMeasure.STRAIN_OF_THE_WRONGED);
            level(measures, "fear", LifeMeasure.FEAR_OF_THE_WRONGED);
        }
        return measures;
    }

    private static double[] times(GroupTotals arm, List<String> group, String event) {
        return arm.redress().perReplicate("times", ArmTables.joined(group, List.of(event)));
    }

    private void shareOfPeople(List<Measure> measures, String key, String who, LifeMeasure of) {
        measures.add(Measure.shareOfLives(
                topic(),
                "redress.wronged-" + key,
                "share of the people with wrong records that harm " + who,
                (lives, group) ->
                        ArmTables.ratio(lives.people(of, group), lives.people(LifeMeasure.WRONG_RECORDS, group))));
    }

    private void share(List<Measure> measures, String what, String label) {
        measures.add(new Measure(
                topic(),
                "redress.wrong-records-" + what,
                "share of wrong records that harm " + label,
                "share",
                Measure.Sort.RATIO,
                Measure.Scope.GROUPS,
                (arm, group) -> ArmTables.ratio(
                        times(arm, group, what + "-wrong"), arm.lives().sum(LifeMeasure.WRONG_RECORDS, group))));
    }

    /// The ledger holds each level plus 1, so that nobody is lost whose level is 0.
    private void level(List<Measure> measures, String name, LifeMeasure of) {
        measures.add(new Measure(
                topic(),
                "redress." + name + "-of-the-wronged",
                "mean " + name + " on the last day of people with a wrong record, of 255",
                "levels",
                Measure.Sort.RATIO,
                Measure.Scope.INTERSECTIONS,
                (arm, group) -> {
                    double[] persons = arm.lives().people(of, group);
                    double[] levels = ArmTables.plus(arm.lives().sum(of, group), ArmTables.times(persons, -1));
                    return ArmTables.ratio(levels, persons);
                }));
    }
}
