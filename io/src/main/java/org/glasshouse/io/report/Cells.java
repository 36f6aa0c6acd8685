package org.glasshouse.io.report;

import java.util.function.DoubleFunction;
import org.glasshouse.measures.Interval;
import org.glasshouse.measures.Numbers;

/// How the page writes numbers with their intervals into the cells of tables.
final class Cells {
    private Cells() {}

    /// A number with its interval, both written alike: `7.6% (7.3% to 8.0%)`.
    static String with(Interval interval, DoubleFunction<String> number) {
        return switch (interval.kind()) {
            case ONE_REPLICATE -> number.apply(interval.mean());
            case NEVER_SEEN -> number.apply(0) + " (at most " + number.apply(interval.high()) + ")";
            case STUDENT ->
                number.apply(interval.mean()) + " (" + number.apply(interval.low()) + " to "
                        + number.apply(interval.high()) + ")";
        };
    }

    /// A count with its interval: `228 (217 to 238)`.
    static String count(Interval interval) {
        return Numbers.with(interval);
    }

    /// A share with its interval in per cent.
    static String share(Interval interval) {
        return with(interval, Numbers::share);
    }
}
