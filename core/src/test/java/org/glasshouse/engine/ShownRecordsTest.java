package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.glasshouse.model.Channel;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.Consequence.Audience;
import org.glasshouse.model.Experience;
import org.glasshouse.model.Level;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Radius;
import org.glasshouse.model.Responses;
import org.glasshouse.model.TieLayer;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// Records shown in public, in worlds worked by hand: no grade and no list is needed.
class ShownRecordsTest {
    /// Ten people, all tied to all, who quarrel and help every day before a camera. Being denounced adds 4 of fear,
    /// seeing
    /// it 1; being honoured takes 2, and seeing that 1 of isolation.
    private static Worlds tenWhoQuarrel() {
        return new Worlds()
                .persons(10)
                .days(4)
                .exchange(1)
                .tie("all", new TieLayer.Rings(9, 1, Radius.NATION, null, false))
                .conduct("quarrelling", ConductClass.OFFENCE, 365)
                .conduct("helping", ConductClass.GOOD_DEED, 365)
                .channel("camera", Worlds.channel(List.of("quarrelling", "helping"), 1, null))
                .responses(new Responses(
                        Map.of(),
                        Map.of(
                                Experience.DENOUNCED, Map.of(Level.FEAR, 4),
                                Experience.WITNESSED, Map.of(Level.FEAR, 1),
                                Experience.HONOURED, Map.of(Level.FEAR, -2),
                                Experience.WITNESSED_HONOUR, Map.of(Level.ISOLATION, 1))));
    }

    private static Consequence board(Audience audience) {
        return new Consequence.Publish(null, List.of("quarrelling"), audience, through(audience), 1);
    }

    private static List<String> through(Audience audience) {
        return audience == Audience.TIES ? List.of("all") : List.of();
    }

    private static long on(ReplicateOutcome outcome, int day, String level) {
        return Runs.onDay(outcome, TableKind.DAILY, day, level);
    }

    @Test
    void everyRecordIsShownOnTheDayItIsBookedAndSeenTheNext() {
        ReplicateOutcome outcome = Runs.first(tenWhoQuarrel().consequence("board", board(Audience.NEIGHBOURHOOD)));
        assertThat(on(outcome, 0, "fear")).isEqualTo(10 * 4);
        // Each sees all ten, themselves among them, and is shown again.
        assertThat(on(outcome, 1, "fear")).isEqualTo(10 * (8 + 10));
        assertThat(on(outcome, 3, "fear")).isEqualTo(10 * (16 + 30));
    }

    @Test
    void contactsSeeEachRecordOfTheirOwn() {
        ReplicateOutcome outcome = Runs.first(tenWhoQuarrel().consequence("board", board(Audience.TIES)));
        assertThat(on(outcome, 1, "fear")).isEqualTo(10 * (8 + 9));
    }

    @Test
    void goodDeedsAreHonouredTheSameWay() {
        ReplicateOutcome outcome = Runs.first(tenWhoQuarrel()
                .consequence("board", board(Audience.NEIGHBOURHOOD))
                .consequence(
                        "roll", new Consequence.Honour(null, List.of("helping"), Audience.TIES, List.of("all"), 1)));
        assertThat(on(outcome, 0, "fear")).isEqualTo(10 * (4 - 2));
        assertThat(on(outcome, 2, "isolation")).isEqualTo(10 * 2 * 9);
    }

    @Test
    void theSwitchOfPublicationTakesThemAway() {
        Worlds bare = tenWhoQuarrel();
        Worlds shown = tenWhoQuarrel().consequence("board", board(Audience.DISTRICT));
        assertThat(Runs.text(Runs.first(shown.off(Mechanism.PUBLICATION)))).isEqualTo(Runs.text(Runs.first(bare)));
    }

    /// Every record lands on somebody else of the ten: to be shown for it is a wrong done to them, though it costs no
    /// points.
    @Test
    void aFalseRecordThatIsShownWrongsWhoeverItNames() {
        Channel.Misattribution wrong = new Channel.Misattribution(1, Radius.NEIGHBOURHOOD, Map.of());
        ReplicateOutcome outcome = Runs.first(tenWhoQuarrel()
                .days(60)
                .channel("camera", new Channel(List.of("quarrelling"), 1, Map.of(), 0, wrong, null, null, null))
                .consequence("board", board(Audience.NEIGHBOURHOOD)));
        assertThat(Runs.sum(outcome, TableKind.DAILY, "first_wronged")).isEqualTo(10);
    }
}
