package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.Experience;
import org.glasshouse.model.Level;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Radius;
import org.glasshouse.model.Responses;
import org.glasshouse.model.Subject;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.model.TieLayer;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// Good standing made public, in worlds worked by hand.
class HonoursTest {
    private static final Consequence.When GOOD = new Consequence.When("good", null);

    /// Ten people, all tied to all, who help and jaywalk every day: 50 and a point a day, good from 53 on, which is the
    /// close of day 2; being punished leaves 4 of fear a day.
    private static Worlds tenWhoHelp() {
        return new Worlds()
                .persons(10)
                .days(5)
                .exchange(1)
                .tie("all", new TieLayer.Rings(9, 1, Radius.NATION, null, false))
                .conduct("helping", ConductClass.GOOD_DEED, 365)
                .conduct("jaywalking", ConductClass.OFFENCE, 365)
                .channel("camera", Worlds.channel(List.of("helping", "jaywalking"), 1, null))
                .deed("helping", 2)
                .deed("jaywalking", -1)
                .points(50, 0, 100)
                .grade("good", "53..")
                .grade("ordinary", "..53");
    }

    private static Worlds honoured(Consequence.Audience audience, int honoured, int witnessed) {
        return tenWhoHelp()
                .responses(new Responses(
                        Map.of(),
                        Map.of(
                                Experience.PUNISHED, Map.of(Level.FEAR, 4),
                                Experience.HONOURED, Map.of(Level.FEAR, honoured),
                                Experience.WITNESSED_HONOUR, Map.of(Level.FEAR, witnessed))))
                .consequence(
                        "praise",
                        new Consequence.Honour(
                                GOOD, audience, audience == Consequence.Audience.TIES ? List.of("all") : List.of()));
    }

    private static long fear(ReplicateOutcome outcome, int day) {
        return Runs.onDay(outcome, TableKind.DAILY, day, "fear");
    }

    @Test
    void contactsSeeAnHonourTheNextDay() {
        ReplicateOutcome outcome = Runs.first(honoured(Consequence.Audience.TIES, -3, -1));
        assertThat(fear(outcome, 1)).isEqualTo(10 * 8);
        // 12 less the honour of the day.
        assertThat(fear(outcome, 2)).isEqualTo(10 * (12 - 3));
        // Each sees the nine others.
        assertThat(fear(outcome, 3)).isEqualTo(10 * (9 + 4 - 9));
        assertThat(fear(outcome, 4)).isEqualTo(10 * 8);
    }

    @Test
    void theNeighbourhoodSeesEverybodysHonour() {
        ReplicateOutcome outcome = Runs.first(honoured(Consequence.Audience.NEIGHBOURHOOD, 0, -1));
        assertThat(fear(outcome, 3)).isEqualTo(10 * (12 + 4 - 10));
    }

    @Test
    void noLevelFallsBelowNothing() {
        ReplicateOutcome outcome = Runs.first(honoured(Consequence.Audience.NEIGHBOURHOOD, -255, -255));
        assertThat(fear(outcome, 2)).isZero();
        assertThat(fear(outcome, 3)).isZero();
        assertThat(fear(outcome, 4)).isEqualTo(10 * 4);
    }

    /// What frightens and what soothes on one day are added up before the clamp.
    @Test
    void honoursAndPunishmentsOfADayComeToOneSum() {
        ReplicateOutcome outcome = Runs.first(honoured(Consequence.Audience.NEIGHBOURHOOD, -4, 0));
        assertThat(fear(outcome, 2)).isEqualTo(fear(outcome, 1));
    }

    @Test
    void anHonourIsNoSanctionAndNoFavour() {
        Consequence honour = new Consequence.Honour(GOOD, Consequence.Audience.NEIGHBOURHOOD, List.of());
        assertThat(honour.isSanction()).isFalse();
        assertThat(honour.isFavour()).isFalse();
        String without = Runs.text(Runs.first(tenWhoHelp()));
        assertThat(Runs.text(Runs.first(tenWhoHelp().consequence("praise", honour))))
                .isEqualTo(without);
        assertThat(fear(Runs.first(honoured(Consequence.Audience.TIES, -3, -1).off(Mechanism.PUBLICATION)), 4))
                .isEqualTo(10 * 20);
        assertThat(fear(Runs.first(honoured(Consequence.Audience.TIES, -3, -1).off(Mechanism.FAVOUR)), 4))
                .isEqualTo(10 * 8);
    }

    /// Five firms give full measure and are honoured before the neighbourhood: it makes nobody who sees it proud.
    @Test
    void nobodySeesTheHonourOfAFirm() {
        Worlds world = new Worlds()
                .persons(10)
                .businesses(0.5)
                .days(4)
                .conduct(
                        "full-measure",
                        new Conduct(ConductClass.GOOD_DEED, "trade", 365, null, Map.of(), List.of(), Map.of(), null)
                                .of(SubjectClass.BUSINESSES))
                .conduct("jaywalking", ConductClass.OFFENCE, 365)
                .channel("inspection", Worlds.channel(List.of("full-measure", "jaywalking"), 1, null))
                .deed("full-measure", 5)
                .deed("jaywalking", -1)
                .points(new org.glasshouse.model.Points(Subject.EVERYONE_AND_ORGANISATIONS, 50, 0, 100))
                .grade("good", "53..")
                .grade("ordinary", "..53")
                .responses(new Responses(
                        Map.of(),
                        Map.of(
                                Experience.PUNISHED, Map.of(Level.FEAR, 4),
                                Experience.WITNESSED_HONOUR, Map.of(Level.FEAR, -1))))
                .consequence("praise", new Consequence.Honour(GOOD, Consequence.Audience.NEIGHBOURHOOD, List.of()));
        assertThat(fear(Runs.first(world), 3)).isEqualTo(10 * 16);
    }
}
