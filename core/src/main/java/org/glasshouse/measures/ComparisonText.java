package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A comparison as text for a terminal: each measure with every arm under it, and how far each is from the baseline.
public final class ComparisonText {
    /// Too many lines for a terminal.
    private static final Set<String> IN_TABLES_ONLY = Set.of("standing", "denials", "conduct");

    /// What stands behind a number in a table of which over half of the variance comes from assumed
    /// responses.
    public static final String IF = ", if the assumed responses hold";

    private static final int INDENT = 4;
    private static final int BETWEEN = 3;

    private ComparisonText() {}

    /// The measures of everybody under a line that says what their numbers are, first those in which arms differ.
    public static String of(Comparison comparison) {
        StringBuilder text = new StringBuilder(legend(comparison)).append('\n');
        List<String> everybody = comparison.groups().getFirst();
        List<String> same = new ArrayList<>();
        String topic = "";
        for (Measure measure : comparison.measures()) {
            if (IN_TABLES_ONLY.contains(measure.topic())) {
                continue;
            }
            List<Contrast> contrasts = comparison.arms().stream()
                    .map(arm -> comparison.contrast(measure, everybody, arm))
                    .toList();
            if (contrasts.stream().allMatch(Contrast::same)) {
                same.add(measure.label());
                continue;
            }
            if (!measure.topic().equals(topic)) {
                topic = measure.topic();
                text.append('\n').append(topic).append('\n');
                if (HarmMeasures.beside().stream().anyMatch(each -> each.topic().equals(measure.topic()))) {
                    text.append("  ").append(Approving.CAUTION).append('\n');
                }
            }
            text.append("  ").append(measure.label()).append('\n');
            append(text, comparison, contrasts);
        }
        List<WrongInAll> wrong = WrongInAll.of(comparison).stream()
                .filter(WrongInAll::ofEverybody)
                .toList();
        if (!wrong.isEmpty()) {
            text.append("\nwrongful sanctions in all\n");
            wrong.forEach(each -> text.append("  ").append(each.sentence()).append('\n'));
        }
        if (!same.isEmpty()) {
            text.append("\nthe same in every arm and replicate\n");
            same.forEach(label -> text.append("  ").append(label).append('\n'));
        }
        text.append(
                "\nGrades and lists, services, and conduct by kind stand in contrasts.parquet and in the report.\n");
        return text.toString();
    }

    /// What an “if” means, or that nobody asked where one is due.
    public static String aboutAssumed(Comparison comparison) {
        return comparison
                .sensitivity()
                .map(sensitivity -> "Where “if” stands, over half of the variance comes from assumed strengths of"
                        + " responses. " + SensitivityText.design(sensitivity))
                .orElse("Nobody asked how far these numbers hang on assumed strengths of responses: `glasshouse"
                        + " sensitivity` with the same file and arms does, and --sensitivity DIR says “if” here.");
    }

    /// What the numbers are: means with intervals and differences within replicates.
    public static String legend(Comparison comparison) {
        Frame frame = comparison.frame();
        int replicates = comparison.replicates();
        String lives = Numbers.whole(frame.persons()) + " people, " + Numbers.whole(frame.days())
                + " days, lived by the same people with the same luck in each of "
                + comparison.arms().size()
                + " arms";
        return replicates == 1
                ? lives + ", once: exact counts of this one run. Run more replicates to see how much is luck."
                : lives + ", " + Numbers.whole(replicates)
                        + " times. A number is the mean of these runs, then how far it is from " + comparison.baseline()
                        + "; in brackets stands where the true value lies, with 95% confidence (luck only).";
    }

    private static void append(StringBuilder text, Comparison comparison, List<Contrast> contrasts) {
        int names =
                contrasts.stream().mapToInt(each -> each.arm().length()).max().orElse(0);
        int values = contrasts.stream()
                .mapToInt(each -> Numbers.with(each.value()).length())
                .max()
                .orElse(0);
        for (Contrast each : contrasts) {
            String value = Numbers.with(each.value());
            text.repeat(' ', INDENT)
                    .append(each.arm())
                    .repeat(' ', names - each.arm().length() + BETWEEN);
            text.append(value);
            if (!each.arm().equals(comparison.baseline())) {
                text.repeat(' ', values - value.length() + BETWEEN).append(difference(each));
            }
            if (comparison
                    .dependence(each.measure(), each.arm())
                    .filter(Dependence::conditional)
                    .isPresent()) {
                text.append(IF);
            }
            text.append('\n');
        }
    }

    /// `+212 (181 to 243)`, `-3.4 (-5.1 to -1.7)`, or that there is none.
    private static String difference(Contrast contrast) {
        return contrast.same() ? "the same in every replicate" : Numbers.signed(contrast.difference());
    }
}
