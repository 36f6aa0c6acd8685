package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.glasshouse.outcome.Cause;

/// The numbers of a summary divided by group, cause and service, each with its interval over the replicates.
public final class Breakdowns {
    private static final List<String> EVERYBODY = List.of("all", "all");
    private static final String RIGHT = Cause.TRUE_RECORD.key();
    private static final Set<String> NOT_BOOKED = Arrays.stream(Cause.values())
            .filter(cause -> !cause.booked())
            .map(Cause::key)
            .collect(Collectors.toUnmodifiableSet());
    private static final double MINUTES_IN_AN_HOUR = 60;

    private final Summary summary;

    /// The breakdowns of a summary.
    public Breakdowns(Summary summary) {
        this.summary = summary;
    }

    /// One line of a breakdown.
    ///
    /// @param key the words that tell what is counted: `income`, `lowest`; for everybody `all`, `all`
    public record Line(List<String> key, Interval interval) {
        public Line {
            key = List.copyOf(key);
        }
    }

    /// The groups of the run, everybody first: `split`, `class`.
    public List<List<String>> groups() {
        return summary.levels().keys();
    }

    /// Whether a regime can do a harm, or did it.
    public boolean concerns(Harm harm) {
        return harm.possible(summary.frame()) || sum(summary.flows().perReplicate(harm.column(), EVERYBODY)) > 0;
    }

    /// Share of the people of each group whom a harm ever met; a group of nobody has no line.
    public List<Line> everMet(Harm harm) {
        return groups().stream()
                .filter(group -> people(group) > 0)
                .map(group -> new Line(
                        group, Interval.ofShares(summary.flows().perReplicate(harm.column(), group), persons(group))))
                .toList();
    }

    /// Number of people of a group whom a harm ever met.
    public Interval peopleEverMet(Harm harm, List<String> group) {
        return Interval.ofCounts(summary.flows().perReplicate(harm.column(), group));
    }

    /// Mean number of people in a group.
    public double people(List<String> group) {
        return sum(persons(group)) / summary.replicates();
    }

    /// Causes of records that were booked, the right ones first, then the others as the tables met them.
    public List<String> bookedCauses() {
        List<String> causes = new ArrayList<>(causes(cause -> !NOT_BOOKED.contains(cause)));
        if (causes.remove(RIGHT)) {
            causes.addFirst(RIGHT);
        }
        return causes;
    }

    /// Causes for which a record was not booked.
    public List<String> unbookedCauses() {
        return causes(NOT_BOOKED::contains);
    }

    /// Whether records of a cause are of what the person had done.
    public static boolean isRight(String cause) {
        return cause.equals(RIGHT);
    }

    /// Number of records of a cause on the people of a group.
    public Interval records(String cause, List<String> group) {
        return Interval.ofCounts(recordsOf(cause::equals, group));
    }

    /// Number of records booked on the people of a group, right (true) or wrong.
    public Interval records(boolean right, List<String> group) {
        return Interval.ofCounts(recordsOf(cause -> isBooked(cause) && isRight(cause) == right, group));
    }

    /// Share of the records booked on each group that were of what the person had not done; a group without records has
    /// no line.
    public List<Line> wrongShares() {
        return groups().stream()
                .filter(group -> sum(recordsOf(Breakdowns::isBooked, group)) > 0)
                .map(group -> new Line(
                        group,
                        Interval.ofShares(
                                recordsOf(cause -> isBooked(cause) && !isRight(cause), group),
                                recordsOf(Breakdowns::isBooked, group))))
                .toList();
    }

    /// Services of which anybody was denied something, as the tables met them.
    public List<String> blockedServices() {
        Set<String> services = new LinkedHashSet<>();
        summary.services().keys().stream()
                .filter(key -> Outcomes.isDenial(key.getLast()))
                .forEach(key -> services.add(key.getFirst()));
        return List.copyOf(services);
    }

    /// How often people of a group asked for a service and were denied it.
    public Interval blocked(String service, List<String> group) {
        return Interval.ofCounts(blockedTimes(service, group));
    }

    /// Hours that people of a group lost with what they used instead of a service.
    public Interval hoursLost(String service, List<String> group) {
        double[] minutes = new double[summary.replicates()];
        for (String outcome : Outcomes.DENIALS) {
            add(minutes, summary.servicesByGroup().perReplicate("minutes", key(group, service, outcome)));
        }
        return Interval.ofCounts(
                Arrays.stream(minutes).map(each -> each / MINUTES_IN_AN_HOUR).toArray());
    }

    private double[] blockedTimes(String service, List<String> group) {
        double[] times = new double[summary.replicates()];
        for (String outcome : Outcomes.DENIALS) {
            add(times, summary.servicesByGroup().perReplicate("times", key(group, service, outcome)));
        }
        return times;
    }

    private static boolean isBooked(String cause) {
        return !NOT_BOOKED.contains(cause);
    }

    private List<String> causes(Predicate<String> which) {
        return summary.recordsByGroup().keys().stream()
                .filter(key -> key.subList(0, 2).equals(EVERYBODY))
                .map(List::getLast)
                .filter(which)
                .distinct()
                .toList();
    }

    private double[] recordsOf(Predicate<String> which, List<String> group) {
        double[] records = new double[summary.replicates()];
        for (List<String> key : summary.recordsByGroup().keys()) {
            if (key.subList(0, 2).equals(group) && which.test(key.getLast())) {
                add(records, summary.recordsByGroup().perReplicate("records", key));
            }
        }
        return records;
    }

    private double[] persons(List<String> group) {
        return summary.levels().perReplicate("persons", group);
    }

    private static List<String> key(List<String> group, String service, String outcome) {
        return List.of(group.getFirst(), group.getLast(), service, outcome);
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    private static void add(double[] sum, double[] more) {
        Arrays.setAll(sum, replicate -> sum[replicate] + more[replicate]);
    }
}
