package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Experience;
import org.glasshouse.model.Level;
import org.glasshouse.model.Response;
import org.glasshouse.model.Responses;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// What is not said under a regime: exactly nothing where nobody feels it, and what fear takes away where somebody
/// does.
class SilenceTest {
    private static final Responses NOBODY_NOTICES = new Responses(Map.of(), Map.of());
    private static final Responses RECORDS_FRIGHTEN =
            new Responses(Map.of(), Map.of(Experience.PUNISHED, Map.of(Level.FEAR, 255)));

    private static Worlds society(Responses responses) {
        return new Worlds()
                .persons(2000)
                .days(60)
                .responses(responses)
                .conduct("littering", ConductClass.OFFENCE, 12)
                .conduct("criticism", speech(ConductClass.CRITICAL_SPEECH, -1))
                .conduct("applause", speech(ConductClass.PRAISE, 1));
    }

    private static Conduct speech(ConductClass sort, double fear) {
        return new Conduct(sort, "speech", 20, 0.12, Map.of(), List.of(), Map.of(Response.FEAR, fear), null);
    }

    private static Worlds watched(Worlds society) {
        return society.points(100, 0, 100)
                .channel("watch", Worlds.channel(List.of("littering"), 0.5, null))
                .deed("littering", -5);
    }

    @Test
    void whereNothingIsFeltNothingIsLeftUnsaid() {
        ReplicateOutcome free = Runs.first(society(NOBODY_NOTICES));
        ReplicateOutcome watched = Runs.first(watched(society(NOBODY_NOTICES)));
        assertThat(Runs.sum(watched, TableKind.RECORDS, "records")).isPositive();
        for (int day = 0; day < 60; day++) {
            for (String kind : List.of("criticism", "applause")) {
                assertThat(Runs.onDay(watched, TableKind.CONDUCT, day, "done", kind))
                        .isEqualTo(Runs.onDay(free, TableKind.CONDUCT, day, "done", kind));
            }
        }
    }

    /// Whoever was recorded fears 255 from then on (but for what fades), says next to nothing against, and praises
    /// twice
    /// as much.
    @Test
    void fearTakesCriticismAndBringsPraise() {
        ReplicateOutcome free = Runs.first(society(RECORDS_FRIGHTEN));
        ReplicateOutcome watched = Runs.first(watched(society(RECORDS_FRIGHTEN)));
        assertThat(Runs.sum(watched, TableKind.CONDUCT, "done", "criticism"))
                .isLessThan(Runs.sum(free, TableKind.CONDUCT, "done", "criticism"));
        assertThat(Runs.sum(watched, TableKind.CONDUCT, "done", "applause"))
                .isGreaterThan(Runs.sum(free, TableKind.CONDUCT, "done", "applause"));
        assertThat(Runs.onDay(watched, TableKind.CONDUCT, 0, "done", "criticism"))
                .isEqualTo(Runs.onDay(free, TableKind.CONDUCT, 0, "done", "criticism"));
    }
}
