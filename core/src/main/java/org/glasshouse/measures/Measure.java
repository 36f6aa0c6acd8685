package org.glasshouse.measures;

import java.util.List;

/// One number that a run leaves in each replicate, for everybody or for a group.
///
/// @param topic what it is about, such as `people` or `records`
/// @param key its name for programs, the same in every run: `people.ever-listed`
/// @param label what is counted, as a line of a table says it
/// @param unit `people`, `person-days`, `records`, `times`, `hours`, `points`, `acts` or `levels`
/// @param count whether it is a count, which is never below 0
/// @param reader reads it off the sums of a run
public record Measure(String topic, String key, String label, String unit, boolean count, Reader reader) {

    /// Reads a number off the sums of a run.
    @FunctionalInterface
    public interface Reader {
        /// The number in each replicate, for a group given as split and class.
        double[] perReplicate(GroupTotals totals, List<String> group);
    }

    /// The number in each replicate, for a group given as split and class.
    public double[] perReplicate(GroupTotals totals, List<String> group) {
        return reader.perReplicate(totals, group);
    }

    /// The interval of the number itself.
    Interval interval(double[] perReplicate) {
        return count ? Interval.ofCounts(perReplicate) : Interval.ofAmounts(perReplicate, Interval.CONFIDENCE);
    }
}
