package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Escalation;
import org.glasshouse.model.Official;
import org.glasshouse.model.Scenario;
import org.glasshouse.random.Draws;
import org.glasshouse.society.Population;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a person's columns take, and that a forecast of memory counts what there is.
class ColumnsTest {
    private static final double MOST_BYTES_A_PERSON = 16;

    /// Four bits a person that come into being when somebody is first low, listed, denied or wronged.
    private static final double BITS_OF_FIRST_TIMES = 4 / 8.0;

    @Test
    void withEverythingOnAPersonTakesAtMostSixteenBytesOfColumns() throws Exception {
        Scenario scenario = Worlds.rich(Set.of()).scenario();
        CompiledScenario compiled = Compiler.compile(scenario).first();
        Draws draws = Draws.of(scenario.file().seed(), 0);
        Population population = Population.generate(compiled.scenario().society(), draws, 1);
        Founding founding = new Founding(compiled, population, draws, null);
        Stocks stocks = new Stocks(
                compiled.cells().size(),
                compiled.standings().grades.size(),
                compiled.standings().lists.size());
        long bytes = 0;
        int subjects = 0;
        for (int number = 0; number < population.neighbourhoods(); number++) {
            Neighbourhood place = founding.found(number, stocks);
            bytes += bytesOfArrays(place);
            subjects += place.subjects;
        }
        double aSubject = (double) bytes / subjects;
        assertThat(aSubject + BITS_OF_FIRST_TIMES).isLessThanOrEqualTo(MOST_BYTES_A_PERSON);
        assertThat(Forecast.bytesPerPerson(scenario)).isLessThanOrEqualTo(MOST_BYTES_A_PERSON);
        // Households share their stars' two bytes, which the forecast puts at one a person; bits it rounds.
        assertThat(Forecast.bytesPerPerson(scenario)).isCloseTo(aSubject, within(0.6));
    }

    @Test
    void aForecastCountsTheThirdIntOfRecordsThatDifferAndTheByteOfEscalation() {
        // Everybody has a record a day, each for five days: five records of a person in force. Of the next thousand
        // persons a third int takes 5 x 6 bytes each with its room to grow; escalation a byte more.
        long plain = nextThousand(null, 0);
        assertThat(nextThousand(null, 2) - plain).isCloseTo(30_000, within(2L));
        assertThat(nextThousand(new Escalation(List.of(), 0.5, 2), 0) - plain).isCloseTo(31_000, within(2L));
    }

    /// Bytes that a second thousand persons add to the forecast.
    private static long nextThousand(@Nullable Escalation escalation, int spread) {
        return forecast(2000, escalation, spread) - forecast(1000, escalation, spread);
    }

    private static long forecast(int persons, @Nullable Escalation escalation, int spread) {
        Worlds world = new Worlds()
                .persons(persons)
                .days(12)
                .points(500, 0, 1000)
                .conduct("littering", ConductClass.OFFENCE, 365)
                .channel("camera", Worlds.channel(List.of("littering"), 1, null))
                .deed("littering", -4)
                .official("clerk", new Official(List.of("camera"), List.of(), 0, Map.of(), spread, null))
                .expiry(5);
        if (escalation != null) {
            world.escalation(escalation);
        }
        return Forecast.of(world.scenario()).bytes();
    }

    /// Bytes of all arrays that a neighbourhood holds; what few people have is held sparsely, elsewhere.
    private static long bytesOfArrays(Neighbourhood place) throws IllegalAccessException {
        long bytes = 0;
        for (Field field : Neighbourhood.class.getDeclaredFields()) {
            field.setAccessible(true);
            bytes += bytes(field.get(place));
        }
        return bytes;
    }

    private static long bytes(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case byte[] column -> column.length;
            case short[] column -> (long) Short.BYTES * column.length;
            case int[] column -> (long) Integer.BYTES * column.length;
            case long[] column -> (long) Long.BYTES * column.length;
            case Object[] columns -> {
                long sum = 0;
                for (int index = 0; index < Array.getLength(columns); index++) {
                    sum += bytes(columns[index]);
                }
                yield sum;
            }
            default -> 0;
        };
    }
}
