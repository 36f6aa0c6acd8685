package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Regime;
import org.glasshouse.model.RegimeMechanisms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a regime is said to lack is what no switch takes from it.
class RegimeMechanismsTest {
    private static final Set<Mechanism> OF_THE_SOCIETY = EnumSet.of(
            Mechanism.STRAIN,
            Mechanism.FEAR,
            Mechanism.ISOLATION,
            Mechanism.SHUNNING,
            Mechanism.DETERRENCE,
            Mechanism.INCENTIVE,
            Mechanism.CROWDING_OUT,
            Mechanism.APPROVAL,
            Mechanism.PRIDE,
            Mechanism.OWN_SANCTION,
            Mechanism.CONTROLLED_INFORMATION,
            Mechanism.SCORING_OTHERS);

    /// The rich world has a part of each mechanism. Dimensions are turned into points before a run, so that the
    /// switched
    /// regime is set beside the regime in points.
    @ParameterizedTest
    @EnumSource(Mechanism.class)
    void theRichWorldLacksNothingAndEachSwitchTakesSomethingOfIt(Mechanism mechanism) {
        Regime rich = Worlds.rich(Set.of()).scenario().regime();
        boolean isTaken = !regime(Worlds.rich(Set.of()).off(mechanism)).equals(regime(Worlds.rich(Set.of())));

        assertThat(RegimeMechanisms.lacks(rich, mechanism)).isFalse();
        assertThat(isTaken).isEqualTo(!OF_THE_SOCIETY.contains(mechanism));
    }

    @ParameterizedTest
    @EnumSource(Mechanism.class)
    void aRegimeWithoutThePartLacksItAndItsSwitchTakesNothing(Mechanism mechanism) {
        Worlds without = Worlds.rich(Set.of(mechanism));
        boolean isTaken = !regime(Worlds.rich(Set.of(mechanism)).off(mechanism)).equals(regime(without));

        assertThat(isTaken).isFalse();
        // Which layers are ownership the society says, so that a regime alone never lacks it while it has other ties.
        assertThat(RegimeMechanisms.lacks(without.scenario().regime(), mechanism))
                .isEqualTo(!OF_THE_SOCIETY.contains(mechanism) && mechanism != Mechanism.OWNERSHIP);
    }

    private static Regime regime(Worlds world) {
        return Switches.applied(world.scenario()).regime();
    }
}
