package org.glasshouse.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.glasshouse.model.Organisations;
import org.glasshouse.model.People;
import org.glasshouse.model.Places;
import org.glasshouse.model.Responses;
import org.glasshouse.model.Society;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.model.TieLayer;
import org.glasshouse.model.Trait;
import org.glasshouse.random.Bijection;
import org.glasshouse.random.Draws;
import org.junit.jupiter.api.Test;

/// Where organisations are, of what traits, and whose.
final class OwnershipTest {
    private static final int CHILD = Trait.AGE.categories().indexOf("child");

    private static Society society(
            int persons,
            Places places,
            Map<Trait, Map<String, Double>> traits,
            Map<Integer, Double> households,
            double businessesPerPerson,
            int bodiesPerDistrict) {
        return new Society(
                "tried",
                "A society for tests",
                Map.of(),
                new People(persons, traits),
                places,
                households,
                Map.of("owners", new TieLayer.Ownership()),
                Map.of(),
                Map.of(),
                new Responses(Map.of(), Map.of()),
                null,
                null,
                new Organisations(
                        new Organisations.Businesses(
                                businessesPerPerson,
                                Map.of(Trait.SIZE, Map.of("micro", 0.7, "small", 0.2, "large", 0.1))),
                        new Organisations.PublicBodies(bodiesPerDistrict)),
                null);
    }

    private static Society town() {
        return society(20_000, new Places(3, 1_000), Societies.TRAITS, Societies.HOUSEHOLDS, 0.13, 7);
    }

    private static int[] contactsOf(Ties ties, int subject) {
        int[] room = new int[ties.mostContacts(0)];
        int found = ties.contacts(0, subject, room);
        return Arrays.copyOf(room, found);
    }

    @Test
    void organisationsFollowThePersonsNeighbourhoodByNeighbourhood() {
        Population population = Societies.generate(town());
        assertThat(population.organisations()).isEqualTo(2_600 + 3 * 7);
        int next = 20_000;
        for (int place = 0; place < population.neighbourhoods(); place++) {
            assertThat(population.firstOrganisation(place)).isEqualTo(next);
            int businesses = population.membersOf(SubjectClass.BUSINESSES, place, place + 1);
            int bodies = population.membersOf(SubjectClass.PUBLIC_BODIES, place, place + 1);
            boolean first = place == population.firstNeighbourhood(population.districtOf(place));
            assertThat(bodies).isEqualTo(first ? 7 : 0);
            short[] traits = population.traits(place);
            assertThat(traits).hasSize(population.personsIn(place) + businesses + bodies);
            for (int local = population.personsIn(place); local < traits.length; local++, next++) {
                assertThat(population.neighbourhoodOf(next)).isEqualTo(place);
                assertThat(population.localOf(place, next)).isEqualTo(local);
                SubjectClass of = local < population.personsIn(place) + businesses
                        ? SubjectClass.BUSINESSES
                        : SubjectClass.PUBLIC_BODIES;
                assertThat(TraitBits.subjectsOf(traits[local])).isEqualTo(of);
                assertThat(TraitBits.subjectsOfLowerByte(traits[local] & 255)).isEqualTo(of);
            }
        }
        assertThat(next).isEqualTo(22_621);
    }

    @Test
    void ranksLeadToOrganisations() {
        Population population = Societies.generate(town());
        int all = population.neighbourhoods();
        for (SubjectClass of : new SubjectClass[] {SubjectClass.BUSINESSES, SubjectClass.PUBLIC_BODIES}) {
            int from = 3;
            int before = -1;
            for (int rank = 0; rank < population.membersOf(of, from, all); rank++) {
                int found = population.organisation(of, from, all, rank);
                int place = population.neighbourhoodOf(found);
                assertThat(place).isBetween(from, all - 1);
                assertThat(found).isGreaterThan(before);
                assertThat(TraitBits.subjectsOf(population.traits(place)[population.localOf(place, found)]))
                        .isEqualTo(of);
                before = found;
            }
        }
    }

