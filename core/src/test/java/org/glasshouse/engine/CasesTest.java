package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.glasshouse.model.Association;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.Experience;
import org.glasshouse.model.Initial;
import org.glasshouse.model.Level;
import org.glasshouse.model.Official;
import org.glasshouse.model.Radius;
import org.glasshouse.model.Response;
import org.glasshouse.model.Responses;
import org.glasshouse.model.Stars;
import org.glasshouse.model.TieLayer;
import org.glasshouse.outcome.LifeMeasure;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// Tiny worlds in which everything happens every day (365 a year), so that each number can be worked by hand.
class CasesTest {
    /// Ten people litter every day, it is always seen, and each time costs one point.
    private static Worlds tenWhoLitter() {
        return new Worlds()
                .persons(10)
                .days(10)
                .points(50, 0, 100)
                .conduct("littering", ConductClass.OFFENCE, 365)
                .channel("camera", Worlds.channel(List.of("littering"), 1, null))
                .deed("littering", -1)
                .grade("good", "45..")
                .grade("low", "..45");
    }

    @Test
    void aPointADayIsLostForADeedADay() {
        ReplicateOutcome outcome = Runs.first(tenWhoLitter());
        // Day 0 closes with 49 points each, day 9 with 40.
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 0, "points")).isEqualTo(490);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 9, "points")).isEqualTo(400);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "done")).isEqualTo(100);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "seen")).isEqualTo(100);
    }

    @Test
    void gradesChangeOnTheDayThatTheBandIsLeft() {
        ReplicateOutcome outcome = Runs.first(tenWhoLitter());
        // 45 points at the close of day 4 are still good, 44 on day 5 are low.
        assertThat(Runs.onDay(outcome, TableKind.STANDING, 4, "persons", "good"))
                .isEqualTo(10);
        assertThat(Runs.onDay(outcome, TableKind.STANDING, 5, "persons", "low")).isEqualTo(10);
        assertThat(Runs.onDay(outcome, TableKind.STANDING, 5, "entered", "low")).isEqualTo(10);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 5, "first_low")).isEqualTo(10);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "first_low")).isEqualTo(10);
    }

    @Test
    void theEndOfTheScaleTakesWhatGoesBeyondIt() {
        ReplicateOutcome outcome = Runs.first(tenWhoLitter().points(3, 0, 100));
        // 3, 2, 1 and from day 3 on 0: seven days on which a point each is clipped.
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 9, "points")).isZero();
        assertThat(Runs.sum(outcome, TableKind.DAILY, "clipped")).isEqualTo(-70);
    }

    @Test
    void aRecordRunsOutAfterItsDays() {
        ReplicateOutcome outcome = Runs.first(tenWhoLitter().expiry(4));
        // From day 4 on one point comes back for each that goes: four records are in force.
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 3, "points")).isEqualTo(460);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 4, "points")).isEqualTo(460);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 9, "points")).isEqualTo(460);
        assertThat(Runs.sum(outcome, TableKind.REDRESS, "times", "record-expired"))
                .isEqualTo(60);
        assertThat(Runs.sum(outcome, TableKind.REDRESS, "points", "record-expired"))
                .isEqualTo(60);
    }

    @Test
    void aSlowChannelBooksDaysLater() {
        Worlds world = tenWhoLitter()
                .channel("camera", new Channel(List.of("littering"), 1, Map.of(), 3, null, null, null, null));
        ReplicateOutcome outcome = Runs.first(world);
        // Days 0 to 2 book nothing; the seven days 3 to 9 book what was done on days 0 to 6.
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 2, "points")).isEqualTo(500);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 9, "points")).isEqualTo(430);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "seen")).isEqualTo(100);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "records")).isEqualTo(70);
    }

    @Test
    void aFallCostsEveryContactPointsTheNextDay() {
        Worlds world = tenWhoLitter()
                .tie("friends", new TieLayer.Rings(4, 1, Radius.NATION, null, false))
                .association("fall", new Association.WhenBelow("good", List.of("friends"), -2, Map.of()));
        ReplicateOutcome outcome = Runs.first(world);
        // All ten fall on day 5; each has four friends: 10 x 4 x -2 on day 6, once.
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 6, "associated")).isEqualTo(-80);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "associated")).isEqualTo(-80);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 9, "points")).isEqualTo(400 - 80);
    }

    @Test
    void aContactInTwoLayersIsToldOnce() {
        Worlds world = tenWhoLitter()
                .tie("friends", new TieLayer.Rings(4, 1, Radius.NATION, null, false))
                .tie("all", new TieLayer.Rings(9, 1, Radius.NATION, null, false))
                .association("fall", new Association.WhenBelow("good", List.of("friends", "all"), -2, Map.of()));
        // Everybody knows the nine others through the second layer; the four friends are among them.
        assertThat(Runs.sum(Runs.first(world), TableKind.DAILY, "associated")).isEqualTo(10 * 9 * -2);
    }

    @Test
    void aListKeepsWhoStaysLowBeyondTheTerm() {
        Worlds world = tenWhoLitter()
                .days(30)
                .expiry(6)
                .points(46, 0, 100)
                .initial(new Initial(Map.of(), Map.of()))
                .list("blacklist", Worlds.byGrade("low", 12));
        ReplicateOutcome outcome = Runs.first(world);
        // 45 on day 0, 44 on day 1: listed on day 1 until day 13 at the least; with six records in force they stay at
        // 40,
        // so the term ends and nobody leaves.
        assertThat(Runs.onDay(outcome, TableKind.STANDING, 1, "entered", "blacklist"))
                .isEqualTo(10);
        assertThat(Runs.onDay(outcome, TableKind.STANDING, 29, "persons", "blacklist"))
                .isEqualTo(10);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "first_listed")).isEqualTo(10);

        // Where the band begins at 40, nobody is ever low and nobody is listed.
        ReplicateOutcome lenient = Runs.first(world.grade("good", "40..").grade("low", "..40"));
        assertThat(Runs.sum(lenient, TableKind.STANDING, "entered", "blacklist"))
                .isZero();
    }

    @Test
    void whoStartsOnAListLeavesItWithinItsTerm() {
        Worlds world = new Worlds()
                .persons(1000)
                .days(30)
                .points(50, 0, 100)
                .grade("good", "45..")
                .grade("low", "..45")
                .list("blacklist", Worlds.byGrade("low", 20))
                .initial(new Initial(Map.of(), Map.of("blacklist", 0.5)));
        ReplicateOutcome outcome = Runs.first(world);
        long left = Runs.sum(outcome, TableKind.STANDING, "left", "blacklist");
        // Binomial of 1,000 at a half: 500 within 4.5 standard errors of 15.8; terms are spread evenly over 0 to 20
        // days.
        assertThat(left).isBetween(429L, 571L);
        assertThat(Runs.onDay(outcome, TableKind.STANDING, 20, "persons", "blacklist"))
                .isZero();
        assertThat(Runs.onDay(outcome, TableKind.STANDING, 9, "persons", "blacklist"))
                .isBetween(left / 3, 2 * left / 3);
    }

    @Test
    void whoIsLowIsDeniedTheTrainFromTheNextDayAndTakesTheBus() {
        Worlds world = tenWhoLitter()
                .service("train", 365)
                .consequence(
                        "no-train", new Consequence.Deny(new Consequence.When("low", null), "train", "bus", 2.5, 0, 1));
        ReplicateOutcome outcome = Runs.first(world);
        // Low from the close of day 5: asked and denied on days 6 to 9, ten times a day, 150 minutes each.
        assertThat(Runs.sum(outcome, TableKind.SERVICES, "times", "train", "substituted"))
                .isEqualTo(40);
        assertThat(Runs.sum(outcome, TableKind.SERVICES, "minutes")).isEqualTo(40 * 150);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 6, "first_denied")).isEqualTo(10);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "first_denied")).isEqualTo(10);
    }

    @Test
    void whoIsLowPaysMoreAndWaitsLonger() {
        Worlds world = tenWhoLitter()
                .ledgers()
                .service("loan", 365)
                .service("permit", 365)
                .service("train", 365)
                .consequence("dear-loan", new Consequence.Price(low(), "loan", 0.25))
                .consequence("late-permit", new Consequence.Delay(low(), "permit", 3))
                .consequence("no-train", new Consequence.Deny(low(), "train", "bus", 1, 0.5, 1));
        ReplicateOutcome outcome = Runs.first(world);
        // Low from the close of day 5: each of ten asks for each on days 6 to 9.
        assertThat(Runs.sum(outcome, TableKind.SERVICES, "times", "loan", "priced"))
                .isEqualTo(40);
        assertThat(Runs.sum(outcome, TableKind.SERVICES, "times", "permit", "delayed"))
                .isEqualTo(40);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "first_denied")).isEqualTo(10);
        assertThat(lives(outcome, LifeMeasure.INCOME_LOST)).isEqualTo(40 * 250 + 40 * 500);
        assertThat(lives(outcome, LifeMeasure.DAYS_WAITED)).isEqualTo(40 * 3);
        assertThat(lives(outcome, LifeMeasure.DETRIMENTS)).isEqualTo(120);
        assertThat(lives(outcome, LifeMeasure.SANCTION_DAYS)).isEqualTo(50);
    }

    @Test
    void whoCantPayAPriceIsUnderASanctionLikeWhoIsDenied() {
        ReplicateOutcome outcome = Runs.first(tenWhoLitter()
                .ledgers()
                .service("loan", 365)
                .consequence("dear-loan", new Consequence.Price(low(), "loan", 0.25)));
        // From the close of day 5, five days for each of ten.
        assertThat(lives(outcome, LifeMeasure.SANCTION_DAYS)).isEqualTo(50);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "first_denied")).isZero();
    }

    /// A denial goes before a price, a price before a delay, a delay before a favour, in whatever order.
    @Test
    void theHardestConsequenceMeetsARequest() {
        Worlds world = tenWhoLitter()
                .service("loan", 365)
                .consequence("granted", new Consequence.Grant(low(), "loan"))
                .consequence("late", new Consequence.Delay(low(), "loan", 3));
        assertThat(Runs.sum(Runs.first(world), TableKind.SERVICES, "times", "loan", "delayed"))
                .isEqualTo(40);
        world.consequence("dear", new Consequence.Price(low(), "loan", 1));
        assertThat(Runs.sum(Runs.first(world), TableKind.SERVICES, "times", "loan", "priced"))
                .isEqualTo(40);
        world.consequence("denied", new Consequence.Deny(low(), "loan", null, 0, 0, 1));
        ReplicateOutcome outcome = Runs.first(world);
        assertThat(Runs.sum(outcome, TableKind.SERVICES, "times", "loan", "denied"))
                .isEqualTo(40);
        assertThat(Runs.sum(outcome, TableKind.SERVICES, "times")).isEqualTo(40);
    }

    private static Consequence.When low() {
        return new Consequence.When("low", null);
    }

    private static long lives(ReplicateOutcome outcome, LifeMeasure measure) {
        Table lives = outcome.table(TableKind.LIVES);
        long sum = 0;
        for (int row = 0; row < lives.rows(); row++) {
            if (lives.word(lives.column("measure"), row).equals(measure.key())) {
                sum += lives.value(lives.column("amount"), row) * lives.value(lives.column("persons"), row);
            }
        }
        return sum;
    }

    @Test
    void aFavourIsGrantedAndAGiftGiven() {
        Worlds world = tenWhoLitter()
                .service("loan", 365)
                .conduct("helping", ConductClass.GOOD_DEED, 365)
                .channel("clerk", Worlds.channel(List.of("helping"), 1, null))
                .deed("helping", 1)
                .consequence("loan", new Consequence.Grant(new Consequence.When("good", null), "loan"))
                .consequence("soap", new Consequence.Give(List.of("helping"), "soap"));
        ReplicateOutcome outcome = Runs.first(world);
        // A point lost and one won every day: good throughout, and asking for a loan on each of ten days.
        assertThat(Runs.sum(outcome, TableKind.SERVICES, "times", "loan", "granted"))
                .isEqualTo(100);
        assertThat(Runs.sum(outcome, TableKind.SERVICES, "times", "soap", "given"))
                .isEqualTo(100);
    }

    @Test
    void aStarOfTheHouseholdMovesThePointsOfItsMembersTheNextDay() {
        Worlds world =
                tenWhoLitter().households(Map.of(2, 1.0)).stars(new Stars(3, 5, Map.of("order", List.of("littering"))));
        ReplicateOutcome outcome = Runs.first(world);
        // Five households of two: both litter, -2 stars on day 0, so from 3 to 1, the least; 10 points less for each of
        // ten
        // people on day 1, and no star is left to lose.
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 1, "from_stars")).isEqualTo(-100);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "from_stars")).isEqualTo(-100);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 9, "points")).isEqualTo(300);
    }

    @Test
    void anOfficialDropsWhatIsWrittenDown() {
        ReplicateOutcome outcome =
                Runs.first(tenWhoLitter().official("chief", new Official(List.of("camera"), List.of(), 1, Map.of())));
        assertThat(Runs.sum(outcome, TableKind.RECORDS, "records", "dropped")).isEqualTo(100);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "records")).isZero();
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 9, "points")).isEqualTo(500);
    }

    @Test
    void aFalseDenunciationIsBookedOnSomebodyElseTheNextDay() {
        Worlds world = new Worlds()
                .persons(10)
                .days(10)
                .points(50, 0, 100)
                .conduct("denouncing", ConductClass.FALSE_DENUNCIATION, 365)
                .conduct("littering", ConductClass.OFFENCE, 0)
                .deed("littering", -1)
                .channel(
                        "neighbours",
                        new Channel(
                                List.of(),
                                0,
                                Map.of(),
                                0,
                                null,
                                null,
                                null,
                                new Channel.Malice("denouncing", Radius.NEIGHBOURHOOD, "littering")));
        ReplicateOutcome outcome = Runs.first(world);
        // Ten a day; the ones of day 9 are on their way.
        assertThat(Runs.sum(outcome, TableKind.RECORDS, "records", "neighbours", "littering", "malice"))
                .isEqualTo(90);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "done")).isEqualTo(100);
    }

    @Test
    void twoPeopleTakenForEachOtherPayForEachOther() {
        Channel.Misattribution always = new Channel.Misattribution(1, Radius.HOUSEHOLD, Map.of());
        Worlds world = tenWhoLitter()
                .persons(2)
                .households(Map.of(2, 1.0))
                .panel(2)
                .channel("camera", new Channel(List.of("littering"), 1, Map.of(), 0, always, null, null, null));
        ReplicateOutcome outcome = Runs.first(world);
        // In a household of two the other one is always the wrong one; what is seen today is booked tomorrow.
        assertThat(Runs.sum(outcome, TableKind.RECORDS, "records", "misattribution"))
                .isEqualTo(18);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 1, "first_wronged")).isEqualTo(2);
        var panel = outcome.table(TableKind.PANEL);
        int records = 0;
        for (int row = 0; row < panel.rows(); row++) {
            if (panel.word(panel.column("event"), row).equals("record")) {
                assertThat(panel.value(panel.column("other"), row))
                        .isEqualTo(1 - panel.value(panel.column("person"), row));
                records++;
            }
        }
        assertThat(records).isEqualTo(18);
    }

    @Test
    void punishmentLeavesFearAndFearSilences() {
        Responses responses =
                new Responses(Map.of(Level.FEAR, 36_500), Map.of(Experience.PUNISHED, Map.of(Level.FEAR, 51)));
        Worlds world = tenWhoLitter()
                .responses(responses)
                .conduct(
                        "criticism",
                        new Conduct(
                                ConductClass.CRITICAL_SPEECH,
                                "speech",
                                365,
                                1.0,
                                Map.of(),
                                List.of(),
                                Map.of(Response.FEAR, -1.0),
                                null));
        ReplicateOutcome outcome = Runs.first(world);
        // 51 a day: 255 after five days, and from then on nobody says anything.
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 0, "fear")).isEqualTo(510);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 4, "fear")).isEqualTo(2550);
        assertThat(Runs.onDay(outcome, TableKind.CONDUCT, 0, "done", "criticism"))
                .isEqualTo(10);
        for (int day = 5; day < 10; day++) {
            assertThat(Runs.onDay(outcome, TableKind.CONDUCT, day, "done", "criticism"))
                    .isZero();
        }
    }

    @Test
    void aDenunciationInPublicIsSeenByEverybodyTheNextDay() {
        Responses responses = new Responses(
                Map.of(),
                Map.of(
                        Experience.WITNESSED, Map.of(Level.FEAR, 3),
                        Experience.DENOUNCED, Map.of(Level.ISOLATION, 20),
                        Experience.LISTED, Map.of(Level.STRAIN, 7)));
        Worlds world = tenWhoLitter()
                .days(7)
                .responses(responses)
                .list("blacklist", Worlds.byGrade("low", 0))
                .consequence(
                        "loudspeaker",
                        new Consequence.Publish(
                                new Consequence.When(null, "blacklist"),
                                Consequence.Audience.NEIGHBOURHOOD,
                                List.of()));
        ReplicateOutcome outcome = Runs.first(world);
        // All ten are listed and denounced on day 5; on day 6 each of the ten has seen ten denunciations.
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 5, "strain")).isEqualTo(70);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 5, "isolation")).isEqualTo(200);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 5, "fear")).isZero();
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 6, "fear")).isEqualTo(10 * 10 * 3);
    }

    @Test
    void deterrenceActsByTheChanceOfBeingSeen() {
        Worlds world = new Worlds()
                .persons(20_000)
                .days(20)
                .points(50, -30_000, 30_000)
                .conduct(
                        "littering",
                        new Conduct(
                                ConductClass.OFFENCE,
                                "life",
                                36.5,
                                0.1,
                                Map.of(),
                                List.of(),
                                Map.of(Response.DETERRENCE, -0.5),
                                null))
                .channel("camera", Worlds.channel(List.of("littering"), 0.6, null))
                .deed("littering", -1);
        // 0.1 a day x (1 - 0.5 x 0.6) = 0.07: 28,000 of 400,000 within 4.5 standard errors of 161.
        assertThat(Runs.sum(Runs.first(world), TableKind.DAILY, "done")).isBetween(27_274L, 28_726L);
    }

    @Test
    void levelsFadeByTheirHalfLifeWithoutBias() {
        Responses responses =
                new Responses(Map.of(Level.STRAIN, 364), Map.of(Experience.LISTED, Map.of(Level.STRAIN, 40)));
        Worlds world = new Worlds()
                .persons(1600)
                .days(366)
                .points(46, 0, 100)
                .responses(responses)
                .conduct(
                        "littering",
                        new Conduct(ConductClass.OFFENCE, "life", 365, 1.0, Map.of(), List.of(), Map.of(), null))
                .channel("camera", Worlds.channel(List.of("littering"), 1, null))
                .deed("littering", -1)
                .grade("good", "46..")
                .grade("low", "..46")
                .list("blacklist", Worlds.byGrade("low", 1000));
        ReplicateOutcome outcome = Runs.first(world);
        // Everybody is listed on day 0 and has 40; after 52 weeks 20 are left, within a quarter of a level (ENGINE
        // 1.9).
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 0, "strain")).isEqualTo(1600 * 40);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 365, "strain") / 1600.0).isBetween(19.75, 20.25);
    }
}
