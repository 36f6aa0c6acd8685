package org.glasshouse.engine;

import java.util.Arrays;
import org.glasshouse.society.Population;

/// The post between spans: takes what the lanes sent, and hands each neighbourhood what is due in its next span.
///
/// The order of delivery is that of the messages themselves, so the order in which lanes worked never shows.
final class Exchange {
    private final Population population;
    private final int spanDays;
    /// What is due in each of the coming spans, as a ring: as many spans ahead as the slowest channel needs.
    private final LongList[] later;

    private long[] sorted = new long[0];
    private int[] starts;
    private int[] counts;

    Exchange(Population population, int spanDays, int longestDelayDays) {
        this.population = population;
        this.spanDays = spanDays;
        this.later = new LongList[longestDelayDays / spanDays + 3];
        for (int span = 0; span < later.length; span++) {
            later[span] = new LongList();
        }
        this.starts = new int[population.neighbourhoods() + 1];
        this.counts = new int[population.neighbourhoods() + 1];
    }

    /// Takes what a lane sent during a span; nothing arrives before the next span's first day.
    void collect(LongList outbox, int nextSpanStart) {
        for (int each = 0; each < outbox.size(); each += 2) {
            long first = outbox.get(each);
            if (News.dueDay(first) < nextSpanStart) {
                first = News.withDueDay(first, nextSpanStart);
            }
            later[News.dueDay(first) / spanDays % later.length].add(first, outbox.get(each + 1));
        }
        outbox.clear();
    }

    /// Sorts what is due in the span that begins on a day.
    void sortFor(int spanStart) {
        LongList due = later[spanStart / spanDays % later.length];
        Arrays.fill(starts, 0);
        if (due.size() == 0) {
            return;
        }
        for (int each = 0; each < due.size(); each += 2) {
            starts[population.neighbourhoodOf(News.subject(due.get(each))) + 1]++;
        }
        for (int place = 1; place < starts.length; place++) {
            starts[place] += starts[place - 1];
        }
        System.arraycopy(starts, 0, counts, 0, starts.length);
        if (sorted.length < due.size()) {
            sorted = new long[due.size()];
        }
        for (int each = 0; each < due.size(); each += 2) {
            int place = population.neighbourhoodOf(News.subject(due.get(each)));
            int at = 2 * counts[place]++;
            sorted[at] = due.get(each);
            sorted[at + 1] = due.get(each + 1);
        }
        for (int place = 0; place + 1 < starts.length; place++) {
            sortPairs(2 * starts[place], 2 * starts[place + 1]);
        }
        due.clear();
    }

    /// Puts a neighbourhood's post into the lane's mail.
    void deliver(int neighbourhood, Lane lane, int spanStart) {
        for (int each = 2 * starts[neighbourhood]; each < 2 * starts[neighbourhood + 1]; each += 2) {
            lane.mail[News.dueDay(sorted[each]) - spanStart].add(sorted[each], sorted[each + 1]);
        }
    }

    /// How many messages of a kind are not delivered yet.
    long waiting(int kind) {
        long count = 0;
        for (LongList list : later) {
            for (int each = 0; each < list.size(); each += 2) {
                count += News.kind(list.get(each)) == kind ? 1 : 0;
            }
        }
        return count;
    }

    /// Heap sort of pairs in place: a neighbourhood's post is short, and nothing is allocated.
    private void sortPairs(int from, int to) {
        int pairs = (to - from) / 2;
        for (int root = pairs / 2 - 1; root >= 0; root--) {
            sink(from, root, pairs);
        }
        for (int last = pairs - 1; last > 0; last--) {
            swap(from, 0, last);
            sink(from, 0, last);
        }
    }

    private void sink(int from, int start, int pairs) {
        int root = start;
        while (2 * root + 1 < pairs) {
            int child = 2 * root + 1;
            if (child + 1 < pairs && isBefore(from, child, child + 1)) {
                child++;
            }
            if (!isBefore(from, root, child)) {
                return;
            }
            swap(from, root, child);
            root = child;
        }
    }

    private boolean isBefore(int from, int one, int other) {
        long oneFirst = sorted[from + 2 * one];
        long otherFirst = sorted[from + 2 * other];
        return oneFirst < otherFirst
                || (oneFirst == otherFirst && sorted[from + 2 * one + 1] < sorted[from + 2 * other + 1]);
    }

    private void swap(int from, int one, int other) {
        for (int half = 0; half < 2; half++) {
            long kept = sorted[from + 2 * one + half];
            sorted[from + 2 * one + half] = sorted[from + 2 * other + half];
            sorted[from + 2 * other + half] = kept;
        }
    }
}
