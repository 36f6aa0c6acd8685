package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.glasshouse.measures.AssociationTrace;
import org.glasshouse.model.Association;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Radius;
import org.glasshouse.model.TieLayer;
import org.glasshouse.model.Trait;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// Contacts of contacts pay, too, on graphs on which they are counted by hand: a contact loses four points for each
/// record, and whoever is two ties away half of that, a day later and once, on however many ways.
class FurtherAssociationTest {
    private static final List<String> FRIENDS = List.of("friends");

    private static Worlds world(int persons, TieLayer friends) {
        return new Worlds()
                .persons(persons)
                .days(6)
                .tie("friends", friends)
                .conduct("littering", ConductClass.OFFENCE, 365)
                .points(500, 0, 1000)
                .channel("camera", Worlds.channel(List.of("littering"), 1, null))
                .deed("littering", -10)
                .grade("good", "495..")
                .grade("low", "..495");
    }

    private static TieLayer ring(double degree) {
        return new TieLayer.Rings(degree, 1, Radius.NATION, null, false);
    }

    private static Association recorded(Map<Trait, Map<String, Double>> by) {
        return new Association.WhenRecorded(List.of("littering"), FRIENDS, -4, null, by, 2, 0.5);
    }

    private static Worlds byRecord(int persons, TieLayer friends) {
        return world(persons, friends).association("sins", recorded(Map.of()));
    }

    private static long associated(ReplicateOutcome outcome, int day) {
        return Runs.onDay(outcome, TableKind.DAILY, day, "associated");
    }

    /// What comes through contacts on day 1, and together with what comes through theirs on day 2.
    private static void assertPaid(Worlds world, long byContacts, long byTheirs) {
        ReplicateOutcome outcome = Runs.first(world);
        assertThat(associated(outcome, 0)).isZero();
        assertThat(associated(outcome, 1)).isEqualTo(byContacts);
        assertThat(associated(outcome, 2)).isEqualTo(byContacts + byTheirs);
        assertThat(associated(outcome, 5)).isEqualTo(byContacts + byTheirs);
    }

    /// Five in a row: four ties, each paid for from both ends; two ties apart are 1 and 3, 2 and 4, 3 and 5.
    @Test
    void onALineThoseTwoTiesApartPay() {
        assertPaid(byRecord(5, new TieLayer.Lattice(1, 1)), 4 * 2 * -4, 3 * 2 * -2);
    }

    /// Three who all know each other: nobody is two ties away, and nobody pays for their own record.
    @Test
    void inATriangleNobodyIsFurtherThanAContact() {
        assertPaid(byRecord(3, ring(2)), 3 * 2 * -4, 0);
    }

    /// Four on a ring: whoever sits opposite is reached on two ways and pays once.
    @Test
    void whoeverIsReachedOnTwoWaysPaysOnce() {
        assertPaid(byRecord(4, ring(2)), 4 * 2 * -4, 4 * -2);
    }

    /// Ten on a ring with two on either side: four contacts, and the next two on either side.
    @Test
    void contactsDoNotPayAgain() {
        assertPaid(byRecord(10, ring(4)), 10 * 4 * -4, 10 * 4 * -2);
    }

    /// Each of four on a ring falls at the close of day 0, and nobody ever again.
    @Test
    void aFallGoesOnInTheSameWay() {
        ReplicateOutcome outcome = Runs.first(world(4, ring(2))
                .association("falls", new Association.WhenBelow("good", FRIENDS, -4, Map.of(), null, 2, 0.25)));
        assertThat(associated(outcome, 1)).isEqualTo(4 * 2 * -4);
        assertThat(associated(outcome, 2)).isEqualTo(4 * -1);
        assertThat(associated(outcome, 3)).isZero();
    }

    /// Households A, B and C in a row, an adult and a child in each; only those of households side by side are tied,
    /// and children don't pay. The two records of A cost B's adult, those of B two adults, those of C one: 8
    /// payments. Two ties away are A and C, 4 payments, and the adult of one's own household, for each child's
    /// record.
    @Test
    void whoPaysIsSaidByTheSameFactors() {
        Worlds world = world(6, new TieLayer.Lattice(1, 1))
                .households(Map.of(2, 1.0))
                .traits(Map.of(Trait.AGE, Map.of("adult", 0.5, "child", 0.5)))
                .association("sins", recorded(Map.of(Trait.AGE, Map.of("child", 0.0))));
        assertPaid(world, 8 * -4, (4 + 3) * -2);
    }

    @Test
    void switchedOffItIsTheRuleForContactsAlone() {
        Worlds alone = world(10, ring(4))
                .association("sins", new Association.WhenRecorded(List.of("littering"), FRIENDS, -4, null, Map.of()));
        assertThat(Runs.text(Runs.first(byRecord(10, ring(4)).off(Mechanism.CONTACTS_OF_CONTACTS))))
                .isEqualTo(Runs.text(Runs.first(alone)));
    }

    /// One to a neighbourhood, and news between them once in three days: the record of day 0 is due to contacts on
    /// day 1 and to theirs on day 2, and to all on day 3; those of days 1 and 2 wait for the same day.
    @Test
    void beyondTheNeighbourhoodBothComeWithTheNextSpan() {
        ReplicateOutcome outcome = Runs.first(byRecord(4, ring(2)).places(1, 1).exchange(3));
        assertThat(associated(outcome, 2)).isZero();
        // The record of day 2 is due to those further on day 4, which is later than the next span's first.
        assertThat(associated(outcome, 3)).isEqualTo(3 * 4 * 2 * -4 + 2 * 4 * -2);
        assertThat(associated(outcome, 4)).isEqualTo(4 * -2);
    }

    /// The way back leads from whoever sits opposite straight to the record.
    @Test
    void aLossThroughAContactOfBothLeadsToTheRecord() {
        ReplicateOutcome outcome = Runs.first(byRecord(4, ring(2)).panel(4));
        Table panel = outcome.table(TableKind.PANEL);
        AssociationTrace trace = new AssociationTrace(panel);
        int further = 0;
        for (int row = 0; row < panel.rows(); row++) {
            if (panel.word(panel.column("cause"), row).equals("further-association")) {
                further++;
                assertThat(panel.value(panel.column("change"), row)).isEqualTo(-2);
                assertThat(panel.value(panel.column("value"), row))
                        .isEqualTo(panel.value(panel.column("day"), row) - 2);
            }
        }
        assertThat(further).isEqualTo(4 * 4);
        // Two contacts and one beyond, each of whom had a record.
        assertThat(trace.of(0, 2)).hasSize(3).allSatisfy(way -> {
            assertThat(way.getLast().event().name()).isEqualTo("littering");
            assertThat(way).hasSize(2);
        });
    }
}
