package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.glasshouse.model.Keys;
import org.glasshouse.model.Level;

/// The measures that the tables of some arms give: whatever one arm's tables speak of is measured in all of
/// them.
final class Measures {
    private static final double MINUTES_IN_AN_HOUR = 60;

    private final ArmTables arms;
    private final List<Measure> measures = new ArrayList<>();

    private Measures(ArmTables arms) {
        this.arms = arms;
    }

    /// Every measure of these arms, in the order in which they should be told.
    static List<Measure> of(Frame frame, Collection<GroupTotals> arms) {
        Measures all = new Measures(new ArmTables(frame, arms));
        all.people(frame);
        all.standing();
        all.denials();
        all.conduct();
        all.feelings();
        all.harms();
        return List.copyOf(all.measures);
    }

    /// The harms of these arms at which a sensitivity analysis may look, in the order in which they
    /// should be told.
    static List<Measure> ofHarms(Frame frame, Collection<GroupTotals> arms) {
        Measures all = new Measures(new ArmTables(frame, arms));
        all.people(frame);
        HarmMeasures.all().forEach(harm -> all.measures.addAll(harm.varied(all.arms)));
        return List.copyOf(all.measures);
    }

    private void people(Frame frame) {
        for (Harm harm : Harm.values()) {
            String label = "people who " + harm.verb(frame);
            count(
                    "people",
                    harm.key(),
                    label,
                    "people",
                    (arm, group) -> arm.daily().perReplicate(harm.column(), group));
        }
    }

    private void standing() {
        for (List<String> each : arms.met(GroupTotals::standing)) {
            String standing = each.getFirst();
            String name = each.getLast();
            boolean list = standing.equals("list");
            count(
                    "standing",
                    "standing." + standing + "." + name + ".person-days",
                    "person-days " + (list ? "on the " : "in grade ") + name,
                    "person-days",
                    (arm, group) -> arm.standing().perReplicate("persons", ArmTables.joined(group, each)));
            count(
                    "standing",
                    "standing." + standing + "." + name + ".entered",
                    "times that somebody came " + (list ? "onto the " : "into grade ") + name,
                    "times",
                    (arm, group) -> arm.standing().perReplicate("entered", ArmTables.joined(group, each)));
        }
    }

    private void denials() {
        for (String service : arms.first(GroupTotals::services)) {
            count(
                    "denials",
                    "services." + service + ".denied",
                    "times that somebody asked for " + service + " and was denied it",
                    "times",
                    (arm, group) -> ArmTables.sum(
                            arm.services(),
                            "times",
                            group,
                            words -> words.getFirst().equals(service) && Outcomes.isDenial(words.getLast())));
        }
        worse("priced", "and paid more for it than others");
        worse("delayed", "and got it later than others");
        if (!arms.met(GroupTotals::services).isEmpty()) {
            count(
                    "denials",
                    "services.hours",
                    "hours lost to what was used instead",
                    "hours",
                    (arm, group) -> ArmTables.times(
                            ArmTables.sum(arm.services(), "minutes", group, words -> true), 1 / MINUTES_IN_AN_HOUR));
        }
    }

    private void worse(String outcome, String how) {
        arms.met(GroupTotals::services).stream()
                .filter(words -> words.getLast().equals(outcome))
                .forEach(words -> count(
                        "denials",
                        "services." + words.getFirst() + "." + outcome,
                        "times that somebody asked for " + words.getFirst() + " " + how,
                        "times",
                        (arm, group) -> arm.services().perReplicate("times", ArmTables.joined(group, words))));
    }

    private void conduct() {
        for (String kind : arms.first(GroupTotals::conduct)) {
            count(
                    "conduct",
                    "conduct." + kind + ".done",
                    "acts of " + kind,
                    "acts",
                    (arm, group) -> arm.conduct().perReplicate("done", ArmTables.joined(group, List.of(kind))));
            count(
                    "conduct",
                    "conduct." + kind + ".seen",
                    "acts of " + kind + " that left a record",
                    "acts",
                    (arm, group) -> arm.conduct().perReplicate("seen", ArmTables.joined(group, List.of(kind))));
        }
    }

    private void feelings() {
        for (Level level : Level.values()) {
            String name = Keys.of(level);
            measures.add(new Measure(
                    "feelings",
                    "levels." + name,
                    "mean " + name + " on the last day, of 255",
                    "levels",
                    Measure.Sort.RATIO,
                    Measure.Scope.GROUPS,
                    (arm, group) -> ArmTables.ratio(
                            arm.lastDay().perReplicate(name, group),
                            arm.lastDay().perReplicate("persons", group))));
        }
    }

    private void harms() {
        HarmMeasures.all().forEach(harm -> measures.addAll(harm.measures(arms)));
        HarmMeasures.beside().forEach(each -> measures.addAll(each.measures(arms)));
    }

    private void count(String topic, String key, String label, String unit, Measure.Reader reader) {
        measures.add(Measure.count(topic, key, label, unit, reader));
    }
}
