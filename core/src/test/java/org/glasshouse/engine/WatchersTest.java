package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.glasshouse.model.Channel;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Watchers;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.TableKind;
import org.glasshouse.random.Draws;
import org.glasshouse.random.Mix;
import org.glasshouse.random.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Watchers on beats: how many go where, how much of the time a place is watched, and the loop of being sent where
/// records were made.
class WatchersTest {
    private static final double STANDARD_ERRORS = 4;
    private static final long ONE = 1L << 32;

    private static BeatTable beats(double perPlace, double sentByRecords) {
        long evenly = Math.round(perPlace * (1 - sentByRecords) * ONE);
        return new BeatTable(0, 0, 1, evenly, Math.round(perPlace * ONE) - evenly, false);
    }

    private static byte[] allot(BeatTable table, int[] records, long start) {
        boolean[] atWork = new boolean[records.length];
        Arrays.fill(atWork, true);
        return Beats.allot(table, records, atWork, records.length, start);
    }

    /// Of ten records six were made in the first of three places and one in the last: for a single watcher u below 0.6
    /// means the first place, below 0.9 the second. All in 2^-32: 0.6 is 2,576,980,377.6.
    @Test
    void oneWatcherGoesToAPlaceWithTheShareOfItsRecords() {
        BeatTable one = beats(1 / 3.0, 1);
        int[] records = {6, 3, 1};
        assertThat(allot(one, records, 0)).containsExactly(1, 0, 0);
        assertThat(allot(one, records, (long) (0.6 * ONE) - 2)).containsExactly(1, 0, 0);
        assertThat(allot(one, records, (long) (0.6 * ONE) + 2)).containsExactly(0, 1, 0);
        assertThat(allot(one, records, (long) (0.9 * ONE) - 2)).containsExactly(0, 1, 0);
        assertThat(allot(one, records, (long) (0.9 * ONE) + 2)).containsExactly(0, 0, 1);
    }

    /// Eight watchers by 40, 20, 10 and 10 records: quotas of 4, 2, 1 and 1, whatever the draw.
    @Test
    void wholeQuotasAreFilledWhateverTheDraw() {
        for (long start : new long[] {0, 1, ONE / 2, ONE - 1}) {
            assertThat(allot(beats(2, 1), new int[] {40, 20, 10, 10}, start)).containsExactly(4, 2, 1, 1);
            assertThat(allot(beats(2, 0), new int[] {40, 20, 10}, start)).containsExactly(2, 2, 2);
            assertThat(allot(beats(1, 1), new int[] {0, 0, 0}, start)).containsExactly(1, 1, 1);
        }
    }

    /// Half of two watchers evenly, half by records (1, 0, 0, 0): quotas of 1/4 each and one more in the first place.
    @Test
    void aShareGoesByRecordsAndTheRestRoundEvenly() {
        BeatTable half = beats(0.5, 0.5);
        double[] watched = new double[4];
        int steps = 1 << 12;
        for (int step = 0; step < steps; step++) {
            byte[] sent = allot(half, new int[] {1, 0, 0, 0}, step * (ONE / steps));
            for (int place = 0; place < 4; place++) {
                watched[place] += sent[place] / (double) steps;
            }
        }
        assertThat(watched).containsExactly(new double[] {1.25, 0.25, 0.25, 0.25}, within(2.0 / steps));
    }

    /// Two hundred places with records of all sizes: each has its quota rounded down or up, and nobody is lost but
    /// those beyond the most in one place. A millionth is left for the rounding of quotas to 2^-32.
    @Test
    void everyPlaceHasItsQuotaRoundedDownOrUp() {
        int[] records = new int[200];
        long all = 0;
        for (int place = 0; place < records.length; place++) {
            records[place] = (int) (Mix.mix64(place + 1) >>> 40 >>> (place % 24));
            all += records[place];
        }
        BeatTable table = beats(1.7, 0.6);
        for (int turn = 0; turn < 500; turn++) {
            byte[] sent = allot(table, records, Mix.mix64(turn + 1000) >>> Integer.SIZE);
            long together = 0;
            for (int place = 0; place < records.length; place++) {
                double quota = 1.7 * 0.4 + 200 * 1.7 * 0.6 * records[place] / all;
                int most = (int) Math.ceil(quota + 1e-6);
                assertThat((int) sent[place])
                        .isBetween(
                                Math.min(Watchers.MOST_IN_ONE_PLACE, (int) Math.floor(quota - 1e-6)),
                                Math.min(Watchers.MOST_IN_ONE_PLACE, most));
                together += sent[place];
            }
            assertThat(together).isBetween(338L, 341L);
        }
    }

