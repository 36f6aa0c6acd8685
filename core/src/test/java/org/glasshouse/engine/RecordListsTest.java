package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.Initial;
import org.glasshouse.model.ListRule;
import org.glasshouse.model.Subject;
import org.glasshouse.model.Trait;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// A regime without points: lists that records put people on and lead them out of, against answers known
/// exactly. Seeds are fixed; a test fails by chance once in a hundred thousand seeds or rarer.
class RecordListsTest {
    private static final double STANDARD_ERRORS = 4.5;
    private static final String REFUSING = "refusing";
    private static final String SETTLING = "settling";

    /// People refuse to pay with chance `refuses` a day; a court sees all and lists them for a term.
    private static Worlds court(int persons, double refuses, ListRule list) {
        return new Worlds()
                .persons(persons)
                .conduct(REFUSING, ConductClass.DEFAULT, 365 * refuses)
                .channel("court", Worlds.channel(List.of(REFUSING), 1, null))
                .list("defaulters", list);
    }

    private static Worlds settling(Worlds world, double settles) {
        return world.conduct(
                        SETTLING,
                        new Conduct(
                                ConductClass.GOOD_DEED,
                                "credit",
                                365 * settles,
                                null,
                                Map.of(),
                                List.of(REFUSING),
                                Map.of(),
                                null))
                .channel("register", Worlds.channel(List.of(SETTLING), 1, null));
    }

