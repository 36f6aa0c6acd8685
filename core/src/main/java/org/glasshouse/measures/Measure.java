package org.glasshouse.measures;

import java.util.List;

/// One number that a run leaves in each replicate, for everybody or for a group.
///
/// @param topic what it is about, such as `people` or `false accusations`
/// @param key its name for programs, the same in every run: `people.ever-listed`
/// @param label what is counted, as a line of a table says it
/// @param unit `people`, `answers`, `person-days`, `records`, `times`, `hours`, `points`, `acts`, `days`, `levels` or
///     `share`
/// @param sort how its interval is made
/// @param scope for whom it can be told
/// @param reader reads it off the sums of a run
public record Measure(String topic, String key, String label, String unit, Sort sort, Scope scope, Reader reader) {

    /// What sort of number it is.
    public enum Sort {
        /// Counted, and never below 0: 0 in all replicates has the exact Poisson bound.
        COUNT,
        /// Any number.
        AMOUNT,
        /// A ratio of sums over all replicates, told as one value a replicate by linearization.
        RATIO
    }

    /// For whom it can be told.
    public enum Scope {
        /// For the whole society alone.
        SOCIETY,
        /// For each group too.
        GROUPS,
        /// And for whoever is in two groups at once.
        INTERSECTIONS
    }

    /// Reads a number off the sums of a run.
    @FunctionalInterface
    public interface Reader {
        /// The number in each replicate, for a group given as split and class.
        double[] perReplicate(GroupTotals totals, List<String> group);
    }

    /// Reads a number off the table `lives` of a run.
    @FunctionalInterface
    interface LivesReader {
        double[] perReplicate(LifeTotals lives, List<String> group);
    }

    static Measure count(String topic, String key, String label, String unit, Reader reader) {
        return new Measure(topic, key, label, unit, Sort.COUNT, Scope.GROUPS, reader);
    }

    static Measure amount(String topic, String key, String label, String unit, Reader reader) {
        return new Measure(topic, key, label, unit, Sort.AMOUNT, Scope.GROUPS, reader);
    }

    /// A count of the table `lives`.
    static Measure ofLives(String topic, String key, String label, String unit, LivesReader reader) {
        return new Measure(
                topic,
                key,
                label,
                unit,
                Sort.COUNT,
                Scope.INTERSECTIONS,
                (arm, group) -> reader.perReplicate(arm.lives(), group));
    }

    /// A share of the table `lives`, from 0 to 1.
    static Measure shareOfLives(String topic, String key, String label, LivesReader reader) {
        return new Measure(
                topic,
                key,
                label,
                "share",
                Sort.RATIO,
                Scope.INTERSECTIONS,
                (arm, group) -> reader.perReplicate(arm.lives(), group));
    }

    /// Whether it is counted, and never below 0.
    public boolean count() {
        return sort == Sort.COUNT;
    }

    /// The number in each replicate, for a group given as split and class.
    public double[] perReplicate(GroupTotals totals, List<String> group) {
        return reader.perReplicate(totals, group);
    }

    /// The interval of the number itself.
    Interval interval(double[] perReplicate) {
        return count() ? Interval.ofCounts(perReplicate) : Interval.ofAmounts(perReplicate, Interval.CONFIDENCE);
    }
}
