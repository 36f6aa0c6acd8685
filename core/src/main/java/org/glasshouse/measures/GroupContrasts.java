package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// For each harm, the two groups that it meets most unequally.
///
/// Of all pairs of classes of one trait the pair with the widest gap in shares is named. As it was chosen after looking
/// at all of them, its interval holds for all pairs at once (Bonferroni).
final class GroupContrasts {
    private static final String ALL = "all";
    private static final double PER_CENT = 100;

    private final Summary summary;
    private final List<Pair> pairs = new ArrayList<>();

    GroupContrasts(Summary summary) {
        this.summary = summary;
        List<List<String>> groups = summary.levels().keys().stream()
                .filter(this::livesInEveryReplicate)
                .filter(this::isScored)
                .toList();
        for (int one = 0; one < groups.size(); one++) {
            for (int other = one + 1; other < groups.size(); other++) {
                String split = groups.get(one).getFirst();
                if (!split.equals(ALL) && split.equals(groups.get(other).getFirst())) {
                    pairs.add(new Pair(
                            split, groups.get(one).getLast(), groups.get(other).getLast()));
                }
            }
        }
    }

    /// One finding for each harm that anybody met; a harm that met the very people of another is told once.
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Set<List<Double>> told = new HashSet<>();
        for (Harm harm : Harm.values()) {
            List<Double> met = summary.levels().keys().stream()
                    .flatMap(group -> Arrays.stream(summary.flows().perReplicate(harm.column(), group))
                            .boxed())
                    .toList();
            if (met.stream().anyMatch(count -> count > 0) && told.add(met)) {
                of(harm).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> of(Harm harm) {
        return pairs.stream()
                .map(pair -> gap(harm, pair))
                .reduce((widest, next) -> next.width() > widest.width() ? next : widest)
                .map(gap -> new Finding(
                        "groups",
                        harm.key().replace("people.ever-", "groups."),
                        sentence(harm, gap),
                        gap.perCent(),
                        "percentage points"));
    }

    private boolean livesInEveryReplicate(List<String> group) {
        return Arrays.stream(summary.levels().perReplicate("persons", group)).allMatch(persons -> persons > 0);
    }

    /// Whether anybody of a group has a grade, where the regime gives grades: children have none in many.
    private boolean isScored(List<String> group) {
        List<String> grades = summary.frame().grades();
        return grades.isEmpty()
                || grades.stream()
                        .flatMapToDouble(grade -> Arrays.stream(summary.standing()
                                .perReplicate("persons", group.getFirst(), group.getLast(), "grade", grade)))
                        .anyMatch(persons -> persons > 0);
    }

    private Gap gap(Harm harm, Pair pair) {
        double[] one = shares(harm, pair.split, pair.one);
        double[] other = shares(harm, pair.split, pair.other);
        double[] difference = new double[one.length];
        double sum = 0;
        for (int replicate = 0; replicate < one.length; replicate++) {
            difference[replicate] = (one[replicate] - other[replicate]) * PER_CENT;
            sum += difference[replicate];
        }
        boolean turn = sum < 0;
        double confidence = 1 - (1 - Interval.CONFIDENCE) / pairs.size();
        Interval perCent = Interval.ofAmounts(
                        turn ? Arrays.stream(difference).map(each -> -each).toArray() : difference, confidence)
                .between(-PER_CENT, PER_CENT);
        return new Gap(turn ? pair.turned() : pair, perCent);
    }

    private String sentence(Harm harm, Gap gap) {
        Pair pair = gap.pair;
        String more = Groups.people(pair.split, pair.one);
        String fewer = Groups.people(pair.split, pair.other);
        String points = Numbers.with(gap.perCent) + " percentage points";
        if (gap.perCent.kind() == Interval.Kind.STUDENT && !gap.perCent.excludesZero()) {
            return "No two groups differ by more than luck explains in how many " + harm.verb(summary.frame())
                    + "; the widest gap, between " + more + " and " + fewer + ", is " + points + ".";
        }
        return Numbers.did(counted(harm, pair.split, pair.one), harm.verb(summary.frame())) + ", but "
                + counted(harm, pair.split, pair.other) + ": a gap of " + points + ".";
    }

    /// `61 of 412 people of lowest income (15%)`.
    private String counted(Harm harm, String split, String category) {
        double met = mean(summary.flows().perReplicate(harm.column(), split, category));
        double persons = mean(persons(split, category));
        return Numbers.count(met, summary.replicates()) + " of " + Numbers.whole(Math.round(persons)) + " "
                + Groups.people(split, category) + " (" + Numbers.share(met / persons) + ")";
    }

    private double[] shares(Harm harm, String split, String category) {
        double[] met = summary.flows().perReplicate(harm.column(), split, category);
        double[] persons = persons(split, category);
        for (int replicate = 0; replicate < met.length; replicate++) {
            met[replicate] /= persons[replicate];
        }
        return met;
    }

    private double[] persons(String split, String category) {
        return summary.levels().perReplicate("persons", split, category);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private record Pair(String split, String one, String other) {
        Pair turned() {
            return new Pair(split, /* one= */ other, /* other= */ one);
        }
    }

    private record Gap(Pair pair, Interval perCent) {
        double width() {
            return perCent.mean();
        }
    }
}
