package org.glasshouse.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Percentage;
import org.glasshouse.engine.Execution;
import org.glasshouse.engine.Simulation;
import org.glasshouse.io.files.ScenarioReader;
import org.glasshouse.io.files.Setting;
import org.glasshouse.model.Scenario;
import org.glasshouse.outcome.Cause;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The bundled court list against the published totals to which it was fitted, up to the end of 2017.
///
/// docs/calibration/court-list.md has the figures and their sources. A count of a date holds everything
/// before that day.
class CourtListTest {
    private static final LocalDate START = LocalDate.of(2013, 11, 5);
    private static final LocalDate FITTED_UNTIL = LocalDate.of(2017, 11, 8);

    /// Published entries at the start: those who were on the list before the run begins.
    private static final double ENTRIES_BEFORE = 31_259;

    /// People for whom one generated person stands; half the scenario's persons, so that the test is quick.
    private static final double SCALE = 2000;

    private static final double STANDARD_ERRORS = 4.5;

    private static Scenario scenario;
    private static CourtListExpectation expected;
    private static ReplicateOutcome lived;

    @BeforeAll
    static void liveUntilTheLastFittedDay() throws Exception {
        int days = day(FITTED_UNTIL) + 1;
        Path file = Path.of("..", "scenarios", "court-list.yaml");
        scenario = ScenarioReader.scenario(
                        file,
                        List.of(
                                Setting.of("--set", "horizon.days", Integer.toString(days)),
                                Setting.of("--set", "groups", "[]"),
                                Setting.of("--set", "scale", "1:2000"),
                                Setting.of("--replicates", "replicates", "1")))
                .value();
        expected = new CourtListExpectation(scenario, days);
        List<ReplicateOutcome> outcomes = new ArrayList<>();
        Simulation.run(scenario, Execution.on(2), outcomes::add);
        lived = outcomes.getFirst();
    }

    /// The fitted numbers in the files give each published total within five per cent, in expectation.
    @ParameterizedTest
    @CsvSource({
        "entries, 2014-03-10, 87079",
        "entries, 2016-09-15, 5000000",
        "entries, 2017-02-15, 6730000",
        "entries, 2017-11-08, 8870000",
        "air, 2017-02-15, 6150000",
        "rail, 2017-02-15, 2220000",
        "rail, 2017-11-08, 3400000",
        "fulfilled, 2017-02-15, 1000000",
    })
    void theFittedNumbersGiveThePublishedTotals(String count, LocalDate date, double published) {
        assertThat(expectedBefore(count, date)).isCloseTo(published, Percentage.withPercentage(5));
    }

    /// The engine gives what the arithmetic says, within 4.5 standard errors of one replicate.
    ///
    /// Entries and exits are nearly Poisson. Refusals come in bunches, since one person has many: with at
    /// most b of them expected in two years, their variance is at most 1 + b times a Poisson number's; b
    /// is 2.8 in the air and 0.9 by rail, in the highest fifth.
    @ParameterizedTest
    @CsvSource({
        "entries, 2014-03-10, 0",
        "entries, 2016-09-15, 0",
        "entries, 2017-02-15, 0",
        "entries, 2017-11-08, 0",
        "air, 2017-02-15, 2.8",
        "rail, 2017-02-15, 0.9",
        "rail, 2017-11-08, 0.9",
        "fulfilled, 2017-02-15, 0",
    })
    void theEngineGivesWhatTheArithmeticSays(String count, LocalDate date, double bunching) {
        double mean = (expectedBefore(count, date) - (count.equals("entries") ? ENTRIES_BEFORE : 0)) / SCALE;
        double error = Math.sqrt(mean * (1 + bunching));
        assertThat(livedBefore(count, date)).isCloseTo(mean, within(STANDARD_ERRORS * error));
    }

    @Test
    void theStockIsWhatTheArithmeticSays() {
        int last = day(FITTED_UNTIL);
        double mean = expected.stock[last];
        Table table = lived.table(TableKind.STANDING);
        double found = sum(table, "persons", last, last + 1, Set.of("defaulter-list"));
        assertThat(found).isCloseTo(mean, within(STANDARD_ERRORS * Math.sqrt(mean)));
    }

    /// The error share of the file, half of it on the wrong person, half on people unable rather than
    /// unwilling.
    @Test
    void halfAPerCentOfEntriesAreOnOthersAndHalfOnPeopleUnableToPay() {
        int days = day(FITTED_UNTIL);
        Table records = lived.table(TableKind.RECORDS);
        double entries = livedBefore("entries", FITTED_UNTIL);
        for (Cause cause : List.of(Cause.MISATTRIBUTION, Cause.MISTAKEN_KIND)) {
            double found = sum(records, "records", 0, days, Set.of("refuse-judgment", cause.key()));
            double mean = entries * 0.005;
            assertThat(found).isCloseTo(mean, within(STANDARD_ERRORS * Math.sqrt(mean)));
        }
    }

    private static double expectedBefore(String count, LocalDate date) {
        double[] counts = switch (count) {
            case "entries" -> expected.entries;
            case "air" -> expected.airRefused;
            case "rail" -> expected.railRefused;
            default -> expected.fulfilled;
        };
        double before = count.equals("entries") ? ENTRIES_BEFORE : 0;
        return before + SCALE * CourtListExpectation.before(day(date), counts);
    }

    private static double livedBefore(String count, LocalDate date) {
        int until = day(date);
        return switch (count) {
            case "entries" -> {
                double sum = 0;
                for (Cause cause : List.of(Cause.TRUE_RECORD, Cause.MISATTRIBUTION, Cause.MISTAKEN_KIND)) {
                    Table records = lived.table(TableKind.RECORDS);
                    sum += sum(records, "records", 0, until, Set.of("refuse-judgment", cause.key()));
                }
                yield sum;
            }
            case "air" -> sum(lived.table(TableKind.SERVICES), "times", 0, until, Set.of("air-travel"));
            case "rail" -> sum(lived.table(TableKind.SERVICES), "times", 0, until, Set.of("fast-train"));
            default -> sum(lived.table(TableKind.REDRESS), "times", 0, until, Set.of("left-list-early"));
        };
    }

    /// The sum of a number over the rows of everybody from one day to before another that hold all of
    /// some words.
    private static double sum(Table table, String column, int from, int until, Set<String> words) {
        double sum = 0;
        for (int row = 0; row < table.rows(); row++) {
            long day = table.value(table.column("day"), row);
            if (day >= from && day < until && words(table, row).containsAll(words)) {
                sum += table.value(table.column(column), row);
            }
        }
        return sum;
    }

    private static List<String> words(Table table, int row) {
        List<String> words = new ArrayList<>();
        for (int column = 0; column < table.kind().columns().size(); column++) {
            if (table.kind().columns().get(column).type() == org.glasshouse.outcome.Column.Type.WORD) {
                words.add(table.word(column, row));
            }
        }
        return words;
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(START, date));
    }
}
