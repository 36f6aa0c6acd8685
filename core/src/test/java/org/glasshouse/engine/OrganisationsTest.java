package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
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
import org.glasshouse.model.ListRule;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Organisations;
import org.glasshouse.model.Points;
import org.glasshouse.model.Radius;
import org.glasshouse.model.Responses;
import org.glasshouse.model.Service;
import org.glasshouse.model.Subject;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.model.TieLayer;
import org.glasshouse.model.Trait;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// Tiny worlds of firms and offices in which everything happens every day, so that each number can
/// be worked by hand.
class OrganisationsTest {
    private static final String FIRMS = "businesses";
    private static final String OFFICES = "public-bodies";
    private static final List<String> OWNERS = List.of("owners");

    private static Conduct daily(SubjectClass of) {
        return new Conduct(ConductClass.OFFENCE, "trade", 365, null, Map.of(), List.of(), Map.of(), null).of(of);
    }

    /// Ten people, of whom four have a business that gives short weight every day; it is always
    /// seen and costs a point.
    private static Worlds tenWithFourFirms(Subject subject) {
        return new Worlds()
                .persons(10)
                .days(10)
                .businesses(0.4)
                .tie("owners", new TieLayer.Ownership())
                .points(new Points(subject, 50, 0, 100))
                .conduct("short-weight", daily(SubjectClass.BUSINESSES))
                .channel("inspection", Worlds.channel(List.of("short-weight"), 1, null))
                .deed("short-weight", -1)
                .grade("good", "45..")
                .grade("low", "..45");
    }

    /// The sum of a column over the rows of one class of organisations, on a day or, below 0, on all.
    private static long of(
            ReplicateOutcome outcome, TableKind kind, String subjects, int day, String column, String... words) {
        Table table = outcome.table(kind);
        long sum = 0;
        for (int row = 0; row < table.rows(); row++) {
            boolean counts = table.word(table.column("class"), row).equals(subjects)
                    && (day < 0 || table.value(table.column("day"), row) == day);
            for (String word : words) {
                boolean holds = false;
                for (int each = 5; each < table.kind().columns().size(); each++) {
                    holds |= table.kind().columns().get(each).type() == org.glasshouse.outcome.Column.Type.WORD
                            && table.word(each, row).equals(word);
                }
                counts &= holds;
            }
            sum += counts ? table.value(table.column(column), row) : 0;
        }
        return sum;
    }

