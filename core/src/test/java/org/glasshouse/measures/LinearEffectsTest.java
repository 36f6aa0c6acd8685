package org.glasshouse.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Slopes by least squares, against lines that are known.
final class LinearEffectsTest {
    private static final double[][] DESIGN = {{0, 0}, {1, 0}, {0, 1}, {1, 1}, {2, 1}};

    @Test
    void aLineIsFoundExactly() {
        double[] outcomes = new double[DESIGN.length];
        for (int point = 0; point < outcomes.length; point++) {
            outcomes[point] = 7 + 3 * DESIGN[point][0] - 2 * DESIGN[point][1];
        }
        LinearEffects.Fit fit = new LinearEffects(DESIGN).fit(outcomes);

        assertThat(fit.slopes().get(0).value()).isCloseTo(3, within(1e-12));
        assertThat(fit.slopes().get(1).value()).isCloseTo(-2, within(1e-12));
        assertThat(fit.residual()).isCloseTo(0, within(1e-20));
    }

    @Test
    void scatterGivesTheStandardErrorOfTheSlope() {
        // x is -1.5, -0.5, 0.5, 1.5, whose squares add up to 5; y is 0, 2, 1, 3: the slope is 4 / 5, the line leaves
        // 5 - 3.2 = 1.8 on 2 degrees, so the standard error is the root of 0.9 / 5.
        LinearEffects effects = new LinearEffects(new double[][] {{0}, {1}, {2}, {3}});
        LinearEffects.Fit fit = effects.fit(new double[] {0, 2, 1, 3});

        assertThat(fit.slopes().getFirst().value()).isCloseTo(0.8, within(1e-12));
        assertThat(fit.residual()).isCloseTo(0.9, within(1e-12));
        assertThat(fit.slopes().getFirst().standardError()).isCloseTo(Math.sqrt(0.18), within(1e-12));
        assertThat(effects.variance(0)).isEqualTo(1.25);
    }

    @Test
    void numbersThatGoTogetherOrAreTooManyCannotBeToldApart() {
        assertThatThrownBy(() -> new LinearEffects(new double[][] {{1, 2}, {2, 4}, {3, 6}, {5, 10}}))
                .hasMessage("the points can't tell number 1 from those before it");
        assertThatThrownBy(() -> new LinearEffects(new double[][] {{1, 2}, {2, 5}, {3, 1}}))
                .hasMessage("3 points can't tell 2 numbers apart");
    }
}
