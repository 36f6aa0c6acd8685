package org.glasshouse.engine;

import java.util.Arrays;

/// What holds each person on a list, in one neighbourhood: every record that put them there or made them stay, or the
/// grade. Kept only where records may be struck, so that a struck one lets go of whom nothing else holds.
///
/// Four ints a hold: list and person, the rule of the record, the day from which it holds, the day until which.
final class Holds {
    /// Stands for the rule of a record where no record of the run holds somebody: a grade, or the state on day 0.
    static final int NO_RECORD = -1;

    private static final int WIDTH = 4;
    /// Marks a hold whose end was brought forward.
    private static final int EARLY = 1 << 31;

    private int[] entries = new int[8 * WIDTH];
    private int size;

    void add(int local, int list, int rule, int fromDay, int untilDay) {
        if (WIDTH * size == entries.length) {
            entries = Arrays.copyOf(entries, entries.length * 2);
        }
        int at = WIDTH * size++;
        entries[at] = key(local, list);
        entries[at + 1] = rule;
        entries[at + 2] = fromDay;
        entries[at + 3] = untilDay;
    }

    /// The grade holds a person from a day on, whatever has held them before.
    void byGrade(int local, int list, int fromDay) {
        forget(local, list);
        add(local, list, NO_RECORD, fromDay, Integer.MAX_VALUE);
    }

    /// Nothing that holds a person does so longer than until a day.
    void shorten(int local, int list, int untilDay) {
        for (int at = 0; at < WIDTH * size; at += WIDTH) {
            if ((entries[at] & ~EARLY) == key(local, list) && untilDay < entries[at + 3]) {
                entries[at] |= EARLY;
                entries[at + 3] = untilDay;
            }
        }
    }

    /// A record booked on a day no longer holds a person.
    ///
    /// @return whether it did
    boolean release(int local, int list, int rule, int bookedDay) {
        for (int at = 0; at < WIDTH * size; at += WIDTH) {
            if ((entries[at] & ~EARLY) == key(local, list) && entries[at + 1] == rule && entries[at + 2] == bookedDay) {
                remove(at);
                return true;
            }
        }
        return false;
    }

    /// Whether a person has been held by the grade alone since a day or since later.
    boolean isByGradeSince(int local, int list, int day) {
        for (int at = 0; at < WIDTH * size; at += WIDTH) {
            if (entries[at] == key(local, list) && entries[at + 1] == NO_RECORD) {
                return entries[at + 2] >= day;
            }
        }
        return false;
    }

    /// The hold that lasts longest, of several alike one whose end was brought forward; -1 if nothing holds the person.
    int longest(int local, int list) {
        int longest = -1;
        for (int at = 0; at < WIDTH * size; at += WIDTH) {
            if ((entries[at] & ~EARLY) == key(local, list)) {
                int later = longest < 0 ? 1 : entries[at + 3] - entries[longest + 3];
                longest = later > 0 || (later == 0 && entries[at] < 0) ? at : longest;
            }
        }
        return longest;
    }

    int untilDay(int hold) {
        return entries[hold + 3];
    }

    boolean endsEarly(int hold) {
        return entries[hold] < 0;
    }

    /// Nothing holds a person any more.
    void forget(int local, int list) {
        for (int at = WIDTH * (size - 1); at >= 0; at -= WIDTH) {
            if ((entries[at] & ~EARLY) == key(local, list)) {
                remove(at);
            }
        }
    }

    /// Removes a hold; the last one takes its place.
    private void remove(int at) {
        size--;
        System.arraycopy(entries, WIDTH * size, entries, at, WIDTH);
    }

    private static int key(int local, int list) {
        return list << 16 | local;
    }
}
