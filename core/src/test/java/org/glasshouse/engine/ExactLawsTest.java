package org.glasshouse.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Trait;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The engine against answers that are known exactly. All seeds are fixed; a test fails by chance once in ten thousand
/// seeds or rarer.
class ExactLawsTest {
    private static final double ALPHA = 1e-4;
    private static final double STANDARD_ERRORS = 4.5;

    /// Without ties, a person's points under REF-POINTS are a Markov chain on 0 to 1300, the same for everybody.
    @ParameterizedTest
    @ValueSource(ints = {30, 180, 365})
    void pointsOfOnePersonFollowTheirMarkovChain(int days) {
        int persons = 200_000;
        Runs.Lived lived = Runs.live(
                Worlds.refPoints().noTies().persons(persons).days(days).seed(77));
        double[] law = refPointsLaw(days);
        long[] found = new long[1301];
        for (int place = 0; place < lived.population().neighbourhoods(); place++) {
            Neighbourhood neighbourhood = lived.world().neighbourhood(place);
            for (short points : requireNonNull(neighbourhood.points)) {
                found[points]++;
            }
        }
        assertThat(chiSquareP(law, found, persons)).isGreaterThan(ALPHA);
    }

    /// Day for day: minor offence seen or mix-up -5 each, serious offence seen -50, good deed seen +3, then clamped.
    private static double[] refPointsLaw(int days) {
        double[] minor = {1 - 0.01 * 0.5, 0.01 * 0.5};
        double[] mixUp = {1 - 0.0005, 0.0005};
        double[] serious = {1 - 0.002 * 0.8, 0.002 * 0.8};
        double[] good = {1 - 0.015 * 0.3, 0.015 * 0.3};
        double[] law = new double[1301];
        law[1000] = 1;
        for (int day = 0; day < days; day++) {
            double[] next = new double[1301];
            for (int event = 0; event < 16; event++) {
                int change = -5 * (event & 1) - 5 * (event >> 1 & 1) - 50 * (event >> 2 & 1) + 3 * (event >> 3 & 1);
                double chance =
                        minor[event & 1] * mixUp[event >> 1 & 1] * serious[event >> 2 & 1] * good[event >> 3 & 1];
                for (int points = 0; points <= 1300; points++) {
                    next[Math.clamp(points + change, 0, 1300)] += law[points] * chance;
                }
            }
            law = next;
        }
        return law;
    }

    /// Cells of fewer than 20 expected persons are pooled with their neighbours.
    private static double chiSquareP(double[] law, long[] found, int persons) {
        List<Double> expected = new java.util.ArrayList<>();
        List<Long> observed = new java.util.ArrayList<>();
        double expectedHere = 0;
        long observedHere = 0;
        for (int points = 0; points < law.length; points++) {
            expectedHere += law[points] * persons;
            observedHere += found[points];
            if (expectedHere >= 20 || points == law.length - 1) {
                expected.add(expectedHere);
                observed.add(observedHere);
                expectedHere = 0;
                observedHere = 0;
            }
        }
        assertThat(expected).hasSizeGreaterThan(8);
        return ChiSquareTest.withDefaults()
                .test(
                        expected.stream()
                                .mapToDouble(Math::nextUp)
                                .map(each -> Math.max(each, 1e-9))
                                .toArray(),
                        observed.stream().mapToLong(Long::longValue).toArray())
                .getPValue();
    }

    /// Rare, usual and dense kinds, at their ceiling and far below it, seen at any chance: each count is binomial.
    @Test
    void countsOfEveryKindFollowTheirBinomialLaw() {
        int persons = 30_000;
        int days = 50;
        Worlds world = new Worlds().persons(persons).days(days).seed(5).points(0, -30_000, 30_000);
        double[] rates = {0.001, 0.7, 9, 40, 45.6, 50, 182.5, 365};
        double[] slack = {1, 4, 1, 1, 1, 4, 1, 1};
        for (int kind = 0; kind < rates.length; kind++) {
            String name = "kind-" + kind;
            double ceiling = Math.min(1, rates[kind] / 365 * slack[kind]);
            world.conduct(
                    name,
                    new Conduct(
                            ConductClass.OFFENCE, "life", rates[kind], ceiling, Map.of(), List.of(), Map.of(), null));
            world.channel("channel-" + kind, Worlds.channel(List.of(name), 0.37, null));
        }
        ReplicateOutcome outcome = Runs.first(world);
        for (int kind = 0; kind < rates.length; kind++) {
            double chance = rates[kind] / 365;
            long done = Runs.sum(outcome, TableKind.CONDUCT, "done", "kind-" + kind);
            long seen = Runs.sum(outcome, TableKind.CONDUCT, "seen", "kind-" + kind);
            assertBinomial(done, (long) persons * days, chance);
            assertBinomial(seen, (long) persons * days, chance * 0.37);
            assertThat(Runs.sum(outcome, TableKind.RECORDS, "records", "kind-" + kind, "true-record"))
                    .isEqualTo(seen);
        }
    }

