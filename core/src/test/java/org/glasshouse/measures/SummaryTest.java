package org.glasshouse.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.glasshouse.measures.TinyTables.outcome;
import static org.glasshouse.measures.TinyTables.row;

import java.util.List;
import java.util.Map;
import org.glasshouse.model.Counted;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.TableKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Ten people for two days under a regime of two grades and one list.
final class SummaryTest {
    private static final Frame FRAME =
            new Frame(10, 2, 2, true, List.of("fine", "low"), List.of("blacklist"), Map.of(), Map.of());

    private final Summary summary = new Summary(FRAME);

    @Test
    void peopleAreCountedOverAllDaysAndStandingOnTheLast() {
        summary.add(outcome(
                0,
                row(TableKind.DAILY, 0, "all", "all", Map.of("persons", 10L, "first_low", 1L, "first_wronged", 1L)),
                row(TableKind.DAILY, 1, "all", "all", Map.of("persons", 10L, "first_low", 2L, "strain", 40L)),
                row(TableKind.STANDING, 0, "all", "all", Map.of("persons", 9L), "grade", "fine"),
                row(TableKind.STANDING, 1, "all", "all", Map.of("persons", 7L), "grade", "fine"),
                row(TableKind.STANDING, 1, "all", "all", Map.of("persons", 2L), "grade", "low")));
        summary.add(outcome(
                1,
                row(TableKind.DAILY, 0, "all", "all", Map.of("persons", 10L)),
                row(TableKind.DAILY, 1, "all", "all", Map.of("persons", 10L, "first_low", 3L)),
                row(TableKind.STANDING, 1, "all", "all", Map.of("persons", 9L), "grade", "fine")));

        assertThat(sentences())
                .contains(
                        "3.0 of 10 people (3.0 to 3.0) fell into the lowest grade, low, at some time.",
                        "0 of 10 people (at most 1.5) were on the blacklist at some time.",
                        // t of 1 degree is 12.706, the standard error of 1 and 0 is 0.5: 0.5 +- 6.35
                        "0.50 of 10 people (0.00 to 6.85) lost points for something they had not done.",
                        "On the last day 8.0 of 10 people (0.0 to 20.7) stood in grade fine.",
                        "On the last day 1.0 of 10 people (0.0 to 13.7) stood in grade low.",
                        "1.0 of 10 people (1.0 to 1.0) had no grade: the regime does not score them.",
                        "On the last day the average person carried strain of 2.0 (-23.4 to 27.4) on a scale to 255.");
    }

    @Test
    void organisationsAreToldApartAndMoveNoNumberOfPeople() {
        ReplicateOutcome people = outcome(
                0,
                row(TableKind.DAILY, 1, "all", "all", Map.of("persons", 10L, "first_low", 3L, "done", 8L, "seen", 2L)),
                row(TableKind.STANDING, 1, "all", "all", Map.of("persons", 10L), "grade", "fine"));
        summary.add(people);
        List<String> alone = sentences();
        Summary both = new Summary(FRAME);
        Map<String, Long> firms =
                Map.of("persons", 4L, "first_listed", 3L, "done", 20L, "seen", 5L, "records", 5L, "wrong_records", 1L);
        both.add(outcome(
                0,
                row(TableKind.DAILY, 1, "all", "all", Map.of("persons", 10L, "first_low", 3L, "done", 8L, "seen", 2L)),
                row(TableKind.DAILY, 1, "organisations", "businesses", firms),
                row(TableKind.DAILY, 1, "organisations", "public-bodies", Map.of("persons", 2L, "associated", -6L)),
                row(TableKind.DAILY, 1, "sector", "trade", firms),
                row(TableKind.STANDING, 1, "all", "all", Map.of("persons", 10L), "grade", "fine"),
                row(
                        TableKind.STANDING,
                        1,
                        "organisations",
                        "businesses",
                        Map.of("persons", 2L),
                        "list",
                        "law-breakers")));
        List<String> told = both.findings().stream().map(Finding::sentence).toList();
        assertThat(told)
                .startsWith(alone.toArray(String[]::new))
                .endsWith(
                        "3 of 4 businesses were on a list at some time.",
                        "On the last day 2 of 4 businesses were on the law-breakers.",
                        "5 of 20 acts of businesses (25%) left a record.",
                        "1 of 5 records booked on businesses (20%) was of what they had not done.",
                        "What befell their owners took from public bodies 6 points, all in all.")
                .hasSize(alone.size() + 5);
        assertThat(both.flows().keys()).containsExactly(List.of("all", "all"));
    }

