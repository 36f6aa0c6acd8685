package org.glasshouse.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.glasshouse.model.Association;
import org.glasshouse.model.Cap;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.Dimension;
import org.glasshouse.model.Dimensions;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Points;
import org.glasshouse.model.Redress;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Subject;
import org.glasshouse.model.TieLayer;
import org.glasshouse.model.Trait;
import org.glasshouse.model.lint.Finding;
import org.glasshouse.model.lint.Lint;
import org.glasshouse.model.lint.LintRule;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.TableKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Points made of weighted dimensions, each with ends of its own.
class DimensionsTest {
    private static final double ALPHA = 1e-4;

    /// Two dimensions of 100 points: a step of history is worth 0.7 points, one of conduct 0.3.
    private static Points scale(
            @Nullable Integer halfLifeDays, Map<Trait, Map<String, Integer>> startBy, String... also) {
        Map<String, Dimension> dimensions = new LinkedHashMap<>();
        dimensions.put("history", new Dimension(0.7, List.of("default", "repaying"), List.of(), 50, 0, 100));
        dimensions.put("conduct", new Dimension(0.3, List.of("littering"), List.of(also), 50, 0, 100));
        return new Points(Subject.EVERYONE, 50, startBy, 0, 100, 1, halfLifeDays, dimensions);
    }

    private static Worlds tenWhoDoAll(Points scale) {
        return new Worlds()
                .persons(10)
                .days(12)
                .points(scale)
                .conduct("default", ConductClass.DEFAULT, 365)
                .conduct("littering", ConductClass.OFFENCE, 365)
                .channel("bank", Worlds.channel(List.of("default"), 1, null))
                .channel("camera", Worlds.channel(List.of("littering"), 1, null));
    }

