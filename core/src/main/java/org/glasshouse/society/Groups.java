package org.glasshouse.society;

/// Majority and minority as ranks: within a neighbourhood the majority comes first, so each group is
/// one range.
final class Groups {
    static final int MAJORITY = 0;
    static final int MINORITY = 1;

    private final Layout layout;
    private final int[] majorityBefore;

    /// @param majorityIn persons of the majority by neighbourhood
    Groups(Layout layout, short[] majorityIn) {
        this.layout = layout;
        this.majorityBefore = new int[majorityIn.length + 1];
        for (int neighbourhood = 0; neighbourhood < majorityIn.length; neighbourhood++) {
            majorityBefore[neighbourhood + 1] = majorityBefore[neighbourhood] + majorityIn[neighbourhood];
        }
    }

    int majorityIn(int neighbourhood) {
        return majorityBefore[neighbourhood + 1] - majorityBefore[neighbourhood];
    }

    int groupOf(int neighbourhood, int local) {
        return local < majorityIn(neighbourhood) ? MAJORITY : MINORITY;
    }

    /// How many persons of a group live in the neighbourhoods `from` to before `to`.
    int members(int group, int from, int to) {
        return before(group, to) - before(group, from);
    }

    /// The rank of a person in the own group among the neighbourhoods from `from` on.
    int rank(int group, int from, int neighbourhood, int local) {
        int offset = group == MAJORITY ? local : local - majorityIn(neighbourhood);
        return before(group, neighbourhood) - before(group, from) + offset;
    }

    /// The person of a rank in a group among the neighbourhoods `from` to before `to`.
    int member(int group, int from, int to, int rank) {
        int target = before(group, from) + rank;
        int low = from;
        int high = to - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (before(group, middle) <= target) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int skipped = group == MAJORITY ? 0 : majorityIn(low);
        return layout.firstPerson(low) + skipped + target - before(group, low);
    }

    private int before(int group, int neighbourhood) {
        int majority = majorityBefore[neighbourhood];
        return group == MAJORITY ? majority : layout.firstPerson(neighbourhood) - majority;
    }
}
