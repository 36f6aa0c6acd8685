package org.glasshouse.io.report;

import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.glasshouse.measures.Interval;
import org.glasshouse.measures.Numbers;

/// How numbers of a kind are written, alone and with their intervals.
///
/// @param alone a number: `228`
/// @param with a number with its interval: `228 (217 to 238)`
record Writing(DoubleFunction<String> alone, Function<Interval, String> with) {
    /// Counts of people, records, times.
    static final Writing COUNTS = new Writing(Numbers::mean, Numbers::with);

    /// Differences of counts, with their sign.
    static final Writing DIFFERENCES = new Writing(Numbers::signed, Numbers::signed);

    /// Shares in per cent.
    static final Writing SHARES = new Writing(Numbers::share, Numbers::share);
}
