package org.glasshouse.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glasshouse.model.Channel;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.Epoch;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Radius;
import org.glasshouse.model.RegimeParts;
import org.glasshouse.model.Scenario;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers and parts of a regime that change on the start of a day.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AmendmentsTest {
    private static final int DAYS = 30;
    private static final double STANDARD_ERRORS = 4.5;
    private static final ReplicateOutcome UNAMENDED = Runs.first(rich());

    /// Worlds without a part from day 0 on, which two laws ask for.
    private final Map<String, ReplicateOutcome> withoutPart = new HashMap<>();

    /// The rich world, with people in its best grade and records that run out within the days. It has as many
    /// neighbourhoods as ever, each of two fifths the size.
    private static Worlds rich() {
        return Worlds.rich(Set.of())
                .persons(2000)
                .places(2, 520)
                .days(DAYS)
                .grade("model", "66..")
                .grade("ordinary", "45..66")
                .expiry(8);
    }

    /// Other numbers in every part of the rich world.
    private static Worlds amended() {
        Channel.Misattribution wrong = new Channel.Misattribution(0.3, Radius.NATION, Map.of("minority", 2.0));
        return rich().channel(
                        "camera",
                        new Channel(
                                List.of("littering"),
                                0.9,
                                Map.of(),
                                2,
                                wrong,
                                null,
                                null,
                                new Channel.Malice("denouncing", Radius.NEIGHBOURHOOD, "littering")))
                .deed("littering", -9)
                .deed("late-payment", -4)
                .grade("model", "75..")
                .grade("ordinary", "50..75")
                .grade("low", "..50")
                .list("blacklist", Worlds.byGrade("low", 5))
                .consequence(
                        "no-train", new Consequence.Deny(new Consequence.When("low", null), "train", "bus", 2, 0, 1))
                .expiry(12);
    }

    /// One kind, one channel, one record a deed: counts on either side of the day are binomial, each with its own
    /// chance.
    @ParameterizedTest
    @ValueSource(ints = {1, 10, 17, 39})
    void detectionChangesOnTheDayAndNotBefore(int day) {
        Worlds later = watched(0.7);
        ReplicateOutcome outcome = Runs.first(watched(0.2).then(day, later));
        assertSeen(outcome, 0, day, 0.2);
        assertSeen(outcome, day, 40, 0.7);
    }

    private static Worlds watched(double detects) {
        return new Worlds()
                .persons(20_000)
                .days(40)
                .seed(11)
                .points(0, -30_000, 30_000)
                .conduct("littering", ConductClass.OFFENCE, 30)
                .deed("littering", -1)
                .channel("camera", Worlds.channel(List.of("littering"), detects, null));
    }

    private static void assertSeen(ReplicateOutcome outcome, int from, int until, double detects) {
        long done = 0;
        long seen = 0;
        for (int day = from; day < until; day++) {
            done += Runs.onDay(outcome, TableKind.CONDUCT, day, "done", "littering");
            seen += Runs.onDay(outcome, TableKind.RECORDS, day, "records", "true-record");
        }
        double error = Math.sqrt(done * detects * (1 - detects));
        assertThat((double) seen).isCloseTo(done * detects, within(STANDARD_ERRORS * error));
        assertThat(done).isGreaterThan(1000);
    }

    @Test
    void anAmendmentThatChangesNothingLeavesTheSameBytes() {
        List<String> once = lines(UNAMENDED);
        assertSame(lines(Runs.first(rich().then(13, rich()))), once);
        assertSame(lines(Runs.first(rich().then(0, rich()).then(7, rich()).then(8, rich()))), once);
    }

    @Test
    void anAmendmentOnDayZeroIsTheAmendedFile() {
        List<String> inTheFile = lines(Runs.first(amended()));
        assertSame(lines(Runs.first(rich().then(0, amended()))), inTheFile);
        assertThat(lines(UNAMENDED).equals(inTheFile)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 11})
    void untilTheDayBeforeNothingOfItShows(int day) {
        assertSameUntil(day, UNAMENDED, Runs.first(rich().then(day, amended())));
    }

    static Stream<String> parts() {
        return RegimeParts.of(rich().regime()).stream();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void whatEndsOnADayIsThereUntilTheDayBefore(String part) {
        assertSameUntil(10, UNAMENDED, Runs.first(rich().then(10, rich(), part)));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void whatBeginsOnADayIsNotThereBefore(String part) {
        ReplicateOutcome never = without(part);
        ReplicateOutcome later = Runs.first(rich().then(0, rich(), part).then(10, rich()));
        assertSameUntil(10, never, later);
    }

    /// Points are a scale and not taken out with the scoring; every other part that is off isn't in the file.
    @ParameterizedTest
    @MethodSource("parts")
    void aPartThatIsOffThroughoutIsAFileWithoutIt(String part) {
        Scenario off = rich().then(0, rich(), part).scenario();
        Epoch without = Epoch.whole(off.epochs().getFirst().inForce());
        Scenario left = off.with(off.regime(), List.of(without));
        if (!part.equals(RegimeParts.POINTS)) {
            assertSame(lines(without(part)), lines(Runs.run(left, 1).getFirst()));
        }
        assertThat(lines(without(part)).equals(lines(UNAMENDED)))
                .as("it makes no difference")
                .isFalse();
    }

    private ReplicateOutcome without(String part) {
        return withoutPart.computeIfAbsent(part, any -> Runs.first(rich().then(0, rich(), part)));
    }

    private static void assertSameUntil(int day, ReplicateOutcome one, ReplicateOutcome other) {
        assertSame(before(day, one), before(day, other));
        assertThat(Runs.text(one).equals(Runs.text(other)))
                .as("they are still the same afterwards")
                .isFalse();
    }

    /// Names the first lines that differ, rather than all.
    private static void assertSame(List<String> one, List<String> other) {
        List<String> onlyInOne = new ArrayList<>(one);
        onlyInOne.removeAll(Set.copyOf(other));
        assertThat(onlyInOne.stream().limit(5)).isEmpty();
        assertThat(one.equals(other)).as("the same lines in the same order").isTrue();
    }

    private static List<String> lines(ReplicateOutcome outcome) {
        return Runs.text(outcome).lines().toList();
    }

    static List<String> before(int day, ReplicateOutcome outcome) {
        return lines(outcome).stream()
                .filter(line -> !line.matches("[0-9].*") || Integer.parseInt(line.split(" ", 3)[1]) < day)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void anyNumberOfThreadsLeavesTheSame(int threads) {
        assertSame(lines(Runs.run(changing().scenario(), threads).getFirst()), lines(Runs.first(changing())));
    }

    private static Worlds changing() {
        return rich().then(5, amended())
                .then(9, amended(), "channels.camera", "lists.blacklist")
                .then(20, rich());
    }

    /// The law of ENGINE 1.1 holds across amendments: where news between neighbourhoods takes a week, spans don't show.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6})
    void theExchangeDoesNotShow(int days) {
        assertSame(
                lines(Runs.first(slowNews().exchange(days))),
                lines(Runs.first(slowNews().exchange(7))));
    }

    private static Worlds slowNews() {
        Set<Mechanism> near = Set.of(
                Mechanism.ASSOCIATION,
                Mechanism.MISATTRIBUTION,
                Mechanism.PUBLICATION,
                Mechanism.WATCHERS,
                Mechanism.CLOSURE);
        Worlds before = Worlds.rich(near).days(DAYS);
        Worlds after = Worlds.rich(near)
                .deed("late-payment", -3)
                .grade("model", "70..")
                .grade("ordinary", "45..70");
        return before.then(4, after).then(12, after, "channels.bank", "consequences.no-train");
    }

    /// Nobody does anything: on the day the bands change everybody is graded anew, and whoever is in the lowest grade
    /// is
    /// on the list for the term that holds that day.
    @Test
    void changedBandsRegradeEverybodyThatDay() {
        Worlds before = graded("..40", "40..", 3);
        Worlds after = graded("..60", "60..", 4);
        ReplicateOutcome outcome = Runs.first(before.then(5, after).then(10, graded("..40", "40..", 3)));
        for (int day = 0; day < 20; day++) {
            boolean low = day >= 5 && day < 10;
            assertThat(Runs.onDay(outcome, TableKind.STANDING, day, "persons", "low"))
                    .isEqualTo(low ? 1000 : 0);
            assertThat(Runs.onDay(outcome, TableKind.STANDING, day, "persons", "blacklist"))
                    .isEqualTo(day >= 5 && day <= 9 ? 1000 : 0);
        }
        assertThat(Runs.onDay(outcome, TableKind.STANDING, 5, "entered", "low")).isEqualTo(1000);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 5, "first_listed")).isEqualTo(1000);
        assertThat(Runs.onDay(outcome, TableKind.SERVICES, 5, "times", "train", "denied"))
                .isEqualTo(1000);
        assertThat(Runs.onDay(outcome, TableKind.SERVICES, 10, "times", "train", "denied"))
                .isZero();
    }

    /// Nobody does anything and everybody is low from the start: a list that begins on day 5 takes all in on that day.
    @Test
    void aListThatBeginsTakesInWhoeverIsLow() {
        Worlds world = graded("..60", "60..", 40);
        ReplicateOutcome outcome =
                Runs.first(world.then(0, world, "lists.blacklist").then(5, world));
        for (int day = 0; day < 20; day++) {
            assertThat(Runs.onDay(outcome, TableKind.STANDING, day, "persons", "blacklist"))
                    .isEqualTo(day < 5 ? 0 : 1000);
        }
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 5, "first_listed")).isEqualTo(1000);
    }

    private static Worlds graded(String low, String ordinary, int termDays) {
        return new Worlds()
                .persons(1000)
                .days(20)
                .points(50, 0, 100)
                .service("train", 365)
                .grade("ordinary", ordinary)
                .grade("low", low)
                .list("blacklist", Worlds.byGrade("low", termDays))
                .consequence(
                        "no-train", new Consequence.Deny(new Consequence.When("low", null), "train", null, 0, 0, 1));
    }

    /// One person who litters daily and is always seen: -6 a day until day 10, then -12; each runs out after 5 days
    /// with
    /// what it gave.
    @Test
    void anExpiredRecordTakesBackWhatItGaveOnItsDay() {
        ReplicateOutcome outcome = Runs.first(daily(-6).then(10, daily(-12)));
        for (int day = 0; day < 20; day++) {
            long gave = day < 5 ? 0 : day < 15 ? -6 : -12;
            assertThat(Runs.onDay(outcome, TableKind.DAILY, day, "earned")).isEqualTo(day < 10 ? -6 : -12);
            assertThat(Runs.onDay(outcome, TableKind.DAILY, day, "expired")).isEqualTo(-gave);
        }
    }

    /// The term that begins on day 12 holds for all records that are in force: those of days 0 to 7 run out at once.
    @Test
    void aTermThatBeginsHoldsForAllRecordsInForce() {
        Worlds world = daily(-6).then(0, daily(-6), RegimeParts.EXPIRY).then(12, daily(-6));
        ReplicateOutcome outcome = Runs.first(world);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 11, "expired")).isZero();
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 12, "expired")).isEqualTo(8 * 6);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 13, "expired")).isEqualTo(6);
    }

    private static Worlds daily(int points) {
        return new Worlds()
                .persons(1)
                .days(20)
                .points(0, -30_000, 30_000)
                .conduct("littering", ConductClass.OFFENCE, 365)
                .channel("camera", Worlds.channel(List.of("littering"), 1, null))
                .deed("littering", points)
                .expiry(5);
    }

    /// The books balance on whatever day one looks, before, on and after amendments.
    @ParameterizedTest
    @ValueSource(ints = {5, 6, 9, 10, 21, 30})
    void theTablesSayWhatTheColumnsHold(int days) {
        assertBooks(changing().days(days), days - 1);
    }

    static void assertBooks(Worlds world, int last) {
        Runs.Lived lived = Runs.live(world);
        long points = 0;
        long[] grades = new long[3];
        long listed = 0;
        for (int place = 0; place < lived.population().neighbourhoods(); place++) {
            Neighbourhood here = lived.world().neighbourhood(place);
            for (int local = 0; local < here.persons; local++) {
                if (lived.world().scores(here.traitsOf(local))) {
                    int standing = requireNonNull(here.standing)[local];
                    points += requireNonNull(here.points)[local];
                    grades[standing & Standings.GRADE_MASK]++;
                    listed += (standing & Standings.listBit(0)) != 0 ? 1 : 0;
                }
            }
        }
        ReplicateOutcome outcome = lived.outcome();
        assertThat(Runs.onDay(outcome, TableKind.DAILY, last, "points")).isEqualTo(points);
        List<String> names = List.of("model", "ordinary", "low");
        for (int grade = 0; grade < grades.length; grade++) {
            assertThat(Runs.onDay(outcome, TableKind.STANDING, last, "persons", names.get(grade)))
                    .isEqualTo(grades[grade]);
        }
        assertThat(Runs.onDay(outcome, TableKind.STANDING, last, "persons", "blacklist"))
                .isEqualTo(listed);
    }
}
