package org.glasshouse.app;

import java.io.IOException;
import java.util.List;
import org.glasshouse.measures.Comparison;
import org.glasshouse.measures.Contrast;
import org.glasshouse.measures.Interval;
import org.glasshouse.measures.Measure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How narrow the interval of a headline must be before a comparison stops. The design is fixed beforehand: the
/// number of replicates doubles from the file's own up to a cap, and nothing else is chosen after looking.
final class Precision {
    private static final double PER_CENT = 100;

    private @Nullable Double halfWidth;

    @Option(
            names = "--headline",
            paramLabel = "MEASURE",
            description = "The measure that --until-halfwidth looks at; default: ${DEFAULT-VALUE}.")
    private String headline = "wrongful-sanctions.days";

    @Option(
            names = "--at-most",
            paramLabel = "N",
            description = "The most replicates that --until-halfwidth lives; default: ${DEFAULT-VALUE}.")
    private int atMost = 640;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Option(
            names = "--until-halfwidth",
            paramLabel = "SHARE",
            description = {
                "Doubles the number of replicates until half the width of the headline's interval is at most this share of",
                "its difference from the baseline, such as 5%%, in every arm in which it differs."
            })
    void setHalfWidth(String asked) {
        boolean perCent = asked.endsWith("%");
        String number = perCent ? asked.substring(0, asked.length() - 1) : asked;
        try {
            double share = Double.parseDouble(number) / (perCent ? PER_CENT : 1);
            if (share > 0 && share < 1) {
                halfWidth = share;
                return;
            }
        } catch (NumberFormatException e) {
            // The sentence below says what is wanted.
        }
        throw new ParameterException(
                command.commandLine(),
                "--until-halfwidth: '" + asked + "' is no share; one above 0% and below 100% is, such as 5%");
    }

    /// How many replicates come after so many, if the headline is not narrow enough yet.
    ///
    /// @return the number that is enough if no more are wanted
    int next(Compared compared, int replicates) throws IOException {
        Double wanted = halfWidth;
        if (wanted == null || replicates >= atMost || isNarrow(compared.comparison(), wanted)) {
            return replicates;
        }
        return Math.min(atMost, 2 * replicates);
    }

    /// What was lived so far, summed up only if somebody asks.
    @FunctionalInterface
    interface Compared {
        Comparison comparison() throws IOException;
    }

    private boolean isNarrow(Comparison comparison, double wanted) {
        Measure measure = comparison
                .measure(headline)
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(),
                        "--headline: no measure of this comparison is called '" + headline
                                + "'; contrasts.parquet of a comparison names all"));
        List<String> everybody = comparison.groups().getFirst();
        return comparison.arms().stream()
                .filter(arm -> !arm.equals(comparison.baseline()))
                .map(arm -> comparison.contrast(measure, everybody, arm))
                .filter(contrast -> !contrast.same())
                .allMatch(contrast -> isNarrow(contrast, wanted));
    }

    private static boolean isNarrow(Contrast contrast, double wanted) {
        Interval interval = contrast.difference();
        return (interval.high() - interval.low()) / 2 <= wanted * Math.abs(interval.mean())
                && interval.kind() != Interval.Kind.ONE_REPLICATE;
    }
}