    /// Somebody is on the list at a day's close if they were recorded within the term: terms of several
    /// records end with the last of them.
    @Test
    void whoWasRecordedWithinTheTermIsOnTheList() {
        int persons = 20_000;
        double refuses = 0.01;
        int term = 30;
        Worlds world = court(persons, refuses, Worlds.byRecord(REFUSING, term, List.of(), 0))
                .days(100);
        ReplicateOutcome outcome = Runs.first(world);
        for (int day : new int[] {0, 10, 29, 30, 99}) {
            double chance = 1 - Math.pow(1 - refuses, Math.min(day + 1, term));
            assertBinomial(stock(outcome, day), persons, chance);
        }
        long entered = Runs.sum(outcome, TableKind.STANDING, "entered", "defaulters");
        long left = Runs.sum(outcome, TableKind.STANDING, "left", "defaulters");
        assertThat(entered - left).isEqualTo(stock(outcome, 99));
        assertThat(Runs.sum(outcome, TableKind.REDRESS, "times", "left-list")).isEqualTo(left);
        assertThat(Runs.sum(outcome, TableKind.REDRESS, "times", "left-list-early"))
                .isZero();
        assertThat(Runs.sum(outcome, TableKind.RECORDS, "records", REFUSING, "true-record"))
                .isGreaterThan(entered);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "points")).isZero();
    }

    /// Four lists for four kinds, each done by everybody every day: all four hold everybody at once, each for its own
    /// term, and what one of them alone denies is denied to all who are on it.
    @Test
    void fourListsHoldOnePersonAtOnce() {
        Worlds world = new Worlds().persons(50).days(6).service("train", 365);
        for (int each = 1; each <= 4; each++) {
            String kind = "kind-" + each;
            world.conduct(kind, ConductClass.OFFENCE, 365)
                    .channel("office-" + each, Worlds.channel(List.of(kind), 1, null))
                    .list("list-" + each, Worlds.byRecord(kind, each, List.of(), 0));
        }
        world.consequence(
                "no-train", new Consequence.Deny(new Consequence.When(null, "list-4"), "train", null, 0, 0, 1));
        ReplicateOutcome outcome = Runs.first(world);
        for (int each = 1; each <= 4; each++) {
            assertThat(Runs.onDay(outcome, TableKind.STANDING, 5, "persons", "list-" + each))
                    .isEqualTo(50);
            assertThat(Runs.sum(outcome, TableKind.STANDING, "entered", "list-" + each))
                    .isEqualTo(50);
        }
        assertThat(Runs.sum(outcome, TableKind.SERVICES, "times", "train", "denied"))
                .isEqualTo(5 * 50);
    }

    /// Entry, extension, settlement, exit some days later and the end of the term, as the chain over
    /// (owes, days left, ends early) has it, day for day.
    @Test
    void stayAndExitsFollowTheirMarkovChain() {
        int persons = 40_000;
        double refuses = 0.02;
        double settles = 0.05;
        int term = 25;
        int exit = 3;
        Worlds world = settling(
                        court(persons, refuses, Worlds.byRecord(REFUSING, term, List.of(SETTLING), exit)), settles)
                .days(80);
        ReplicateOutcome outcome = Runs.first(world);
        Chain chain = new Chain(term);
        double early = 0;
        double atTheEnd = 0;
        for (int day = 0; day < 80; day++) {
            chain.live(refuses, settles, exit);
            early += chain.leftEarly * persons;
            atTheEnd += chain.leftAtTheEnd * persons;
            if (day % 13 == 0 || day == 79) {
                assertBinomial(stock(outcome, day), persons, chain.listed());
            }
        }
        // Exits of one person on different days repel each other, so that a Poisson error is on the safe side.
        assertThat((double) Runs.sum(outcome, TableKind.REDRESS, "times", "left-list-early"))
                .isCloseTo(early, within(STANDARD_ERRORS * Math.sqrt(early)));
        assertThat((double) Runs.sum(outcome, TableKind.REDRESS, "times", "left-list"))
                .isCloseTo(atTheEnd, within(STANDARD_ERRORS * Math.sqrt(atTheEnd)));
    }

    /// The law of one person: chances of owing or not, with some days left on the list (0: off), whose
    /// end came forward or not.
    private static final class Chain {
        private final int term;
        private double[][][] law;
        private double leftEarly;
        private double leftAtTheEnd;

        Chain(int term) {
            this.term = term;
            this.law = new double[2][term + 1][2];
            law[0][0][0] = 1;
        }

        void live(double refuses, double settles, int exit) {
            double[][][] next = new double[2][term + 1][2];
            leftEarly = 0;
            leftAtTheEnd = 0;
            for (int owes = 0; owes < 2; owes++) {
                for (int left = 0; left <= term; left++) {
                    for (int early = 0; early < 2; early++) {
                        double chance = law[owes][left][early];
                        double settlesNow = owes == 1 ? settles : 0;
                        for (int event = 0; event < 4; event++) {
                            boolean refused = (event & 1) != 0;
                            boolean settled = (event & 2) != 0;
                            double ofEvent = chance
                                    * (refused ? refuses : 1 - refuses)
                                    * (settled ? settlesNow : 1 - settlesNow);
                            step(next, ofEvent, new int[] {owes, left, early}, refused, settled, exit);
                        }
                    }
                }
            }
            law = next;
        }

        private void step(double[][][] next, double chance, int[] was, boolean refused, boolean settled, int exit) {
            int left = Math.max(0, was[1] - 1);
            int early = was[2];
            if (was[1] > 0 && settled && exit < left) {
                left = exit;
                early = 1;
            }
            if (refused) {
                left = term;
                early = 0;
            } else if (was[1] > 0 && left == 0) {
                leftEarly += early == 1 ? chance : 0;
                leftAtTheEnd += early == 1 ? 0 : chance;
                early = 0;
            }
            int owes = refused ? 1 : settled ? 0 : was[0];
            next[owes][left][early] += chance;
        }

        double listed() {
            double listed = 0;
            for (int owes = 0; owes < 2; owes++) {
                for (int left = 1; left <= term; left++) {
                    listed += law[owes][left][0] + law[owes][left][1];
                }
            }
            return listed;
        }
    }

    /// Whoever owes settles the next day with certainty, so each debt is settled once and nobody settles
    /// what they don't owe.
    @Test
    void whatFollowsADeedIsDoneByItsDoersOnly() {
        Worlds world = settling(court(3000, 0.03, Worlds.byRecord(REFUSING, 25, List.of(SETTLING), 0)), 1)
                .days(40);
        ReplicateOutcome outcome = Runs.first(world);
        long refused = Runs.sum(outcome, TableKind.CONDUCT, "done", REFUSING);
        long onTheLastDay = Runs.onDay(outcome, TableKind.CONDUCT, 39, "done", REFUSING);
        assertThat(refused).isGreaterThan(3000);
        assertThat(Runs.sum(outcome, TableKind.CONDUCT, "done", SETTLING)).isEqualTo(refused - onTheLastDay);
    }

    /// Somebody unable to pay is written down as unwilling, on the right person; the others leave a true
    /// record that lists nobody.
    @Test
    void aShareOfTheUnableIsTakenForUnwilling() {
        int persons = 20_000;
        Channel court = new Channel(
                List.of("unable"), 0.8, Map.of(), 0, null, new Channel.Mistake("unable", REFUSING, 0.3), null, null);
        Worlds world = court(persons, 0, Worlds.byRecord(REFUSING, 2000, List.of(), 0))
                .days(40)
                .conduct("unable", ConductClass.DEFAULT, 3.65)
                .channel("court", court);
        ReplicateOutcome outcome = Runs.first(world);
        long seen = Runs.sum(outcome, TableKind.CONDUCT, "seen", "unable");
        long mistaken = Runs.sum(outcome, TableKind.RECORDS, "records", REFUSING, "mistaken-kind");
        assertBinomial(seen, persons * 40L, 0.01 * 0.8);
        assertBinomial(mistaken, seen, 0.3);
        assertThat(Runs.sum(outcome, TableKind.RECORDS, "records", "unable", "true-record"))
                .isEqualTo(seen - mistaken);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "wrong_records")).isEqualTo(mistaken);
        assertThat(stock(outcome, 39)).isEqualTo(Runs.sum(outcome, TableKind.DAILY, "first_wronged"));
        assertThat(stock(outcome, 39)).isBetween(mistaken - 200, mistaken);
    }

    /// Whom a denial meets asks a share, or a multiple, of what they would ask otherwise.
    @Test
    void aDenialMayChangeHowOftenPeopleAsk() {
        for (double stillAsks : new double[] {0.1, 1, 2.5}) {
            Worlds world = court(5000, 0, Worlds.byRecord(REFUSING, 36_000, List.of(), 0))
                    .days(50)
                    .initial(new Initial(Map.of(), Map.of("defaulters", 1.0)))
                    .service("flight", 7.3)
                    .consequence(
                            "no-flight",
                            new Consequence.Deny(
                                    new Consequence.When(null, "defaulters"), "flight", null, 0, 0, stillAsks));
            ReplicateOutcome outcome = Runs.first(world);
            long personDays = 0;
            for (int day = 0; day < 50; day++) {
                personDays += day == 0 ? 5000 : stock(outcome, day - 1);
            }
            assertBinomial(Runs.sum(outcome, TableKind.SERVICES, "times", "denied"), personDays, 0.02 * stillAsks);
        }
    }

    /// On day 0 a list holds adults only, in the measure in which their class does what enters it, and
    /// its share is one of everybody.
    @Test
    void onDayZeroAListHoldsThoseWhomConductWouldBring() {
        int persons = 60_000;
        Map<String, Double> fifths = Map.of("lowest", 0.2, "low", 0.2, "middle", 0.2, "high", 0.2, "highest", 0.2);
        Conduct refusing = new Conduct(
                ConductClass.DEFAULT,
                "credit",
                0.0001,
                null,
                Map.of(Trait.INCOME, Map.of("lowest", 0.0, "highest", 2.0)),
                List.of(),
                Map.of(),
                null);
        Worlds world = new Worlds()
                .persons(persons)
                .days(1)
                .traits(Map.of(Trait.INCOME, fifths, Trait.AGE, Map.of("child", 0.2, "adult", 0.6, "older", 0.2)))
                .households(Map.of(3, 1.0))
                .groups(Trait.INCOME, Trait.AGE)
                .conduct(REFUSING, refusing)
                .channel("court", Worlds.channel(List.of(REFUSING), 1, null))
                .list("defaulters", new ListRule(null, List.of(REFUSING), Subject.ADULTS, 36_000, List.of(), 0))
                .initial(new Initial(Map.of(), Map.of("defaulters", 0.08)));
        ReplicateOutcome outcome = Runs.first(world);
        // Factors 0, 1, 1, 1, 2 of fifths have mean 1; eight in ten are adults.
        assertBinomial(stock(outcome, 0), persons, 0.08);
        assertThat(inClass(outcome, TableKind.STANDING, "child")).isZero();
        assertThat(inClass(outcome, TableKind.STANDING, "lowest")).isZero();
        assertThat(inClass(outcome, TableKind.STANDING, "middle")
                        / (double) inClass(outcome, TableKind.DAILY, "middle"))
                .isCloseTo(0.08, within(0.012));
        assertThat(inClass(outcome, TableKind.STANDING, "highest")
                        / (double) inClass(outcome, TableKind.DAILY, "highest"))
                .isCloseTo(0.16, within(0.016));
    }

    /// Whoever is on the list on day 0 owes: they can settle, and are off when the exit days have passed.
    @Test
    void whoStartsOnTheListCanSettle() {
        Worlds world = settling(court(2000, 0, Worlds.byRecord(REFUSING, 36_000, List.of(SETTLING), 3)), 1)
                .days(10)
                .initial(new Initial(Map.of(), Map.of("defaulters", 1.0)));
        ReplicateOutcome outcome = Runs.first(world);
        assertThat(Runs.sum(outcome, TableKind.CONDUCT, "done", SETTLING)).isEqualTo(2000);
        assertThat(stock(outcome, 2)).isBetween(1990L, 2000L);
        assertThat(stock(outcome, 3)).isZero();
        long early = Runs.onDay(outcome, TableKind.REDRESS, 3, "times", "left-list-early");
        long over = Runs.sum(outcome, TableKind.REDRESS, "times", "left-list");
        assertThat(early + over).isEqualTo(2000);
        assertThat(early).isBetween(1990L, 2000L);
    }

    /// A record on somebody else lists the wrong person; a child of whom a record is made is not listed.
    @Test
    void aListOfAdultsNamesNoChildEvenByMistake() {
        Channel court = new Channel(
                List.of(REFUSING),
                1,
                Map.of(),
                0,
                new Channel.Misattribution(1, org.glasshouse.model.Radius.NATION, Map.of()),
                null,
                null,
                null);
        Worlds world = new Worlds()
                .persons(10_000)
                .days(20)
                .exchange(1)
                .traits(Map.of(Trait.AGE, Map.of("child", 0.25, "adult", 0.75)))
                .households(Map.of(4, 1.0))
                .groups(Trait.AGE)
                .conduct(REFUSING, ConductClass.DEFAULT, 3.65)
                .channel("court", court)
                .list("defaulters", new ListRule(null, List.of(REFUSING), Subject.ADULTS, 365, List.of(), 0));
        ReplicateOutcome outcome = Runs.first(world);
        long listed = Runs.sum(outcome, TableKind.RECORDS, "records", "misattribution");
        long children = Runs.sum(outcome, TableKind.RECORDS, "records", "no-subject");
        assertThat(inClass(outcome, TableKind.STANDING, "child")).isZero();
        long ofChildren = inClass(outcome, TableKind.DAILY, "child") / 20;
        assertBinomial(children, listed + children, ofChildren / 10_000.0);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "wrong_records")).isEqualTo(listed);
    }

    private static long stock(ReplicateOutcome outcome, int day) {
        return Runs.onDay(outcome, TableKind.STANDING, day, "persons", "defaulters");
    }

    private static long inClass(ReplicateOutcome outcome, TableKind kind, String name) {
        Table table = outcome.table(kind);
        long sum = 0;
        for (int row = 0; row < table.rows(); row++) {
            boolean here = table.word(table.column("class"), row).equals(name);
            sum += here ? table.value(table.column("persons"), row) : 0;
        }
        return sum;
    }

    private static void assertBinomial(long count, long trials, double chance) {
        double error = Math.sqrt(trials * chance * (1 - chance));
        assertThat((double) count).isCloseTo(trials * chance, within(STANDARD_ERRORS * error + 1e-9));
    }
}
