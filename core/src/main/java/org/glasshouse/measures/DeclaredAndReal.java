package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.model.ConductClass;
import org.glasshouse.outcome.Cause;

/// Declared and real.
final class DeclaredAndReal implements HarmMeasures {
    @Override
    public String topic() {
        return "declared and real";
    }

    @Override
    public String definition() {
        return "What the record shows beside what happened: offences and defaults on record, true or "
                + "not, against those that were done. A regime that scares people off being seen looks like "
                + "one that makes them better.";
    }

    @Override
    public String formula() {
        return "real = acts of kinds that are offences or defaults; declared = records booked of such "
                + "kinds, whatever their cause; ratio = declared / real.";
    }

    @Override
    public String source() {
        return "Campbell (1979), Assessing the impact of planned social change: a figure that decides "
                + "comes to be distorted.";
    }

    /// How far the record is from what happened; never compliance or declared success alone.
    @Override
    public List<Measure> varied(ArmTables arms) {
        return measures(arms).stream()
                .filter(measure -> measure.sort() == Measure.Sort.RATIO)
                .toList();
    }

    @Override
    public List<Measure> measures(ArmTables arms) {
        List<Measure> measures = new ArrayList<>();
        if (arms.frame().kinds().isEmpty()) {
            return measures;
        }
        measures.add(Measure.count(
                topic(),
                "declared-and-real.done",
                "offences and defaults done",
                "acts",
                (arm, group) -> done(arms, arm, group)));
        measures.add(Measure.count(
                topic(),
                "declared-and-real.recorded",
                "offences and defaults on record, true or not",
                "records",
                (arm, group) -> recorded(arms, arm, group)));
        measures.add(new Measure(
                topic(),
                "declared-and-real.ratio",
                "offences and defaults on record for each one done",
                "share",
                Measure.Sort.RATIO,
                Measure.Scope.GROUPS,
                (arm, group) -> ArmTables.ratio(recorded(arms, arm, group), done(arms, arm, group))));
        return measures;
    }

    private static double[] done(ArmTables arms, GroupTotals arm, List<String> group) {
        return ArmTables.sum(
                arm.conduct(),
                "done",
                group,
                words -> arms.isOf(words.getFirst(), ConductClass.OFFENCE, ConductClass.DEFAULT));
    }

    private static double[] recorded(ArmTables arms, GroupTotals arm, List<String> group) {
        return ArmTables.sum(
                arm.records(),
                "records",
                group,
                words -> Cause.isBooked(words.getLast())
                        && arms.isOf(words.get(1), ConductClass.OFFENCE, ConductClass.DEFAULT));
    }
}
