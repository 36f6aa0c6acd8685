package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.model.Association;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.Epoch;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Radius;
import org.glasshouse.model.Redress;
import org.glasshouse.model.TieLayer;
import org.glasshouse.outcome.LifeMeasure;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the ledgers hold, against the same lives under regimes without the errors, and against counts by hand.
class LedgerTest {
    /// Nobody answers to anything, so that the regime changes no conduct.
    private static final Set<Mechanism> RESPONSES = EnumSet.of(
            Mechanism.STRAIN,
            Mechanism.FEAR,
            Mechanism.ISOLATION,
            Mechanism.DETERRENCE,
            Mechanism.INCENTIVE,
            Mechanism.CROWDING_OUT);

    /// Nor does anybody appeal, for the right book keeps what reviews strike though it was so.
    private static final Set<Mechanism> UNREVIEWED = EnumSet.copyOf(RESPONSES);

    static {
        UNREVIEWED.add(Mechanism.APPEAL);
        UNREVIEWED.add(Mechanism.HUMAN_REVIEW);
    }

    private static final Mechanism[] ERRORS = {
        Mechanism.MISATTRIBUTION,
        Mechanism.MISTAKEN_KIND,
        Mechanism.MIX_UP,
        Mechanism.MALICE,
        Mechanism.QUOTA,
        Mechanism.FALSE_CLAIMS,
        Mechanism.DISCRETION,
        Mechanism.ASSOCIATION,
        Mechanism.HOUSEHOLD_STARS,
        Mechanism.HOUSEHOLD_LIABILITY
    };

    private static Worlds rich(Set<Mechanism> without) {
        return Worlds.rich(without).days(150).ledgers();
    }