    @Test
    void aFirmLosesAPointADayAndNobodyElseIsCounted() {
        ReplicateOutcome outcome = Runs.first(tenWithFourFirms(Subject.BUSINESSES));
        // Day 0 closes with 49 points a firm, day 9 with 40; on day 5 all four come below 45.
        assertThat(of(outcome, TableKind.DAILY, FIRMS, 0, "persons")).isEqualTo(4);
        assertThat(of(outcome, TableKind.DAILY, FIRMS, 0, "points")).isEqualTo(4 * 49);
        assertThat(of(outcome, TableKind.DAILY, FIRMS, 9, "points")).isEqualTo(4 * 40);
        assertThat(of(outcome, TableKind.CONDUCT, FIRMS, -1, "done", "short-weight"))
                .isEqualTo(40);
        assertThat(of(outcome, TableKind.RECORDS, FIRMS, -1, "records", "true-record"))
                .isEqualTo(40);
        assertThat(of(outcome, TableKind.STANDING, FIRMS, 5, "entered", "low")).isEqualTo(4);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 9, "persons")).isEqualTo(10);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "points")).isZero();
        assertThat(Runs.sum(outcome, TableKind.DAILY, "done")).isZero();
        assertThat(Runs.sum(outcome, TableKind.DAILY, "records")).isZero();
        assertThat(Runs.sum(outcome, TableKind.DAILY, "first_low")).isZero();
        assertThat(of(outcome, TableKind.DAILY, OFFICES, 9, "persons")).isZero();
    }

    @Test
    void whomTheSchemeDoesNotScoreIsNotBooked() {
        ReplicateOutcome outcome = Runs.first(tenWithFourFirms(Subject.EVERYONE));
        assertThat(of(outcome, TableKind.DAILY, FIRMS, -1, "points")).isZero();
        assertThat(of(outcome, TableKind.RECORDS, FIRMS, -1, "records", "no-subject"))
                .isEqualTo(40);
        assertThat(of(outcome, TableKind.DAILY, FIRMS, -1, "records")).isZero();
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 9, "points")).isEqualTo(500);
    }

    @Test
    void aFirmsRecordCostsItsOwnerTheNextDay() {
        Worlds world = tenWithFourFirms(Subject.EVERYONE_AND_ORGANISATIONS)
                .association(
                        "owner-pays",
                        new Association.WhenRecorded(List.of("short-weight"), OWNERS, -2, null, Map.of()));
        ReplicateOutcome outcome = Runs.first(world);
        // Four owners pay 2 points on each of the days 1 to 9; the six others pay nothing.
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 0, "associated")).isZero();
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 1, "associated")).isEqualTo(-8);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "associated")).isEqualTo(9 * -8);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 9, "points")).isEqualTo(10 * 50 - 72);
        // From day 3 on the four owners stand at 44 or less.
        assertThat(Runs.onDay(outcome, TableKind.STANDING, 3, "entered", "low")).isEqualTo(4);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "first_low")).isEqualTo(4);
        ReplicateOutcome off = Runs.first(world.off(Mechanism.OWNERSHIP));
        assertThat(Runs.sum(off, TableKind.DAILY, "associated")).isZero();
        assertThat(of(off, TableKind.DAILY, FIRMS, 9, "points")).isEqualTo(4 * 40);
    }

    /// Ten people litter every day and fall on day 5; four of them have a business that does nothing.
    private static Worlds tenWhoLitter(SubjectClass whoseFall) {
        return tenWithFourFirms(Subject.EVERYONE_AND_ORGANISATIONS)
                .conduct("short-weight", ConductClass.OFFENCE, 0)
                .conduct("littering", daily(SubjectClass.PERSONS))
                .channel("inspection", Worlds.channel(List.of("littering"), 1, null))
                .deed("littering", -1)
                .association("firm-pays", new Association.WhenBelow("good", OWNERS, -3, Map.of(), whoseFall));
    }

    @Test
    void anOwnersFallCostsTheFirmOnce() {
        ReplicateOutcome outcome = Runs.first(tenWhoLitter(SubjectClass.PERSONS));
        assertThat(of(outcome, TableKind.DAILY, FIRMS, 6, "associated")).isEqualTo(4 * -3);
        assertThat(of(outcome, TableKind.DAILY, FIRMS, -1, "associated")).isEqualTo(4 * -3);
        assertThat(of(outcome, TableKind.DAILY, FIRMS, 9, "points")).isEqualTo(4 * 47);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "associated")).isZero();
    }

    @Test
    void aRuleOnTheFallOfFirmsIsNotMovedByThoseOfPersons() {
        ReplicateOutcome outcome = Runs.first(tenWhoLitter(SubjectClass.BUSINESSES));
        assertThat(of(outcome, TableKind.DAILY, FIRMS, -1, "associated")).isZero();
    }

    @Test
    void aReviewCountsTheFirmThatStandsLow() {
        Worlds world = tenWithFourFirms(Subject.EVERYONE_AND_ORGANISATIONS)
                .association("company", new Association.WhileBelow("good", OWNERS, 4, -1, Map.of()));
        // The firms are low from day 5 on; the review of day 8 costs each of four owners a point.
        ReplicateOutcome outcome = Runs.first(world);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 8, "associated")).isEqualTo(-4);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "associated")).isEqualTo(-4);
        // Of the low standing of persons there is none.
        ReplicateOutcome ofPersons = Runs.first(world.association(
                "company", new Association.WhileBelow("good", OWNERS, 4, -1, Map.of(), SubjectClass.PERSONS)));
        assertThat(Runs.sum(ofPersons, TableKind.DAILY, "associated")).isZero();
    }

    /// Four firms are recorded on day 0 and never again, and listed for five days.
    private static Worlds listed() {
        Worlds world = new Worlds()
                .persons(10)
                .days(10)
                .businesses(0.4)
                .conduct("short-weight", daily(SubjectClass.BUSINESSES))
                .service("tender", new Service("trade", 365, Map.of(), SubjectClass.BUSINESSES))
                .service("loan", 365)
                .channel("inspection", Worlds.channel(List.of("short-weight"), 1, null))
                .list("law-breakers", new ListRule(null, List.of("short-weight"), Subject.BUSINESSES, 5, List.of(), 0))
                .consequence(
                        "no-tender",
                        new Consequence.Deny(new Consequence.When(null, "law-breakers"), "tender", null, 0, 0, 1))
                .consequence(
                        "no-loan",
                        new Consequence.Deny(new Consequence.When(null, "law-breakers"), "loan", null, 0, 0, 1))
                .consequence(
                        "named",
                        new Consequence.Publish(
                                new Consequence.When(null, "law-breakers"),
                                Consequence.Audience.NEIGHBOURHOOD,
                                List.of()));
        return world.then(1, world, "channels.inspection");
    }

    @Test
    void aListedFirmIsDeniedWhatFirmsAskFor() {
        ReplicateOutcome outcome = Runs.first(listed());
        // On the list from the close of day 0 to that of day 5: denied on days 1 to 5.
        assertThat(of(outcome, TableKind.STANDING, FIRMS, 0, "entered", "law-breakers"))
                .isEqualTo(4);
        assertThat(of(outcome, TableKind.STANDING, FIRMS, 5, "left", "law-breakers"))
                .isEqualTo(4);
        assertThat(of(outcome, TableKind.SERVICES, FIRMS, -1, "times", "tender", "denied"))
                .isEqualTo(4 * 5);
        assertThat(of(outcome, TableKind.DAILY, FIRMS, -1, "first_denied")).isEqualTo(4);
        // A loan is what persons ask for, and nobody of them is on the list.
        assertThat(of(outcome, TableKind.SERVICES, FIRMS, -1, "times", "loan")).isZero();
        assertThat(Runs.sum(outcome, TableKind.SERVICES, "times")).isZero();
        assertThat(Runs.sum(outcome, TableKind.STANDING, "entered")).isZero();
        assertThat(Runs.sum(outcome, TableKind.DAILY, "first_denied")).isZero();
    }

    @Test
    void theShareThatStartsOnAListOfFirmsIsOneOfFirms() {
        ReplicateOutcome outcome =
                Runs.first(listed().days(1).initial(new Initial(Map.of(), Map.of("law-breakers", 1.0))));
        assertThat(of(outcome, TableKind.STANDING, FIRMS, 0, "persons", "law-breakers"))
                .isEqualTo(4);
        assertThat(of(outcome, TableKind.STANDING, FIRMS, 0, "entered", "law-breakers"))
                .isZero();
        assertThat(Runs.sum(outcome, TableKind.STANDING, "persons")).isZero();
    }

    /// Whoever is followed may be led back to the firm whose record cost points: its life can be lived again, too.
    @Test
    void theLifeOfAFirmCanBeFollowed() throws InterruptedException {
        List<ReplicateOutcome> outcomes = new ArrayList<>();
        // Ordinals 10 to 13 are those of the four firms.
        Execution.Again again = new Execution.Again(0, 11);
        Simulation.run(
                tenWithFourFirms(Subject.BUSINESSES).scenario(),
                new Execution(1, (done, all) -> {}, again),
                outcomes::add);
        Table panel = outcomes.getFirst().table(TableKind.PANEL);
        int records = 0;
        for (int row = 0; row < panel.rows(); row++) {
            assertThat(panel.value(panel.column("person"), row)).isEqualTo(11);
            records += panel.word(panel.column("event"), row).equals("record") ? 1 : 0;
        }
        assertThat(records).isEqualTo(10);
    }

    @Test
    void whatIsSaidOfAFirmFrightensNoPerson() {
        ReplicateOutcome outcome = Runs.first(listed().responses(new Responses(
                Map.of(Level.FEAR, 3650),
                Map.of(
                        Experience.WITNESSED, Map.of(Level.FEAR, 5),
                        Experience.DENOUNCED, Map.of(Level.FEAR, 7)))));
        assertThat(of(outcome, TableKind.DAILY, FIRMS, 0, "fear")).isEqualTo(4 * 7);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "fear")).isZero();
    }

    @Test
    void aDeedIsTakenForThatOfAnotherFirmAndNeverOfAPerson() {
        ReplicateOutcome outcome = Runs.first(tenWithFourFirms(Subject.EVERYONE_AND_ORGANISATIONS)
                .channel(
                        "inspection",
                        new Channel(
                                List.of("short-weight"),
                                1,
                                Map.of(),
                                0,
                                new Channel.Misattribution(1, Radius.NEIGHBOURHOOD, Map.of()),
                                null,
                                null,
                                null)));
        // What is booked on somebody else is booked the day after: nine days of four records.
        assertThat(of(outcome, TableKind.RECORDS, FIRMS, -1, "records", "misattribution"))
                .isEqualTo(36);
        assertThat(of(outcome, TableKind.RECORDS, FIRMS, -1, "records")).isEqualTo(36);
        assertThat(Runs.sum(outcome, TableKind.RECORDS, "records")).isZero();
    }

    @Test
    void mixUpsAndMaliceHitTheClassOfTheirKind() {
        ReplicateOutcome outcome = Runs.first(tenWithFourFirms(Subject.EVERYONE_AND_ORGANISATIONS)
                .days(400)
                .conduct("short-weight", daily(SubjectClass.BUSINESSES).withCeiling(1))
                .conduct(
                        "denouncing",
                        new Conduct(
                                ConductClass.FALSE_DENUNCIATION,
                                "life",
                                365,
                                null,
                                Map.of(),
                                List.of(),
                                Map.of(),
                                null))
                .channel(
                        "inspection",
                        new Channel(
                                List.of(),
                                1,
                                Map.of(),
                                0,
                                null,
                                null,
                                new Channel.MixUp(20, "short-weight", null),
                                new Channel.Malice("denouncing", Radius.NATION, "short-weight"))));
        // Ten people denounce every day, booked the day after.
        assertThat(of(outcome, TableKind.RECORDS, FIRMS, -1, "records", "malice"))
                .isEqualTo(10 * 399);
        // 20 a year for each of four firms: 87.7 in 400 days, within 4 standard errors.
        double mixUps = of(outcome, TableKind.RECORDS, FIRMS, -1, "records", "mix-up");
        assertThat(mixUps).isCloseTo(4 * 400 * 20 / 365.0, within(4 * Math.sqrt(88)));
        assertThat(Runs.sum(outcome, TableKind.RECORDS, "records")).isZero();
    }

    @Test
    void publicBodiesLiveInTheFirstNeighbourhoodOfTheirDistrict() {
        ReplicateOutcome outcome = Runs.first(new Worlds()
                .persons(20)
                .places(2, 5)
                .days(3)
                .organisations(new Organisations(null, new Organisations.PublicBodies(3)))
                .points(new Points(Subject.PUBLIC_BODIES, 50, 0, 100))
                .conduct("unpaid-bill", daily(SubjectClass.PUBLIC_BODIES))
                .channel("court", Worlds.channel(List.of("unpaid-bill"), 1, null))
                .deed("unpaid-bill", -10)
                .grade("all", "0.."));
        // Two districts of three offices each, 30 points lost by each in three days.
        assertThat(of(outcome, TableKind.DAILY, OFFICES, 0, "persons")).isEqualTo(6);
        assertThat(of(outcome, TableKind.DAILY, OFFICES, 2, "points")).isEqualTo(6 * 20);
        assertThat(of(outcome, TableKind.DAILY, FIRMS, 0, "persons")).isZero();
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 0, "persons")).isEqualTo(20);
    }

    /// Firms of catering do it three times as often, those of the minority half as often: within 4
    /// standard errors.
    @Test
    void ratesDifferByTraitsOfTheFirmAndOfItsOwner() {
        ReplicateOutcome outcome = Runs.first(new Worlds()
                .persons(40_000)
                .places(4, 3_000)
                .days(50)
                .households(Map.of(1, 0.5, 3, 0.5))
                .traits(Map.of(
                        Trait.GROUP, Map.of("majority", 0.5, "minority", 0.5),
                        Trait.AGE, Map.of("child", 0.2, "adult", 0.8)))
                .organisations(new Organisations(
                        new Organisations.Businesses(0.25, Map.of(Trait.SECTOR, Map.of("trade", 0.6, "catering", 0.4))),
                        null))
                .conduct(
                        "short-weight",
                        new Conduct(
                                        ConductClass.OFFENCE,
                                        "trade",
                                        10,
                                        null,
                                        Map.of(
                                                Trait.SECTOR, Map.of("catering", 3.0),
                                                Trait.GROUP, Map.of("minority", 0.5)),
                                        List.of(),
                                        Map.of(),
                                        null)
                                .of(SubjectClass.BUSINESSES))
                .groups(Trait.GROUP, Trait.SECTOR));
        for (String sector : List.of("trade", "catering")) {
            double firms = of(outcome, TableKind.DAILY, sector, 0, "persons");
            double done = of(outcome, TableKind.CONDUCT, sector, -1, "done");
            // Owners are of the minority with a chance of a half, so the mean factor of the group
            // is 3/4.
            double expected = firms * 50 * 10 / 365.0 * 0.75 * (sector.equals("catering") ? 3 : 1);
            // The share of the minority among owners is itself drawn, by household: as uncertain again.
            assertThat(done).isCloseTo(expected, within(4 * (Math.sqrt(expected) + 0.01 * expected)));
            assertThat(firms).isGreaterThan(3_000);
        }
        assertThat(of(outcome, TableKind.DAILY, "majority", 0, "persons")
                        + of(outcome, TableKind.DAILY, "minority", 0, "persons"))
                .isEqualTo(40_000);
    }

    @Test
    void organisationsThatNoRegimeConcernsMoveNoPerson() {
        Worlds without = Worlds.rich(java.util.Set.of())
                .points(new Points(Subject.ADULTS, 60, 0, 100))
                .days(20);
        Worlds alone = Worlds.rich(java.util.Set.of())
                .points(new Points(Subject.ADULTS, 60, 0, 100))
                .days(20)
                .noOrganisations();
        assertThat(ofPersons(Runs.first(without))).isEqualTo(ofPersons(Runs.first(alone)));
    }

    private static String ofPersons(ReplicateOutcome outcome) {
        return Runs.text(outcome)
                .lines()
                .filter(line -> !line.contains(" organisations "))
                .collect(java.util.stream.Collectors.joining("\n"));
    }
}
