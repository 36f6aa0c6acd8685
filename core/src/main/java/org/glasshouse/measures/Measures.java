package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.glasshouse.model.Keys;
import org.glasshouse.model.Level;

/// The measures that the tables of some arms give: whatever one arm's tables speak of is measured in all of them.
final class Measures {
    private static final double MINUTES_IN_AN_HOUR = 60;

    private final Collection<GroupTotals> arms;
    private final List<Measure> measures = new ArrayList<>();

    private Measures(Collection<GroupTotals> arms) {
        this.arms = arms;
    }

    /// Every measure of these arms, in the order in which they should be told.
    static List<Measure> of(Frame frame, Collection<GroupTotals> arms) {
        Measures all = new Measures(arms);
        all.people(frame);
        all.standing();
        all.denials();
        all.records();
        all.ties();
        all.conduct();
        all.feelings();
        all.redress();
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
        for (List<String> each : met(GroupTotals::standing)) {
            String standing = each.getFirst();
            String name = each.getLast();
            boolean list = standing.equals("list");
            count(
                    "standing",
                    "standing." + standing + "." + name + ".person-days",
                    "person-days " + (list ? "on the " : "in grade ") + name,
                    "person-days",
                    (arm, group) -> arm.standing().perReplicate("persons", joined(group, each)));
            count(
                    "standing",
                    "standing." + standing + "." + name + ".entered",
                    "times that somebody came " + (list ? "onto the " : "into grade ") + name,
                    "times",
                    (arm, group) -> arm.standing().perReplicate("entered", joined(group, each)));
        }
    }

    private void denials() {
        for (String service : first(GroupTotals::services)) {
            count(
                    "denials",
                    "services." + service + ".denied",
                    "times that somebody asked for " + service + " and was denied it",
                    "times",
                    (arm, group) -> sum(
                            arm.services(),
                            "times",
                            group,
                            words -> words.getFirst().equals(service)
                                    && (words.getLast().equals("denied")
                                            || words.getLast().equals("substituted"))));
        }
        if (!met(GroupTotals::services).isEmpty()) {
            count(
                    "denials",
                    "services.hours",
                    "hours lost to what was used instead",
                    "hours",
                    (arm, group) -> divided(sum(arm.services(), "minutes", group, words -> true), MINUTES_IN_AN_HOUR));
        }
    }

    private void records() {
        for (String cause : last(GroupTotals::records)) {
            count(
                    "records",
                    "records." + cause,
                    cause.equals("true-record") ? "true records" : "records: " + cause,
                    "records",
                    (arm, group) -> sum(
                            arm.records(),
                            "records",
                            group,
                            words -> words.getLast().equals(cause)));
        }
    }

    private void ties() {
        amount("ties", "points.associated", "points that came through ties", "points", "associated");
        amount("ties", "points.from-stars", "points that came through the household's stars", "points", "from_stars");
    }

    private void conduct() {
        for (String kind : first(GroupTotals::conduct)) {
            count(
                    "conduct",
                    "conduct." + kind + ".done",
                    "acts of " + kind,
                    "acts",
                    (arm, group) -> arm.conduct().perReplicate("done", joined(group, List.of(kind))));
            count(
                    "conduct",
                    "conduct." + kind + ".seen",
                    "acts of " + kind + " that left a record",
                    "acts",
                    (arm, group) -> arm.conduct().perReplicate("seen", joined(group, List.of(kind))));
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
                    false,
                    (arm, group) -> ratio(
                            arm.lastDay().perReplicate(name, group),
                            arm.lastDay().perReplicate("persons", group))));
        }
    }

    private void redress() {
        for (String event : first(GroupTotals::redress)) {
            boolean days = event.equals("struck-wrong-days");
            count(
                    "redress",
                    "redress." + event,
                    days ? "days that wrong records had stood when they were struck" : "times: " + event,
                    days ? "days" : "times",
                    (arm, group) -> arm.redress().perReplicate("times", joined(group, List.of(event))));
        }
    }

    private void count(String topic, String key, String label, String unit, Measure.Reader reader) {
        measures.add(new Measure(topic, key, label, unit, true, reader));
    }

    private void amount(String topic, String key, String label, String unit, String column) {
        measures.add(new Measure(
                topic, key, label, unit, false, (arm, group) -> arm.daily().perReplicate(column, group)));
    }

    /// The combinations of words behind split and class that the tables of any arm hold, in the order met.
    private Set<List<String>> met(Function<GroupTotals, Totals> table) {
        Set<List<String>> met = new LinkedHashSet<>();
        for (GroupTotals arm : arms) {
            table.apply(arm).keys().forEach(key -> met.add(words(key)));
        }
        return met;
    }

    private Set<String> first(Function<GroupTotals, Totals> table) {
        Set<String> first = new LinkedHashSet<>();
        met(table).forEach(words -> first.add(words.getFirst()));
        return first;
    }

    private Set<String> last(Function<GroupTotals, Totals> table) {
        Set<String> last = new LinkedHashSet<>();
        met(table).forEach(words -> last.add(words.getLast()));
        return last;
    }

    private static List<String> words(List<String> key) {
        return key.subList(2, key.size());
    }

    private static double[] sum(Totals totals, String number, List<String> group, Predicate<List<String>> wanted) {
        double[] sum = new double[totals.replicates()];
        for (List<String> key : totals.keys()) {
            if (key.subList(0, 2).equals(group) && wanted.test(words(key))) {
                double[] more = totals.perReplicate(number, key);
                for (int replicate = 0; replicate < sum.length; replicate++) {
                    sum[replicate] += more[replicate];
                }
            }
        }
        return sum;
    }

    private static double[] divided(double[] values, double by) {
        for (int each = 0; each < values.length; each++) {
            values[each] /= by;
        }
        return values;
    }

    private static double[] ratio(double[] part, double[] whole) {
        for (int each = 0; each < part.length; each++) {
            part[each] = whole[each] == 0 ? 0 : part[each] / whole[each];
        }
        return part;
    }

    private static List<String> joined(List<String> group, List<String> words) {
        List<String> all = new ArrayList<>(group);
        all.addAll(words);
        return all;
    }
}