    @Test
    void keepingLedgersChangesNothingElse() {
        assertThat(Runs.text(Runs.first(rich(Set.of()))))
                .isEqualTo(Runs.text(Runs.first(Worlds.rich(Set.of()).days(150))));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void anyNumberOfThreadsLeavesTheSameLives(int threads) {
        ReplicateOutcome alone = Runs.first(rich(Set.of()));
        ReplicateOutcome together = Runs.run(rich(Set.of()).scenario(), threads).getFirst();
        assertThat(rows(together)).isEqualTo(rows(alone)).hasSizeGreaterThan(500);
    }

    /// Where conduct answers to nothing, the right book *is* the life under a regime that makes no error and knows no
    /// ties: the same luck, the same deeds, the same cut-offs, day for day.
    @Test
    void theRightBookIsTheLifeWithoutErrorsAndTies() {
        ReplicateOutcome actual = Runs.first(rich(UNREVIEWED));
        ReplicateOutcome twin = Runs.first(rich(UNREVIEWED).off(ERRORS));
        long right = sum(actual, LifeMeasure.SANCTION_DAYS)
                - sum(actual, LifeMeasure.WRONGFUL_DAYS)
                + sum(actual, LifeMeasure.SPARED_DAYS);
        assertThat(right).isEqualTo(sum(twin, LifeMeasure.SANCTION_DAYS)).isPositive();
        assertThat(sum(actual, LifeMeasure.WRONGFUL_DAYS)).isPositive();
        assertThat(sum(actual, LifeMeasure.SPARED_DAYS)).isPositive();
        assertThat(sum(twin, LifeMeasure.WRONGFUL_DAYS)).isZero();
        assertThat(sum(twin, LifeMeasure.SPARED_DAYS)).isZero();
        assertThat(sum(twin, LifeMeasure.TIED_DAYS)).isZero();
    }

    /// The same cell by cell: no group's wrong days hide behind another's.
    @Test
    void theRightBookIsThatLifeInEveryGroup() {
        ReplicateOutcome actual = Runs.first(rich(UNREVIEWED));
        ReplicateOutcome twin = Runs.first(rich(UNREVIEWED).off(ERRORS));
        for (String cell : List.of("group majority, age adult", "group minority, age adult")) {
            assertThat(sum(actual, LifeMeasure.SANCTION_DAYS, cell)
                            - sum(actual, LifeMeasure.WRONGFUL_DAYS, cell)
                            + sum(actual, LifeMeasure.SPARED_DAYS, cell))
                    .isEqualTo(sum(twin, LifeMeasure.SANCTION_DAYS, cell))
                    .isPositive();
        }
    }

    /// Ten people litter on day 0 for six points and fall below 45; each of four friends loses three points by it. On
    /// day 9 every record is struck: their own records leave them at 50 points from then on, the ties still at 38.
    @Test
    void aStruckRecordIsOutOfTheBookOfOnesOwnRecords() {
        Worlds world = new Worlds()
                .persons(10)
                .days(30)
                .points(50, 0, 100)
                .conduct("littering", ConductClass.OFFENCE, 365)
                .service("train", 10)
                .channel("camera", Worlds.channel(List.of("littering"), 1, null))
                .deed("littering", -6)
                .grade("good", "45..")
                .grade("low", "..45")
                .tie("friends", new TieLayer.Rings(4, 1, Radius.NATION, null, false))
                .association("fall", new Association.WhenBelow("good", List.of("friends"), -3, Map.of()))
                .consequence(
                        "no-train", new Consequence.Deny(new Consequence.When("low", null), "train", null, 0, 0, 1))
                .appeals(
                        new Redress.Notice(1, 2, Map.of()),
                        new Redress.Appeal(1, 1, 3, Map.of()),
                        new Redress.Review(1, 1, 4))
                .ledgers();
        ReplicateOutcome outcome =
                Runs.first(world.then(Epoch.whole(world.regime())).then(1, world, "channels.camera"));
        assertThat(sum(outcome, LifeMeasure.SANCTION_DAYS)).isEqualTo(10 * 30);
        assertThat(sum(outcome, LifeMeasure.TIED_DAYS)).isEqualTo(10 * 21);
    }

    /// A sanction-day is a day at whose close somebody stands under a sanction: the table of standing counts the same.
    @Test
    void sanctionDaysAreThoseOfTheTableOfStanding() {
        ReplicateOutcome outcome = Runs.first(oneList(0));
        assertThat(sum(outcome, LifeMeasure.SANCTION_DAYS))
                .isEqualTo(Runs.sum(outcome, TableKind.STANDING, "persons", "list", "blacklist"))
                .isPositive();
        long spells = count(outcome, LifeMeasure.ENDED_SPELL) + count(outcome, LifeMeasure.LASTING_SPELL);
        assertThat(spells).isEqualTo(Runs.sum(outcome, TableKind.STANDING, "entered", "list", "blacklist"));
        assertThat(sum(outcome, LifeMeasure.ENDED_SPELL) + sum(outcome, LifeMeasure.LASTING_SPELL))
                .isEqualTo(sum(outcome, LifeMeasure.SANCTION_DAYS));
        assertThat(count(outcome, LifeMeasure.PERSONS)).isEqualTo(2000);
        assertThat(sum(outcome, LifeMeasure.DETRIMENTS))
                .isEqualTo(Runs.sum(outcome, TableKind.SERVICES, "times", "train"))
                .isPositive();
        assertThat(sum(outcome, LifeMeasure.MINUTES_LOST))
                .isEqualTo(Runs.sum(outcome, TableKind.SERVICES, "minutes", "train"));
    }

    /// One deed in four is booked on somebody else; all wrong records are in the ledger, and nothing else is.
    @Test
    void wrongRecordsAreThoseOfTheTableOfRecords() {
        ReplicateOutcome outcome = Runs.first(oneList(0.25));
        long wrong = Runs.sum(outcome, TableKind.RECORDS, "records", "misattribution");
        assertThat(sum(outcome, LifeMeasure.WRONG_RECORDS)).isEqualTo(wrong).isPositive();
        assertThat(sum(outcome, LifeMeasure.POINTS_LOST_WRONGLY)).isEqualTo(10 * wrong);
        assertThat(count(outcome, LifeMeasure.FEAR_OF_THE_WRONGED)).isZero();
    }

    /// Everybody shares a household of two; each deed takes 60 points from its doer, who falls, and 60 from the other.
    /// Who falls through the other alone has no record of their own.
    @Test
    void whoFallsForAnotherIsSanctionedThroughTheTie() {
        Worlds world = new Worlds()
                .persons(2)
                .days(20)
                .ledgers()
                .households(Map.of(2, 1.0))
                .tie("household", new TieLayer.Clique())
                .conduct("littering", ConductClass.OFFENCE, 365 * 0.02)
                .service("train", 365)
                .points(100, 0, 100)
                .channel("watch", Worlds.channel(List.of("littering"), 1, null))
                .deed("littering", -60)
                .grade("good", "50..")
                .grade("low", "..50")
                .association("kin", new Association.WhenBelow("good", List.of("household"), -60, Map.of()))
                .consequence(
                        "no-train", new Consequence.Deny(new Consequence.When("low", null), "train", null, 0, 0, 1));
        int tried = 0;
        for (long seed = 1; seed <= 40; seed++) {
            ReplicateOutcome outcome = Runs.first(world.seed(seed));
            long acts = Runs.sum(outcome, TableKind.CONDUCT, "done", "littering");
            if (acts != 1) {
                continue;
            }
            int day = dayOf(outcome);
            if (day > 17) {
                continue;
            }
            tried++;
            // The doer is low from the close of that day, the other from the close of the next.
            assertThat(sum(outcome, LifeMeasure.SANCTION_DAYS)).isEqualTo(20 - day + 19 - day);
            assertThat(sum(outcome, LifeMeasure.TIED_DAYS)).isEqualTo(19 - day);
            assertThat(sum(outcome, LifeMeasure.UNRECORDED_DAYS)).isEqualTo(19 - day);
            assertThat(sum(outcome, LifeMeasure.WRONGFUL_DAYS)).isEqualTo(19 - day);
            assertThat(count(outcome, LifeMeasure.LASTING_SPELL)).isEqualTo(2);
            // Both fall, so both pass it on: the doer loses 40 more, down to the least.
            assertThat(sum(outcome, LifeMeasure.POINTS_LOST_THROUGH_TIES)).isEqualTo(120);
            // Everybody asks every day from the day after; the train is another domain than the deed's.
            assertThat(sum(outcome, LifeMeasure.DETRIMENTS)).isEqualTo(19 - day + 18 - day);
            ReplicateOutcome untied = Runs.first(world.off(Mechanism.ASSOCIATION));
            assertThat(sum(untied, LifeMeasure.SANCTION_DAYS)).isEqualTo(20 - day);
            world.off();
        }
        assertThat(tried).isGreaterThan(3);
    }

    /// Ten people litter every day from day 0 to 2 for 20 points each time, and from day 3 on break windows for 1: by
    /// the
    /// close of day 2 they have 40 points and are low. Littering weighs 0.1, breaking a window what the test says.
    @Test
    void daysUnderSanctionsAreSetAgainstTheGravestDeedOnRecord() {
        // Days 2 to 9 are under the sanction. From the close of day 3 on a window of 0.4 is on record.
        ReplicateOutcome known = Runs.first(windows(0.4));
        assertThat(sum(known, LifeMeasure.SANCTION_DAYS)).isEqualTo(10 * 8);
        assertThat(sum(known, LifeMeasure.TRIVIAL_DAYS)).isEqualTo(10);
        assertThat(sum(known, LifeMeasure.UNGRADED_DAYS)).isZero();
        assertThat(sum(known, LifeMeasure.GRAVITY_ON_RECORD)).isEqualTo(10 * (3 * 100 + 7 * 400));
        assertThat(sum(known, LifeMeasure.GRADED_POINTS)).isEqualTo(10 * (3 * 20 + 7));
        assertThat(rows(known)).contains("all days-by-gravity " + (401 * LifeMeasure.GRAVITY_STEP + 8) + " 10");

        // Nobody has said how grave a broken window is: its days are known not to be known, and nothing else of it is.
        ReplicateOutcome unknown = Runs.first(windows(null));
        assertThat(sum(unknown, LifeMeasure.SANCTION_DAYS)).isEqualTo(10 * 8);
        assertThat(sum(unknown, LifeMeasure.TRIVIAL_DAYS)).isEqualTo(10);
        assertThat(sum(unknown, LifeMeasure.UNGRADED_DAYS)).isEqualTo(10 * 7);
        assertThat(sum(unknown, LifeMeasure.GRAVITY_ON_RECORD)).isEqualTo(10 * 3 * 100);
        assertThat(sum(unknown, LifeMeasure.GRADED_POINTS)).isEqualTo(10 * 3 * 20);
        assertThat(sum(unknown, LifeMeasure.DAYS_BY_GRAVITY)).isZero();
    }

    /// What a deed weighs is known to the ledgers alone.
    @Test
    void gravityChangesNothingElse() {
        assertThat(Runs.text(Runs.first(windows(0.4)))).isEqualTo(Runs.text(Runs.first(windows(null))));
    }

    private static Worlds windows(@Nullable Double gravity) {
        Worlds world = new Worlds()
                .persons(10)
                .days(10)
                .ledgers()
                .points(100, 0, 100)
                .conduct("littering", daily(0.1))
                .conduct("breaking-windows", daily(gravity))
                .service("train", 10)
                .channel("camera", Worlds.channel(List.of("littering"), 1, null))
                .channel("glazier", Worlds.channel(List.of("breaking-windows"), 1, null))
                .deed("littering", -20)
                .deed("breaking-windows", -1)
                .grade("good", "50..")
                .grade("low", "..50")
                .consequence(
                        "no-train", new Consequence.Deny(new Consequence.When("low", null), "train", null, 0, 0, 1));
        return world.then(0, world, "channels.glazier").then(3, world, "channels.camera");
    }

    private static Conduct daily(@Nullable Double gravity) {
        return new Conduct(ConductClass.OFFENCE, "life", 365, null, Map.of(), List.of(), Map.of(), gravity);
    }

    private static Worlds oneList(double wrong) {
        return new Worlds()
                .persons(2000)
                .days(120)
                .ledgers()
                .conduct("littering", ConductClass.OFFENCE, 2)
                .service("train", 50)
                .points(60, 0, 100)
                .channel(
                        "watch",
                        new Channel(
                                List.of("littering"),
                                0.9,
                                Map.of(),
                                0,
                                wrong == 0 ? null : new Channel.Misattribution(wrong, Radius.NATION, Map.of()),
                                null,
                                null,
                                null))
                .deed("littering", -10)
                .grade("ordinary", "45..")
                .grade("low", "..45")
                .list("blacklist", Worlds.byGrade("low", 20))
                .expiry(30)
                .consequence(
                        "no-train",
                        new Consequence.Deny(new Consequence.When(null, "blacklist"), "train", "bus", 2, 0, 1));
    }

    private static int dayOf(ReplicateOutcome outcome) {
        Table table = outcome.table(TableKind.CONDUCT);
        return (int) table.value(table.column("day"), 0);
    }

    private static long sum(ReplicateOutcome outcome, LifeMeasure measure) {
        return sum(outcome, measure, "");
    }

    private static long sum(ReplicateOutcome outcome, LifeMeasure measure, String cell) {
        Table table = outcome.table(TableKind.LIVES);
        long sum = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (table.word(2, row).equals(measure.key()) && table.word(1, row).startsWith(cell)) {
                sum += table.value(3, row) * table.value(4, row);
            }
        }
        return sum;
    }

    private static long count(ReplicateOutcome outcome, LifeMeasure measure) {
        Table table = outcome.table(TableKind.LIVES);
        long sum = 0;
        for (int row = 0; row < table.rows(); row++) {
            sum += table.word(2, row).equals(measure.key()) ? table.value(4, row) : 0;
        }
        return sum;
    }

    private static List<String> rows(ReplicateOutcome outcome) {
        Table table = outcome.table(TableKind.LIVES);
        return java.util.stream.IntStream.range(0, table.rows())
                .mapToObj(row -> table.word(1, row) + " " + table.word(2, row) + " " + table.value(3, row) + " "
                        + table.value(4, row))
                .toList();
    }
}
