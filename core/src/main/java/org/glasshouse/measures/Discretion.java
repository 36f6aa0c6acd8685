package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.outcome.Cause;

/// Discretion.
final class Discretion implements HarmMeasures {
    @Override
    public String topic() {
        return "discretion";
    }

    @Override
    public String definition() {
        return "What officials make of records by their own will: those that they drop before they are "
                + "booked, and those that they invent, and for whom.";
    }

    @Override
    public String formula() {
        return "dropped = records that an official dropped, by the group of the recorded person; "
                + "invented = records booked by the cause invention; dropped share = dropped / (dropped + "
                + "records booked by any other cause, which officials let pass).";
    }

    @Override
    public String source() {
        return "Press accounts of officials who look away and decide (mechanisms M43, M44, M50, M74 of "
                + "the press reports); Lipsky (1980), Street-level bureaucracy.";
    }

    @Override
    public List<Measure> measures(ArmTables arms) {
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.count(
                topic(),
                "discretion.dropped",
                "records that officials dropped",
                "records",
                (arm, group) -> of(arm, group, Cause.DROPPED.key())));
        measures.add(Measure.count(
                topic(),
                "discretion.invented",
                "records that officials invented",
                "records",
                (arm, group) -> of(arm, group, Cause.INVENTION.key())));
        measures.add(new Measure(
                topic(),
                "discretion.dropped-share",
                "share of records dropped, of those dropped or let pass",
                "share",
                Measure.Sort.RATIO,
                Measure.Scope.GROUPS,
                (arm, group) -> {
                    double[] dropped = of(arm, group, Cause.DROPPED.key());
                    return ArmTables.ratio(dropped, ArmTables.plus(dropped, passed(arm, group)));
                }));
        return measures;
    }

    /// Records that stood: all that were booked, but for those that officials invented themselves.
    private static double[] passed(GroupTotals arm, List<String> group) {
        return ArmTables.sum(
                arm.records(),
                "records",
                group,
                words -> Cause.isBooked(words.getLast()) && !words.getLast().equals(Cause.INVENTION.key()));
    }

    private static double[] of(GroupTotals arm, List<String> group, String cause) {
        return ArmTables.sum(
                arm.records(), "records", group, words -> words.getLast().equals(cause));
    }
}
