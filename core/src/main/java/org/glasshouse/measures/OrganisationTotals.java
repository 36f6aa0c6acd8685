package org.glasshouse.measures;

import java.util.List;
import java.util.Objects;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.TableKind;

/// Sums of a run over its businesses and over its public bodies, which no sum of people holds.
final class OrganisationTotals {
    private static final String CLASS = "class";

    private final Totals flows;
    private final Totals last;
    private final Totals standing;

    /// Sums of nothing yet.
    OrganisationTotals(long lastDay) {
        flows = new Totals(
                Totals.Rows.ORGANISATIONS,
                lastDay,
                List.of(CLASS),
                List.of(
                        "done",
                        "seen",
                        "records",
                        "wrong_records",
                        "associated",
                        "first_low",
                        "first_listed",
                        "first_denied"));
        last = new Totals(Totals.Rows.ORGANISATIONS_ON_THE_LAST_DAY, lastDay, List.of(CLASS), List.of("persons"));
        standing = new Totals(
                Totals.Rows.ORGANISATIONS_ON_THE_LAST_DAY,
                lastDay,
                List.of(CLASS, "standing", "name"),
                List.of("persons"));
    }

    /// Adds the tables of the next replicate.
    void add(ReplicateOutcome outcome) {
        flows.add(outcome.table(TableKind.DAILY));
        last.add(outcome.table(TableKind.DAILY));
        standing.add(outcome.table(TableKind.STANDING));
    }

    /// How many organisations of a class there are, on average over the replicates.
    double number(SubjectClass subjects) {
        double sum = 0;
        for (double each : last.perReplicate("persons", subjects.key())) {
            sum += each;
        }
        return last.replicates() == 0 ? 0 : sum / last.replicates();
    }

    /// The sum of a column of `daily` over all days, in each replicate.
    double[] flow(SubjectClass subjects, String column) {
        return flows.perReplicate(column, subjects.key());
    }

    /// How many are in a grade or on a list on the last day, in each replicate.
    double[] standing(SubjectClass subjects, String standing, String name) {
        return this.standing.perReplicate("persons", subjects.key(), standing, name);
    }

    /// Names of the grades or lists in which some of them are on the last day, in the order of the
    /// tables.
    List<String> met(SubjectClass subjects, String what) {
        return standing.keys().stream()
                .filter(key -> Objects.equals(key.getFirst(), subjects.key())
                        && key.get(1).equals(what))
                .map(List::getLast)
                .toList();
    }
}
