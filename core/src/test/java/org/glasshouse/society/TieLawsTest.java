package org.glasshouse.society;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.glasshouse.model.Places;
import org.glasshouse.random.Bijection;
import org.glasshouse.random.Draws;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What holds of every layer on every radius: all persons of small populations, 1,000 of a million.
final class TieLawsTest {
    private static final int MOST_TRIED = 1_000;

    @ParameterizedTest(name = "{0} persons in {1} districts, at most {2} to a neighbourhood")
    @CsvSource({
        "1, 1, 4096",
        "2, 1, 4096",
        "2, 2, 4096",
        "3, 1, 4096",
        "3, 2, 1",
        "60, 3, 7",
        "4096, 1, 4096",
        "4097, 1, 4096",
        "4097, 2, 300",
        "1000000, 20, 4096"
    })
    void tiesAreMutualNeverToOneselfAndNeverTwice(int persons, int districts, int neighbourhoodPersons) {
        Population population = Societies.generate(Societies.of(
                persons,
                new Places(districts, neighbourhoodPersons),
                Societies.TRAITS,
                Societies.HOUSEHOLDS,
                Societies.everyLayer()));
        Ties ties = population.ties();
        Bijection order = Bijection.of(persons, Draws.of(1, 0), 0, "tried");
        for (int layer = 0; layer < ties.layers(); layer++) {
            int[] contacts = new int[ties.mostContacts(layer)];
            int[] back = new int[ties.mostContacts(layer)];
            for (int tried = 0; tried < Math.min(MOST_TRIED, persons); tried++) {
                int person = order.backward(tried);
                int degree = ties.contacts(layer, person, contacts);
                int[] own = Arrays.copyOf(contacts, degree);
                assertThat(own)
                        .as("%s of %d", ties.names().get(layer), person)
                        .doesNotContain(person)
                        .doesNotHaveDuplicates();
                for (int contact : own) {
                    assertThat(contact).isBetween(0, persons - 1);
                    int backDegree = ties.contacts(layer, contact, back);
                    assertThat(Arrays.stream(back, 0, backDegree).anyMatch(other -> other == person))
                            .as("%s: %d is tied to %d and back", ties.names().get(layer), person, contact)
                            .isTrue();
                }
            }
        }
    }
}
