package org.glasshouse.engine;

import java.util.Arrays;

/// A set of ordinals in the order in which they came, for one thread; room once made is kept.
final class IntSet {
    private static final int FIRST_ROOM = 64;

    private int[] members = new int[FIRST_ROOM];
    private int[] slotOfMember = new int[FIRST_ROOM];
    /// Places of members by hash, from 1; 0 where a slot is free. Twice as long as the members, a power of two.
    private int[] slots = new int[2 * FIRST_ROOM];

    private int size;

    void clear() {
        // Slot by slot: the room may be that of a much larger set.
        for (int each = 0; each < size; each++) {
            slots[slotOfMember[each]] = 0;
        }
        size = 0;
    }

    int size() {
        return size;
    }

    int get(int index) {
        return members[index];
    }

    void add(int member) {
        int slot = slotOf(member);
        if (slots[slot] != 0) {
            return;
        }
        if (size == members.length) {
            grow();
            slot = slotOf(member);
        }
        slotOfMember[size] = slot;
        members[size++] = member;
        slots[slot] = size;
    }

    /// Where a member stands, or would stand.
    private int slotOf(int member) {
        int mask = slots.length - 1;
        int slot = (member * 0x9E37_79B1) >>> 7 & mask;
        while (slots[slot] != 0 && members[slots[slot] - 1] != member) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        members = Arrays.copyOf(members, 2 * members.length);
        slotOfMember = new int[members.length];
        slots = new int[2 * members.length];
        for (int each = 0; each < size; each++) {
            slotOfMember[each] = slotOf(members[each]);
            slots[slotOfMember[each]] = each + 1;
        }
    }
}
