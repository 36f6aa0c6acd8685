package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.Experience;
import org.glasshouse.model.Level;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Responses;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// Denunciations in bulletins are read by a district or the nation: eight people, two in each of four neighbourhoods
/// of two districts, who all litter and are low from the close of day 0 on. Each sight leaves one of fear.
class BulletinsTest {
    private static Worlds eight(Consequence.Audience audience, double seenBy) {
        return people(8, audience, seenBy).places(2, 2).exchange(3);
    }

    private static Worlds people(int persons, Consequence.Audience audience, double seenBy) {
        return new Worlds()
                .persons(persons)
                .days(6)
                .conduct("littering", ConductClass.OFFENCE, 365)
                .points(50, 0, 100)
                .channel("camera", Worlds.channel(List.of("littering"), 1, null))
                .deed("littering", -1)
                .grade("good", "50..")
                .grade("low", "..50")
                .responses(new Responses(Map.of(), Map.of(Experience.WITNESSED, Map.of(Level.FEAR, 1))))
                .consequence(
                        "screens",
                        new Consequence.Publish(
                                new Consequence.When("low", null), List.of(), audience, List.of(), seenBy));
    }

    private static long fear(Worlds world, int day) {
        return Runs.onDay(Runs.first(world), TableKind.DAILY, day, "fear");
    }

    /// All eight are denounced at the close of day 0, which is in the span of days 0 to 2.
    @Test
    void theNationReadsItOnTheFirstDayOfTheNextSpan() {
        Worlds world = eight(Consequence.Audience.NATION, 1);
        assertThat(fear(world, 2)).isZero();
        assertThat(fear(world, 3)).isEqualTo(8 * 8);
        assertThat(fear(world, 5)).isEqualTo(8 * 8);
    }

    @Test
    void aDistrictReadsItsOwn() {
        assertThat(fear(eight(Consequence.Audience.DISTRICT, 1), 5)).isEqualTo(8 * 4);
        assertThat(fear(eight(Consequence.Audience.NEIGHBOURHOOD, 1), 5)).isEqualTo(8 * 2);
    }

    @Test
    void whereNewsIsExchangedDailyItIsReadTheNextDay() {
        Worlds world = eight(Consequence.Audience.NATION, 1).exchange(1);
        assertThat(fear(world, 0)).isZero();
        assertThat(fear(world, 1)).isEqualTo(8 * 8);
    }

    @Test
    void nobodySeesWhatNobodySees() {
        assertThat(fear(eight(Consequence.Audience.NATION, 0), 5)).isZero();
        assertThat(fear(eight(Consequence.Audience.NATION, 1).off(Mechanism.BULLETINS), 5))
                .isZero();
    }

    /// Each of eight people is punished daily, which leaves 10 of fear, and reads of eight honours, each of which takes
    /// 1;
    /// nobody is followed.
    @Test
    void honoursThatOnlyRelieveAreReadToo() {
        Worlds world = eight(Consequence.Audience.NATION, 1)
                .responses(new Responses(
                        Map.of(),
                        Map.of(
                                Experience.PUNISHED, Map.of(Level.FEAR, 10),
                                Experience.WITNESSED_HONOUR, Map.of(Level.FEAR, -1))))
                .consequence(
                        "roll",
                        new Consequence.Honour(
                                new Consequence.When("low", null), Consequence.Audience.NATION, List.of()));
        assertThat(fear(world, 2)).isEqualTo(8 * 30);
        assertThat(fear(world, 3)).isEqualTo(8 * 40 - 8 * 8);
    }

    /// An amendment ends the screens on day 2, before what they would show is read.
    @Test
    void whatEndsBeforeItIsReadIsNotRead() {
        Worlds with = eight(Consequence.Audience.NATION, 1);
        Worlds ended = eight(Consequence.Audience.NATION, 1).then(0, with).then(2, with, "consequences.screens");
        assertThat(fear(ended, 5)).isZero();
    }

    /// Two thousand people, each of whom sees each of two thousand denunciations with a chance of 0.01: 20 on
    /// average, with a variance of 19.8. The sum has a standard deviation of 199; so it lies within 4 of these.
    @Test
    void eachPersonSeesEachWithItsChance() {
        Worlds world = people(2000, Consequence.Audience.NATION, 0.01)
                .places(1, 100)
                .exchange(3)
                .panel(2000);
        ReplicateOutcome outcome = Runs.first(world);
        long sights = Runs.onDay(outcome, TableKind.DAILY, 5, "fear");
        assertThat(sights).isBetween(40_000L - 4 * 199, 40_000L + 4 * 199);
        // The followed tell of as many sights as left their mark.
        assertThat(Runs.sum(outcome, TableKind.PANEL, "value", "witnessed")).isEqualTo(sights);
    }

    @Test
    void theNumberSeenFollowsTheBinomialLaw() {
        for (int denounced : new int[] {1, 3, 40, 1000, 2_000_000}) {
            for (double seenBy : new double[] {0.0001, 0.2, 0.97}) {
                if (denounced * seenBy <= 500) {
                    assertBinomial(denounced, seenBy);
                }
            }
        }
    }

    private static void assertBinomial(int denounced, double seenBy) {
        Sightings sightings = Sightings.of(denounced, seenBy);
        BinomialDistribution exact = BinomialDistribution.of(denounced, seenBy);
        int seen = 0;
        // Two units of 2^-32 for rounding, and what a sum of some hundred terms loses.
        double tolerance = 1e-8;
        for (double unit = 0.0005; unit < 1; unit += 0.001) {
            int next = sightings.seen((long) (unit * 0x1p32));
            assertThat(next).isGreaterThanOrEqualTo(seen);
            seen = next;
            assertThat(exact.cumulativeProbability(seen)).isGreaterThan(unit - tolerance);
            assertThat(exact.cumulativeProbability(seen - 1)).isLessThanOrEqualTo(unit + tolerance);
        }
    }

    @Test
    void whereEverybodySeesVeryManyAllSeeTheMean() {
        Sightings sightings = Sightings.of(1_000_001, 0.5);
        assertThat(sightings.areSame()).isTrue();
        assertThat(sightings.seen(0)).isEqualTo(500_001);
        assertThat(Sightings.felt(500_001)).isEqualTo(1000);
        assertThat(Sightings.of(7, 1).seen(0)).isEqualTo(7);
        assertThat(Sightings.of(0, 0.5).isNone()).isTrue();
    }
}
