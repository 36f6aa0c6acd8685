package org.glasshouse.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glasshouse.model.Trait;

/// Sums the counts of a day over the cells of each group: everybody, and each class of each trait that the tables are
/// split by.
final class GroupSums {
    /// One class of one trait, or everybody.
    record Group(String split, String name) {}

    private final List<Group> groups = new ArrayList<>();
    /// For each cell, the numbers of the groups that it belongs to.
    private final int[][] groupsOfCell;
    private final int cells;
    /// By slot, then by group.
    private final long[] sums;

    GroupSums(ClassIndex index, int slots) {
        this.cells = index.size();
        groups.add(new Group("all", "all"));
        this.groupsOfCell = new int[cells][1 + index.traits().size()];
        int place = 1;
        for (Trait trait : index.traits()) {
            for (int cell = 0; cell < cells; cell++) {
                groupsOfCell[cell][place] = groups.size() + index.category(cell, trait);
            }
            trait.categories().forEach(name -> groups.add(new Group(trait.key(), name)));
            place++;
        }
        this.sums = new long[slots * groups.size()];
    }

    List<Group> groups() {
        return groups;
    }

    /// Starts again at 0.
    void clear() {
        Arrays.fill(sums, 0);
    }

    /// Adds counts of a day, which stand by slot and then by cell from a place on.
    void add(long[] counts, int from) {
        int at = from;
        for (int slot = 0; slot < sums.length; slot += groups.size()) {
            for (int cell = 0; cell < cells; cell++) {
                long count = counts[at++];
                if (count != 0) {
                    for (int group : groupsOfCell[cell]) {
                        sums[slot + group] += count;
                    }
                }
            }
        }
    }

    /// The sum of a slot over a group.
    long of(int group, int slot) {
        return sums[slot * groups.size() + group];
    }

    /// The sums of a stock that is held by cell, for each group.
    long[] ofStock(long[] stock) {
        long[] byGroup = new long[groups.size()];
        for (int cell = 0; cell < cells; cell++) {
            for (int group : groupsOfCell[cell]) {
                byGroup[group] += stock[cell];
            }
        }
        return byGroup;
    }
}
