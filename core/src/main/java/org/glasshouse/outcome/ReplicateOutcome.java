package org.glasshouse.outcome;

import java.util.List;

/// What one replicate leaves: its tables, in the order of [TableKind], those that are not kept left out.
///
/// @param replicate number of the replicate, from 0
/// @param tables the tables of this replicate alone
public record ReplicateOutcome(int replicate, List<Table> tables) {
    public ReplicateOutcome {
        tables = List.copyOf(tables);
    }

    /// The table of a kind.
    ///
    /// @throws IllegalArgumentException if this run did not keep it
    public Table table(TableKind kind) {
        return tables.stream()
                .filter(table -> table.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("this run kept no table " + kind.key()));
    }
}