    /// Traits multiply the rate: children never, the old at half, adults as written; and who does less is not who does
    /// more.
    @Test
    void traitsMultiplyTheRate() {
        Map<String, Double> shares = Map.of("child", 0.3, "adult", 0.4, "older", 0.3);
        Worlds world = new Worlds()
                .persons(50_000)
                .days(40)
                .seed(9)
                .households(Map.of(4, 1.0))
                .traits(Map.of(Trait.AGE, shares))
                .groups(Trait.AGE)
                .conduct(
                        "gambling",
                        new Conduct(
                                ConductClass.OFFENCE,
                                "life",
                                10,
                                null,
                                Map.of(Trait.AGE, Map.of("child", 0.0, "older", 0.5)),
                                List.of(),
                                Map.of(),
                                null));
        ReplicateOutcome outcome = Runs.first(world);
        long older = personsIn(outcome, "older");
        assertThat(doneBy(outcome, "child")).isZero();
        assertBinomial(doneBy(outcome, "older"), older * 40, 5.0 / 365);
        assertBinomial(doneBy(outcome, "adult"), personsIn(outcome, "adult") * 40, 10.0 / 365);
    }

    private static long doneBy(ReplicateOutcome outcome, String age) {
        return byClass(outcome, TableKind.CONDUCT, "done", age, -1);
    }

    private static long personsIn(ReplicateOutcome outcome, String age) {
        return byClass(outcome, TableKind.DAILY, "persons", age, 0);
    }

