package org.glasshouse.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.glasshouse.engine.Forecast;
import org.glasshouse.io.files.FileException;
import org.glasshouse.io.files.ScenarioReader;
import org.glasshouse.model.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the bundled scenarios may cost, whatever is added to them: candidates a person-day, and bytes of columns a
/// person.
class GalleryCostsTest {
    private static final double MOST_CANDIDATES = 0.11;
    private static final double MOST_BYTES_WITH_EVERYTHING = 16;
    private static final double MOST_BYTES_OF_A_NATION = 10;

    private static Scenario bundled(String name) throws FileException {
        return ScenarioReader.scenario(Path.of("..", "scenarios", name + ".yaml"), List.of())
                .value();
    }

    @Test
    void theReadingWithEverythingAtOnceStaysWithinItsLimits() throws Exception {
        Scenario everything = bundled("planning-outline");
        assertThat(Forecast.of(everything).candidatesPerPersonDay()).isBetween(0.01, MOST_CANDIDATES);
        assertThat(Forecast.bytesPerPerson(everything)).isBetween(10.0, MOST_BYTES_WITH_EVERYTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"court-list", "china-2020-hundred-points", "national-pilot-800"})
    void aNationTakesTenBytesAPerson(String name) throws Exception {
        assertThat(Forecast.bytesPerPerson(bundled(name))).isBetween(5.0, MOST_BYTES_OF_A_NATION);
    }
}
