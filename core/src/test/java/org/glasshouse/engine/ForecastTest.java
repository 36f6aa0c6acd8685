package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.glasshouse.model.Association;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.TieLayer;
import org.junit.jupiter.api.Test;

/// How long a run is said to take.
final class ForecastTest {
    /// A thousand persons who meet somebody every tenth day, for 100 days, and may rate whom they met.
    private static Forecast forecast(boolean rated) {
        Worlds world = new Worlds().persons(1000).days(100).households(Map.of(2, 1.0));
        world.tie("household", new TieLayer.Clique())
                .conduct(
                        "meeting",
                        new Conduct(
                                ConductClass.SINCERE_SPEECH, "social", 36.5, null, Map.of(), List.of(), Map.of(), null))
                .points(60, 0, 100)
                .grade("fair", "40..")
                .grade("low", "..40");
        if (rated) {
            world.association(
                    "stars",
                    new Association.RatedWhen(
                            List.of("meeting"), List.of("household"), Map.of(1, 0.5, 5, 0.5), 1, Map.of(), Map.of()));
        }
        return Forecast.of(world.scenario());
    }

    /// A tenth of a rating a day costs 250 nanoseconds: a rating is 2,500.
    @Test
    void ratingsAreReckonedWith() {
        assertThat(forecast(true).nanosecondsPerPersonDay() - forecast(false).nanosecondsPerPersonDay())
                .isCloseTo(250, within(1e-6));
    }

    /// 100,000 person-days of 252 nanoseconds and more are a fortieth of a second; a run takes seconds all the same.
    @Test
    void aShortRunHasItsStartToPay() {
        Forecast forecast = forecast(true);
        assertThat(forecast.seconds(1)).isBetween(0.025, 0.1);
        assertThat(forecast.leastSeconds(1)).isCloseTo(2 + forecast.seconds(1), within(1e-9));
        assertThat(forecast.mostSeconds(1)).isCloseTo(6 + 3 * forecast.seconds(1), within(1e-9));
        assertThat(forecast.seconds(2)).isCloseTo(forecast.seconds(1) / 2, within(1e-9));
    }
}