    private static long byClass(ReplicateOutcome outcome, TableKind kind, String column, String name, int day) {
        var table = outcome.table(kind);
        long sum = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (table.word(table.column("class"), row).equals(name) && (day < 0 || table.value(1, row) == day)) {
                sum += table.value(table.column(column), row);
            }
        }
        return sum;
    }

    /// REF-POINTS with its ties, at the size and within the tolerances that four independent implementations agreed on.
    @Test
    void refPointsGivesWhatFourIndependentImplementationsGive() {
        ReplicateOutcome outcome = Runs.run(Worlds.refPoints().scenario(), 2).getFirst();
        assertThat((double) Runs.onDay(outcome, TableKind.STANDING, 364, "persons", "A"))
                .isCloseTo(563_100, within(1500.0));
        assertThat((double) Runs.onDay(outcome, TableKind.STANDING, 364, "persons", "B"))
                .isCloseTo(420_700, within(1500.0));
        assertThat((double) Runs.onDay(outcome, TableKind.STANDING, 364, "persons", "C"))
                .isCloseTo(16_200, within(400.0));
        assertThat(Runs.onDay(outcome, TableKind.STANDING, 364, "persons", "D")).isBetween(0L, 2L);
        // Each fall costs each of eight ties 2 points the next day; the falls of the last day are still on their way.
        double falls = Runs.sum(outcome, TableKind.DAILY, "associated") / -16.0;
        assertThat(falls).isCloseTo(17_470, within(400.0));
    }

    /// Dense kinds under the same rules, without ties, against their own chain: the mean is exact.
    @Test
    void denseRefPointsHasTheMeanOfItsChain() {
        int persons = 100_000;
        Worlds world = Worlds.refPoints()
                .noTies()
                .persons(persons)
                .days(20)
                .conduct("minor-offence", ConductClass.OFFENCE, 73)
                .conduct("good-deed", ConductClass.GOOD_DEED, 182.5);
        ReplicateOutcome outcome = Runs.first(world);
        double aDay = -5 * (0.2 * 0.5 + 0.0005) - 50 * 0.0016 + 3 * 0.5 * 0.3;
        double variance = 25 * 0.1 * 0.9 + 25 * 0.0005 + 2500 * 0.0016 + 9 * 0.15 * 0.85;
        double mean = Runs.onDay(outcome, TableKind.DAILY, 19, "points") / (double) persons;
        assertThat(mean).isCloseTo(1000 + 20 * aDay, within(STANDARD_ERRORS * Math.sqrt(20 * variance / persons)));
    }

    /// Detection 1 and errors 0: what is on the books is what was done, act by act and person by person.
    @Test
    void perfectSensingBooksWhatWasDoneOneByOne() {
        Worlds world = new Worlds()
                .persons(300)
                .days(40)
                .panel(300)
                .points(0, -30_000, 30_000)
                .conduct("littering", ConductClass.OFFENCE, 20)
                .conduct("helping", ConductClass.GOOD_DEED, 60)
                .channel("glass", Worlds.channel(List.of("littering", "helping"), 1, null))
                .deed("littering", -3)
                .deed("helping", 1);
        ReplicateOutcome outcome = Runs.first(world);
        var panel = outcome.table(TableKind.PANEL);
        java.util.Map<String, Integer> open = new java.util.HashMap<>();
        for (int row = 0; row < panel.rows(); row++) {
            String act = panel.value(1, row) + "/" + panel.value(3, row) + "/" + panel.word(5, row);
            switch (panel.word(4, row)) {
                case "conduct" -> open.merge(act, 1, Integer::sum);
                case "record" -> {
                    assertThat(panel.word(panel.column("cause"), row)).isEqualTo("true-record");
                    open.merge(act, -1, Integer::sum);
                }
                default -> {}
            }
        }
        assertThat(open).hasSizeGreaterThan(2000);
        assertThat(open.values()).containsOnly(0);
    }

    /// Nobody keeps score: no records, no sanctions, no fear; what people do is what they do.
    @Test
    void noRegimeLeavesNoRecordsNoSanctionsAndNoFear() {
        ReplicateOutcome outcome = Runs.first(Worlds.rich(java.util.Set.of()).noRegime());
        assertThat(Runs.sum(outcome, TableKind.DAILY, "records")).isZero();
        assertThat(Runs.sum(outcome, TableKind.DAILY, "seen")).isZero();
        assertThat(Runs.sum(outcome, TableKind.DAILY, "fear")).isZero();
        assertThat(Runs.sum(outcome, TableKind.DAILY, "strain")).isZero();
        assertThat(outcome.table(TableKind.RECORDS).rows()).isZero();
        assertThat(outcome.table(TableKind.SERVICES).rows()).isZero();
        assertThat(outcome.table(TableKind.STANDING).rows()).isZero();
        assertThat(Runs.sum(outcome, TableKind.DAILY, "done")).isPositive();
    }

    /// A share of true records goes to others; the group first by size and odds, then anybody of it.
    @Test
    void theWrongPersonIsOfTheMinorityByTheOddsAskedFor() {
        Channel.Misattribution wrong =
                new Channel.Misattribution(1, org.glasshouse.model.Radius.NATION, Map.of("minority", 10.0));
        Worlds world = new Worlds()
                .persons(20_000)
                .days(30)
                .traits(Map.of(Trait.GROUP, Map.of("majority", 0.9, "minority", 0.1)))
                .groups(Trait.GROUP)
                .exchange(1)
                .points(0, -30_000, 30_000)
                .deed("littering", -1)
                .conduct("littering", ConductClass.OFFENCE, 15)
                .channel("camera", new Channel(List.of("littering"), 1, Map.of(), 0, wrong, null, null, null));
        ReplicateOutcome outcome = Runs.first(world);
        long minority = byClass(outcome, TableKind.DAILY, "persons", "minority", 0);
        double share = 10.0 * minority / (10.0 * minority + 20_000 - minority);
        long all = Runs.sum(outcome, TableKind.RECORDS, "records", "misattribution");
        long ofMinority = byClass(outcome, TableKind.RECORDS, "records", "minority", -1);
        assertThat(Runs.sum(outcome, TableKind.RECORDS, "records", "true-record"))
                .isZero();
        assertBinomial(ofMinority, all, share);
    }

    private static void assertBinomial(long count, long trials, double chance) {
        double mean = trials * chance;
        double error = Math.sqrt(trials * chance * (1 - chance));
        assertThat((double) count).isCloseTo(mean, within(STANDARD_ERRORS * error + 1e-9));
    }
}
