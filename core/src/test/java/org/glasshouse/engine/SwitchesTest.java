package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.glasshouse.model.Mechanism;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every mechanism has a switch, and off is exactly the run of files without the part.
class SwitchesTest {
    private static final String ALL_ON = lived(rich(Set.of()));

    /// And not the run with everything on: the part is at work in the rich world, or the switch would show nothing.
    @ParameterizedTest
    @EnumSource(Mechanism.class)
    void switchedOffIsTheRunOfFilesWithoutThePart(Mechanism mechanism) {
        String off = lived(rich(Set.of()).off(mechanism));
        String without = lived(rich(Set.of(mechanism)));
        assertThat(off).isEqualTo(without);
        assertThat(off).isNotEqualTo(ALL_ON);
    }

    /// As many neighbourhoods as the rich world has, each of two fifths the size.
    private static Worlds rich(Set<Mechanism> without) {
        return Worlds.rich(without).persons(2000).places(2, 520);
    }

    /// With ledgers, since what people think of it all stands nowhere else.
    private static String lived(Worlds world) {
        return Runs.textWithLives(Runs.first(world.ledgers()));
    }
}
