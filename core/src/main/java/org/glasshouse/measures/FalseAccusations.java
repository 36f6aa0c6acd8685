package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.glasshouse.outcome.Cause;
import org.glasshouse.outcome.LifeMeasure;

/// A record stands against somebody who did not do what it says.
final class FalseAccusations implements HarmMeasures {
    @Override
    public String topic() {
        return "false accusations";
    }

    @Override
    public String definition() {
        return "A record stands against somebody who did not do what it says. Each has one cause, and "
                + "right and wrong records together are all that were booked.";
    }

    @Override
    public String formula() {
        return "false = records booked by any cause but true-record; all = true + false by cause, no "
                + "residual; people = persons with at least one wrong record that cost points or put on a "
                + "list.";
    }

    @Override
    public String source() {
        return "Report to Congress under section 319 of the FACT Act (US Federal Trade Commission, 2012) "
                + "counts errors in files the same way: by file, by kind, and by whether they matter.";
    }

    @Override
    public List<Measure> measures(ArmTables arms) {
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.count(
                topic(),
                "false-accusations.records",
                "records of what the person had not done",
                "records",
                (arm, group) -> sum(arm, group, cause -> !cause.equals(Cause.TRUE_RECORD.key()))));
        for (String cause : arms.last(GroupTotals::records)) {
            if (Cause.isBooked(cause) && !cause.equals(Cause.TRUE_RECORD.key())) {
                measures.add(Measure.count(
                        topic(),
                        "false-accusations." + cause,
                        "records of what the person had not done, by " + cause,
                        "records",
                        (arm, group) -> sum(arm, group, cause::equals)));
            }
        }
        measures.add(Measure.count(
                topic(),
                "false-accusations.true-records",
                "true records",
                "records",
                (arm, group) -> sum(arm, group, Cause.TRUE_RECORD.key()::equals)));
        measures.add(Measure.count(
                topic(),
                "false-accusations.all-records",
                "all records booked, true and false",
                "records",
                (arm, group) -> sum(arm, group, cause -> true)));
        if (arms.haveLedgers()) {
            measures.add(Measure.ofLives(
                    topic(),
                    "false-accusations.people",
                    "people with a wrong record that harmed them",
                    "people",
                    (lives, group) -> lives.people(LifeMeasure.WRONG_RECORDS, group)));
            measures.add(Measure.ofLives(
                    topic(),
                    "false-accusations.points",
                    "points that wrong records took",
                    "points",
                    (lives, group) -> lives.sum(LifeMeasure.POINTS_LOST_WRONGLY, group)));
        }
        return measures;
    }

    private static double[] sum(GroupTotals arm, List<String> group, Predicate<String> wanted) {
        return ArmTables.sum(
                arm.records(),
                "records",
                group,
                words -> Cause.isBooked(words.getLast()) && wanted.test(words.getLast()));
    }
}
