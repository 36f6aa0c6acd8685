package org.glasshouse.society;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.glasshouse.model.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Chi-square tests fail below a probability of 1e-4.
final class HouseholdsTest {
    private static final double ALPHA = 1e-4;

    @Test
    void threePersonsSplitAsIndependentSizesThatAddUpToThreeDo() {
        // Sizes 1 and 2, a half each: 1+1+1 has 1/8, 1+2 and 2+1 have 1/4 each, so given the sum 1/5, 2/5, 2/5.
        int neighbourhoods = 10_000;
        Population population = Societies.generate(Societies.of(
                3 * neighbourhoods, new Places(1, 3), Map.of(), Map.of(1, 0.5, 2, 0.5), new LinkedHashMap<>()));
        long[] counts = new long[3];
        for (int neighbourhood = 0; neighbourhood < neighbourhoods; neighbourhood++) {
            boolean secondIsFirst = population.householdOf(neighbourhood, 1) == 1;
            boolean threeHouseholds = population.households(neighbourhood) == 3;
            counts[threeHouseholds ? 0 : secondIsFirst ? 1 : 2]++;
        }
        double p = ChiSquareTest.withDefaults()
                .test(new double[] {0.2, 0.4, 0.4}, counts)
                .getPValue();
        assertThat(p).isGreaterThan(ALPHA);
    }

    @Test
    void sizesComeOutAsAsked() {
        Population population = Societies.generate(Societies.full(1_000_000, 1, Map.of()));
        double[] asked = IntStream.rangeClosed(1, 7)
                .mapToDouble(Societies.HOUSEHOLDS::get)
                .toArray();
        long[] counts = new long[asked.length];
        for (int neighbourhood = 0; neighbourhood < population.neighbourhoods(); neighbourhood++) {
            for (int household = 0; household < population.households(neighbourhood); household++) {
                int size = population.householdStart(neighbourhood, household + 1)
                        - population.householdStart(neighbourhood, household);
                counts[size - 1]++;
            }
        }
        assertThat(ChiSquareTest.withDefaults().test(asked, counts).getPValue()).isGreaterThan(ALPHA);
        assertThat(population.largestHousehold()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 63, 64, 65, 127, 128, 129, 4096, 10_000})
    void allWaysToFindAHouseholdAgree(int persons) {
        Population population = Societies.generate(Societies.full(persons, 1, Map.of()));
        short[] householdOf = new short[population.largestNeighbourhood()];
        int households = 0;
        for (int neighbourhood = 0; neighbourhood < population.neighbourhoods(); neighbourhood++) {
            population.householdOfEach(neighbourhood, householdOf);
            assertThat(population.firstHousehold(neighbourhood)).isEqualTo(households);
            int start = 0;
            for (int local = 0; local < population.personsIn(neighbourhood); local++) {
                if (local > 0 && householdOf[local] != householdOf[local - 1]) {
                    start = local;
                }
                assertThat(population.householdOf(neighbourhood, local)).isEqualTo(householdOf[local]);
                assertThat(population.householdStart(neighbourhood, householdOf[local]))
                        .isEqualTo(start);
            }
            assertThat(population.householdStart(neighbourhood, population.households(neighbourhood)))
                    .isEqualTo(population.personsIn(neighbourhood));
            households += population.households(neighbourhood);
        }
        assertThat(population.households()).isEqualTo(households);
    }

    @Test
    void whatNoSizesCanFillIsOneSmallerHousehold() {
        // 7 persons in pairs: one is left over.
        Population pairs = Societies.generate(
                Societies.of(7, new Places(1, 4096), Map.of(), Map.of(2, 1.0), new LinkedHashMap<>()));
        assertThat(pairs.households()).isEqualTo(4);
        Population one = Societies.generate(
                Societies.of(1, new Places(1, 4096), Map.of(), Map.of(3, 0.5, 4, 0.5), new LinkedHashMap<>()));
        assertThat(one.households()).isEqualTo(1);
    }

    @Test
    void withoutHouseholdsInTheFileEverybodyIsAlone() {
        Population population = Societies.generate(Societies.bare(10_000, new LinkedHashMap<>()));
        assertThat(population.households()).isEqualTo(10_000);
        assertThat(population.largestHousehold()).isEqualTo(1);
        assertThat(population.householdOf(1, 17)).isEqualTo(17);
        assertThat(population.householdStart(1, 17)).isEqualTo(17);
    }
}
