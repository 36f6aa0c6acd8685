package org.glasshouse.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.model.Places;
import org.glasshouse.model.Radius;
import org.glasshouse.model.TieLayer;
import org.glasshouse.model.TieLayer.BlockOf;
import org.glasshouse.model.TieLayer.Blocks;
import org.glasshouse.model.TieLayer.Lattice;
import org.glasshouse.model.TieLayer.Rings;
import org.glasshouse.model.Trait;
import org.glasshouse.random.Bijection;
import org.glasshouse.random.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How many contacts people have. Means are held to 4 standard errors, twice that of independent
/// degrees: a tie and the sociability behind it count at both of its ends.
final class TieDegreesTest {
    private static final int MOST_COUNTED = 4_097;
    private static final double STANDARD_ERRORS = 4;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 4096, 4097, 1_000_000})
    void aRingGivesEverybodyTheAskedDegreeOrEverybodyElse(int persons) {
        for (Radius radius : Radius.values()) {
            Population population =
                    Societies.generate(Societies.full(persons, 1, Map.of("ring", Societies.rings(4, 1, radius))));
            Ties ties = population.ties();
            TieScratch where = new TieScratch(population.residence());
            int[] contacts = new int[ties.mostContacts(0)];
            Bijection order = Bijection.of(persons, Draws.of(1, 0), 0, "counted");
            for (int counted = 0; counted < Math.min(MOST_COUNTED, persons); counted++) {
                int person = order.backward(counted);
                where.locate(person, radius);
                assertThat(ties.contacts(0, person, contacts)).isEqualTo(Math.min(4, where.size - 1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4096, 4097, 1_000_000})
    void thinnedRingsGiveTheAskedDegreeInTheMean(int persons) {
        for (Radius radius : List.of(Radius.NEIGHBOURHOOD, Radius.DISTRICT, Radius.NATION)) {
            Map<String, TieLayer> ties = new LinkedHashMap<>();
            ties.put("odd", Societies.rings(5, 2, radius));
            ties.put("half", Societies.rings(4, 4, radius));
            ties.put("sociable", new Rings(7.5, 3, radius, null, true));
            Population population = Societies.generate(Societies.full(persons, 1, ties));
            assertMean(population, "odd", Math.min(5, persons - 1));
            assertMean(population, "half", Math.min(4, persons - 1));
            assertMean(population, "sociable", Math.min(7.5, persons - 1));
        }
    }

    @Test
    void ringsThatOftenGiveTheSameContactStillReachTheAskedDegree() {
        // Three rings among 20 persons: one in five of what they give is given twice.
        Population population = Societies.generate(Societies.of(
                20_000,
                new Places(1, 20),
                Societies.TRAITS,
                Societies.HOUSEHOLDS,
                Map.of(
                        "plain",
                        Societies.rings(10, 3, Radius.NEIGHBOURHOOD),
                        "sociable",
                        new Rings(6, 3, Radius.NEIGHBOURHOOD, null, true))));
        assertMean(population, "plain", 10);
        assertMean(population, "sociable", 6);
    }

    @ParameterizedTest
    @CsvSource({"12, 0.9, 2, false", "10, 0.8, 2, false", "9, 0.72, 2, false", "9, 0.72, 2, true"})
    void inSmallPlacesTooDegreeAndShareOfTheOwnGroupAreAsAsked(
            double degree, double sameGroup, int rings, boolean bySociability) {
        // Neighbourhoods of 100, some 20 of them of the minority: own and common rings often offer the same pair.
        Population population = Societies.generate(Societies.of(
                50_000,
                new Places(1, 100),
                Societies.TRAITS,
                Societies.HOUSEHOLDS,
                Map.of("friends", new Rings(degree, rings, Radius.NEIGHBOURHOOD, sameGroup, bySociability))));
        double mean = Arrays.stream(degrees(population, "friends")).average().orElseThrow();
        // A plan is made for the mean size of a group: a hundredth.
        assertThat(mean).isCloseTo(degree, within(0.01 * degree));
        assertThat(sameGroup(population)).isCloseTo(sameGroup, within(0.01));
    }

    @Test
    void sixTiesOnTwoRingsAreTwoPlacesOnOneAndOneOnTheOtherAndNobodyIsThinned() {
        Population population =
                Societies.generate(Societies.bare(1_000_000, Map.of("rings", Societies.rings(6, 2, Radius.NATION))));
        assertThat(degrees(population, "rings")).contains(6).doesNotContain(0, 1, 2, 3, 7);
        assertThat(population.ties().mostContacts(0)).isEqualTo(6);
    }

    @Test
    void ringsThatAreNotThinnedLoseAtMostAHundredthToWhatTheyGiveTwice() {
        Population population = Societies.generate(
                Societies.full(100_000, 1, Map.of("rings", Societies.rings(16, 4, Radius.NEIGHBOURHOOD))));
        double mean = Arrays.stream(degrees(population, "rings")).average().orElseThrow();
        assertThat(mean).isBetween(15.84, 16.0);
    }

    @Test
    void blocksHaveTheirSizesInTurnAndTheLastIsShorter() {
        // 100 = 6 + 12 + 30 + 6 + 12 + 30 + 4, and a member of a block of m has m - 1 contacts.
        Population population = Societies.generate(Societies.bare(
                100, Map.of("work", Societies.blocks(BlockOf.PERSONS, List.of(6, 12, 30), Radius.NATION, 1))));
        int[] degrees = degrees(population, "work");
        assertThat(count(degrees, 5)).isEqualTo(12);
        assertThat(count(degrees, 11)).isEqualTo(24);
        assertThat(count(degrees, 29)).isEqualTo(60);
        assertThat(count(degrees, 3)).isEqualTo(4);
    }

    @Test
    void blocksByAgeHoldOneAgeOnly() {
        Blocks school = new Blocks(BlockOf.PERSONS, List.of(30), Radius.NEIGHBOURHOOD, Trait.AGE, 1);
        Population population = Societies.generate(Societies.full(10_000, 1, Map.of("school", school)));
        Ties ties = population.ties();
        int[] contacts = new int[ties.mostContacts(0)];
        int[] full = new int[3];
        int[] all = new int[3];
        for (int person = 0; person < population.persons(); person++) {
            int age = population.category(Trait.AGE, person);
            int degree = ties.contacts(0, person, contacts);
            for (int contact = 0; contact < degree; contact++) {
                assertThat(population.category(Trait.AGE, contacts[contact])).isEqualTo(age);
            }
            all[age]++;
            full[age] += degree == 29 ? 1 : 0;
        }
        // Three neighbourhoods, so at most three blocks of fewer than 30 for each age.
        for (int age = 0; age < 3; age++) {
            assertThat(full[age] % 30).isZero();
            assertThat(all[age] - full[age]).isBetween(0, 3 * 29);
        }
    }

    @ParameterizedTest
    @EnumSource(Radius.class)
    void blocksOfHouseholdsTieEverybodyInThem(Radius radius) {
        // Everybody in pairs: blocks of 3 households are 6 persons; a household alone is 2.
        Population population = Societies.generate(Societies.of(
                3_000,
                new Places(5, 600),
                Map.of(),
                Map.of(2, 1.0),
                Map.of("kin", Societies.blocks(BlockOf.HOUSEHOLDS, List.of(3), radius, 1))));
        assertThat(degrees(population, "kin")).containsOnly(radius == Radius.HOUSEHOLD ? 1 : 5);
    }

    @Test
    void neighboursAreTheHouseholdsNextDoorAndTheRowEnds() {
        // Five persons, each alone, in a row: 0-1-2-3-4, tied to those at most two doors away.
        Population population = Societies.generate(Societies.bare(5, Map.of("neighbours", new Lattice(2, 1))));
        assertThat(degrees(population, "neighbours")).containsExactly(2, 3, 4, 3, 2);
        // Six persons in pairs: the middle household has four neighbours, the others two, nobody the own household.
        Population pairs = Societies.generate(Societies.of(
                6, new Places(1, 4096), Map.of(), Map.of(2, 1.0), Map.of("neighbours", new Lattice(1, 1))));
        assertThat(degrees(pairs, "neighbours")).containsExactly(2, 2, 4, 4, 2, 2);
    }

    @Test
    void thinnedBlocksAndNeighboursKeepTheirShare() {
        Map<String, TieLayer> ties = new LinkedHashMap<>();
        ties.put("neighbours", new Lattice(2, 0.5));
        ties.put("all", new Lattice(2, 1));
        ties.put("work", Societies.blocks(BlockOf.PERSONS, List.of(11), Radius.NATION, 0.3));
        Population population = Societies.generate(Societies.full(11_000, 1, ties));
        double all = Arrays.stream(degrees(population, "all")).average().orElseThrow();
        assertMean(population, "neighbours", all / 2);
        assertMean(population, "work", 3);
    }

    @Test
    void contactsGrowWithSociability() {
        // No share is capped, so a central person (weight 1) has four times the contacts of a quiet one (weight 1/4).
        Population population = Societies.generate(
                Societies.full(200_000, 1, Map.of("friends", new Rings(8, 2, Radius.NATION, null, true))));
        int[] degrees = degrees(population, "friends");
        double[] sum = new double[4];
        double[] persons = new double[4];
        for (int person = 0; person < degrees.length; person++) {
            int level = population.category(Trait.SOCIABILITY, person);
            sum[level] += degrees[person];
            persons[level]++;
        }
        double quiet = sum[0] / persons[0];
        double central = sum[3] / persons[3];
        // 60,000 quiet persons of about 3.8 contacts and 20,000 central ones of 15: relative standard errors of 0.002.
        assertThat(central / quiet).isCloseTo(4, within(0.04));
    }

    @ParameterizedTest
    @CsvSource({
        "NEIGHBOURHOOD, 0.9, false",
        "DISTRICT, 0.9, true",
        "NATION, 0.75, false",
        "NATION, 0.95, true",
        "NATION, 1, false",
        "DISTRICT, 0.2, false"
    })
    void theAskedShareOfTiesStaysWithinTheGroup(Radius radius, double sameGroup, boolean bySociability) {
        Population population = Societies.generate(
                Societies.full(100_000, 2, Map.of("friends", new Rings(8, 2, radius, sameGroup, bySociability))));
        assertMean(population, "friends", 8);
        // Blind mixing of 80 and 20 in 100 gives 0.68: less can't be had of groups that are only tied more closely.
        double expected = Math.max(
                sameGroup, Mixing.within(radius, population.residence()).sameByChance());
        // 400,000 ties: a standard error below 0.5 / sqrt(400,000) = 0.0008.
        assertThat(sameGroup(population)).isCloseTo(expected, within(0.0032));
    }

    @ParameterizedTest
    @EnumSource(Radius.class)
    void contactsLiveWithinTheRadius(Radius radius) {
        Map<String, TieLayer> layers = new LinkedHashMap<>();
        layers.put("rings", new Rings(6, 2, radius, 0.9, true));
        layers.put("work", Societies.blocks(BlockOf.PERSONS, List.of(9), radius, 1));
        layers.put("kin", Societies.blocks(BlockOf.HOUSEHOLDS, List.of(3), radius, 1));
        Population population = Societies.generate(
                Societies.of(9_000, new Places(4, 500), Societies.TRAITS, Societies.HOUSEHOLDS, layers));
        Ties ties = population.ties();
        TieScratch where = new TieScratch(population.residence());
        for (int layer = 0; layer < ties.layers(); layer++) {
            int[] contacts = new int[ties.mostContacts(layer)];
            for (int person = 0; person < population.persons(); person += 3) {
                where.locate(person, radius);
                int degree = ties.contacts(layer, person, contacts);
                for (int contact = 0; contact < degree; contact++) {
                    assertThat(contacts[contact]).isBetween(where.first, where.first + where.size - 1);
                }
            }
        }
    }

    private static void assertMean(Population population, String layer, double asked) {
        int[] degrees = degrees(population, layer);
        double mean = Arrays.stream(degrees).average().orElseThrow();
        double variance = Arrays.stream(degrees)
                .mapToDouble(degree -> (degree - mean) * (degree - mean))
                .average()
                .orElseThrow();
        double standardError = 2 * Math.sqrt(variance / degrees.length);
        assertThat(mean).as(layer).isCloseTo(asked, within(STANDARD_ERRORS * standardError + 1e-9));
    }

    /// The degrees of everybody, or of a sample.
    private static int[] degrees(Population population, String name) {
        Ties ties = population.ties();
        int layer = ties.layer(name);
        int[] contacts = new int[ties.mostContacts(layer)];
        int persons = population.persons();
        int counted = persons <= 200_000 ? persons : 20_000;
        int[] degrees = new int[counted];
        Bijection order = Bijection.of(persons, Draws.of(1, 0), 0, "counted");
        for (int index = 0; index < counted; index++) {
            int person = counted == persons ? index : order.backward(index);
            degrees[index] = ties.contacts(layer, person, contacts);
        }
        return degrees;
    }

    private static double sameGroup(Population population) {
        Ties ties = population.ties();
        int[] contacts = new int[ties.mostContacts(0)];
        double same = 0;
        double all = 0;
        for (int person = 0; person < population.persons(); person++) {
            int group = population.category(Trait.GROUP, person);
            int degree = ties.contacts(0, person, contacts);
            for (int contact = 0; contact < degree; contact++) {
                same += population.category(Trait.GROUP, contacts[contact]) == group ? 1 : 0;
            }
            all += degree;
        }
        return same / all;
    }

    private static long count(int[] degrees, int degree) {
        return Arrays.stream(degrees).filter(each -> each == degree).count();
    }
}