    @Test
    void oneReplicateIsToldInExactCountsAndSaysSo() {
        summary.add(outcome(
                0,
                row(TableKind.DAILY, 1, "all", "all", Map.of("persons", 10L, "first_low", 3L, "associated", -12L)),
                row(TableKind.STANDING, 1, "all", "all", Map.of("persons", 10L), "grade", "fine")));

        assertThat(sentences())
                .contains(
                        "3 of 10 people fell into the lowest grade, low, at some time.",
                        "Ties to others took from people 12 points, all in all.");
        assertThat(SummaryText.of(FRAME, 1, summary.findings(), 80)).startsWith("""
                                    10 people, 2 days, lived once: exact counts of this one run. Run
                                    more replicates to see how much is luck.

                        people      3 of 10 people fell into the lowest grade, low, at some time.
                        """);
    }

    @Test
    void recordsAreToldByTheirCause() {
        summary.add(outcome(
                0,
                row(TableKind.DAILY, 1, "all", "all", Map.of("persons", 10L, "done", 400L, "seen", 100L)),
                row(TableKind.RECORDS, 0, "all", "all", Map.of("records", 60L), "hall", "littering", "true-record"),
                row(TableKind.RECORDS, 1, "all", "all", Map.of("records", 30L), "camera", "littering", "true-record"),
                row(TableKind.RECORDS, 1, "all", "all", Map.of("records", 7L), "hall", "littering", "misattribution"),
                row(TableKind.RECORDS, 1, "sex", "male", Map.of("records", 7L), "hall", "littering", "misattribution"),
                row(TableKind.RECORDS, 1, "all", "all", Map.of("records", 3L), "hall", "littering", "malice"),
                row(TableKind.RECORDS, 1, "all", "all", Map.of("records", 5L), "hall", "littering", "dropped")));

        assertThat(sentences())
                .contains(
                        "100 of 400 acts (25%) left a record.",
                        "90 of 100 booked records (90%) were of what the person had done.",
                        "7 of 100 booked records (7.0%) were of what somebody else had done.",
                        "3 of 100 booked records (3.0%) were invented by somebody who meant harm.",
                        "Officials dropped 5 records before they were booked.")
                .noneMatch(sentence -> sentence.contains("mix-up"));
    }

    @Test
    void whereNobodyKeepsScoreOnlyTheActsAreTold() {
        Summary without = new Summary(new Frame(10, 2, 1, false, List.of(), List.of(), Map.of(), Map.of()));
        without.add(outcome(0, row(TableKind.DAILY, 1, "all", "all", Map.of("persons", 10L, "done", 400L))));

        assertThat(without.findings()).extracting(Finding::sentence).containsExactly("None of 400 acts left a record.");
    }

    @Test
    void denialsAreCountedWithTheHoursTheyCost() {
        summary.add(outcome(
                0,
                row(TableKind.DAILY, 1, "all", "all", Map.of("persons", 10L)),
                row(TableKind.SERVICES, 0, "all", "all", Map.of("times", 2L), "train", "denied"),
                row(TableKind.SERVICES, 1, "all", "all", Map.of("times", 3L, "minutes", 750L), "train", "substituted"),
                row(TableKind.SERVICES, 1, "all", "all", Map.of("times", 99L), "loan", "granted"),
                row(TableKind.REDRESS, 1, "all", "all", Map.of("times", 4L), "left-list")));

        assertThat(sentences())
                .contains(
                        "People asked for a service and were denied it 5 times.",
                        // 750 minutes are 12.5 hours
                        "What they used instead cost them 12 hours.",
                        "People came off a list, their term over or their grade better, 4 times.");
    }

