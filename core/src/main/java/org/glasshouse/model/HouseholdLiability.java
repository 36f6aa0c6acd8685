package org.glasshouse.model;

import java.util.List;

/// A household answers as one: a record of one member counts for every member whom the regime scores or lists.
@Explain("A household answers as one: what is recorded of one member counts for all.")
public record HouseholdLiability(
        @Explain("The kinds of conduct for which it does; left out: all.") @Default("[]")
        List<String> of) {
    public HouseholdLiability {
        of = List.copyOf(of);
    }

    /// Whether records of a kind count for the whole household.
    public boolean concerns(String kind) {
        return of.isEmpty() || of.contains(kind);
    }
}
