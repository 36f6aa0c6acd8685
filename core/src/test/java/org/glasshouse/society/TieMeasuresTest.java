package org.glasshouse.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.model.Radius;
import org.glasshouse.model.Society;
import org.glasshouse.model.TieLayer;
import org.glasshouse.model.TieLayer.BlockOf;
import org.glasshouse.model.TieLayer.Clique;
import org.glasshouse.random.Draws;
import org.junit.jupiter.api.Test;

final class TieMeasuresTest {
    private static final Draws DRAWS = Draws.of(20_190_620, 0);

    @Test
    void aRingOfTwoPlacesOnEitherSideIsEvenAndHalfClustered() {
        // Clustering of a ring of k places on either side: 3 (k - 1) / (2 (2k - 1)) = 3 / 6.
        TieMeasure ring = measures(Societies.bare(5_000, Map.of("ring", Societies.rings(4, 1, Radius.NATION))))
                .getFirst();
        assertThat(ring.meanDegree()).isEqualTo(4);
        assertThat(ring.standardError()).isZero();
        assertThat(ring.degreeVariation()).isZero();
        assertThat(ring.clustering()).isCloseTo(0.5, within(1e-12));
        assertThat(ring.joined()).isEqualTo(1);
        assertThat(ring.sameGroup()).isEqualTo(1);
    }

    @Test
    void manyContactsAreClusteredAsTheyAreInASampleOfPairs() {
        // k = 20: 3 * 19 / (2 * 39) = 0.7308; 500 persons of 32 pairs: a standard error of at most 0.004.
        TieMeasure ring = measures(Societies.bare(5_000, Map.of("ring", Societies.rings(40, 1, Radius.NATION))))
                .getFirst();
        assertThat(ring.clustering()).isCloseTo(0.7308, within(0.016));
    }

    @Test
    void peopleWhoKnowOnlyThoseInTheirBlockAreHardlyEverJoined() {
        TieMeasure blocks = measures(Societies.bare(
                        50_000, Map.of("work", Societies.blocks(BlockOf.PERSONS, List.of(5), Radius.NATION, 1))))
                .getFirst();
        assertThat(blocks.clustering()).isEqualTo(1);
        assertThat(blocks.joined()).isZero();
        assertThat(blocks.meanDistance()).isNaN();
    }

    @Test
    void aPairTiedInTwoLayersCountsOnceOverAll() {
        // One household of everybody (3 persons, 2 contacts each), and a ring that ties the same 3.
        Map<String, TieLayer> ties = new LinkedHashMap<>();
        ties.put("household", new Clique());
        ties.put("ring", Societies.rings(2, 1, Radius.NATION));
        Society society = Societies.of(3, new org.glasshouse.model.Places(1, 4096), Map.of(), Map.of(3, 1.0), ties);
        List<TieMeasure> measures = measures(society);
        assertThat(measures.stream().map(TieMeasure::layer)).containsExactly("household", "ring", "all");
        assertThat(measures.stream().map(TieMeasure::meanDegree)).containsExactly(2.0, 2.0, 2.0);
    }

    @Test
    void nobodyIsNoBasisForAMeanButOneIsNoError() {
        TieMeasure alone = measures(Societies.bare(1, Map.of("ring", Societies.rings(2, 1, Radius.NATION))))
                .getFirst();
        assertThat(alone.meanDegree()).isZero();
        assertThat(alone.clustering()).isNaN();
        assertThat(alone.meanDistance()).isNaN();
    }

    @Test
    void distancesAreThoseOfASearchFromOneEnd() {
        Population population =
                Societies.generate(Societies.bare(400, Map.of("friends", Societies.rings(3, 2, Radius.NATION))));
        Acquaintance acquaintance = new Acquaintance(population.ties(), 0);
        int[] steps = stepsFrom(0, population.persons(), acquaintance);
        for (int other = 0; other < population.persons(); other++) {
            assertThat(Distances.between(0, other, acquaintance)).isEqualTo(steps[other]);
        }
    }

    private static int[] stepsFrom(int person, int persons, Acquaintance acquaintance) {
        int[] steps = new int[persons];
        Arrays.fill(steps, Distances.NOT_JOINED);
        steps[person] = 0;
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(person));
        while (!queue.isEmpty()) {
            int next = queue.removeFirst();
            for (int contact : acquaintance.of(next)) {
                if (steps[contact] == Distances.NOT_JOINED) {
                    steps[contact] = steps[next] + 1;
                    queue.addLast(contact);
                }
            }
        }
        return steps;
    }

    private static List<TieMeasure> measures(Society society) {
        return TieMeasures.of(Societies.generate(society), DRAWS);
    }
}
