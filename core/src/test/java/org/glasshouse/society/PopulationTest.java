package org.glasshouse.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.model.Places;
import org.glasshouse.model.Radius;
import org.glasshouse.model.Society;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.model.TieLayer;
import org.glasshouse.model.Trait;
import org.glasshouse.random.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PopulationTest {
    @Test
    void theNumberOfThreadsChangesNothing() {
        Society society = Societies.full(200_000, 5, Map.of());
        assertThat(everything(Societies.generate(society, 0, 1)))
                .isEqualTo(everything(Societies.generate(society, 0, 3)));
    }

    @Test
    void everyReplicateHasPeopleOfItsOwn() {
        Society society = Societies.full(5_000, 1, Map.of());
        int first = everything(Societies.generate(society, 0, 1));
        assertThat(everything(Societies.generate(society, 0, 2))).isEqualTo(first);
        assertThat(everything(Societies.generate(society, 1, 2))).isNotEqualTo(first);
    }

    private static int everything(Population population) {
        int hash = population.households();
        short[] householdOf = new short[population.largestNeighbourhood()];
        for (int neighbourhood = 0; neighbourhood < population.neighbourhoods(); neighbourhood++) {
            population.householdOfEach(neighbourhood, householdOf);
            hash = 31 * hash + Arrays.hashCode(population.traits(neighbourhood));
            hash = 31 * hash + Arrays.hashCode(householdOf);
            hash = 31 * hash + population.majorityIn(neighbourhood);
        }
        return hash;
    }

    @ParameterizedTest
    @EnumSource(SubjectClass.class)
    void traitsOfASubjectDoNotOverlapAndHoldAllTheirClasses(SubjectClass subjects) {
        int all = 0;
        for (Trait trait : Trait.values()) {
            if (!trait.isOf(subjects)) {
                continue;
            }
            int bits = TraitBits.bits(trait, TraitBits.mask(trait));
            assertThat(all & bits).isZero();
            all |= bits;
            for (int category = 0; category < trait.categories().size(); category++) {
                assertThat(TraitBits.categoryOf(trait, ~bits | TraitBits.bits(trait, category)))
                        .isEqualTo(category);
            }
        }
        int most = (1 << TraitBits.ALL_BITS) - 1;
        assertThat(all & ~most).isZero();
        assertThat(all == most).isEqualTo(subjects == SubjectClass.PERSONS);
    }

    @Test
    void theMajorityComesFirstInItsNeighbourhoodAndRanksLeadToPersons() {
        Population population = Societies.generate(Societies.full(20_000, 2, Map.of()));
        int[] rank = new int[2];
        for (int person = 0; person < population.persons(); person++) {
            int neighbourhood = population.neighbourhoodOf(person);
            int group = population.category(Trait.GROUP, person);
            int local = person - population.firstPerson(neighbourhood);
            assertThat(local < population.majorityIn(neighbourhood)).isEqualTo(group == 0);
            int found = population.memberOfGroup(group, 0, population.neighbourhoods(), rank[group]++);
            assertThat(found).isEqualTo(person);
        }
        assertThat(population.membersOfGroup(0, 0, population.neighbourhoods())).isEqualTo(rank[0]);
        assertThat(population.membersOfGroup(1, 0, population.neighbourhoods())).isEqualTo(rank[1]);
    }

    @Test
    void withoutSharesEverybodyIsOfTheFirstClassAndNothingIsKept() {
        Population population = Societies.generate(Societies.bare(5_000, Map.of()));
        assertThat(population.hasTraits()).isFalse();
        assertThat(population.traits(1)).hasSize(2_500).containsOnly((short) 0);
        assertThat(population.traits(0)).isSameAs(population.traits(1));
        assertThat(population.majorityIn(1)).isEqualTo(2_500);
    }

    @Test
    void anInterruptEndsTheGeneration() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Population.generate(Societies.full(1_000_000, 1, Map.of()), Draws.of(1, 0), 2))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void sharesThatDoNotAddUpAreAProblem() {
        assertThat(problemOf(Trait.SEX, Map.of("female", 0.5, "male", 0.6)))
                .isEqualTo("people.traits.sex: the shares add up to 1.1; they have to add up to 1, give or take 0.005");
    }

    @Test
    void anUnknownClassIsAProblem() {
        assertThat(problemOf(Trait.PLACE, Map.of("rural", 0.5, "suburb", 0.5)))
                .isEqualTo("people.traits.place: suburb is no class of it; rural, urban are");
    }

    @Test
    void moreChildrenThanPersonsWhoLiveWithSomebodyOlderAreAProblem() {
        // Households of 2: half of the persons are the first of theirs, and none of these is a child.
        Map<Trait, Map<String, Double>> traits = Map.of(Trait.AGE, Map.of("child", 0.6, "adult", 0.3, "older", 0.1));
        Society society = Societies.of(100, new Places(1, 4096), traits, Map.of(2, 1.0), new LinkedHashMap<>());
        assertThat(Population.problem(society))
                .hasValue("people.traits.age.child: 0.6 of the persons would be children, but with the households asked"
                        + " for only 0.5 of the persons live with somebody older; fewer children or larger households"
                        + " are possible");
        assertThatThrownBy(() -> Population.generate(society, Draws.of(1, 0), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("people.traits.age.child: 0.6");
    }

    @Test
    void blocksByATraitThatReachBeyondTheNeighbourhoodAreAProblem() {
        TieLayer work = new TieLayer.Blocks(TieLayer.BlockOf.PERSONS, List.of(6), Radius.NATION, Trait.AGE, 1);
        assertThat(Population.problem(Societies.full(100, 1, Map.of("work", work))))
                .hasValue(
                        "ties.work.radius: blocks by age can't reach through the nation; `neighbourhood` is possible");
    }

    @Test
    void aSocietyThatCanBeGeneratedHasNoProblem() {
        assertThat(Population.problem(Societies.full(100, 1, Societies.everyLayer())))
                .isEmpty();
    }

    private static String problemOf(Trait trait, Map<String, Double> shares) {
        Map<Trait, Map<String, Double>> traits = new EnumMap<>(Societies.TRAITS);
        traits.put(trait, shares);
        return Population.problem(
                        Societies.of(100, new Places(1, 4096), traits, Societies.HOUSEHOLDS, new LinkedHashMap<>()))
                .orElse("none");
    }
}
