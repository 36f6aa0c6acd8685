package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.glasshouse.model.Channel;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Official;
import org.glasshouse.model.Points;
import org.glasshouse.model.Quota;
import org.glasshouse.model.Redress;
import org.glasshouse.model.Subject;
import org.glasshouse.model.Trait;
import org.glasshouse.model.Watchers;
import org.glasshouse.outcome.Cause;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// A channel that must have so many records: what it has too few of is made up.
class QuotaTest {
    private static final String CAUSE = Cause.QUOTA.key();

    /// Everybody helps every day and nobody litters; the channel sees the helping if it is told to.
    private static Worlds asked(Quota quota, String... sees) {
        return new Worlds()
                .persons(10)
                .days(10)
                .points(1000, 0, 2000)
                .conduct("littering", ConductClass.OFFENCE, 0)
                .conduct("helping", ConductClass.GOOD_DEED, 365)
                .deed("littering", -5)
                .channel("journal", channel(quota, sees));
    }

    private static Channel channel(Quota quota, String... sees) {
        return new Channel(List.of(sees), 1, Map.of(), 0, null, null, null, null).with(quota);
    }

    private static Quota littering(int records, int everyDays) {
        return new Quota(records, everyDays, "littering");
    }

    private static long made(ReplicateOutcome outcome) {
        return Runs.sum(outcome, TableKind.RECORDS, "records", CAUSE);
    }