    @Test
    void theGroupsThatAHarmMeetsMostUnequallyAreNamed() {
        for (int replicate = 0; replicate < 2; replicate++) {
            summary.add(outcome(
                    replicate,
                    row(TableKind.DAILY, 1, "all", "all", Map.of("persons", 10L, "first_low", 4L)),
                    row(TableKind.DAILY, 1, "group", "majority", Map.of("persons", 8L, "first_low", 2L)),
                    row(TableKind.DAILY, 1, "group", "minority", Map.of("persons", 2L, "first_low", 2L)),
                    row(TableKind.DAILY, 1, "sex", "female", Map.of("persons", 5L, "first_low", 2L)),
                    row(TableKind.DAILY, 1, "sex", "male", Map.of("persons", 5L, "first_low", 2L)),
                    row(TableKind.DAILY, 1, "age", "child", Map.of("persons", 5L)),
                    row(TableKind.DAILY, 1, "age", "adult", Map.of("persons", 5L, "first_low", 4L)),
                    row(TableKind.STANDING, 1, "group", "majority", Map.of("persons", 8L), "grade", "fine"),
                    row(TableKind.STANDING, 1, "group", "minority", Map.of("persons", 2L), "grade", "low"),
                    row(TableKind.STANDING, 1, "sex", "female", Map.of("persons", 5L), "grade", "fine"),
                    row(TableKind.STANDING, 1, "sex", "male", Map.of("persons", 5L), "grade", "fine"),
                    row(TableKind.STANDING, 1, "age", "adult", Map.of("persons", 5L), "grade", "fine")));
        }

        // Children have no grade, so the gap of 80 between ages is none that the regime makes.
        assertThat(sentences())
                .filteredOn(sentence -> sentence.contains("gap"))
                .containsExactly("2.0 of 2 people of the minority (100%) fell into the lowest grade, low, at some time,"
                        + " but 2.0 of 8 people of the majority (25%): a gap of 75 (75 to 75) percentage points.");
    }

    @Test
    void aGapThatLuckExplainsIsCalledSo() {
        for (int replicate = 0; replicate < 2; replicate++) {
            summary.add(outcome(
                    replicate,
                    row(TableKind.DAILY, 1, "all", "all", Map.of("persons", 10L, "first_listed", 2L)),
                    row(TableKind.DAILY, 1, "sex", "female", Map.of("persons", 5L, "first_listed", 2L * replicate)),
                    row(TableKind.DAILY, 1, "sex", "male", Map.of("persons", 5L, "first_listed", 1L)),
                    row(TableKind.STANDING, 1, "sex", "female", Map.of("persons", 5L), "grade", "fine"),
                    row(TableKind.STANDING, 1, "sex", "male", Map.of("persons", 5L), "grade", "fine")));
        }

        assertThat(sentences())
                .filteredOn(sentence -> sentence.contains("gap"))
                .singleElement()
                .asString()
                .startsWith("No two groups differ by more than luck explains in how many were on the blacklist at some"
                        + " time; the widest gap, between women and girls and men and boys, is 0 ");
    }

    @Test
    void everyFindingHasAKeyOfItsOwn() {
        summary.add(outcome(
                0,
                row(TableKind.DAILY, 1, "all", "all", Map.of("persons", 10L, "fear", 1L, "from_stars", 5L)),
                row(TableKind.STANDING, 1, "all", "all", Map.of("persons", 1L), "grade", "fine")));

        assertThat(summary.findings())
                .extracting(Finding::key)
                .doesNotHaveDuplicates()
                .contains("people.ever-lowest-grade", "standing.grade.low", "standing.no-grade", "levels.fear");
    }

