package org.glasshouse.measures;

import java.util.List;

/// One of the harms that a comparison tells: what it is, how it is counted, where the notion comes from.
///
/// Every number is one of a run, for everybody or a group, in each replicate; the harm of a regime is its
/// difference from the same number in the baseline.
interface HarmMeasures {
    /// Its name, under which its measures stand in text, tables and reports.
    String topic();

    /// What it is, in one or two sentences.
    String definition();

    /// How its numbers are made of the tables.
    String formula();

    /// Where the notion, or the way of counting, comes from.
    String source();

    /// Its measures, as far as the tables of some arms speak of it.
    List<Measure> measures(ArmTables arms);

    /// Those at which a sweep or a sensitivity analysis may look (docs/scope.md).
    default List<Measure> varied(ArmTables arms) {
        return measures(arms);
    }

    /// All harms, in the order in which they are told.
    static List<HarmMeasures> all() {
        return List.of(
                new FalseAccusations(),
                new WrongfulSanctions(),
                new GuiltByAssociation(),
                new Disproportion(),
                new Silence(),
                new LockIn(),
                new Burden(),
                new BoughtStanding(),
                new Correction(),
                new Discretion(),
                new CollectiveCapacity(),
                new DeclaredAndReal());
    }

    /// What is told beside the harms and is none; nothing looks at it but the comparison itself.
    static List<HarmMeasures> beside() {
        return List.of(new Approving());
    }
}
