package org.glasshouse.society;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.glasshouse.model.Places;
import org.glasshouse.model.Society;
import org.glasshouse.model.Trait;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A million persons; chi-square tests fail below a probability of 1e-4.
final class MarginalsTest {
    private static final double ALPHA = 1e-4;
    private static final int PERSONS = 1_000_000;
    private static final Society SOCIETY = Societies.full(PERSONS, 10, Map.of());

    private static Population population;

    @BeforeAll
    static void generate() {
        population = Societies.generate(SOCIETY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trait.class,
            names = {"AGE", "SEX", "SCHOOLING", "LIFE", "SOCIABILITY"})
    void traitsOfPersonsComeOutAsAsked(Trait trait) {
        List<Marginal> marginals = marginals(trait);
        double p = ChiSquareTest.withDefaults()
                .test(
                        marginals.stream().mapToDouble(Marginal::asked).toArray(),
                        marginals.stream().mapToLong(Marginal::count).toArray())
                .getPValue();
        assertThat(p).isGreaterThan(ALPHA);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trait.class,
            names = {"GROUP", "INCOME", "CONNECTED"})
    void traitsOfHouseholdsComeOutAsAskedAndAreSharedByTheirMembers(Trait trait) {
        long[] counts = new long[trait.categories().size()];
        for (int neighbourhood = 0; neighbourhood < population.neighbourhoods(); neighbourhood++) {
            short[] traits = population.traits(neighbourhood);
            for (int household = 0; household < population.households(neighbourhood); household++) {
                int start = population.householdStart(neighbourhood, household);
                int category = TraitBits.categoryOf(trait, traits[start]);
                counts[category]++;
                for (int local = start; local < population.householdStart(neighbourhood, household + 1); local++) {
                    assertThat(TraitBits.categoryOf(trait, traits[local]) == category)
                            .isTrue();
                }
            }
        }
        double[] asked = marginals(trait).stream().mapToDouble(Marginal::asked).toArray();
        assertThat(ChiSquareTest.withDefaults().test(asked, counts).getPValue()).isGreaterThan(ALPHA);
    }

    @Test
    void theAskedShareOfNeighbourhoodsIsUrbanToTheNearestOne() {
        long urban = 0;
        for (int neighbourhood = 0; neighbourhood < population.neighbourhoods(); neighbourhood++) {
            urban += TraitBits.categoryOf(Trait.PLACE, population.traits(neighbourhood)[0]);
        }
        assertThat(urban).isEqualTo(Math.round(0.6389 * population.neighbourhoods()));
    }

    @Test
    void nobodyWhoIsFirstInAHouseholdIsAChild() {
        // All persons: 0.6335 adults to 0.187 older ones; the first of each household in that ratio.
        long[] ages = new long[3];
        for (int neighbourhood = 0; neighbourhood < population.neighbourhoods(); neighbourhood++) {
            for (int household = 0; household < population.households(neighbourhood); household++) {
                int start = population.householdStart(neighbourhood, household);
                ages[TraitBits.categoryOf(Trait.AGE, population.traits(neighbourhood)[start])]++;
            }
        }
        assertThat(ages[1]).isZero();
        double p = ChiSquareTest.withDefaults()
                .test(new double[] {0.6335, 0.187}, new long[] {ages[0], ages[2]})
                .getPValue();
        assertThat(p).isGreaterThan(ALPHA);
    }

    @Test
    void agesComeOutAsAskedEvenWhereEveryFamilyIsCutToItsSmallNeighbourhood() {
        // Three persons to a neighbourhood: households are smaller than asked, so more persons are the first of theirs.
        Society small =
                Societies.of(300_000, new Places(1, 3), Societies.TRAITS, Societies.HOUSEHOLDS, new LinkedHashMap<>());
        List<Marginal> ages = Marginals.of(small, Societies.generate(small)).stream()
                .filter(line -> line.of().equals("age"))
                .toList();
        double p = ChiSquareTest.withDefaults()
                .test(
                        ages.stream().mapToDouble(Marginal::asked).toArray(),
                        ages.stream().mapToLong(Marginal::count).toArray())
                .getPValue();
        assertThat(p).isGreaterThan(ALPHA);
    }

    @Test
    void childrenHaveBasicSchoolingAndAreNotCountedAmongTheSchooled() {
        long children = marginals(Trait.AGE).get(1).count();
        assertThat(marginals(Trait.SCHOOLING))
                .allSatisfy(line -> assertThat(line.all()).isEqualTo(PERSONS - children));
        for (int person = 0; person < PERSONS; person += 7) {
            if (population.category(Trait.AGE, person) == 1) {
                assertThat(population.category(Trait.SCHOOLING, person)).isZero();
            }
        }
    }

    @Test
    void traitsOfOnePersonAreIndependentOfEachOther() {
        // Sex against life: 2 x 2 classes of a million persons.
        long[][] counts = new long[2][2];
        for (int person = 0; person < PERSONS; person++) {
            counts[population.category(Trait.SEX, person)][population.category(Trait.LIFE, person)]++;
        }
        assertThat(ChiSquareTest.withDefaults().test(counts).getPValue()).isGreaterThan(ALPHA);
    }

    @Test
    void householdsAreCountedBySize() {
        List<Marginal> sizes = Marginals.of(SOCIETY, population).stream()
                .filter(line -> line.of().equals("households"))
                .toList();
        assertThat(sizes).hasSize(7);
        assertThat(sizes.stream().mapToLong(Marginal::count).sum()).isEqualTo(population.households());
        long persons = 0;
        for (Marginal size : sizes) {
            persons += Integer.parseInt(size.category()) * size.count();
        }
        assertThat(persons).isEqualTo(PERSONS);
    }

    private static List<Marginal> marginals(Trait trait) {
        return Marginals.of(SOCIETY, population).stream()
                .filter(line -> line.of().equals(trait.key()))
                .toList();
    }
}
