package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What a measure comes to in each group, for each 100 people of it, so that groups of unequal size can be
/// compared; a share needs no people to be compared.
public final class GroupRates {
    /// A group of fewer people than this, on average, is marked: one life more or less moves its numbers.
    public static final int SMALL_GROUP_PERSONS = 10;

    private static final double HUNDRED = 100;
    private static final String ALL = "all";

    private final Comparison comparison;
    private final List<List<List<String>>> pairs = new ArrayList<>();
    private final Map<String, Optional<GroupGap>> widest = new ConcurrentHashMap<>();

    /// The groups of a comparison.
    GroupRates(Comparison comparison) {
        this.comparison = comparison;
        List<List<String>> groups = comparison.groups().stream()
                .filter(group -> !group.getFirst().equals(ALL) && isComparable(group))
                .toList();
        for (int one = 0; one < groups.size(); one++) {
            for (int other = one + 1; other < groups.size(); other++) {
                if (groups.get(one).getFirst().equals(groups.get(other).getFirst())) {
                    pairs.add(List.of(groups.get(one), groups.get(other)));
                }
            }
        }
    }

    private boolean isComparable(List<String> group) {
        return !isSmall(group) && livesInEveryReplicate(group) && comparison.isScored(group);
    }

    /// Mean number of people in a group.
    public double people(List<String> group) {
        return Arrays.stream(comparison.persons(group)).average().orElse(0);
    }

    /// Whether a group is too small for its numbers to say much.
    public boolean isSmall(List<String> group) {
        return people(group) < SMALL_GROUP_PERSONS;
    }

    /// How far a count of an arm is from the baseline, for each 100 people of a group, paired by replicate.
    ///
    /// Where the arms never differed in the group, the ends are the bound of [Interval#ofDifferences] over
    /// the mean number of its people.
    ///
    /// @throws IllegalArgumentException if the group is empty in some replicate
    public Interval difference(Measure measure, List<String> group, String arm) {
        double[] rates = rates(measure, group, arm);
        Interval interval = Interval.ofDifferences(rates);
        if (interval.kind() != Interval.Kind.NEVER_SEEN) {
            return interval;
        }
        double most = interval.high() * (isShare(measure) ? 1 : HUNDRED / people(group));
        return new Interval(0, -most, most, Interval.Kind.NEVER_SEEN);
    }

    private double[] rates(Measure measure, List<String> group, String arm) {
        List<Double> differences = comparison.contrast(measure, group, arm).differences();
        double[] persons = comparison.persons(group);
        double[] rates = new double[persons.length];
        for (int replicate = 0; replicate < rates.length; replicate++) {
            if (persons[replicate] == 0) {
                throw new IllegalArgumentException(group + " is empty in replicate " + replicate);
            }
            double factor = isShare(measure) ? 1 : HUNDRED / persons[replicate];
            rates[replicate] = differences.get(replicate) * factor;
        }
        return rates;
    }

    private static boolean isShare(Measure measure) {
        return measure.sort() == Measure.Sort.RATIO;
    }

    /// Whether somebody lives in a group in every replicate.
    public boolean livesInEveryReplicate(List<String> group) {
        return Arrays.stream(comparison.persons(group)).allMatch(persons -> persons > 0);
    }

    /// The two classes of one trait, and the arm, between which a measure is furthest apart; none where there
    /// are no two classes to compare. Its interval holds for all pairs and arms at once ([Simultaneous]).
    public Optional<GroupGap> widest(Measure measure) {
        return widest.computeIfAbsent(measure.key(), any -> search(measure));
    }

    /// The same for several measures, searched side by side, in their order.
    public List<Optional<GroupGap>> widest(List<Measure> measures) {
        return measures.parallelStream().map(this::widest).toList();
    }