    @Test
    void theWeightTurnsStepsIntoPoints() {
        // Ten steps of history are 7 points, ten of conduct 3.
        ReplicateOutcome outcome = Runs.first(
                tenWhoDoAll(scale(null, Map.of())).days(1).deed("default", -10).deed("littering", -10));
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 0, "earned")).isEqualTo(10 * -(7 + 3));
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 0, "points")).isEqualTo(10 * (50 - 10));
    }

    @Test
    void halvesOfAPointAreRoundedAwayFromNothing() {
        // Five steps are 3.5 and 1.5 points.
        ReplicateOutcome outcome = Runs.first(
                tenWhoDoAll(scale(null, Map.of())).days(1).deed("default", -5).deed("littering", 5));
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 0, "earned")).isEqualTo(10 * (-4 + 2));
    }

    @Test
    void moreOfTheSameMovesNothingOnceADimensionIsAtItsEnd() {
        // Conduct has 15 points; three a day are gone on day 4, and what is taken after that is clipped. History is
        // left alone.
        ReplicateOutcome outcome = Runs.first(tenWhoDoAll(scale(null, Map.of())).deed("littering", -10));
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 4, "points")).isEqualTo(10 * 35);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 11, "points")).isEqualTo(10 * 35);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "clipped")).isEqualTo(10 * -3 * 7);
    }

    @Test
    void whatOneDimensionGainsIsNotLostToAnotherThatIsAtItsEnd() {
        // History gains 3.5, rounded 4, points a day up to 70, from 35 on day 8; conduct loses 15 by day 4.
        Worlds world = tenWhoDoAll(scale(null, Map.of())).deed("default", 5).deed("littering", -10);
        ReplicateOutcome outcome = Runs.first(world);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 4, "points")).isEqualTo(10 * (35 + 20));
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 11, "points")).isEqualTo(10 * 70);
        // Without dimensions: 5 - 10 a day, from 50 to 0 by day 9.
        ReplicateOutcome one = Runs.first(world.off(Mechanism.DIMENSIONS));
        assertThat(Runs.onDay(one, TableKind.DAILY, 11, "points")).isZero();
    }

    @Test
    void pointsMayStayWhereDimensionsMove() {
        // Plus 3 in history, minus 3 in conduct: the sum stays, and on day 5 conduct is at its end.
        Worlds world = tenWhoDoAll(scale(null, Map.of())).deed("default", 4).deed("littering", -10);
        Runs.Lived lived = Runs.live(world.days(5));
        Neighbourhood here = lived.world().neighbourhood(0);
        assertThat(here.dimensions[0]).containsOnly(35 + 5 * 3);
        assertThat(here.dimensions[1]).containsOnly(0);
        assertThat(requireNonNull(here.points)).containsOnly(50);
        ReplicateOutcome longer = Runs.first(world.days(7));
        assertThat(Runs.onDay(longer, TableKind.DAILY, 6, "points")).isEqualTo(10 * 56);
    }

    @Test
    void aRecordThatRunsOutGivesBackToItsOwnDimension() {
        // Seven points of history a day, gone after two days: 14 less on every day from the second on.
        Worlds world = tenWhoDoAll(scale(null, Map.of())).deed("default", -10).expiry(2);
        ReplicateOutcome outcome = Runs.first(world);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 11, "points")).isEqualTo(10 * 36);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 11, "expired")).isEqualTo(10 * 7);
        Runs.Lived lived = Runs.live(world);
        assertThat(lived.world().neighbourhood(0).dimensions[0]).containsOnly(35 - 14);
        assertThat(lived.world().neighbourhood(0).dimensions[1]).containsOnly(15);
    }

    @Test
    void aStruckRecordGivesBackToItsOwnDimension() {
        // Struck three days later: those of the last three days stand.
        Runs.Lived lived = Runs.live(tenWhoDoAll(scale(null, Map.of()))
                .deed("default", -5)
                .appeals(
                        new Redress.Notice(1, 1, Map.of()),
                        new Redress.Appeal(1, 1, 1, Map.of()),
                        new Redress.Review(1, 1, 1)));
        assertThat(lived.world().neighbourhood(0).dimensions[0]).containsOnly(35 - 3 * 4);
        assertThat(requireNonNull(lived.world().neighbourhood(0).points)).containsOnly(50 - 12);
    }

    @Test
    void aCapTakesFromTheDimensionOfItsKinds() {
        ReplicateOutcome outcome = Runs.first(tenWhoDoAll(scale(null, Map.of()))
                .days(2)
                .deed("default", -10)
                .deed("littering", 10)
                .cap("debts", new Cap(List.of("default"), 5)));
        // Seven points taken, of which two are clipped, and three given.
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 0, "points")).isEqualTo(10 * (50 - 5 + 3));
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 0, "clipped")).isEqualTo(10 * -2);
    }

    @Test
    void contactsPayInTheDimensionThatTheRuleGoesInto() {
        // Each of ten in one household loses 3 points of conduct for each of nine others from day 1 on: 15 are soon
        // gone.
        Runs.Lived lived = Runs.live(tenWhoDoAll(scale(null, Map.of(), "association.kin"))
                .days(3)
                .households(Map.of(10, 1.0))
                .tie("household", new TieLayer.Clique())
                .deed("default", -10)
                .association(
                        "kin",
                        new Association.WhenRecorded(List.of("default"), List.of("household"), -10, null, Map.of())));
        Neighbourhood here = lived.world().neighbourhood(0);
        assertThat(here.dimensions[0]).containsOnly(35 - 3 * 7);
        assertThat(here.dimensions[1]).containsOnly(0);
        assertThat(Runs.sum(lived.outcome(), TableKind.DAILY, "associated")).isEqualTo(10 * -27 * 2);
        assertThat(Runs.sum(lived.outcome(), TableKind.DAILY, "clipped")).isEqualTo(10 * -(54 - 15));
    }

    @Test
    void unequalStartsGoIntoTheirDimensionAndWhatFadesFadesToThem() {
        Worlds world = new Worlds()
                .persons(100)
                .days(1)
                .traits(Map.of(Trait.CONNECTED, Map.of("connected", 1.0, "unconnected", 0.0)))
                .points(scale(14, Map.of(Trait.CONNECTED, Map.of("connected", 20)), "points.start-by"))
                .conduct("littering", ConductClass.OFFENCE, 365)
                .channel("camera", Worlds.channel(List.of("littering"), 1, null))
                .deed("littering", 10);
        // Twenty steps of conduct are 6 points.
        Runs.Lived lived = Runs.live(world);
        assertThat(lived.world().neighbourhood(0).dimensions[1]).containsOnly(21 + 3);
        // By day 6 conduct is at its end, 30, 9 above the start. A week at a half-life of two leaves 0.7071 of it,
        // 6.36:
        // 6 or 7, by the rounding of the person and week.
        ReplicateOutcome outcome = Runs.first(world.days(8));
        long faded = Runs.sum(outcome, TableKind.REDRESS, "points", "points-faded");
        assertThat(faded).isBetween(-300L, -200L);
        assertThat(faded).isCloseTo(-264, org.assertj.core.api.Assertions.within(13L));
    }

    /// A byte holds up to 255 points.
    @Test
    void aDimensionOf255PointsHoldsThemAll() {
        Map<String, Dimension> dimensions = new LinkedHashMap<>();
        dimensions.put("history", new Dimension(0.51, List.of("default"), List.of(), 0, 0, 255));
        dimensions.put("conduct", new Dimension(0.49, List.of("littering"), List.of(), 0, 0, 245));
        Points scale = new Points(Subject.EVERYONE, 0, Map.of(), 0, 500, 1, null, dimensions);
        ReplicateOutcome outcome =
                Runs.first(tenWhoDoAll(scale).deed("default", 200).deed("littering", 200));
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 11, "points")).isEqualTo(10 * 500);
    }

    /// The two dimensions of one person are a Markov chain on 71 x 31 states, the same for everybody.
    @Test
    void bothDimensionsOfOnePersonFollowTheirMarkovChain() {
        int days = 120;
        int persons = 100_000;
        Runs.Lived lived = Runs.live(new Worlds()
                .persons(persons)
                .days(days)
                .seed(9)
                .points(scale(null, Map.of()))
                .conduct("default", ConductClass.DEFAULT, 36.5)
                .conduct("repaying", ConductClass.GOOD_DEED, 73)
                .conduct("littering", ConductClass.OFFENCE, 36.5)
                .channel("bank", Worlds.channel(List.of("default", "repaying"), 0.5, null))
                .channel("camera", Worlds.channel(List.of("littering"), 0.8, null))
                .deed("default", -20)
                .deed("repaying", 10)
                .deed("littering", -20));
        double[] law = pairsLaw(days);
        long[] found = new long[101];
        for (int place = 0; place < lived.population().neighbourhoods(); place++) {
            for (short points : requireNonNull(lived.world().neighbourhood(place).points)) {
                found[points]++;
            }
        }
        assertThat(chiSquareP(law, found, persons)).isGreaterThan(ALPHA);
    }

    /// By points: history -14 with chance 0.1 x 0.5, +7 with 0.2 x 0.5, clamped to 0 to 70; conduct -6 with 0.1 x 0.8,
    /// clamped to 0 to 30.
    private static double[] pairsLaw(int days) {
        double[] history = new double[71];
        double[] conduct = new double[31];
        history[35] = 1;
        conduct[15] = 1;
        for (int day = 0; day < days; day++) {
            double[] nextHistory = new double[71];
            double[] nextConduct = new double[31];
            for (int at = 0; at <= 70; at++) {
                nextHistory[at] += history[at] * 0.95 * 0.9;
                nextHistory[Math.max(0, at - 14)] += history[at] * 0.05 * 0.9;
                nextHistory[Math.min(70, at + 7)] += history[at] * 0.95 * 0.1;
                nextHistory[Math.max(0, at - 7)] += history[at] * 0.05 * 0.1;
            }
            for (int at = 0; at <= 30; at++) {
                nextConduct[at] += conduct[at] * 0.92;
                nextConduct[Math.max(0, at - 6)] += conduct[at] * 0.08;
            }
            history = nextHistory;
            conduct = nextConduct;
        }
        double[] points = new double[101];
        for (int one = 0; one <= 70; one++) {
            for (int other = 0; other <= 30; other++) {
                points[one + other] += history[one] * conduct[other];
            }
        }
        return points;
    }

    private static double chiSquareP(double[] law, long[] found, int persons) {
        double[] expected = new double[law.length];
        long[] observed = new long[law.length];
        int cell = 0;
        for (int points = 0; points < law.length; points++) {
            expected[cell] += law[points] * persons;
            observed[cell] += found[points];
            cell += expected[cell] >= 20 ? 1 : 0;
        }
        assertThat(cell).isGreaterThan(10);
        // What is left over at the end goes into the last full cell.
        expected[cell - 1] += cell < expected.length ? expected[cell] : 0;
        observed[cell - 1] += cell < observed.length ? observed[cell] : 0;
        return ChiSquareTest.withDefaults()
                .test(java.util.Arrays.copyOf(expected, cell), java.util.Arrays.copyOf(observed, cell))
                .getPValue();
    }

    @Test
    void whatIsInPointsAlreadyStaysAsItIs() {
        Regime once = Dimensions.inPoints(Worlds.rich(Set.of()).regime());
        assertThat(Dimensions.inPoints(once)).isEqualTo(once);
        // Eleven points for seven steps of order, nine for nine of credit.
        assertThat(once.deeds()).containsEntry("littering", -11).containsEntry("late-payment", -9);
        assertThat(once.association().get("fall")).extracting("points").isEqualTo(-5);
        assertThat(once.bonuses().get("thanks")).extracting("points").isEqualTo(3);
        assertThat(requireNonNull(once.householdStars()).pointsForAStar()).isEqualTo(3);
    }

    @Test
    void lintKnowsWhatADimensionGivesAndTakesAtMost() {
        Worlds world = tenWhoDoAll(scale(null, Map.of()))
                .deed("default", -100)
                .deed("repaying", 10)
                .grade("best", "86..")
                .grade("ordinary", "16..86")
                .grade("low", "..16")
                .consequence(
                        "no-train", new Consequence.Deny(new Consequence.When("low", null), "train", null, 0, 0, 1));
        // A hundred steps are 70 points, but history holds 35 at the start; with all of history and the 15 of conduct
        // that nothing raises there are 85.
        assertThat(Lint.of(world.regime(), null))
                .extracting(Finding::sentence)
                .contains(
                        "One record of default takes a person from the start, 50, to 15, in low, the lowest grade.",
                        "Nobody can come into the grade best, from 86 points: everybody starts with 50 and can have 85.");
        assertThat(Lint.of(
                        tenWhoDoAll(scale(null, Map.of()))
                                .deed("default", -100)
                                .deed("repaying", 10)
                                .deed("littering", 10)
                                .grade("best", "86..")
                                .grade("ordinary", "15..86")
                                .grade("low", "..15")
                                .regime(),
                        null))
                .extracting(Finding::rule)
                .doesNotContain(LintRule.ONE_RECORD_TO_THE_BOTTOM, LintRule.GRADE_OUT_OF_REACH);
    }

    /// In the world in which everything is at work, too, points are what their dimensions hold.
    @Test
    void pointsAreAlwaysWhatTheDimensionsHold() {
        Runs.Lived lived = Runs.live(Worlds.rich(Set.of()));
        int atAnEnd = 0;
        for (int place = 0; place < lived.population().neighbourhoods(); place++) {
            Neighbourhood here = lived.world().neighbourhood(place);
            for (int local = 0; local < here.subjects; local++) {
                int sum = (here.dimensions[0][local] & 255) + (here.dimensions[1][local] & 255);
                assertThat(requireNonNull(here.points)[local]).isEqualTo((short) sum);
                atAnEnd += here.dimensions[0][local] == 0 ? 1 : 0;
            }
        }
        assertThat(atAnEnd).isPositive();
    }
}
