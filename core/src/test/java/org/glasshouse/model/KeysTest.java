package org.glasshouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeysTest {
    @Test
    void everyCapitalOfAComponentBeginsAWordOfItsOwn() {
        assertThat(Keys.of("start")).isEqualTo("start");
        assertThat(Keys.of("costsHours")).isEqualTo("costs-hours");
        assertThat(Keys.of("pointsForAStar")).isEqualTo("points-for-a-star");
    }

    @Test
    void wordsOfAConstantAreJoinedByHyphens() {
        assertThat(Keys.of(Mechanism.CROWDING_OUT)).isEqualTo("crowding-out");
    }
}
