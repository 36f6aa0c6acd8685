package org.glasshouse.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glasshouse.measures.TinyTables.outcome;
import static org.glasshouse.measures.TinyTables.row;

import java.util.List;
import java.util.Map;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// Ten people, four of them of low income, lived once.
final class BreakdownsTest {
    private static final List<String> EVERYBODY = List.of("all", "all");
    private static final List<String> POOR = List.of("income", "low");
    private static final List<String> NOBODY = List.of("income", "high");

    private final Summary summary =
            new Summary(new Frame(10, 2, 1, true, List.of("fine", "low"), List.of(), Map.of(), Map.of()));
    private final Breakdowns breakdowns = new Breakdowns(summary);

    @Test
    void aHarmIsToldAsAShareOfEachGroupThatHasPeople() {
        summary.add(outcome(
                0,
                row(TableKind.DAILY, 0, "all", "all", Map.of("persons", 10L, "first_low", 2L)),
                row(TableKind.DAILY, 1, "all", "all", Map.of("persons", 10L, "first_low", 1L)),
                row(TableKind.DAILY, 0, "income", "low", Map.of("persons", 4L, "first_low", 1L)),
                row(TableKind.DAILY, 1, "income", "low", Map.of("persons", 4L)),
                row(TableKind.DAILY, 1, "income", "high", Map.of())));

        assertThat(breakdowns.everMet(Harm.LOWEST_GRADE)).containsExactly(line(EVERYBODY, 0.3), line(POOR, 0.25));
        assertThat(breakdowns.peopleEverMet(Harm.LOWEST_GRADE, EVERYBODY).mean())
                .isEqualTo(3);
        assertThat(breakdowns.people(POOR)).isEqualTo(4);
        assertThat(breakdowns.people(NOBODY)).isZero();
        assertThat(breakdowns.concerns(Harm.LISTED)).isFalse();
        assertThat(breakdowns.concerns(Harm.LOWEST_GRADE)).isTrue();
    }

    @Test
    void everyCauseButTheRightOneIsWrongAndWhatWasNotBookedIsNeither() {
        summary.add(outcome(
                0,
                row(TableKind.DAILY, 1, "all", "all", Map.of("persons", 10L)),
                row(TableKind.DAILY, 1, "income", "low", Map.of("persons", 4L)),
                row(TableKind.RECORDS, 0, "all", "all", Map.of("records", 3L), "hall", "littering", "a-new-cause"),
                row(TableKind.RECORDS, 0, "all", "all", Map.of("records", 90L), "hall", "littering", "true-record"),
                row(TableKind.RECORDS, 1, "all", "all", Map.of("records", 7L), "camera", "littering", "malice"),
                row(TableKind.RECORDS, 1, "income", "low", Map.of("records", 5L), "hall", "littering", "malice"),
                row(TableKind.RECORDS, 1, "income", "low", Map.of("records", 15L), "hall", "littering", "true-record"),
                row(TableKind.RECORDS, 1, "all", "all", Map.of("records", 4L), "hall", "littering", "dropped")));

        assertThat(breakdowns.bookedCauses()).containsExactly("true-record", "a-new-cause", "malice");
        assertThat(breakdowns.unbookedCauses()).containsExactly("dropped");
        assertThat(breakdowns.records(true, EVERYBODY).mean()).isEqualTo(90);
        assertThat(breakdowns.records(false, EVERYBODY).mean()).isEqualTo(10);
        assertThat(breakdowns.records("malice", POOR).mean()).isEqualTo(5);
        assertThat(breakdowns.wrongShares()).containsExactly(line(EVERYBODY, 0.1), line(POOR, 0.25));
    }

    @Test
    void aBlockedAttemptIsADenialWithOrWithoutSomethingInstead() {
        summary.add(outcome(
                0,
                row(TableKind.DAILY, 1, "all", "all", Map.of("persons", 10L)),
                row(TableKind.SERVICES, 0, "all", "all", Map.of("times", 2L), "train", "denied"),
                row(TableKind.SERVICES, 1, "all", "all", Map.of("times", 3L, "minutes", 90L), "train", "substituted"),
                row(TableKind.SERVICES, 1, "all", "all", Map.of("times", 99L), "loan", "granted")));

        assertThat(breakdowns.blockedServices()).containsExactly("train");
        assertThat(breakdowns.blocked("train", EVERYBODY).mean()).isEqualTo(5);
        assertThat(breakdowns.hoursLost("train", EVERYBODY).mean()).isEqualTo(1.5);
        assertThat(breakdowns.blocked("train", POOR).mean()).isZero();
    }

    private static Breakdowns.Line line(List<String> key, double share) {
        return new Breakdowns.Line(key, new Interval(share, share, share, Interval.Kind.ONE_REPLICATE));
    }
}
