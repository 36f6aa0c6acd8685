package org.glasshouse.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.glasshouse.measures.TinyTables.outcome;
import static org.glasshouse.measures.TinyTables.row;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// A hundred people in three replicates under four sets of rules, counted by hand.
final class ComparisonSentencesTest {
    private static final Frame FRAME =
            new Frame(100, 1, 3, true, List.of("fine", "low"), List.of("blacklist"), Map.of(), Map.of());

    /// Listed in each replicate: men of 40, women of 52, and 8 whose sex is of a third kind.
    private static final List<long[]> NOBODY = List.of(new long[3], new long[3], new long[3]);

    private static final List<long[]> BANK =
            List.of(new long[] {20, 5, 4}, new long[] {22, 6, 4}, new long[] {24, 7, 4});
    private static final List<long[]> MILDER =
            List.of(new long[] {10, 5, 4}, new long[] {13, 5, 4}, new long[] {13, 7, 4});

    @Test
    void armsThatNeverDifferAreToldOnceAndTheBaselineFirst() {
        assertThat(briefs(comparison(Map.of("none", NOBODY, "bank", BANK, "copy", BANK, "gentle", NOBODY))))
                .containsExactly(
                        "Under none and gentle alike, 0 of 100 people (at most 1.0): the same in every replicate.",
                        // 29, 32 and 35: the mean is 32, the standard error 3 / sqrt(3), t of 2 degrees 4.303.
                        "Under bank and copy alike, 32 of 100 people (25 to 39): 32 (25 to 39) more than under none.");
    }

    @Test
    void aReformIsSetAgainstTheFirstArmWhereTheBaselineIsNothing() {
        Comparison comparison = comparison(Map.of("none", NOBODY, "bank", BANK, "milder", MILDER));

        assertThat(comparison.secondBaseline()).contains("bank");
        // 19, 22 and 24: the mean is 21.67, the standard error 1.453, t of 2 degrees 4.303.
        // Milder less bank: -10, -10 and -11; the mean is -10.33, the standard error 1/3.
        assertThat(briefs(comparison).getLast())
                .isEqualTo("Under milder, 22 of 100 people (15 to 28): 10 (9 to 12) fewer than under bank.");
        ArmFinding milder =
                new ComparisonSentences(comparison).of(listed(comparison)).getLast();
        assertThat(milder.sentence())
                .isEqualTo("Under milder 22 of 100 people (15 to 28) were on the blacklist at some time:"
                        + " 10 (9 to 12) fewer than under bank.");
        assertThat(milder.secondDifference()).isNotNull().satisfies(it -> {
            assertThat(it.mean()).isCloseTo(-31 / 3.0, within(1e-12));
            assertThat(it.low()).isCloseTo(-31 / 3.0 - 4.302653 / 3, within(1e-5));
        });
    }

    @Test
    void whereTheBaselineIsSomethingBothDistancesAreToldAndLuckIsNamed() {
        List<long[]> other = List.of(new long[] {21, 5, 4}, new long[] {21, 6, 4}, new long[] {24, 7, 4});

        assertThat(briefs(comparison(Map.of("none", MILDER, "bank", BANK, "other", other)))
                        .getLast())
                // Other less bank: 1, -1 and 0.
                .contains(" more than under none, and 0 (-2 to 2) more than under bank (luck alone may explain that).");
    }

    @Test
    void twoArmsAreSetAgainstEachOtherAlone() {
        Comparison comparison = comparison(Map.of("none", NOBODY, "bank", BANK));

        assertThat(comparison.secondBaseline()).isEmpty();
        assertThat(briefs(comparison).getLast()).endsWith(": 32 (25 to 39) more than under none.");
        assertThat(new ComparisonSentences(comparison)
                        .of(listed(comparison))
                        .getFirst()
                        .difference())
                .isNull();
    }

    @Test
    void groupsAreComparedForEachHundredOfTheirPeople() {
        Comparison comparison = comparison(Map.of("none", NOBODY, "bank", BANK));
        GroupRates rates = comparison.rates();
        Measure listed = listed(comparison);

        // 20, 22 and 24 of 40 men are 50, 55 and 60 of a hundred.
        assertThat(rates.difference(listed, List.of("sex", "male"), "bank").mean())
                .isEqualTo(55);
        // Men less women: 50 - 5/52, 55 - 6/52, 60 - 7/52 for each hundred.
        GroupGap gap = rates.widest(listed).orElseThrow();
        assertThat(gap.more()).containsExactly("sex", "male");
        assertThat(gap.fewer()).containsExactly("sex", "female");
        assertThat(gap.pairs()).isOne();
        assertThat(gap.gap().mean()).isCloseTo(55 - 600 / 52.0, within(1e-9));
        assertThat(gap.real()).isTrue();
        assertThat(rates.sentence(listed, gap))
                .startsWith(
                        "Groups differ most under bank: for each 100 people the difference from none is 55 among men"
                                + " and boys and 12 among women and girls, a gap of 43 (36 to 51), 4.8 times as much.");
        // Eight people of a third class are too few to be looked at.
        assertThat(rates.isSmall(List.of("sex", "third"))).isTrue();
        assertThat(rates.people(List.of("sex", "third"))).isEqualTo(8);
    }