    @Test
    void publishedFiguresStandBesideWhatTheModelCountsForAsManyPeople() {
        Frame frame = new Frame(
                10,
                3,
                2,
                true,
                List.of("fine", "low"),
                List.of("blacklist"),
                Map.of(),
                Map.of(),
                List.of(
                        published("trains", Counted.DENIED, "train", SubjectClass.PERSONS, 1, 100, 20),
                        published("listed", Counted.ON_LIST, "blacklist", SubjectClass.PERSONS, 2, 4, 10),
                        published("firms", Counted.EVER_LISTED, null, SubjectClass.BUSINESSES, 2, 1, 10),
                        published("booked", Counted.RECORDS, "littering", SubjectClass.PERSONS, 2, 0, 10)));
        Summary beside = new Summary(frame);
        for (int replicate = 0; replicate < 2; replicate++) {
            beside.add(outcome(
                    replicate,
                    row(TableKind.DAILY, 1, "organisations", "businesses", Map.of("first_listed", 11L)),
                    row(TableKind.DAILY, 1, "all", "all", Map.of("first_listed", 3L)),
                    row(TableKind.SERVICES, 0, "all", "all", Map.of("times", 40L), "train", "denied"),
                    row(TableKind.SERVICES, 1, "all", "all", Map.of("times", 5L), "train", "substituted"),
                    row(TableKind.SERVICES, 1, "all", "all", Map.of("times", 5L), "train", "granted"),
                    row(TableKind.SERVICES, 1, "all", "all", Map.of("times", 5L), "flight", "denied"),
                    row(TableKind.SERVICES, 1, "sex", "male", Map.of("times", 5L), "train", "denied"),
                    row(TableKind.SERVICES, 2, "all", "all", Map.of("times", 5L), "train", "denied"),
                    row(TableKind.STANDING, 1, "all", "all", Map.of("persons", 9L), "list", "blacklist"),
                    row(TableKind.STANDING, 2, "all", "all", Map.of("persons", 4L), "list", "blacklist"),
                    row(TableKind.STANDING, 2, "all", "all", Map.of("persons", 6L), "grade", "blacklist"),
                    row(TableKind.RECORDS, 1, "all", "all", Map.of("records", 2L), "hall", "littering", "mix-up"),
                    row(TableKind.RECORDS, 1, "all", "all", Map.of("records", 7L), "hall", "littering", "dropped")));
        }

        // 45 trains among 10 people are 90 among 20; days after day 1 don't count.
        assertThat(beside.findings())
                .filteredOn(finding -> finding.topic().equals("published"))
                .extracting(Finding::sentence)
                .containsExactly(
                        "Of trains, up to day 1: 90 (90 to 90) in the model, for 20 people, 100 as published (a paper, 2018);"
                                + " the model has 10% fewer.",
                        "Of listed: 4.0 (4.0 to 4.0) in the model, 4.0 as published (a paper, 2018).",
                        "Of firms: 11 (11 to 11) in the model, 1.0 as published (a paper, 2018); the model has 11 times as"
                                + " many.",
                        "Of booked: 2.0 (2.0 to 2.0) in the model, 0 as published (a paper, 2018).");
    }

    /// Limits of a Poisson mean are 0.76 to 8.2 at 3, 27 to 53 at 38 and 0 to 3.0 at none: mid-P, by a table.
    @Test
    void ofAFewCountsNoShareIsToldUnlessChanceWouldHardlyBringThem() {
        assertThat(trainsBeside(2.34, 3))
                .isEqualTo(
                        "Of trains: 3 in the model, 2.3 as published (a paper, 2018); that is 3 counted in this one run, too"
                                + " few to tell a difference.");
        assertThat(trainsBeside(2.34, 0, 0))
                .isEqualTo(
                        "Of trains: 0 (at most 1.5) in the model, 2.3 as published (a paper, 2018); the model has none.");
        assertThat(trainsBeside(0.5, 0, 0))
                .endsWith("that is none counted in 2 runs together, too few to tell a difference.");
        assertThat(trainsBeside(20, 3)).endsWith("the model has 85% fewer.");
        assertThat(trainsBeside(30, 38)).endsWith("the model has 27% more, which luck alone may explain.");
        assertThat(trainsBeside(20, 38)).endsWith("the model has 90% more.");
    }

