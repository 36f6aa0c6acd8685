package org.glasshouse.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.glasshouse.measures.TinyTables.outcome;
import static org.glasshouse.measures.TinyTables.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// Ten people over three days, of whom eight have a grade.
final class CourseTest {
    private static final List<String> GRADES = List.of("fine", "low");

    private final Summary summary =
            new Summary(new Frame(10, 3, 2, true, GRADES, List.of("blacklist"), Map.of(), Map.of()));

    @Test
    void aShareIsOfThoseWithAGradeOnThatDay() {
        summary.add(outcome(
                0,
                row(TableKind.STANDING, 0, "all", "all", Map.of("persons", 8L), "grade", "fine"),
                row(TableKind.STANDING, 1, "all", "all", Map.of("persons", 6L), "grade", "fine"),
                row(TableKind.STANDING, 1, "all", "all", Map.of("persons", 2L), "grade", "low"),
                row(TableKind.STANDING, 1, "sex", "male", Map.of("persons", 2L), "grade", "low")));
        summary.add(outcome(
                1,
                row(TableKind.STANDING, 0, "all", "all", Map.of("persons", 8L), "grade", "fine"),
                row(TableKind.STANDING, 1, "all", "all", Map.of("persons", 4L), "grade", "fine"),
                row(TableKind.STANDING, 1, "all", "all", Map.of("persons", 4L), "grade", "low")));
        Course course = summary.course();

        // shares 2/8 and 4/8: mean 0.375; t of 1 degree 12.7062, standard error 0.125
        Interval low = course.shareInGrade("low", GRADES, 1);
        assertThat(low.mean()).isEqualTo(0.375);
        assertThat(low.low()).isZero();
        assertThat(low.high()).isEqualTo(1);
        assertThat(course.shareInGrade("fine", GRADES, 0)).isEqualTo(new Interval(1, 1, 1, Interval.Kind.STUDENT));
        // -ln(0.05) / 2 replicates = 1.497866 people of 8
        assertThat(course.shareInGrade("low", GRADES, 0).high()).isCloseTo(1.497866 / 8, within(1e-6));
        assertThat(course.shareInGrade("low", GRADES, 2).mean()).isZero();
    }

    @Test
    void aListCountsPeopleAndAReplicateWithoutRowsCountsNobody() {
        summary.add(outcome(0, row(TableKind.STANDING, 2, "all", "all", Map.of("persons", 6L), "list", "blacklist")));
        summary.add(outcome(1));

        assertThat(summary.course().onList("blacklist", 2).mean()).isEqualTo(3);
        assertThat(summary.course().onList("blacklist", 1).kind()).isEqualTo(Interval.Kind.NEVER_SEEN);
    }

    @Test
    void theFirstDateIsThatOfDayNought() {
        long third = LocalDate.of(2019, 6, 22).toEpochDay();
        summary.add(outcome(0, row(TableKind.DAILY, 2, "all", "all", Map.of("persons", 10L, "date", third))));

        assertThat(summary.course().firstDate()).isEqualTo(LocalDate.of(2019, 6, 20));
        assertThat(new Summary(new Frame(10, 3, 2, true, GRADES, List.of(), Map.of(), Map.of()))
                        .course()
                        .firstDate())
                .isNull();
    }

    @Test
    void ofALongRunSomeDaysAreKeptAndAlwaysTheLast() {
        assertThat(new Course(3).days()).containsExactly(0, 1, 2);
        assertThat(new Course(1).days()).containsExactly(0);
        assertThat(new Course(120).days()).hasSize(120).endsWith(118, 119);
        // a step of two days from 121 on; day 120 falls on a step, day 121 doesn't
        assertThat(new Course(121).days()).hasSize(61).startsWith(0, 2).endsWith(118, 120);
        assertThat(new Course(122).days()).hasSize(62).endsWith(120, 121);
    }
}
