package org.glasshouse.engine;

import java.util.List;
import org.glasshouse.model.Watchers;
import org.glasshouse.random.Draws;

/// Sends watchers to neighbourhoods on the first day of a span, where their beat is over.
///
/// Each place has a quota, by evenness and by the records that were made there, and the places lie behind each other
/// in the order of their numbers, as long as their quotas. A watcher stands at u, one at u + 1, and so on, with one
/// draw u a beat: a
/// systematic sample. So a place has its quota rounded down or up, and on the mean of all u exactly its quota;
/// with a single watcher it is the urn of Ensign and others (2018). Everything is in whole numbers.
final class Beats {
    private static final long ONE = 1L << 32;

    private final Reach reach;
    private final Draws draws;
    private final Neighbourhood[] places;
    /// For each channel, what places had made when the watchers were sent last.
    private final int[][] madeBefore;
    /// For each channel, the records by which they are sent.
    private final int[][] sentBy;
    private final int[] beats;
    private final long[] words = new long[2];

    Beats(Reach reach, Draws draws, Neighbourhood[] places, int channels) {
        this.reach = reach;
        this.draws = draws;
        this.places = places;
        this.madeBefore = new int[channels][places.length];
        this.sentBy = new int[channels][places.length];
        this.beats = new int[channels];
    }

    /// Sends the watchers of all channels on the morning of a span's first day.
    ///
    /// @param epoch number of the epoch of that day
    void send(int spanStart, int epoch, List<BeatTable> tables) {
        for (BeatTable table : tables) {
            int beat = spanStart / table.beatDays();
            if (beat != beats[table.channel()]) {
                beats[table.channel()] = beat;
                countRecords(table);
            }
            draws.block(0, 0, beat, table.counter(), words);
            send(table, epoch, words[0] >>> Integer.SIZE);
        }
    }

    private void countRecords(BeatTable table) {
        int[] before = madeBefore[table.channel()];
        int[] counts = sentBy[table.channel()];
        for (int place = 0; place < places.length; place++) {
            int made = places[place].made[table.channel()];
            counts[place] = table.remembersAll() ? made : made - before[place];
            before[place] = made;
        }
    }

    /// @param start where the first watcher stands, in 2^-32
    private void send(BeatTable table, int epoch, long start) {
        boolean[] atWork = new boolean[places.length];
        int placesAtWork = 0;
        for (int place = 0; place < places.length; place++) {
            atWork[place] = !reach.stretches(place).get(epoch).compiled.beats().isEmpty();
            placesAtWork += atWork[place] ? 1 : 0;
        }
        byte[] watchers = allot(table, sentBy[table.channel()], atWork, placesAtWork, start);
        for (int place = 0; place < places.length; place++) {
            places[place].watchers[table.channel()] = watchers[place];
        }
    }

    /// How many watchers each place gets.
    ///
    /// @param records by place
    /// @param atWork which places get any
    static byte[] allot(BeatTable table, int[] records, boolean[] atWork, int placesAtWork, long start) {
        int shift = 0;
        long all = sum(records, atWork, shift);
        while (all >= 1L << 31) {
            shift++;
            all = sum(records, atWork, shift);
        }
        // What nobody has made a record of can't tell them where to go: all of them go round evenly.
        long evenly = table.evenly() + (all == 0 ? table.byRecords() : 0);
        long byRecords = all == 0 ? 0 : table.byRecords() * placesAtWork;
        long whole = all == 0 ? 0 : byRecords / all;
        long rest = all == 0 ? 0 : byRecords % all;
        byte[] watchers = new byte[records.length];
        long quota = 0;
        long made = 0;
        long sent = 0;
        for (int place = 0; place < records.length; place++) {
            if (atWork[place]) {
                quota += evenly;
                made += records[place] >> shift;
                long reaches = quota + whole * made + (all == 0 ? 0 : rest * made / all);
                long upToHere = (reaches - start + ONE - 1) >> Integer.SIZE;
                watchers[place] = (byte) Math.min(Watchers.MOST_IN_ONE_PLACE, upToHere - sent);
                sent = upToHere;
            }
        }
        return watchers;
    }

    private static long sum(int[] records, boolean[] atWork, int shift) {
        long sum = 0;
        for (int place = 0; place < records.length; place++) {
            sum += atWork[place] ? records[place] >> shift : 0;
        }
        return sum;
    }
}
