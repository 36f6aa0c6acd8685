package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.glasshouse.model.Mechanism;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every mechanism has a switch, and off is exactly the run of files without the part.
class SwitchesTest {
    private static final String ALL_ON = lived(Worlds.rich(Set.of()));

    @ParameterizedTest
    @EnumSource(Mechanism.class)
    void switchedOffIsTheRunOfFilesWithoutThePart(Mechanism mechanism) {
        String off = lived(Worlds.rich(Set.of()).off(mechanism));
        String without = lived(Worlds.rich(Set.of(mechanism)));
        assertThat(off).isEqualTo(without);
    }

    @ParameterizedTest
    @EnumSource(Mechanism.class)
    void everyMechanismIsAtWorkInTheRichWorld(Mechanism mechanism) {
        assertThat(lived(Worlds.rich(Set.of()).off(mechanism))).isNotEqualTo(ALL_ON);
    }

    /// With ledgers, since what people think of it all stands nowhere else.
    private static String lived(Worlds world) {
        return Runs.textWithLives(Runs.first(world.ledgers()));
    }
}