    /// Without children, person i owns business pi(i) if that is less than the number of
    /// businesses, and none else.
    @Test
    void aPersonOwnsTheBusinessAtThePersonsPlaceInTheBijection() {
        Society society = society(1_000, new Places(1, 1_000), Map.of(), Map.of(), 0.4, 2);
        Population population = Societies.generate(society);
        Ties ties = population.ties();
        Bijection pi = Bijection.of(1_000, Draws.of(20_190_620, 0), 0, "business/owner");
        for (int person = 0; person < 1_000; person++) {
            int position = pi.forward(person);
            int[] owned = position < 400 ? new int[] {1_000 + position} : new int[0];
            assertThat(contactsOf(ties, person)).isEqualTo(owned);
        }
        for (int business = 0; business < 400; business++) {
            assertThat(contactsOf(ties, 1_000 + business)).containsExactly(pi.backward(business));
        }
        assertThat(contactsOf(ties, 1_400)).isEmpty();
        assertThat(contactsOf(ties, 1_401)).isEmpty();
    }

    @Test
    void eachBusinessHasOneOwnerWhoIsNoChildAndKnowsIt() {
        Population population = Societies.generate(town());
        Ties ties = population.ties();
        long owned = 0;
        for (int person = 0; person < population.persons(); person++) {
            int[] own = contactsOf(ties, person);
            owned += own.length;
            for (int business : own) {
                assertThat(contactsOf(ties, business)).containsExactly(person);
                assertThat(population.category(Trait.AGE, person)).isNotEqualTo(CHILD);
                assertThat(population.neighbourhoodOf(business)).isEqualTo(population.neighbourhoodOf(person));
            }
        }
        assertThat(owned).isEqualTo(2_600);
    }

    @Test
    void aBusinessHasPlaceGroupIncomeAndConnectionOfItsOwnersHousehold() {
        Population population = Societies.generate(town());
        Ties ties = population.ties();
        for (int place = 0; place < population.neighbourhoods(); place++) {
            short[] traits = population.traits(place);
            int businesses = population.membersOf(SubjectClass.BUSINESSES, place, place + 1);
            for (int business = 0; business < businesses; business++) {
                int own = traits[population.personsIn(place) + business];
                int owner = contactsOf(ties, population.firstOrganisation(place) + business)[0];
                for (Trait trait : new Trait[] {Trait.PLACE, Trait.GROUP, Trait.INCOME, Trait.CONNECTED}) {
                    assertThat(TraitBits.categoryOf(trait, own)).isEqualTo(population.category(trait, owner));
                }
            }
        }
    }

    /// Of 130,000 businesses 70, 20 and 10 in a hundred, within 4 standard errors.
    @Test
    void sizesComeOutAsAsked() {
        Population population =
                Societies.generate(society(1_000_000, new Places(5, 4096), Map.of(), Map.of(), 0.13, 1));
        long[] counts = new long[4];
        for (int place = 0; place < population.neighbourhoods(); place++) {
            short[] traits = population.traits(place);
            int businesses = population.membersOf(SubjectClass.BUSINESSES, place, place + 1);
            for (int business = 0; business < businesses; business++) {
                counts[TraitBits.categoryOf(Trait.SIZE, traits[population.personsIn(place) + business])]++;
            }
        }
        double[] shares = {0.7, 0.2, 0, 0.1};
        for (int size = 0; size < shares.length; size++) {
            double error = Math.sqrt(130_000 * shares[size] * (1 - shares[size]));
            assertThat((double) counts[size]).isCloseTo(130_000 * shares[size], within(4 * error));
        }
    }

    @Test
    void thePersonsAreThoseOfTheSameSocietyWithoutOrganisations() {
        Population with = Societies.generate(town());
        Population without = Societies.generate(
                Societies.of(20_000, new Places(3, 1_000), Societies.TRAITS, Societies.HOUSEHOLDS, Map.of()));
        for (int place = 0; place < with.neighbourhoods(); place++) {
            assertThat(Arrays.copyOf(with.traits(place), with.personsIn(place))).isEqualTo(without.traits(place));
        }
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        Population one = Societies.generate(town(), 0, 1);
        Population three = Societies.generate(town(), 0, 3);
        for (int place = 0; place < one.neighbourhoods(); place++) {
            assertThat(one.traits(place)).isEqualTo(three.traits(place));
        }
    }
}
