package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Points;
import org.glasshouse.model.Subject;
import org.glasshouse.model.Trait;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// Grades by rank (ENGINE 1.7), and regimes that hold in some districts only.
class RankingTest {
    private static Worlds ranked(double top, double middle) {
        return new Worlds()
                .points(50, 0, 9)
                .rank("top", top)
                .rank("middle", middle)
                .rank("rest", 1 - top - middle);
    }

    private static List<Integer> grades(Worlds world, long... histogram) {
        List<Integer> grades = new ArrayList<>();
        for (byte grade : Ranking.cut(histogram, world.regime())) {
            grades.add((int) grade);
        }
        return grades;
    }

    @Test
    void aGradeBeginsWhereAtMostItsShareStands() {
        // Ten people with 0 to 9 points: one in ten, then seven in ten, then the rest.
        assertThat(grades(ranked(0.1, 0.7), 1, 1, 1, 1, 1, 1, 1, 1, 1, 1))
                .containsExactly(2, 2, 1, 1, 1, 1, 1, 1, 1, 0);
    }

    @Test
    void tiesFallToTheLowerGrade() {
        // Three share the best points where two places are free; all ten are alike.
        assertThat(grades(ranked(0.2, 0.5), 3, 0, 0, 0, 4, 0, 0, 0, 0, 3))
                .containsExactly(2, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        assertThat(grades(ranked(0.2, 0.5), 0, 0, 0, 0, 10, 0, 0, 0, 0, 0))
                .containsExactly(2, 2, 2, 2, 2, 0, 0, 0, 0, 0);
    }

    /// A child has no points on a scale that begins at 350, and no grade at a periodic grading.
    @Test
    void whomAScaleAboveZeroLeavesOutIsNotGraded() {
        Worlds world = new Worlds()
                .persons(100)
                .days(12)
                .households(Map.of(2, 1.0))
                .traits(Map.of(Trait.AGE, Map.of("child", 0.3, "adult", 0.7, "older", 0.0)))
                .points(new Points(Subject.ADULTS, 600, Map.of(), 350, 950, 5, null))
                .conduct("littering", ConductClass.OFFENCE, 365)
                .channel("camera", Worlds.channel(List.of("littering"), 1, null))
                .deed("littering", -20)
                .grade("good", "550..")
                .grade("poor", "..550");
        ReplicateOutcome outcome = Runs.first(world);
        long adults = Runs.onDay(outcome, TableKind.STANDING, 4, "persons", "good");
        assertThat(adults).isBetween(50L, 90L);
        // Below 550 from the close of day 2, graded on days 5 and 10.
        assertThat(Runs.onDay(outcome, TableKind.STANDING, 5, "persons", "poor"))
                .isEqualTo(adults);
    }

    @Test
    void nobodyRankedLeavesEveryGradeToTheBest() {
        assertThat(grades(ranked(0.2, 0.5), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)).containsOnly(0);
    }

    /// Whatever people do, no grade ever holds more than its share on the morning on which ranks are cut, and who
    /// does better is never in a worse grade.
    @Test
    void noMoreThanTheShareStandInAGradeOnTheFirstDayOfASpan() {
        Worlds world = new Worlds()
                .persons(4000)
                .places(3, 500)
                .days(61)
                .exchange(7)
                .conduct("littering", ConductClass.OFFENCE, 60)
                .channel("camera", Worlds.channel(List.of("littering"), 0.5, null))
                .deed("littering", -1)
                .points(100, 0, 200)
                .rank("top", 0.1)
                .rank("middle", 0.6)
                .rank("rest", 0.3);
        ReplicateOutcome outcome = Runs.first(world);
        // On day 0 all have the same points and share the lowest rank.
        assertThat(Runs.onDay(outcome, TableKind.STANDING, 0, "persons", "rest"))
                .isGreaterThan(3500);
        ReplicateOutcome other = Runs.first(world.exchange(1));
        for (int day = 1; day < 61; day++) {
            // Ranks are cut each morning by yesterday's points; what the day itself brings moves few.
            long top = Runs.onDay(other, TableKind.STANDING, day, "persons", "top");
            long better = top + Runs.onDay(other, TableKind.STANDING, day, "persons", "middle");
            assertThat(top).isLessThanOrEqualTo(400);
            assertThat(better).isLessThanOrEqualTo(2800);
        }
        assertThat(Runs.onDay(other, TableKind.STANDING, 60, "persons", "top")).isPositive();
        assertThat(Runs.text(Runs.run(world.scenario(), 3).getFirst())).isEqualTo(Runs.text(other));
    }

    private static Worlds piloted(double share) {
        return new Worlds()
                .persons(2000)
                .places(20, 100)
                .days(20)
                .conduct("littering", ConductClass.OFFENCE, 365)
                .channel("camera", Worlds.channel(List.of("littering"), 1, null))
                .deed("littering", -1)
                .points(100, 0, 200)
                .grade("fine", "90..")
                .grade("low", "..90")
                .pilot(share);
    }

    /// In each district everybody or nobody is recorded, and a pilot that grows keeps the districts that it had.
    @Test
    void aPilotHoldsInWholeDistrictsAndGrows() {
        long few = Runs.sum(Runs.first(piloted(0.3)), TableKind.DAILY, "records");
        long many = Runs.sum(Runs.first(piloted(0.7)), TableKind.DAILY, "records");
        long all = Runs.sum(Runs.first(piloted(1)), TableKind.DAILY, "records");
        assertThat(all).isEqualTo(2000 * 20);
        // 20 districts of 100 people, 20 days: each district brings 2,000 records or none.
        assertThat(few % 2000).isZero();
        assertThat(many % 2000).isZero();
        assertThat(few).isLessThan(many);
        // 0.3 and 0.7 of 20 districts, each by its own draw: within 4 standard errors of 6 and 14.
        assertThat(few / 2000.0).isBetween(6 - 4 * 2.05, 6 + 4 * 2.05);
        assertThat(many / 2000.0).isBetween(14 - 4 * 2.05, 14 + 4 * 2.05);

        ReplicateOutcome grown = Runs.first(piloted(0.3).then(10, piloted(0.7)));
        assertThat(Runs.sum(grown, TableKind.DAILY, "records")).isEqualTo(few / 2 + many / 2);
        // Who is met from day 10 on loses ten points to day 19, and nobody but who was met before is low.
        assertThat(Runs.onDay(grown, TableKind.STANDING, 19, "persons", "low")).isEqualTo(few / 20);
    }

    @Test
    void aPilotEverywhereIsNoPilotAndOneNowhereIsNoRegime() {
        assertThat(Runs.text(Runs.first(piloted(1)))).isEqualTo(Runs.text(Runs.first(piloted(0.999_999_999_9))));
        assertThat(Runs.sum(Runs.first(piloted(0)), TableKind.DAILY, "records")).isZero();
    }
}