    @Test
    void whereNothingEverDiffersTheBoundIsThatOfTheCountOverThePeople() {
        Comparison comparison = comparison(Map.of("none", BANK, "bank", BANK));
        GroupRates rates = comparison.rates();

        Interval same = rates.difference(listed(comparison), List.of("sex", "male"), "bank");

        assertThat(same.kind()).isEqualTo(Interval.Kind.NEVER_SEEN);
        assertThat(same.high()).isCloseTo(-Math.log(0.05) / 3 * 100 / 40, within(1e-9));
        assertThat(rates.widest(listed(comparison)).orElseThrow().real()).isFalse();
    }

    @Test
    void anArmInWhichTheTwoGroupsAreClosestIsFound() {
        Comparison comparison = comparison(Map.of("none", NOBODY, "bank", BANK, "milder", MILDER));
        GroupRates rates = comparison.rates();
        Measure listed = listed(comparison);

        assertThat(rates.closest(listed, rates.widest(listed).orElseThrow())).contains("milder");
    }

    @Test
    void aMeasureWithTheVeryNumbersOfAnEarlierOneIsFound() {
        Comparison comparison = comparison(Map.of("none", NOBODY, "bank", BANK));
        Measure listed = listed(comparison);
        Measure denied = comparison.measures().stream()
                .filter(measure -> measure.key().equals("people.ever-denied"))
                .findFirst()
                .orElseThrow();

        assertThat(comparison.twin(denied)).contains(listed);
        assertThat(comparison.twin(listed)).isEmpty();
    }

    private static List<String> briefs(Comparison comparison) {
        return new ComparisonSentences(comparison)
                .of(listed(comparison)).stream().map(ArmFinding::brief).toList();
    }

    @Test
    void aSentenceSaysIfWhereOverHalfOfANumberInItIsAssumed() {
        Dependence half = dependence("bank", "none", 0.5);
        Dependence most = dependence("milder", "bank", 0.51);
        Sensitivity sensitivity = new Sensitivity("sensitivity", "", 64, 4, List.of(), List.of(), List.of(half, most));
        Comparison plain = comparison(Map.of("none", NOBODY, "bank", BANK, "milder", MILDER));
        Map<String, GroupTotals> arms = new LinkedHashMap<>();
        arms.put("none", totals(NOBODY));
        arms.put("bank", totals(BANK));
        arms.put("milder", totals(MILDER));
        Comparison told = new Comparison(FRAME, "none", arms, Map.of(), sensitivity);

        assertThat(briefs(told).subList(0, 2)).isEqualTo(briefs(plain).subList(0, 2));
        assertThat(briefs(told).getLast())
                .isEqualTo("If the assumed strengths of responses hold, under milder, 22 of 100 people (15 to 28): 10"
                        + " (9 to 12) fewer than under bank.");
        assertThat(new ComparisonSentences(told).of(listed(told)).getLast()).satisfies(milder -> {
            assertThat(milder.sentence())
                    .startsWith("If the assumed strengths of responses hold, under milder 22 of 100 people");
            assertThat(milder.dependence()).isEqualTo(most);
        });
        assertThat(ComparisonText.of(told)).containsPattern("milder .*, if the assumed responses hold\n");
        assertThat(ComparisonText.of(plain)).doesNotContain("if the assumed");
        assertThat(ComparisonText.aboutAssumed(plain)).contains("`glasshouse sensitivity`");
        // As many were denied a service: at that measure nobody looked, and it has the very numbers.
        Measure denied = told.measure("people.ever-denied").orElseThrow();
        assertThat(new ComparisonSentences(told).of(denied).getLast().conditional())
                .isTrue();
    }

    private static Dependence dependence(String arm, String against, double share) {
        return new Dependence(
                "people.ever-listed",
                "people who were on the blacklist at some time",
                "people",
                arm,
                against,
                1,
                0,
                2,
                share,
                1 - share,
                share,
                share - 0.1,
                share + 0.1,
                1,
                List.of());
    }

    private static GroupTotals totals(List<long[]> replicates) {
        GroupTotals totals = new GroupTotals(1);
        IntStream.range(0, replicates.size()).forEach(replicate -> add(totals, replicate, replicates));
        return totals;
    }

    private static Measure listed(Comparison comparison) {
        return comparison.measures().stream()
                .filter(measure -> measure.key().equals("people.ever-listed"))
                .findFirst()
                .orElseThrow();
    }

    /// The arms in the order none, bank and then by name.
    private static Comparison comparison(Map<String, List<long[]>> listed) {
        Map<String, GroupTotals> arms = new LinkedHashMap<>();
        for (String arm : List.of("none", "bank", "copy", "gentle", "milder", "other")) {
            List<long[]> replicates = listed.get(arm);
            if (replicates != null) {
                arms.put(arm, totals(replicates));
            }
        }
        return new Comparison(FRAME, "none", arms);
    }

    private static void add(GroupTotals totals, int replicate, List<long[]> replicates) {
        long[] met = replicates.get(replicate);
        long all = met[0] + met[1] + met[2];
        totals.add(outcome(
                replicate,
                row(
                        TableKind.DAILY,
                        0,
                        "all",
                        "all",
                        Map.of("persons", 100L, "first_listed", all, "first_denied", all)),
                row(
                        TableKind.DAILY,
                        0,
                        "sex",
                        "male",
                        Map.of("persons", 40L, "first_listed", met[0], "first_denied", met[0])),
                row(
                        TableKind.DAILY,
                        0,
                        "sex",
                        "female",
                        Map.of("persons", 52L, "first_listed", met[1], "first_denied", met[1])),
                row(
                        TableKind.DAILY,
                        0,
                        "sex",
                        "third",
                        Map.of("persons", 8L, "first_listed", met[2], "first_denied", met[2]))));
    }
}