    private static String trainsBeside(double published, long... denied) {
        Published figure = new Published(
                "trains",
                "Of trains",
                "a paper, 2018",
                published,
                Counted.DENIED,
                "train",
                SubjectClass.PERSONS,
                2,
                10);
        Summary beside = new Summary(
                new Frame(10, 3, denied.length, false, List.of(), List.of(), Map.of(), Map.of(), List.of(figure)));
        for (int replicate = 0; replicate < denied.length; replicate++) {
            beside.add(outcome(
                    replicate,
                    row(TableKind.SERVICES, 0, "all", "all", Map.of("times", denied[replicate]), "train", "denied")));
        }
        return beside.findings().getLast().sentence();
    }

    @Test
    void oneIsToldInTheSingularAndAsAWholeNumber() {
        Summary one = new Summary(
                new Frame(10, 2, 1, true, List.of("fine", "low"), List.of("blacklist"), Map.of(), Map.of()));
        one.add(outcome(
                0,
                row(TableKind.DAILY, 1, "all", "all", Map.of("persons", 10L, "first_listed", 1L, "expired", -1L)),
                row(TableKind.DAILY, 1, "sex", "male", Map.of("persons", 6L, "first_listed", 1L)),
                row(TableKind.DAILY, 1, "sex", "female", Map.of("persons", 4L)),
                row(TableKind.STANDING, 1, "all", "all", Map.of("persons", 10L), "grade", "fine"),
                row(TableKind.STANDING, 1, "sex", "male", Map.of("persons", 6L), "grade", "fine"),
                row(TableKind.STANDING, 1, "sex", "female", Map.of("persons", 4L), "grade", "fine"),
                row(TableKind.STANDING, 1, "all", "all", Map.of("persons", 1L), "list", "blacklist"),
                row(TableKind.REDRESS, 1, "all", "all", Map.of("times", 3L), "left-list"),
                row(TableKind.RECORDS, 1, "all", "all", Map.of("records", 2L), "hall", "littering", "true-record"),
                row(TableKind.RECORDS, 1, "all", "all", Map.of("records", 1L), "hall", "littering", "mix-up"),
                row(TableKind.RECORDS, 1, "all", "all", Map.of("records", 1L), "hall", "littering", "malice"),
                row(TableKind.RECORDS, 1, "all", "all", Map.of("records", 1L), "hall", "littering", "dropped")));
        assertThat(one.findings().stream().map(Finding::sentence))
                .contains(
                        "1 of 10 people was on the blacklist at some time.",
                        "On the last day 1 of 10 people was on the blacklist.",
                        "1 of 4 booked records (25%) was a mix-up: nobody had done it.",
                        "1 of 4 booked records (25%) was invented by somebody who meant harm.",
                        "Officials dropped 1 record before it was booked.",
                        "Records that ran out took from people 1 point, all in all.",
                        "People came off a list, their term over or their grade better, 3 times.",
                        "1 of 6 men and boys (17%) was on the blacklist at some time, but 0 of 4 women and girls (0%): a gap of 17 percentage"
                                + " points.");
    }

    private static Published published(
            String name,
            Counted counts,
            @Nullable String of,
            SubjectClass subject,
            int until,
            double figure,
            int among) {
        return new Published(name, "Of " + name, "a paper, 2018", figure, counts, of, subject, until, among);
    }

    @Test
    void aSummaryOfNothingIsRefused() {
        assertThatThrownBy(summary::findings).hasMessage("a summary needs at least one replicate");
    }

    private List<String> sentences() {
        return summary.findings().stream().map(Finding::sentence).toList();
    }
}
