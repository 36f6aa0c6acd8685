package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Arms lived by the same people with the same luck, set against one of them.
///
/// A difference is taken within each replicate before it is averaged, so luck that both arms share falls
/// out of it (common random numbers; Law, Simulation Modeling and Analysis, 2015, section 11.2).
public final class Comparison {
    private final Frame frame;
    private final String baseline;
    private final Map<String, GroupTotals> arms;
    private final Map<String, String> twins;
    private final @Nullable Sensitivity sensitivity;
    private final List<Measure> measures;
    private final Map<Place, Contrast> contrasts = new ConcurrentHashMap<>();
    private final Map<String, Optional<Measure>> sameNumbers = new ConcurrentHashMap<>();
    private final Map<String, String> lookedAt = new ConcurrentHashMap<>();
    private final GroupRates rates;

    /// Where a contrast stands among all of them.
    private record Place(String measure, List<String> group, String arm, String against) {}

    /// A comparison of finished arms.
    ///
    /// @param frame what is known of the scenario
    /// @param arms sums of each arm by its name, all with as many replicates, in the order in which they
    ///     are told
    /// @throws IllegalArgumentException if the baseline is none of the arms, or numbers of replicates differ
    public Comparison(Frame frame, String baseline, Map<String, GroupTotals> arms) {
        this(frame, baseline, arms, Map.of(), null);
    }

    /// A comparison of finished arms, some of which are others without errors and ties.
    ///
    /// @param twins for each arm that has one, the arm that is this one without errors and ties
    /// @param sensitivity how far headlines of the same arms hang on assumed numbers; null where
    ///     that was not asked
    /// @throws IllegalArgumentException as above
    public Comparison(
            Frame frame,
            String baseline,
            Map<String, GroupTotals> arms,
            Map<String, String> twins,
            @Nullable Sensitivity sensitivity) {
        GroupTotals against = arms.get(baseline);
        if (against == null) {
            throw new IllegalArgumentException("baseline: '" + baseline + "' is none of " + arms.keySet());
        }
        arms.forEach((name, totals) -> {
            if (totals.replicates() != against.replicates()) {
                throw new IllegalArgumentException(name + " has " + totals.replicates() + " replicates and " + baseline
                        + " has " + against.replicates());
            }
        });
        this.frame = frame;
        this.baseline = baseline;
        this.arms = new LinkedHashMap<>(arms);
        this.twins = Map.copyOf(twins);
        this.sensitivity = sensitivity;
        this.measures = Measures.of(frame, arms.values()).stream()
                .filter(this::isEverAnything)
                .toList();
        this.rates = new GroupRates(this);
    }

    /// What is known of the scenario.
    public Frame frame() {
        return frame;
    }

    /// The name of the arm that the others are set against.
    public String baseline() {
        return baseline;
    }

    /// The first arm beside the baseline, where there are more: mostly the scenario as it stands, which the
    /// others change, so that a reader wants to know how far they are from it, too.
    public Optional<String> secondBaseline() {
        return arms.size() < 3
                ? Optional.empty()
                : arms.keySet().stream().filter(arm -> !arm.equals(baseline)).findFirst();
    }

    /// The names of all arms, the baseline among them.
    public List<String> arms() {
        return List.copyOf(arms.keySet());
    }

    /// The arm that is another one without errors and ties, where it was lived, too.
    Optional<String> twinOf(String arm) {
        return Optional.ofNullable(twins.get(arm));
    }

    /// How far its headlines hang on assumed strengths of responses, where that is known.
    public Optional<Sensitivity> sensitivity() {
        return Optional.ofNullable(sensitivity);
    }

    /// How far what is told of an arm in a measure hangs on assumed numbers: the measure itself in
    /// the baseline, in another arm the difference that does so most.
    Optional<Dependence> dependence(Measure measure, String arm) {
        if (sensitivity == null) {
            return Optional.empty();
        }
        List<String> others = new ArrayList<>();
        if (!arm.equals(baseline)) {
            others.add(baseline);
            secondBaseline().filter(second -> !second.equals(arm)).ifPresent(others::add);
        }
        return sensitivity.strongest(lookedAt.computeIfAbsent(measure.key(), any -> lookedAt(measure)), arm, others);
    }

    /// The measure itself, or the one with its very numbers at which the analysis looked: where
    /// there is one kind of criticism, how often it was voiced is no harm and tells of one.
    private String lookedAt(Measure measure) {
        Set<String> known = Objects.requireNonNull(sensitivity).dependences().stream()
                .map(Dependence::measure)
                .collect(Collectors.toSet());
        return known.contains(measure.key())
                ? measure.key()
                : measures.stream()
                        .filter(other -> known.contains(other.key())
                                && other.unit().equals(measure.unit())
                                && isTwin(other, measure))
                        .map(Measure::key)
                        .findFirst()
                        .orElse(measure.key());
    }

    /// Number of replicates of each arm.
    public int replicates() {
        return totals(baseline).replicates();
    }

    /// The groups that the tables are split by, everybody first.
    public List<List<String>> groups() {
        return totals(baseline).groups();
    }

    /// The measure of a key, whether it is 0 in every arm or not; none of that name where the tables don't speak of it.
    public Optional<Measure> measure(String key) {
        return measures.stream().filter(measure -> measure.key().equals(key)).findFirst();
    }

    /// What is measured: whatever is not 0 for everybody in some arm.
    public List<Measure> measures() {
        return measures;
    }