    private Optional<GroupGap> search(Measure measure) {
        List<String> arms = comparison.arms().stream()
                .filter(arm -> !arm.equals(comparison.baseline()))
                .toList();
        if (measure.scope() == Measure.Scope.SOCIETY) {
            return Optional.empty();
        }
        List<double[]> looks = new ArrayList<>();
        int furthest = 0;
        for (String arm : arms) {
            for (List<List<String>> pair : pairs) {
                looks.add(gaps(measure, pair, arm));
                if (Math.abs(mean(looks.getLast())) > Math.abs(mean(looks.get(furthest)))) {
                    furthest = looks.size() - 1;
                }
            }
        }
        return looks.isEmpty()
                ? Optional.empty()
                : Optional.of(gap(
                        measure,
                        pairs.get(furthest % pairs.size()),
                        arms.get(furthest / pairs.size()),
                        looks.toArray(double[][]::new)));
    }

    /// The arm in which two groups are closest to each other in how far they are from the baseline, of
    /// those in which anything differs from it; none where there is no other such arm.
    public Optional<String> closest(Measure measure, GroupGap widest) {
        return comparison.arms().stream()
                .filter(arm -> !arm.equals(comparison.baseline()) && !arm.equals(widest.arm()))
                .filter(arm -> !comparison
                        .contrast(measure, comparison.groups().getFirst(), arm)
                        .same())
                .min(Comparator.comparingDouble(
                        arm -> Math.abs(difference(measure, widest.more(), arm).mean()
                                - difference(measure, widest.fewer(), arm).mean())));
    }

    private double[] gaps(Measure measure, List<List<String>> pair, String arm) {
        return ArmTables.plus(
                rates(measure, pair.getFirst(), arm), ArmTables.times(rates(measure, pair.getLast(), arm), -1));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private GroupGap gap(Measure measure, List<List<String>> pair, String arm, double[][] looks) {
        double[] gaps = gaps(measure, pair, arm);
        boolean turn = mean(gaps) < 0;
        Interval alone = Interval.ofAmounts(ArmTables.times(gaps, turn ? -1 : 1), Interval.CONFIDENCE);
        Interval gap = alone;
        if (alone.kind() == Interval.Kind.STUDENT) {
            double reach = Simultaneous.reach(looks) * Interval.standardError(gaps);
            gap = new Interval(alone.mean(), alone.mean() - reach, alone.mean() + reach, alone.kind());
        }
        List<String> more = turn ? pair.getLast() : pair.getFirst();
        List<String> fewer = turn ? pair.getFirst() : pair.getLast();
        double harmOfMore = difference(measure, more, arm).mean();
        double harmOfFewer = difference(measure, fewer, arm).mean();
        return new GroupGap(
                arm,
                more,
                fewer,
                gap,
                harmOfMore > 0 && harmOfFewer > 0 ? harmOfMore / harmOfFewer : null,
                looks.length);
    }

    /// A gap in words: where it is, how wide, and whether luck alone may explain it.
    public String sentence(Measure measure, GroupGap gap) {
        String more = Groups.people(gap.more().getFirst(), gap.more().getLast());
        String fewer = Groups.people(gap.fewer().getFirst(), gap.fewer().getLast());
        String looked = Numbers.whole(gap.pairs()) + (gap.pairs() == 1 ? " pair" : " pairs") + " of groups and arms";
        if (gap.gap().kind() == Interval.Kind.STUDENT && !gap.real()) {
            return "No two groups differ by more than luck explains. The widest gap of " + looked + ", under "
                    + gap.arm() + " between " + more + " and " + fewer + ", is " + Numbers.with(gap.gap())
                    + (isShare(measure) ? "." : " for each 100 people.");
        }
        Double ratio = gap.ratio();
        return "Groups differ most under " + gap.arm() + ": "
                + (isShare(measure) ? "the difference from " : "for each 100 people the difference from ")
                + comparison.baseline() + " is "
                + Numbers.mean(difference(measure, gap.more(), gap.arm())) + " among " + more + " and "
                + Numbers.mean(difference(measure, gap.fewer(), gap.arm())) + " among " + fewer
                + ", a gap of " + Numbers.with(gap.gap())
                + (ratio == null ? "" : ", " + Numbers.mean(ratio) + " times as much") + ". It is the widest of "
                + looked
                + (gap.gap().kind() == Interval.Kind.STUDENT
                        ? ", and its interval holds for all of them at once (max-t)."
                        : ".");
    }
}
