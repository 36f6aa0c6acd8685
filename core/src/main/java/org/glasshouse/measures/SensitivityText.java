package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a sensitivity analysis found, as text for a terminal: harm by harm how far it hangs on
/// assumed strengths of responses, and on which.
public final class SensitivityText {
    private static final int MOST_NAMED = 3;
    private static final int MOST_WEIGHTS = 8;

    private SensitivityText() {}

    /// The numbers that headlines hang on most, for a table.
    ///
    /// @param path where the number stands
    /// @param headlines in how many headlines with an “if” it surely matters
    /// @param sum of its shares in these
    /// @param largest the largest share of such a headline's assumed part that goes with it
    /// @param headline the headline of which it is that share
    public record Weight(String path, int headlines, double sum, double largest, Dependence headline) {
        private Weight and(Weight other) {
            Weight larger = largest >= other.largest ? this : other;
            return new Weight(path, headlines + other.headlines, sum + other.sum, larger.largest, larger.headline);
        }
    }

    /// Every headline in a line of its own.
    public static String of(Sensitivity sensitivity) {
        StringBuilder text = new StringBuilder(design(sensitivity)).append('\n');
        String measure = "";
        List<String> never = new ArrayList<>();
        for (Dependence each : headlines(sensitivity)) {
            if (each.assumed() == 0) {
                if (each.against() != null) {
                    never.add(headline(each));
                }
                continue;
            }
            if (!each.measure().equals(measure)) {
                measure = each.measure();
                text.append('\n').append(each.label()).append('\n');
            }
            text.append("  ").append(line(each)).append('\n');
            if (!each.influences().isEmpty()) {
                text.append("    ").append(strongest(each)).append('\n');
            }
        }
        if (sensitivity.dependences().stream().allMatch(each -> each.assumed() == 0)) {
            return text.append("\nNo harm is moved by any of these numbers.\n").toString();
        }
        if (!never.isEmpty()) {
            text.append("\nNot moved by any of these numbers\n");
            never.forEach(each -> text.append("  ").append(each).append('\n'));
        }
        List<Weight> weights = weights(sensitivity);
        if (!weights.isEmpty()) {
            text.append("\nThe numbers that matter most where an “if” is due\n");
            weights.stream()
                    .limit(MOST_WEIGHTS)
                    .forEach(each -> text.append("  ").append(sentence(each)).append('\n'));
        }
        return text.toString();
    }

    /// How the numbers were varied.
    public static String design(Sensitivity sensitivity) {
        return Numbers.whole(sensitivity.varied().size()) + " assumed strengths varied together, from nothing to twice"
                + " what the file says, over " + Numbers.whole(sensitivity.points()) + " Sobol' points of "
                + Numbers.whole(sensitivity.lives() + 1L)
                + " lives each. A share is that of the variance of one life; in brackets its 95% interval.";
    }

    /// `village-morality-bank less none`.
    public static String numbers(Dependence dependence) {
        return dependence.against() == null ? dependence.arm() : dependence.arm() + " less " + dependence.against();
    }

    private static String headline(Dependence dependence) {
        return dependence.label() + ": " + numbers(dependence);
    }

    private static String line(Dependence dependence) {
        return numbers(dependence) + ": " + dependence.shareInWords() + (dependence.conditional() ? ", so “if”" : "")
                + "; from " + Numbers.mean(dependence.least()) + " to " + Numbers.mean(dependence.most())
                + " over the points";
    }

    private static String strongest(Dependence dependence) {
        return "mostly "
                + dependence.influences().stream()
                        .limit(MOST_NAMED)
                        .map(each -> strength(each.path()) + " " + Numbers.share(each.share()))
                        .collect(Collectors.joining(", "));
    }

    /// What sentences tell: of the baseline a measure itself, of other arms how far it is from
    /// another.
    private static List<Dependence> headlines(Sensitivity sensitivity) {
        Set<String> differing = sensitivity.dependences().stream()
                .filter(each -> each.against() != null)
                .map(Dependence::arm)
                .collect(Collectors.toSet());
        return sensitivity.dependences().stream()
                .filter(each -> each.against() != null || !differing.contains(each.arm()))
                .toList();
    }

    private static String sentence(Weight weight) {
        return strength(weight.path) + ": in " + Numbers.whole(weight.headlines) + " of these, most in “"
                + headline(weight.headline) + "”, " + Numbers.share(weight.largest)
                + " of what comes from assumed strengths";
    }

    /// A strength in words: `deterrence of late-loan-payment`, `fear when witnessed`, `half-life of
    /// fear`.
    ///
    /// @param path where it stands in a scenario
    public static String strength(String path) {
        String[] words = path.split("\\.", -1);
        String last = words[words.length - 1];
        return switch (words[1]) {
            case "conduct" -> last + " of " + words[2];
            case "responses" -> words[2].equals("adds") ? last + " when " + words[3] : "half-life of " + last;
            case "shunning" -> last.equals("cuts") ? "ties cut by shunning" : "half-life of stigma";
            default -> path;
        };
    }

    /// The numbers that matter in headlines with an “if”, the one that matters most first.
    public static List<Weight> weights(Sensitivity sensitivity) {
        Map<String, Weight> weights = new LinkedHashMap<>();
        for (Dependence each : headlines(sensitivity)) {
            if (!each.conditional()) {
                continue;
            }
            for (Influence influence : each.influences()) {
                weights.merge(
                        influence.path(),
                        new Weight(influence.path(), 1, influence.share(), influence.share(), each),
                        (before, now) -> before.and(now));
            }
        }
        return weights.values().stream()
                .sorted(Comparator.comparingDouble(Weight::sum).reversed())
                .toList();
    }
}
