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
        return "false = records booked by any cause but true-record and false-claim; all = true + false by "
                + "cause + claims by people themselves, no residual; people = persons with at least one wrong record that cost points or put on a "
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
                "records put on people for what they had not done",
                "records",
                (arm, group) -> sum(arm, group, FalseAccusations::isAccusation)));
        for (String cause : arms.last(GroupTotals::records)) {
            if (Cause.isBooked(cause) && isAccusation(cause)) {
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
        if (arms.last(GroupTotals::records).contains(Cause.FALSE_CLAIM.key())) {
            measures.add(Measure.count(
                    topic(),
                    "false-accusations.claims",
                    "good deeds that people claimed and had not done",
                    "records",
                    (arm, group) -> sum(arm, group, Cause.FALSE_CLAIM.key()::equals)));
        }
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

    /// Whether somebody else's word or a mistake put the record there.
    private static boolean isAccusation(String cause) {
        return !cause.equals(Cause.TRUE_RECORD.key()) && !cause.equals(Cause.FALSE_CLAIM.key());
    }

    private static double[] sum(GroupTotals arm, List<String> group, Predicate<String> wanted) {
        return ArmTables.sum(
                arm.records(),
                "records",
                group,
                words -> Cause.isBooked(words.getLast()) && wanted.test(words.getLast()));
    }
}
