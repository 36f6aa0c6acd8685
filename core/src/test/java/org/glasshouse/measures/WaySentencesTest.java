package org.glasshouse.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// What is said of a way back, in panels of a few rows.
final class WaySentencesTest {
    private static final int PERSON = 7;

    private final Table panel = new Table(TableKind.PANEL);

    private WaySentencesTest row(
            int day, int person, String event, String name, String cause, int other, int change, int value) {
        panel.number(0)
                .number(day)
                .number(Long.MIN_VALUE)
                .number(person)
                .word(event)
                .word(name)
                .word("camera")
                .word(cause)
                .number(other)
                .number(change)
                .number(value)
                .endRow();
        return this;
    }

    private List<String> said(LifeEvent loss) {
        return new WaySentences(new AssociationTrace(panel), new RunDays(LocalDate.of(2020, 1, 1)), 1_000_000)
                .of(PERSON, loss);
    }

    private static LifeEvent byTie(int day, int other, int value) {
        return new LifeEvent(day, "points", "kin-pays", "", "association", other, -2, value);
    }

    /// Person 9 fell on day 5, since person 4 had fallen on day 3, on whom somebody's deed was booked by mistake.
    private WaySentencesTest chain(String cause, int other, int deedDay) {
        return row(3, 4, "record", "littering", cause, other, -5, deedDay)
                .row(3, 4, "grade", "low", "", -1, -1, 1)
                .row(3, 4, "passed-on", "kin-pays", "association", -1, -2, 1)
                .row(5, 9, "points", "kin-pays", "association", 4, -2, 3)
                .row(5, 9, "grade", "low", "", -1, -1, 1)
                .row(5, 9, "passed-on", "kin-pays", "association", -1, -2, 1);
    }

    @Test
    void aWayIsToldFallByFall() {
        chain("true-record", -1, 3);
        assertThat(said(byTie(6, 9, 5)))
                .containsExactly("The way back: person 9 fell to low on 6 January 2020, because person 4 fell to low on"
                        + " 4 January 2020, because littering was recorded on person 4 on 4 January 2020; person 4 had"
                        + " done it.");
    }

    @Test
    void atItsEndStandsWhatIsTrueOfTheRecord() {
        chain("misattribution", PERSON, 1);
        assertThat(said(byTie(6, 9, 5))).singleElement().asString().endsWith("; in truth this person had done it.");
    }

    @Test
    void whoIsNotInThePanelEndsTheWay() {
        row(5, 9, "points", "kin-pays", "association", 4, -2, 3)
                .row(5, 9, "grade", "low", "", -1, -1, 1)
                .row(5, 9, "passed-on", "kin-pays", "association", -1, -2, 1);
        assertThat(said(byTie(6, 9, 5)))
                .containsExactly("The way back: person 9 fell to low on 6 January 2020; whoever lies before was not"
                        + " followed.");
    }

    @Test
    void aFallByDecreeHasNothingBefore() {
        row(5, 9, "grade", "low", "", -1, -1, 1).row(5, 9, "passed-on", "kin-pays", "association", -1, -2, 1);
        assertThat(said(byTie(6, 9, 5)))
                .containsExactly(
                        "The way back: person 9 fell to low on 6 January 2020; that fall came from no record of"
                                + " that day and through no tie.");
    }

    /// A star that a true record took is told with the loss; of a wrong one it is said what is true.
    @Test
    void ofStarsOnlyWhatIsWrongIsTold() {
        LifeEvent loss = new LifeEvent(6, "points", "household-stars", "", "stars", -1, -1, 0);
        row(5, PERSON, "star", "littering", "true-record", 8, -1, 0)
                .row(5, 8, "record", "littering", "true-record", -1, -5, 5);
        assertThat(said(loss)).isEmpty();
        row(5, PERSON, "star", "littering", "malice", 9, -1, 0).row(5, 9, "record", "littering", "malice", 4, -5, 4);
        assertThat(said(loss))
                .containsExactly("The way back: littering was recorded on person 9 on 6 January 2020; it was false, and"
                        + " person 4 had said it.");
    }

    /// At a review four contacts count: three ways are told and one is counted.
    @Test
    void manyWaysAreNotAllTold() {
        for (int contact = 20; contact < 24; contact++) {
            row(4, PERSON, "low-contact", "company", "", contact, 1, 3)
                    .row(3, contact, "record", "littering", "mix-up", -1, -5, 3)
                    .row(3, contact, "grade", "low", "", -1, -1, 1);
        }
        // One has risen since.
        row(4, PERSON, "low-contact", "company", "", 30, 1, 3).row(5, PERSON, "low-contact", "company", "", 30, -1, 4);
        LifeEvent loss = new LifeEvent(10, "points", "company", "", "association", -1, -4, 4);
        assertThat(said(loss))
                .hasSize(4)
                .first()
                .asString()
                .endsWith("person 20 on 4 January 2020; nobody had done it.");
        assertThat(said(loss).getLast()).isEqualTo("The same goes back one more way.");
    }
}