    @Test
    void aPlaceWhereTheRegimeDoesNotHoldGetsNobody() {
        boolean[] atWork = {true, false, true};
        assertThat(Beats.allot(beats(1, 0), new int[3], atWork, 2, 0)).containsExactly(1, 0, 1);
        assertThat(Beats.allot(beats(1, 1), new int[] {5, 90, 5}, atWork, 2, 0)).containsExactly(1, 0, 1);
    }

    /// More records than an int holds are halved alike until they fit.
    @Test
    void veryManyRecordsAreNoTrouble() {
        int many = Integer.MAX_VALUE;
        assertThat(allot(beats(1, 1), new int[] {many, many, many}, ONE / 2)).containsExactly(1, 1, 1);
        assertThat(allot(beats(0.5, 1), new int[] {many, 0, 0, many}, ONE / 2)).containsExactly(1, 0, 0, 1);
    }

    /// Everybody litters on every day.
    private static Worlds littering(int persons, double detects, Watchers watchers) {
        return new Worlds()
                .persons(persons)
                .exchange(1)
                .points(100, 0, 200)
                .conduct("littering", ConductClass.OFFENCE, 365)
                .channel(
                        "journal",
                        new Channel(List.of("littering"), detects, Map.of(), 0, null, null, null, null).with(watchers));
    }

    private static Watchers evenly(double perPlace, int beatDays) {
        return new Watchers(perPlace, beatDays, 0, Watchers.Memory.LAST_BEAT);
    }

    /// A place with 0.3 watchers has one on three in ten beats: of 2,000 days, each either seen by all or by nobody.
    @Test
    void aPlaceIsWatchedForItsShareOfTheTime() {
        ReplicateOutcome outcome = Runs.first(littering(10, 1, evenly(0.3, 1)).days(2000));
        long seen = Runs.sum(outcome, TableKind.DAILY, "seen");
        assertThat(seen % 10).isZero();
        assertThat(seen / 10.0).isCloseTo(600, within(STANDARD_ERRORS * Math.sqrt(2000 * 0.3 * 0.7)));
    }

    /// Beats of five days: whoever is there stays for five days, from a day that five divides.
    @Test
    void watchersStayForTheirBeat() {
        ReplicateOutcome outcome = Runs.first(littering(10, 1, evenly(0.5, 5)).days(200));
        int watched = 0;
        for (int day = 0; day < 200; day++) {
            long seen = Runs.onDay(outcome, TableKind.DAILY, day, "seen");
            assertThat(seen).isEqualTo(Runs.onDay(outcome, TableKind.DAILY, day - day % 5, "seen"));
            watched += seen > 0 ? 1 : 0;
        }
        assertThat(watched).isBetween(50, 150);
    }

    /// In spans of three days a beat of five ends on the first day of the span behind it: 0, 6, 12, 15, 21, ...
    @Test
    void watchersMoveOnTheFirstDayOfASpan() {
        ReplicateOutcome outcome =
                Runs.first(littering(10, 1, evenly(0.5, 5)).days(300).exchange(3));
        for (int day = 1; day < 300; day++) {
            int span = day - day % 3;
            boolean sameBeat = day % 3 != 0 || span / 5 == (span - 3) / 5;
            if (sameBeat) {
                assertThat(Runs.onDay(outcome, TableKind.DAILY, day, "seen"))
                        .isEqualTo(Runs.onDay(outcome, TableKind.DAILY, day - 1, "seen"));
            }
        }
    }

    /// Each of two sees half of all for himself: three quarters of 50,000 acts are seen.
    @Test
    void twoWatchersSeeWhatOneOfThemSees() {
        double acts = 500 * 100;
        ReplicateOutcome outcome = Runs.first(littering(500, 0.5, evenly(2, 1)).days(100));
        assertThat((double) Runs.sum(outcome, TableKind.DAILY, "seen"))
                .isCloseTo(acts * 0.75, within(STANDARD_ERRORS * Math.sqrt(acts * 0.75 * 0.25)));
    }

    @Test
    void peopleKnowHowManyWatchersThereAreAndNotWhere() {
        Channel journal = new Channel(List.of("littering"), 0.8, Map.of(), 0, null, null, null, null);
        assertThat(journal.chanceSeen()).isEqualTo(0.8);
        assertThat(journal.with(evenly(0.5, 7)).chanceSeen()).isEqualTo(0.4, within(1e-12));
        assertThat(journal.with(evenly(1, 7)).chanceSeen()).isEqualTo(0.8, within(1e-12));
        // Half of the places have one, half have two: (0.8 + 0.96) / 2.
        assertThat(journal.with(evenly(1.5, 7)).chanceSeen()).isEqualTo(0.88, within(1e-12));
    }