    /// Four records in five days, and nobody does anything: four are made up on day 4 and four on day 9.
    @Test
    void whatIsMissingIsMadeUpOnTheLastDayOfAPeriod() {
        ReplicateOutcome outcome = Runs.first(asked(littering(4, 5)));
        assertThat(made(outcome)).isEqualTo(8);
        assertThat(Runs.onDay(outcome, TableKind.RECORDS, 4, "records", CAUSE)).isEqualTo(4);
        assertThat(Runs.onDay(outcome, TableKind.RECORDS, 9, "records", CAUSE)).isEqualTo(4);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "wrong_records")).isEqualTo(8);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 9, "points")).isEqualTo(10_000 - 8 * 5);
    }

    /// Ten people help on five days: fifty records are there, so of 53 three are missing and of 50 none.
    @Test
    void whatTheChannelHasSeenCounts() {
        assertThat(made(Runs.first(asked(littering(53, 5), "helping")))).isEqualTo(6);
        assertThat(made(Runs.first(asked(littering(50, 5), "helping")))).isZero();
    }

    /// Two villages of ten, of which each must have four: what one has too much doesn't help the other.
    @Test
    void eachNeighbourhoodHasAQuotaOfItsOwn() {
        assertThat(made(Runs.first(asked(littering(4, 5)).persons(20).places(1, 10))))
                .isEqualTo(16);
    }

    @Test
    void nobodyIsHitTwiceAndNobodyIsLeftWhereMoreAreAskedForThanLiveThere() {
        assertThat(made(Runs.first(asked(littering(25, 5))))).isEqualTo(20);
    }

    /// Whoever fills a small quota fills a larger one, too.
    @Test
    void thoseWithTheSmallestDrawsAreHit() {
        Set<String> few = hit(Runs.first(asked(littering(3, 5)).panel(10)));
        Set<String> more = hit(Runs.first(asked(littering(6, 5)).panel(10)));
        assertThat(few).hasSize(6);
        assertThat(more).hasSize(12).containsAll(few);
    }

    private static Set<String> hit(ReplicateOutcome outcome) {
        Table panel = outcome.table(TableKind.PANEL);
        Set<String> hit = new TreeSet<>();
        for (int row = 0; row < panel.rows(); row++) {
            if (panel.word(panel.column("event"), row).equals("record")) {
                assertThat(panel.word(panel.column("cause"), row)).isEqualTo(CAUSE);
                hit.add(panel.value(panel.column("day"), row) + " " + panel.value(panel.column("person"), row));
            }
        }
        return hit;
    }

    /// Two of ten on each of 4,000 days, so 800 a person. Drawn without replacement, these counts have variances of
    /// 640 and covariances of -640 / 9: their squared deviations over 6400 / 9 are chi-square with nine degrees.
    @Test
    void everybodyIsHitAlike() {
        ReplicateOutcome outcome = Runs.first(asked(littering(2, 1)).days(4000).panel(10));
        Table panel = outcome.table(TableKind.PANEL);
        long[] times = new long[10];
        for (int row = 0; row < panel.rows(); row++) {
            if (panel.word(panel.column("event"), row).equals("record")) {
                times[(int) panel.value(panel.column("person"), row)]++;
            }
        }
        double chiSquare = 0;
        for (long hits : times) {
            chiSquare += (hits - 800) * (hits - 800) / (6400 / 9.0);
        }
        // The upper 1 in 10,000 of a chi-square of nine degrees of freedom is 33.7.
        assertThat(chiSquare).isLessThan(33.7);
    }

    @Test
    void whomTheSchemeDoesNotScoreIsNotHit() {
        Worlds world = asked(littering(100, 5))
                .persons(100)
                .households(Map.of(2, 1.0))
                .traits(Map.of(Trait.AGE, Map.of("child", 0.3, "adult", 0.7, "older", 0.0)))
                .points(new Points(Subject.ADULTS, 1000, 0, 2000))
                .groups(Trait.AGE);
        ReplicateOutcome outcome = Runs.first(world);
        Table daily = outcome.table(TableKind.DAILY);
        long adults = 0;
        for (int row = 0; row < daily.rows(); row++) {
            boolean isAdults = daily.word(daily.column("class"), row).equals("adult");
            adults += isAdults && daily.value(1, row) == 0 ? daily.value(daily.column("persons"), row) : 0;
        }
        assertThat(adults).isBetween(50L, 90L);
        assertThat(made(outcome)).isEqualTo(2 * adults);
        assertThat(Runs.sum(outcome, TableKind.RECORDS, "records", Cause.NO_SUBJECT.key()))
                .isZero();
    }

    /// A clerk who lets nothing pass stops what is made up like anything else; it is not made up again.
    @Test
    void whatIsMadeUpPassesOfficials() {
        ReplicateOutcome outcome = Runs.first(
                asked(littering(4, 5)).official("clerk", new Official(List.of("journal"), List.of(), 1, Map.of())));
        assertThat(made(outcome)).isZero();
        assertThat(Runs.sum(outcome, TableKind.RECORDS, "records", Cause.DROPPED.key()))
                .isEqualTo(8);
        ReplicateOutcome looked = Runs.first(asked(littering(4, 5)).humanReview(1, 0));
        assertThat(Runs.sum(looked, TableKind.RECORDS, "records", Cause.STOPPED.key()))
                .isEqualTo(8);
    }

    /// Reviews that strike every wrong record give back what the quota took on day 4, by day 9.
    @Test
    void aReviewTakesItForWrong() {
        ReplicateOutcome outcome = Runs.first(asked(littering(4, 5))
                .appeals(
                        new Redress.Notice(1, 1, Map.of()),
                        new Redress.Appeal(1, 0, 1, Map.of()),
                        new Redress.Review(1, 0, 1)));
        assertThat(Runs.sum(outcome, TableKind.REDRESS, "times", "struck-wrong"))
                .isEqualTo(4);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 9, "points")).isEqualTo(10_000 - 4 * 5);
    }

    @Test
    void whereNobodyWatchesNobodyMakesAnythingUp() {
        Worlds world = asked(littering(4, 5));
        Channel needing = channel(littering(4, 5), "helping").with(new Watchers(0, 7, 0, Watchers.Memory.LAST_BEAT));
        assertThat(made(Runs.first(world.channel("journal", needing)))).isZero();
        Channel watched = channel(littering(53, 5), "helping").with(new Watchers(1, 7, 0, Watchers.Memory.LAST_BEAT));
        assertThat(made(Runs.first(world.channel("journal", watched)))).isEqualTo(6);
    }

    /// A quota of 30 in five days that begins on day 2: the thirty records of days 2 to 4 are enough, and the twenty of
    /// days 0 and 1 don't count. One of 31 lacks one on day 4 and none on day 9.
    @Test
    void aQuotaThatBeginsCountsFromThatDayOn() {
        Worlds world = asked(littering(31, 5), "helping");
        String part = "channels.journal.quota";
        ReplicateOutcome outcome = Runs.first(world.then(0, world, part).then(2, world));
        assertThat(made(outcome)).isEqualTo(1);
        Worlds enough = asked(littering(30, 5), "helping");
        assertThat(made(Runs.first(enough.then(0, enough, part).then(2, enough))))
                .isZero();
    }

    @Test
    void anAmendmentOfSomethingElseLeavesTheCountAlone() {
        Worlds world = asked(littering(50, 5), "helping");
        Worlds dearer = asked(littering(50, 5), "helping").deed("littering", -7);
        assertThat(made(Runs.first(world.then(3, dearer)))).isZero();
    }

    @Test
    void switchedOffNothingIsMadeUp() {
        assertThat(made(Runs.first(asked(littering(4, 5)).off(Mechanism.QUOTA))))
                .isZero();
    }
}
