package org.glasshouse.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.model.Association;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Initial;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Radius;
import org.glasshouse.model.RegimeParts;
import org.glasshouse.model.TieLayer;
import org.glasshouse.model.Trait;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.TableKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Guilt by association by event and by level, in worlds worked by hand: ten people on a ring of four friends each.
class AssociationTest {
    private static final List<String> FRIENDS = List.of("friends");

    /// All ten litter every day, and a camera sees it all: 10 points each.
    private static Worlds ten() {
        return new Worlds()
                .persons(10)
                .days(10)
                .tie("friends", new TieLayer.Rings(4, 1, Radius.NATION, null, false))
                .conduct("littering", ConductClass.OFFENCE, 365)
                .points(500, 0, 1000)
                .channel("camera", Worlds.channel(List.of("littering"), 1, null))
                .deed("littering", -10)
                .grade("good", "495..")
                .grade("low", "..495");
    }

    private static long associated(ReplicateOutcome outcome, int day) {
        return Runs.onDay(outcome, TableKind.DAILY, day, "associated");
    }

    @Test
    void aRecordCostsEveryContactPointsTheNextDay() {
        Worlds world = ten().association("sins", recorded(-3, null, Map.of()));
        ReplicateOutcome outcome = Runs.first(world);
        // Ten records a day from day 0 to 9, each told to four friends who lose three points on the next day.
        assertThat(associated(outcome, 0)).isZero();
        for (int day = 1; day < 10; day++) {
            assertThat(associated(outcome, day)).isEqualTo(10 * 4 * -3);
        }
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 9, "points")).isEqualTo(5000 - 10 * 10 * 10 - 9 * 120);
    }

    @Test
    void aShareOfTheRecordIsRoundedToWholePointsAwayFromNothing() {
        // A quarter of 10 points is 2.5, so 3.
        assertThat(associated(Runs.first(ten().association("sins", recorded(null, 0.25, Map.of()))), 1))
                .isEqualTo(10 * 4 * -3);
        assertThat(associated(Runs.first(ten().association("sins", recorded(null, 0.24, Map.of()))), 1))
                .isEqualTo(10 * 4 * -2);
    }

    @Test
    void recordsOfOtherKindsCostNobodyElse() {
        Worlds world = ten().conduct("shouting", ConductClass.OFFENCE, 0)
                .association("sins", new Association.WhenRecorded(List.of("shouting"), FRIENDS, -3, null, Map.of()));
        assertThat(Runs.sum(Runs.first(world), TableKind.DAILY, "associated")).isZero();
    }

    /// Adults pay in full, the old by half, children not at all: what a household, a family or a school makes of it.
    @Test
    void factorsSayWhoPays() {
        Worlds world = ten().persons(40)
                .households(Map.of(4, 1.0))
                .traits(Map.of(Trait.AGE, Map.of("child", 0.3, "adult", 0.4, "older", 0.3)))
                .groups(Trait.AGE)
                .panel(40)
                .association("sins", recorded(-4, null, Map.of(Trait.AGE, Map.of("child", 0.0, "older", 0.5))));
        ReplicateOutcome outcome = Runs.first(world);
        long adults = ofAge(outcome, "persons", "adult");
        long older = ofAge(outcome, "persons", "older");
        // Everybody has four friends of whom each is recorded once.
        assertThat(ofAge(outcome, "associated", "adult"))
                .isEqualTo(adults * 4 * -4)
                .isNegative();
        assertThat(ofAge(outcome, "associated", "older"))
                .isEqualTo(older * 4 * -2)
                .isNegative();
        assertThat(ofAge(outcome, "associated", "child")).isZero();
    }

    private static long ofAge(ReplicateOutcome outcome, String column, String age) {
        var daily = outcome.table(TableKind.DAILY);
        for (int row = 0; row < daily.rows(); row++) {
            if (daily.value(daily.column("day"), row) == 1
                    && daily.word(daily.column("class"), row).equals(age)) {
                return daily.value(daily.column(column), row);
            }
        }
        throw new AssertionError(age);
    }

    @Test
    void atEachReviewEverybodyPaysForContactsWhoAreLow() {
        Worlds world = ten().association("company", level("good", 3, -2));
        ReplicateOutcome outcome = Runs.first(world.then(0, world).then(1, world, "channels.camera"));
        // All are at 490, below 495, from the close of day 0 on; each has four such friends at each review.
        for (int day = 0; day < 10; day++) {
            assertThat(associated(outcome, day)).isEqualTo(day > 0 && day % 3 == 0 ? 10 * 4 * -2 : 0);
        }
    }

    @Test
    void whoIsNotLowAnyMoreCountsAtNoReview() {
        // Friends take 4 points on day 3. On day 5 the record runs out, and 486 + 10 is no longer low.
        Worlds world = ten().expiry(5).association("company", level("good", 3, -1));
        ReplicateOutcome outcome = Runs.first(world.then(0, world).then(1, world, "channels.camera"));
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 4, "points")).isEqualTo(10 * 486);
        assertThat(Runs.onDay(outcome, TableKind.STANDING, 5, "persons", "good"))
                .isEqualTo(10);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "associated")).isEqualTo(-40);
    }

    @Test
    void whoBeginsLowCountsFromTheFirstReviewOn() {
        Worlds world = ten().conduct("littering", ConductClass.OFFENCE, 0)
                .initial(new Initial(Map.of("low", 1.0), Map.of()))
                .association("company", level("good", 4, -1));
        ReplicateOutcome outcome = Runs.first(world);
        assertThat(associated(outcome, 0)).isZero();
        assertThat(associated(outcome, 4)).isEqualTo(10 * 4 * -1);
    }

    /// A rule that an amendment begins knows who is low already.
    @Test
    void aRuleThatBeginsLaterKnowsWhoIsLow() {
        Worlds world = ten().association("company", level("good", 3, -2));
        ReplicateOutcome outcome = Runs.first(world.then(0, world, "association.company")
                .then(1, world, "association.company", "channels.camera")
                .then(5, world, "channels.camera"));
        assertThat(associated(outcome, 3)).isZero();
        assertThat(associated(outcome, 6)).isEqualTo(10 * 4 * -2);
    }

    /// And one that an amendment ends leaves the run of a file without it.
    @Test
    void aRuleThatIsOffAllAlongIsAsIfItWereNotInTheFile() {
        Map<Mechanism, List<String>> rules = Map.of(
                Mechanism.ASSOCIATION_BY_FALL, List.of("association.fall", "association.owner"),
                Mechanism.ASSOCIATION_BY_EVENT,
                        List.of("association.debts", "association.business", "association.circle"),
                Mechanism.ASSOCIATION_BY_LEVEL, List.of("association.company"),
                // Without owners nobody knows a firm, so that no circle hears of its records.
                Mechanism.OWNERSHIP, List.of("association.business", "association.owner", "association.circle"));
        rules.forEach((mechanism, of) -> {
            Worlds whole = Worlds.rich(Set.of());
            String off = Runs.text(Runs.first(whole.then(0, whole, of.toArray(String[]::new))));
            assertThat(off).isEqualTo(Runs.text(Runs.first(Worlds.rich(Set.of(mechanism)))));
        });
    }

    /// What word of mouth adds up to is what one would count: when nothing has moved for a while, the column of low
    /// contacts is the number of contacts in a low grade, for everybody, over all neighbourhoods.
    @Test
    void lowContactsAreThoseWhoStandLow() {
        Worlds world = Worlds.rich(Set.of());
        Set<String> all = RegimeParts.of(world.regime());
        world.then(0, world).then(45, world, all.toArray(String[]::new));
        Runs.Lived lived = Runs.live(world.days(60));
        Contacts contacts = new Contacts(lived.population().ties());
        List<Integer> layers = List.of(
                lived.population().ties().layer("neighbours"),
                lived.population().ties().layer("friends"));
        long low = 0;
        for (int place = 0; place < lived.population().neighbourhoods(); place++) {
            Neighbourhood here = lived.world().neighbourhood(place);
            for (int local = 0; local < here.persons; local++) {
                int counted = 0;
                int found = contacts.find(layers, here.firstPerson + local);
                for (int each = 0; each < found; each++) {
                    Neighbourhood there =
                            lived.world().neighbourhood(lived.population().neighbourhoodOf(contacts.get(each)));
                    byte standing = requireNonNull(there.standing)[contacts.get(each) - there.firstPerson];
                    counted += (standing & Standings.GRADE_MASK) == 2 ? 1 : 0;
                }
                assertThat((int) here.lowContacts[0][local]).isEqualTo(counted);
                low += counted;
            }
        }
        assertThat(low).isGreaterThan(1000);
    }

    private static Association recorded(
            @Nullable Integer points, @Nullable Double share, Map<Trait, Map<String, Double>> by) {
        return new Association.WhenRecorded(List.of("littering"), FRIENDS, points, share, by);
    }

    private static Association level(String grade, int everyDays, int points) {
        return new Association.WhileBelow(grade, FRIENDS, everyDays, points, Map.of());
    }
}