    private boolean isEverAnything(Measure measure) {
        return arms.values().stream()
                .anyMatch(arm -> Arrays.stream(measure.perReplicate(arm, groups().getFirst()))
                        .anyMatch(value -> value != 0));
    }

    /// Whoever is in two groups at once, each as split and class ([LifeTotals#AND]); empty where no ledgers
    /// were kept.
    public List<List<String>> intersections() {
        return totals(baseline).lives().intersections();
    }

    /// The arms in groups that are equal to each other for everybody in every replicate, in the order in
    /// which they are told.
    public List<List<String>> alike(Measure measure) {
        Map<List<Double>, List<String>> alike = new LinkedHashMap<>();
        for (String arm : arms.keySet()) {
            alike.computeIfAbsent(contrast(measure, groups().getFirst(), arm).differences(), any -> new ArrayList<>())
                    .add(arm);
        }
        return List.copyOf(alike.values());
    }

    /// An earlier measure with the very numbers of another, in every arm, group and replicate, so that
    /// it need be shown once only: where only the lowest grade leads onto a list, as many people fall
    /// into the one as come onto the other.
    public Optional<Measure> twin(Measure measure) {
        return sameNumbers.computeIfAbsent(measure.key(), any -> searchTwin(measure));
    }

    private Optional<Measure> searchTwin(Measure measure) {
        List<Measure> told = measures();
        return told.subList(0, told.indexOf(measure)).stream()
                .filter(earlier -> earlier.unit().equals(measure.unit()) && isTwin(earlier, measure))
                .findFirst();
    }

    private boolean isTwin(Measure one, Measure other) {
        return groups().stream()
                .allMatch(group -> arms.keySet().stream().allMatch(arm -> {
                    Contrast contrast = contrast(one, group, arm);
                    Contrast itsContrast = contrast(other, group, arm);
                    return contrast.value().equals(itsContrast.value())
                            && contrast.differences().equals(itsContrast.differences());
                }));
    }

    /// What measures come to in each group, beside each other.
    public GroupRates rates() {
        return rates;
    }

    /// Number of people of a group in each replicate, the same in every arm.
    ///
    /// @param group split and class, of one group or of an intersection
    public double[] persons(List<String> group) {
        return group.getFirst().contains(LifeTotals.AND)
                ? totals(baseline).lives().persons(group)
                : totals(baseline).lastDay().perReplicate("persons", group);
    }

    /// Whether the regime of any arm grades anybody of a group; true where no arm gives grades.
    boolean isScored(List<String> group) {
        boolean grades = false;
        for (GroupTotals arm : arms.values()) {
            for (List<String> key : arm.standing().keys()) {
                boolean grade = key.get(2).equals("grade");
                grades |= grade;
                if (grade
                        && key.subList(0, 2).equals(group)
                        && Arrays.stream(arm.standing().perReplicate("persons", key))
                                .anyMatch(persons -> persons > 0)) {
                    return true;
                }
            }
        }
        return !grades;
    }

    /// A measure of a group in an arm against the baseline.
    ///
    /// @param group split and class
    public Contrast contrast(Measure measure, List<String> group, String arm) {
        return contrast(measure, group, arm, baseline);
    }

    /// A measure of a group in an arm against another arm.
    ///
    /// @param group split and class
    public Contrast contrast(Measure measure, List<String> group, String arm, String against) {
        return contrasts.computeIfAbsent(
                new Place(measure.key(), group, arm, against), any -> taken(measure, group, arm, against));
    }

    private Contrast taken(Measure measure, List<String> group, String arm, String against) {
        double[] here = measure.perReplicate(totals(arm), group);
        double[] there = measure.perReplicate(totals(against), group);
        double[] differences = new double[here.length];
        for (int replicate = 0; replicate < here.length; replicate++) {
            differences[replicate] = here[replicate] - there[replicate];
        }
        return new Contrast(
                measure,
                group.getFirst(),
                group.getLast(),
                arm,
                measure.interval(here),
                measure.interval(there),
                measure.count() ? Interval.ofDifferencesOfCounts(differences) : Interval.ofDifferences(differences),
                Arrays.stream(differences).boxed().toList());
    }

    /// What an arm did to how many people.
    LifeTotals lives(String arm) {
        return totals(arm).lives();
    }

    private GroupTotals totals(String arm) {
        @Nullable GroupTotals totals = arms.get(arm);
        if (totals == null) {
            throw new IllegalArgumentException("'" + arm + "' is none of " + arms.keySet());
        }
        return totals;
    }

    /// The groups for which a measure can be told, everybody first.
    public List<List<String>> groups(Measure measure) {
        return switch (measure.scope()) {
            case SOCIETY -> List.of(groups().getFirst());
            case GROUPS -> groups();
            case INTERSECTIONS -> {
                List<List<String>> all = new ArrayList<>(groups());
                all.addAll(intersections());
                yield all;
            }
        };
    }

    /// Every measure of every group, and of their intersections where it can be told for them, in every arm
    /// but the baseline, against it.
    public List<Contrast> contrasts() {
        return measures().parallelStream()
                .flatMap(measure -> groups(measure).stream()
                        .flatMap(group -> arms.keySet().stream()
                                .filter(arm -> !arm.equals(baseline))
                                .map(arm -> contrast(measure, group, arm))))
                .toList();
    }
}
