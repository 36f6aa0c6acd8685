package org.glasshouse.society;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LayoutTest {
    @Test
    void tenPersonsInNeighbourhoodsOfFourLiveThreeThreeAndFour() {
        // ceil(10 / 4) = 3 neighbourhoods, which begin at floor(10 k / 3): 0, 3, 6; districts at floor(3 d / 2): 0, 1.
        Layout layout = new Layout(10, 2, 4);
        assertThat(layout.neighbourhoods()).isEqualTo(3);
        assertThat(layout.firstPerson(1)).isEqualTo(3);
        assertThat(layout.firstPerson(2)).isEqualTo(6);
        assertThat(layout.personsIn(2)).isEqualTo(4);
        assertThat(layout.neighbourhoodOf(5)).isEqualTo(1);
        assertThat(layout.neighbourhoodOf(6)).isEqualTo(2);
        assertThat(layout.firstNeighbourhood(1)).isEqualTo(1);
        assertThat(layout.districtOf(2)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 4096",
        "1, 10, 4096",
        "3, 2, 1",
        "4096, 1, 4096",
        "4097, 1, 4096",
        "100000, 7, 1",
        "99991, 1000, 4096",
        "99991, 13, 17"
    })
    void everyPersonLivesInOneNeighbourhoodOfOneDistrictAndNoneIsEmpty(int persons, int districts, int mostPersons) {
        Layout layout = new Layout(persons, districts, mostPersons);
        assertThat(layout.districts()).isEqualTo(Math.min(districts, layout.neighbourhoods()));
        int person = 0;
        for (int neighbourhood = 0; neighbourhood < layout.neighbourhoods(); neighbourhood++) {
            assertThat(layout.firstPerson(neighbourhood)).isEqualTo(person);
            assertThat(layout.personsIn(neighbourhood)).isBetween(1, mostPersons);
            for (int end = person + layout.personsIn(neighbourhood); person < end; person++) {
                assertThat(layout.neighbourhoodOf(person) == neighbourhood).isTrue();
            }
        }
        assertThat(person).isEqualTo(persons);
        int neighbourhood = 0;
        for (int district = 0; district < layout.districts(); district++) {
            assertThat(layout.firstNeighbourhood(district)).isEqualTo(neighbourhood);
            int end = layout.firstNeighbourhood(district + 1);
            assertThat(end).isGreaterThan(neighbourhood);
            for (; neighbourhood < end; neighbourhood++) {
                assertThat(layout.districtOf(neighbourhood)).isEqualTo(district);
            }
        }
        assertThat(neighbourhood).isEqualTo(layout.neighbourhoods());
    }

    @ParameterizedTest
    @CsvSource({"2000000000, 1, 4096", "2000000000, 100000, 1", "1411780000, 333, 4096"})
    void nothingOverflowsInTheLargestSocieties(int persons, int districts, int mostPersons) {
        Layout layout = new Layout(persons, districts, mostPersons);
        int step = Math.max(1, layout.neighbourhoods() / 1000);
        for (long each = 0; each < layout.neighbourhoods(); each += step) {
            int neighbourhood = (int) each;
            int first = layout.firstPerson(neighbourhood);
            assertThat(layout.neighbourhoodOf(first)).isEqualTo(neighbourhood);
            assertThat(layout.neighbourhoodOf(first + layout.personsIn(neighbourhood) - 1))
                    .isEqualTo(neighbourhood);
            assertThat(layout.personsIn(neighbourhood)).isBetween(1, mostPersons);
        }
        assertThat(layout.firstPerson(layout.neighbourhoods())).isEqualTo(persons);
    }
}
