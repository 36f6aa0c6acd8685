package org.glasshouse.measures;

import java.util.List;
import org.glasshouse.outcome.LifeMeasure;

/// How many people could still join in acting together.
final class CollectiveCapacity implements HarmMeasures {
    @Override
    public String topic() {
        return "collective capacity";
    }

    @Override
    public String definition() {
        return "How many people a cascade of joining could still reach on the last day, if each joins once enough of "
                + "their contacts have, and fear makes everybody wait for more. The harm is the loss against the "
                + "baseline, for the whole society alone.";
    }

    @Override
    public String formula() {
        return "people who have joined when nobody joins any more: whoever's threshold, raised by fear, is at most the "
                + "share of their contacts who have joined. Thresholds are drawn by person and are the same in every "
                + "arm.";
    }

    @Override
    public String source() {
        return "Granovetter (1978), Threshold models of collective behavior; Watts (2002), A simple model of global "
                + "cascades on random networks.";
    }

    /// Never a target: whoever knew what it hangs on would know how to take it away.
    @Override
    public List<Measure> varied(ArmTables arms) {
        return List.of();
    }

    @Override
    public List<Measure> measures(ArmTables arms) {
        if (!arms.haveLedgers()) {
            return List.of();
        }
        return List.of(new Measure(
                topic(),
                "collective-capacity.reached",
                "people whom a cascade of joining could reach on the last day",
                "people",
                Measure.Sort.COUNT,
                Measure.Scope.SOCIETY,
                (arm, group) -> arm.lives().sum(LifeMeasure.CASCADE, group)));
    }
}
