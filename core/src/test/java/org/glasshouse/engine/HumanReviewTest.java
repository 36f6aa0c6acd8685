package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.glasshouse.model.Channel;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Official;
import org.glasshouse.model.Radius;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody looks at records before they are booked.
class HumanReviewTest {
    /// A chance of one in 16,000 of failing for a seed; seeds are fixed.
    private static final double STANDARD_ERRORS = 4;

    private static final List<String> WRONG = List.of("misattribution", "mix-up", "malice", "invention");

    /// Everybody litters often; a camera errs in every way that it can, and a chief invents.
    private static Worlds camera() {
        return new Worlds()
                .persons(5_000)
                .days(60)
                .seed(7)
                .households(Map.of(2, 1.0))
                .points(0, -30_000, 30_000)
                .conduct("littering", ConductClass.OFFENCE, 36)
                .conduct("helping", ConductClass.GOOD_DEED, 36)
                .conduct("whispering", ConductClass.FALSE_DENUNCIATION, 3)
                .channel(
                        "camera",
                        new Channel(
                                List.of("littering", "helping"),
                                0.5,
                                Map.of(),
                                0,
                                new Channel.Misattribution(0.1, Radius.NATION, Map.of()),
                                null,
                                new Channel.MixUp(2, "littering", null),
                                new Channel.Malice("whispering", Radius.NEIGHBOURHOOD, "littering")))
                .official(
                        "chief",
                        new Official(
                                List.of(),
                                List.of(),
                                0,
                                Map.of(),
                                0,
                                new Official.Invention(2, "camera", "littering", Map.of(), null)))
                .deed("littering", -5)
                .deed("helping", 3);
    }

    private static long records(ReplicateOutcome outcome, String... words) {
        return Runs.sum(outcome, TableKind.RECORDS, "records", words);
    }

    @Test
    void whoSeesEverythingStopsEveryWrongRecordAndNoRightOne() {
        ReplicateOutcome before = Runs.first(camera());
        ReplicateOutcome after = Runs.first(camera().humanReview(1, 0));
        assertThat(WRONG).allSatisfy(cause -> {
            assertThat(records(before, cause, "littering")).isPositive();
            assertThat(records(after, cause, "littering")).isZero();
        });
        long wrong = WRONG.stream()
                .mapToLong(cause -> records(before, cause, "littering"))
                .sum();
        long onTheWay = wrong - records(after, "stopped");
        // A record on somebody else is booked the day after the deed: those of the last day were stopped and never due.
        assertThat(onTheWay).isBetween(-200L, 0L);
        assertThat(records(after, "true-record")).isEqualTo(records(before, "true-record"));
    }

    @Test
    void whatCostsNothingIsLookedAtByNobody() {
        ReplicateOutcome before = Runs.first(camera());
        ReplicateOutcome after = Runs.first(camera().humanReview(1, 1));
        assertThat(records(after, "littering", "true-record")).isZero();
        assertThat(records(after, "helping", "stopped")).isZero();
        assertThat(records(after, "helping", "true-record")).isEqualTo(records(before, "helping", "true-record"));
        assertThat(records(after, "helping", "misattribution")).isEqualTo(records(before, "helping", "misattribution"));
        assertThat(Runs.sum(after, TableKind.RECORDS, "points", "littering")).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.5, 0.8})
    void rightRecordsAreStoppedByTheirChanceWhateverBecomesOfWrongOnes(double chance) {
        long all = records(Runs.first(camera()), "littering", "true-record");
        long left = records(Runs.first(camera().humanReview(0, chance)), "littering", "true-record");
        double error = Math.sqrt(all * chance * (1 - chance));
        assertThat((double) left).isCloseTo(all * (1 - chance), within(STANDARD_ERRORS * error));
    }

    @Test
    void whoNeverStopsAnythingChangesNothing() {
        assertThat(Runs.text(Runs.first(camera().humanReview(0, 0)))).isEqualTo(Runs.text(Runs.first(camera())));
    }
}