    /// Nobody watches until day 5; then the channel needs nobody any more: five days of ten people.
    @Test
    void whereWatchersEndTheChannelSeesEverywhere() {
        Worlds world = littering(10, 1, evenly(0, 1)).days(10);
        ReplicateOutcome outcome = Runs.first(world.then(5, world, "channels.journal.watchers"));
        assertThat(Runs.sum(outcome, TableKind.DAILY, "seen")).isEqualTo(50);
    }

    /// Two places of ten, one watcher, beats of a day. Of the days of a year, one place has all but the first, or all.
    @Test
    void sentByRecordsAloneTheWatcherStaysForEverWhereTheFirstRecordWasMade() {
        int first = 0;
        for (int seed = 1; seed <= 40; seed++) {
            int[] made = made(1, Watchers.Memory.ALL, 365, seed);
            assertThat(made).containsAnyOf(0, 3650);
            first += made[0] > 0 ? 1 : 0;
        }
        assertThat(first).isBetween(8, 32);
    }

    /// On how many days the first of two equal places is watched follows the urn, enumerated: its chance on a day is
    /// 1/2 (1 - s) + s × its share of the records so far, or of those of yesterday.
    @ParameterizedTest
    @CsvSource({"0, ALL", "0.5, ALL", "0.9, ALL", "0.5, LAST_BEAT", "0.9, LAST_BEAT"})
    void twoEqualPlacesAreWatchedAsTheUrnSays(double sentByRecords, Watchers.Memory counting) {
        int days = 6;
        int seeds = 1500;
        int[] found = new int[days + 1];
        for (int seed = 1; seed <= seeds; seed++) {
            int[] made = made(sentByRecords, counting, days, seed);
            assertThat(made[0] + made[1]).isEqualTo(10 * days);
            found[made[0] / 10]++;
        }
        double[] law = urn(sentByRecords, counting, days);
        for (int watched = 0; watched <= days; watched++) {
            assertThat((double) found[watched])
                    .as(watched + " days")
                    .isCloseTo(
                            seeds * law[watched],
                            within(STANDARD_ERRORS * Math.sqrt(seeds * law[watched] * (1 - law[watched]))));
        }
    }

    /// Records that the watcher made in each of two places of ten people.
    private static int[] made(double sentByRecords, Watchers.Memory counting, int days, int seed) {
        Worlds world = littering(20, 1, new Watchers(0.5, 1, sentByRecords, counting))
                .places(1, 10)
                .days(days)
                .seed(seed);
        World lived = Runs.live(world).world();
        return new int[] {lived.neighbourhood(0).made[0], lived.neighbourhood(1).made[0]};
    }

    /// The chance of each number of days at the first place, by how many it had and where the watcher was last.
    private static double[] urn(double byRecords, Watchers.Memory counting, int days) {
        double[][] chances = new double[days + 1][2];
        chances[0][1] = 0.5;
        chances[1][0] = 0.5;
        for (int day = 1; day < days; day++) {
            double[][] next = new double[days + 1][2];
            for (int had = 0; had <= day; had++) {
                for (int last = 0; last < 2; last++) {
                    double share = counting == Watchers.Memory.ALL ? had / (double) day : 1 - last;
                    double first = 0.5 * (1 - byRecords) + byRecords * share;
                    next[had + 1][0] += chances[had][last] * first;
                    next[had][1] += chances[had][last] * (1 - first);
                }
            }
            chances = next;
        }
        double[] law = new double[days + 1];
        for (int had = 0; had <= days; had++) {
            law[had] = chances[had][0] + chances[had][1];
        }
        return law;
    }

    /// Six days, half by records: the urn is worked out for two days by hand. The second day is like the first with
    /// 1/4 + 1/2.
    @Test
    void theUrnOfTwoDaysIsWorkedByHand() {
        assertThat(urn(0.5, Watchers.Memory.ALL, 2)).containsExactly(0.375, 0.25, 0.375);
        assertThat(urn(1, Watchers.Memory.ALL, 3)).containsExactly(0.5, 0, 0, 0.5);
    }

    /// With and without the feedback the draw of a beat is the same one.
    @Test
    void aBeatHasOneDrawWhateverTheRecords() {
        Draws draws = Draws.of(1, 0);
        long[] words = new long[2];
        draws.block(0, 0, 3, Purpose.BEAT.counter("journal"), words);
        long u = words[0] >>> Integer.SIZE;
        int[] made = made(0, Watchers.Memory.ALL, 4, 1);
        int[] before = made(0, Watchers.Memory.ALL, 3, 1);
        assertThat(made[0] - before[0]).isEqualTo(u < ONE / 2 ? 10 : 0);
    }
}
