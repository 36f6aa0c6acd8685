package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says in sentences what a comparison found for everybody: what each arm comes to, and how far that is
/// from the baseline.
public final class ComparisonSentences {
    private static final String PEOPLE_WHO = "people who ";

    private final Comparison comparison;

    /// The sentences of a comparison.
    public ComparisonSentences(Comparison comparison) {
        this.comparison = comparison;
    }

    /// A finding for each measure and each set of arms that are equal in it, in the order in which they are
    /// told.
    public List<ArmFinding> all() {
        return comparison.measures().stream()
                .flatMap(measure -> of(measure).stream())
                .toList();
    }

    /// The findings of one measure: those of the baseline first, then one for each set of arms that lived
    /// alike.
    public List<ArmFinding> of(Measure measure) {
        List<List<String>> alike = new ArrayList<>(comparison.alike(measure));
        alike.sort((one, other) ->
                Boolean.compare(other.contains(comparison.baseline()), one.contains(comparison.baseline())));
        return alike.stream().map(arms -> finding(measure, arms)).toList();
    }

    private ArmFinding finding(Measure measure, List<String> arms) {
        String baseline = comparison.baseline();
        Optional<String> second = comparison.secondBaseline().filter(arm -> !arms.equals(List.of(arm)));
        Contrast contrast = contrast(measure, arms, baseline);
        String under = "under " + told(arms);
        Optional<Dependence> dependence =
                comparison.dependence(measure, arms.contains(baseline) ? baseline : arms.getFirst());
        String condition = dependence.filter(Dependence::conditional).isPresent() ? Sensitivity.IF : "";
        String distance = distance(measure, arms);
        String behind = (distance.isEmpty() ? "" : ": " + distance) + ".";
        boolean ofPeople = measure.unit().equals("people");
        String number = ofPeople
                ? Numbers.part(contrast.value(), (double) comparison.frame().persons(), "people", false)
                : Numbers.with(contrast.value());
        String sentence = ofPeople && measure.label().startsWith(PEOPLE_WHO)
                ? under + " " + Numbers.did(number, measure.label().substring(PEOPLE_WHO.length())) + behind
                : measure.label() + ": " + number + " under " + told(arms) + (distance.isEmpty() ? "" : ", " + distance)
                        + ".";
        return new ArmFinding(
                measure,
                arms,
                capital(condition + sentence),
                capital(condition + under + ", " + number + behind),
                contrast.value(),
                arms.equals(List.of(baseline)) ? null : contrast.difference(),
                second.map(arm -> contrast(measure, arms, arm).difference()).orElse(null),
                dependence.orElse(null));
    }

    /// How far arms are from the baseline, and from the second one; nothing for the baseline alone, and not
    /// how far they are from nothing where that has been told of another arm.
    private String distance(Measure measure, List<String> arms) {
        String baseline = comparison.baseline();
        if (arms.contains(baseline)) {
            return arms.size() == 1 ? "" : "the same in every replicate";
        }
        List<String> distances = new ArrayList<>();
        Contrast contrast = contrast(measure, arms, baseline);
        Optional<String> second = comparison.secondBaseline().filter(arm -> !arms.contains(arm));
        if (second.isEmpty() || !contrast.fromNothing()) {
            distances.add(distance(contrast, baseline));
        }
        second.ifPresent(arm -> distances.add(distance(contrast(measure, arms, arm), arm)));
        return String.join(", and ", distances);
    }

    private Contrast contrast(Measure measure, List<String> arms, String against) {
        return comparison.contrast(measure, comparison.groups().getFirst(), arms.getFirst(), against);
    }

    private static String distance(Contrast contrast, String against) {
        Interval difference = contrast.difference();
        boolean less = difference.mean() < 0;
        Interval size = less
                ? new Interval(-difference.mean(), -difference.high(), -difference.low(), difference.kind())
                : difference;
        String comparative = contrast.measure().count() ? less ? "fewer" : "more" : less ? "lower" : "higher";
        boolean luck = difference.kind().tellsLuck() && !difference.excludesZero();
        return Numbers.with(size) + " " + comparative + " than under " + against
                + (luck ? " (luck alone may explain that)" : "");
    }

    /// `as-reported`, or `as-reported, expiry and no-publication alike`.
    private static String told(List<String> arms) {
        int last = arms.size() - 1;
        return last == 0
                ? arms.getFirst()
                : String.join(", ", arms.subList(0, last)) + " and " + arms.getLast() + " alike";
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// What the intervals in the sentences are, and what they are not; nothing where there are none.
    public static List<String> aboutIntervals(Comparison comparison) {
        int replicates = comparison.replicates();
        if (replicates == 1) {
            return List.of();
        }
        return List.of(
                "A difference is taken within each replicate, where both arms are lived by the same people with the same"
                        + " luck, and then averaged; its interval is Student's t over the " + Numbers.whole(replicates)
                        + " replicates. The intervals show chance alone. That the rates are right, or the model is, no"
                        + " interval says.",
                "What happened in no replicate may still be rare: “at most” stands before the exact upper bound of its"
                        + " mean (one-sided, 95%, Poisson), -ln(0.05) / " + Numbers.whole(replicates) + " = "
                        + Numbers.mean(Interval.neverSeen(replicates))
                        + ". Arms that never differed are called alike; the mean number of differing events that stays"
                        + " silent in all replicates has the same bound.");
    }
}
