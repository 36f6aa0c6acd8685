package org.glasshouse.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.model.Trait;
import org.glasshouse.outcome.TableKind;

/// Sums the counts of a day over the cells of each group: every person, each class of each trait
/// that the tables are split by, and organisations apart from them.
final class GroupSums {
    /// One class of one trait, every person, or all organisations of a class.
    record Group(String split, String name) {}

    private final List<Group> groups = new ArrayList<>();
    /// For each cell, the numbers of the groups that it belongs to.
    private final int[][] groupsOfCell;
    private final int cells;
    /// By slot, then by group.
    private final long[] sums;

    GroupSums(ClassIndex index, int slots) {
        this.cells = index.size();
        this.groupsOfCell = new int[cells][];
        for (SubjectClass subjects : SubjectClass.values()) {
            if (index.start(subjects) < cells) {
                add(index, subjects);
            }
        }
        this.sums = new long[slots * groups.size()];
    }

    /// The groups of one class of subjects: all of them, and each class of each trait.
    private void add(ClassIndex index, SubjectClass subjects) {
        List<Trait> traits = index.traits(subjects);
        int from = index.start(subjects);
        int to = index.end(subjects);
        for (int cell = from; cell < to; cell++) {
            groupsOfCell[cell] = new int[1 + traits.size()];
            groupsOfCell[cell][0] = groups.size();
        }
        boolean persons = subjects == SubjectClass.PERSONS;
        groups.add(persons ? new Group("all", "all") : new Group(TableKind.ORGANISATIONS, subjects.key()));
        for (int place = 0; place < traits.size(); place++) {
            Trait trait = traits.get(place);
            for (int cell = from; cell < to; cell++) {
                groupsOfCell[cell][1 + place] = groups.size() + index.category(subjects, cell, trait);
            }
            trait.categories().forEach(name -> groups.add(new Group(trait.key(), name)));
        }
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
