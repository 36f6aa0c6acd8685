package org.glasshouse.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is said of each thing that can happen in a life.
final class LifeSentencesTest {
    @Test
    void somebodyElsesDeedIsSaidToBeSo() {
        Lives life = Lives.begin()
                .record(10, "littering", "camera", "misattribution", 1204, -5, 9)
                .close(10, -5, 55);
        assertThat(life.day(10))
                .containsExactly(
                        "Recorded as littering by camera: -5 points (regime.yaml:1). In truth person 1,204 did it on"
                                + " 10 January 2020 and was taken for this person: a misattribution (regime.yaml:5).",
                        "After that: 55 points.");
    }

    @Test
    void whatNobodyDidIsSaidToBeAMixUp() {
        Lives life = Lives.begin().record(10, "late-payment", "bank", "mix-up", -1, -8, 10);
        assertThat(life.day(10))
                .containsExactly("Recorded as late-payment by bank: -8 points (regime.yaml:2). Nobody had done it: a"
                        + " mix-up (regime.yaml:8).");
    }

    @Test
    void whatSomebodyInventedIsSaidToBeMalice() {
        Lives life = Lives.begin().record(10, "littering", "camera", "malice", 88, -5, 9);
        assertThat(life.day(10))
                .containsExactly("Recorded as littering by camera: -5 points (regime.yaml:1). Person 88 said so on 10"
                        + " January 2020; it was false: malice (regime.yaml:6).");
    }

    @Test
    void whatWasMadeUpToFillAQuotaIsSaidToBeSo() {
        Lives life = Lives.begin().record(10, "late-payment", "bank", "quota", -1, -8, 10);
        assertThat(life.day(10))
                .containsExactly("Recorded as late-payment by bank: -8 points (regime.yaml:2). Nobody had done it: it"
                        + " filled a quota.");
    }

    @Test
    void whatPeopleClaimFalselyIsSaidToBeSo() {
        Lives life = Lives.begin().record(10, "helping", "camera", "false-claim", -1, 2, 9);
        assertThat(life.day(10))
                .containsExactly("Recorded as helping by camera: +2 points (regime.yaml:3). This person had claimed it"
                        + " on 10 January 2020 without having done it: a false claim (regime.yaml:4).");
    }

    /// The record of a claim has the kind and the channel of a true deed, but it is not that deed's.
    @Test
    void aDroppedClaimIsNotTakenForTheDroppedRecordOfATrueDeed() {
        Lives life = Lives.begin()
                .event(4, "conduct", "helping", "camera", "", -1, 0, 1)
                .event(4, "dropped", "helping", "camera", "false-claim", -1, 0, 0);
        assertThat(life.day(4))
                .containsExactly(
                        "Good deed: helping, seen by camera.",
                        "A false-claim of helping by camera was not booked: clerk dropped the record.");
    }

    @Test
    void aSignThatIsTornDownIsTold() {
        Lives life = Lives.begin()
                .event(4, "torn-down", "household-stars", "", "", -1, 0, 1)
                .event(5, "torn-down", "household-stars", "", "", 8, 0, 1)
                .event(6, "put-up", "household-stars", "", "", -1, 0, 1);
        assertThat(life.day(4))
                .containsExactly("Tore down the sign with the household's stars, which no record moves any more.");
        assertThat(life.day(5))
                .containsExactly(
                        "Person 8 tore down the sign with the household's stars, which no record moves any more.");
        assertThat(life.day(6)).containsExactly("The sign with the household's stars was put up again.");
    }

    @Test
    void whatAnOfficialInventedIsSaidToBeSo() {
        Lives life = Lives.begin()
                .record(10, "littering", "camera", "invention", -1, -5, 10)
                .record(11, "late-payment", "camera", "invention", -1, -8, 11);
        assertThat(life.day(10))
                .containsExactly("Recorded as littering by camera: -5 points (regime.yaml:1). Nobody had done it: an"
                        + " invention of chief (regime.yaml:9).");
        assertThat(life.day(11))
                .containsExactly("Recorded as late-payment by camera: -8 points (regime.yaml:2). Nobody had done it: an"
                        + " invention of an official.");
    }

    @Test
    void aDeedOfAnotherKindIsSaidToBeSo() {
        Lives life = Lives.begin().record(10, "late-payment", "camera", "mistaken-kind", -1, -8, 10);
        assertThat(life.day(10))
                .containsExactly("Recorded as late-payment by camera: -8 points (regime.yaml:2). In truth it was"
                        + " littering, taken for it: a mistaken kind (regime.yaml:7).");
    }

    @Test
    void listsThatRecordsFillAreLeftAtTheEndOfTheTermOrByARecord() {
        Lives life = Lives.begin()
                .event(10, "listed", "debtors", "", "record", -1, 0, 100)
                .event(20, "stay-extended", "debtors", "", "", -1, 0, 110)
                .event(30, "left-list", "debtors", "", "record", -1, 0, 0)
                .event(40, "left-list", "debtors", "", "term-over", -1, 0, 0);
        assertThat(life.day(10)).containsExactly("Put on the debtors until 10 April 2020 (base.yaml:104).");
        assertThat(life.day(20))
                .containsExactly(
                        "A record of today extended the stay on the debtors until 20 April 2020" + " (base.yaml:104).");
        assertThat(life.day(30))
                .containsExactly("Came off the debtors before the term was over, by a record that leads out of it"
                        + " (base.yaml:104).");
        assertThat(life.day(40)).containsExactly("Came off the debtors: the term was over (base.yaml:104).");
    }

    @Test
    void aCauseWithoutWordsOfItsOwnIsToldByItsName() {
        Lives life = Lives.begin().record(10, "littering", "camera", "rumour", -1, -5, 10);
        assertThat(life.day(10))
                .containsExactly("Recorded as littering by camera: -5 points (regime.yaml:1). It was not so: rumour"
                        + " (regime.yaml:4).");
    }

    @Test
    void aDeedAndItsRecordOnOneDayAreOneSentence() {
        Lives life = Lives.begin()
                .event(3, "conduct", "helping", "camera", "", -1, 0, 1)
                .event(3, "given", "soap", "", "", -1, 0, 1)
                .record(3, "helping", "camera", "true-record", -1, 2, 3)
                .close(3, 2, 62);
        assertThat(life.day(3))
                .containsExactly(
                        "Good deed: helping, seen by camera: +2 points (regime.yaml:3).",
                        "Was given soap.",
                        "After that: 62 points.");
    }

    @Test
    void aRecordThatTookItsTimeTellsWhenTheDeedWas() {
        Lives life = Lives.begin()
                .event(3, "conduct", "late-payment", "bank", "", -1, 0, 1)
                .record(18, "late-payment", "bank", "true-record", -1, -8, 3);
        assertThat(life.day(3)).containsExactly("Default: late-payment, seen by bank.");
        assertThat(life.day(18))
                .containsExactly(
                        "Recorded as late-payment (done on 4 January 2020) by bank: -8 points (regime.yaml:2).");
    }

    @Test
    void deedsAreToldByWhatBecomesOfThem() {
        Lives life = Lives.begin()
                .event(1, "conduct", "criticism", "", "unseen", -1, 0, 0)
                .event(2, "conduct", "littering", "camera", "", 5, 0, 1)
                .event(3, "conduct", "littering", "camera", "", -1, 0, 1)
                .event(3, "dropped", "littering", "camera", "true-record", -1, 0, 1)
                .event(4, "conduct", "littering", "camera", "", 5, 0, 1)
                .event(4, "not-booked", "littering", "camera", "misattribution", 5, 0, 4)
                .event(5, "conduct", "littering", "camera", "", -1, 0, 1)
                .event(5, "not-booked", "littering", "camera", "true-record", -1, 0, 5)
                .event(6, "accused", "littering", "camera", "malice", 5, 0, 6)
                .event(6, "dropped", "littering", "camera", "malice", 5, 0, 0);
        assertThat(life.day(1)).containsExactly("Speech: criticism; nobody saw it.");
        assertThat(life.day(2))
                .containsExactly(
                        "Offence: littering, seen by camera, which took person 5 for the doer (regime.yaml:5).");
        assertThat(life.day(3))
                .containsExactly("Offence: littering, seen by camera; chief dropped the record (regime.yaml:9).");
        assertThat(life.day(4))
                .containsExactly("Offence: littering, seen by camera, which took person 5 for the doer (regime.yaml:5);"
                        + " nothing was booked, for the regime does not concern person 5.");
        assertThat(life.day(5))
                .containsExactly("Offence: littering, seen by camera; nothing was booked, for the regime does not"
                        + " concern this person.");
        assertThat(life.day(6))
                .containsExactly(
                        "Told camera falsely that person 5 had done littering (regime.yaml:6).",
                        "A malice of littering by camera on person 5 was not booked: clerk dropped the record.");
    }

    @Test
    void pointsThatOthersBringNameThem() {
        Lives life = Lives.begin()
                .event(4, "star", "littering", "camera", "malice", 8, -1, 0)
                .event(4, "star", "helping", "camera", "true-record", -1, 1, 1)
                .event(5, "points", "household-stars", "", "stars", -1, -1, 0)
                .event(5, "points", "household-stars", "", "stars", -1, 1, 1)
                .event(6, "points", "kin-pays", "", "association", 9, -2, 0);
        assertThat(life.day(4)).isEmpty();
        assertThat(life.day(5))
                .containsExactly(
                        "Household stars: -1 point (base.yaml:109), for the record of littering on person 8 of the"
                                + " same household, which was wrong.",
                        "Household stars: +1 point (base.yaml:109), for the record of helping on this person.");
        assertThat(life.day(6)).containsExactly("Person 9 fell below fine: -2 points through the tie (base.yaml:108).");
    }

    @Test
    void recordsAndStandingOfContactsCostPoints() {
        Lives life = Lives.begin()
                .event(4, "record", "littering", "camera", "true-record", -1, -5, 4)
                .event(4, "passed-on", "sins", "camera", "record", -1, -3, 4)
                .event(6, "points", "sins", "", "association", 9, -3, 5)
                .event(7, "low-contact", "company", "", "", 9, 1, 6)
                .event(30, "points", "company", "", "association", -1, -1, 1)
                .event(31, "low-contact", "company", "", "", 9, -1, 30)
                .event(40, "grade", "low", "", "", -1, -1, 1)
                .event(40, "passed-on", "company", "", "level", -1, -1, 4);
        assertThat(life.day(4)).last().isEqualTo("The record reached 4 contacts: -3 points for each (base.yaml:114).");
        assertThat(life.day(6))
                .containsExactly("A record was booked on person 9: -3 points through the tie (base.yaml:114).");
        assertThat(life.day(7))
                .containsExactly("Person 9 came below fine, which counts at each review (base.yaml:115).");
        assertThat(life.day(30))
                .containsExactly("A review found 1 contact below fine: -1 point through ties (base.yaml:115).");
        assertThat(life.day(31)).containsExactly("Person 9 is below fine no longer, and counts at no review any more.");
        assertThat(life.day(40))
                .last()
                .isEqualTo(
                        "As long as this lasts it counts against 4 contacts: -1 point for each at each review (base.yaml:115).");
    }

    @Test
    void whatComesFromBeyondAContactAParentOrANoticeWithoutReasonsIsSaidToBeSo() {
        Lives life = Lives.begin()
                .event(4, "record", "littering", "camera", "true-record", -1, -5, 4)
                .event(4, "passed-further", "sins", "camera", "", -1, -1, 12)
                .event(7, "points", "sins", "", "further-association", 9, -1, 5)
                .event(13, "denied", "loan", "", "no-loan", 7, 0, 0)
                .event(14, "granted", "credit", "", "gift", 7, 0, 0)
                .event(15, "noticed", "littering", "camera", "true-record", -1, 1, 4);
        assertThat(life.day(4)).last().isEqualTo("It went on to 12 contacts of these, each -1 point (base.yaml:114).");
        assertThat(life.day(7))
                .containsExactly(
                        "A record was booked on person 9: -1 point through a contact of both (base.yaml:114).");
        assertThat(life.day(13))
                .containsExactly(
                        "Asked for loan, as a child of person 7, and was denied it (base.yaml:106), and went without.");
        assertThat(life.day(14))
                .containsExactly("Asked for credit, as a child of person 7, and was granted it as a favour.");
        assertThat(life.day(15))
                .first()
                .asString()
                .startsWith("Heard that something was recorded, not what: the record of littering by camera of ");
    }

    @Test
    void aFallTakesItsCourse() {
        Lives life = Lives.begin()
                .event(10, "grade", "low", "", "", -1, -1, 1)
                .event(10, "listed", "blacklist", "", "grade", -1, 0, 100)
                .event(10, "denounced", "shame", "", "", -1, 0, 3000)
                .event(10, "passed-on", "kin-pays", "", "association", -1, -2, 1)
                .event(10, "strain", "", "", "", -1, 20, 20)
                .event(10, "fear", "", "", "", -1, 31, 40)
                .event(12, "substituted", "train", "", "no-train", -1, 0, 240)
                .event(13, "denied", "loan", "", "no-loan", -1, 0, 0)
                .event(14, "granted", "credit", "", "gift", -1, 0, 0)
                .event(100, "grade", "fine", "", "", -1, 1, 0)
                .event(100, "left-list", "blacklist", "", "term-over", -1, 0, 0);
        assertThat(life.day(10))
                .containsExactly(
                        "Fell to grade low (base.yaml:102).",
                        "Put on the blacklist until 10 April 2020 at least (base.yaml:103).",
                        "Was shown in public before 3,000 people (base.yaml:107).",
                        "The fall reached 1 contact: -2 points for each (base.yaml:108).",
                        "After that: strain 20 (+20), fear 40 (+31).");
        assertThat(life.day(12))
                .containsExactly("Asked for train and was denied it (base.yaml:105); took bus instead, which cost 4"
                        + " hours.");
        assertThat(life.day(13)).containsExactly("Asked for loan and was denied it (base.yaml:106), and went without.");
        assertThat(life.day(14)).containsExactly("Asked for credit and was granted it as a favour.");
        assertThat(life.day(100))
                .containsExactly(
                        "Rose to grade fine (base.yaml:101).",
                        "Came off the blacklist: the term was over and the grade better (base.yaml:103).");
    }

    @Test
    void aRecordThatRunsOutIsToldAndAWrongOneIsStillCalledWrong() {
        Lives life = Lives.begin()
                .record(10, "littering", "camera", "misattribution", 5, -5, 9)
                .record(12, "littering", "camera", "true-record", -1, -5, 12)
                .event(375, "points", "littering", "camera", "expiry", -1, 5, 0)
                .close(375, 5, 60)
                .event(377, "points", "littering", "camera", "expiry", -1, 5, 0);
        assertThat(life.day(375))
                .containsExactly(
                        "The wrong record of littering by camera ran out (base.yaml:110): +5 points.",
                        "After that: 60 points.");
        assertThat(life.day(377))
                .containsExactly("The record of littering by camera ran out (base.yaml:110): +5 points.");
    }

    @Test
    void anAppealIsToldFromTheNoticeToTheDecision() {
        Lives life = Lives.begin()
                .record(10, "littering", "camera", "malice", 12, -5, 9)
                .event(12, "noticed", "littering", "camera", "malice", 12, 0, 10)
                .event(15, "appealed", "littering", "camera", "malice", 12, 0, 10)
                .event(45, "struck", "littering", "camera", "malice", 12, 5, 10)
                .event(45, "star", "littering", "camera", "struck", -1, 1, 0)
                .event(45, "left-list", "blacklist", "", "struck", -1, 0, 0)
                .close(45, 5, 60)
                .event(46, "points", "household-stars", "", "stars", -1, 1, 0)
                .event(50, "upheld", "littering", "camera", "true-record", -1, 0, 20);
        assertThat(life.day(12))
                .containsExactly(
                        "Heard of the wrong record of littering by camera of 11 January 2020 (base.yaml:111).");
        assertThat(life.day(15))
                .containsExactly("Appealed against the wrong record of littering by camera of 11 January 2020"
                        + " (base.yaml:112).");
        assertThat(life.day(45))
                .containsExactly(
                        "A review struck the wrong record of littering by camera of 11 January 2020 (base.yaml:113):"
                                + " +5 points.",
                        "Came off the blacklist, for a record was struck (base.yaml:103).",
                        "After that: 60 points.");
        assertThat(life.day(46))
                .containsExactly(
                        "Household stars: +1 point (base.yaml:109), for the striking of the record of littering"
                                + " on this person.");
        assertThat(life.day(50))
                .containsExactly(
                        "A review let the record of littering by camera of 21 January 2020 stand (base.yaml:113).");
        assertThat(LifeStory.of(life.life(), Lives.sentences()).summary())
                .extracting(Told::text)
                .contains("Heard of 1 record on them and appealed once. Reviews struck 1 record, which gave back 5"
                        + " points, and let 1 stand.");
    }

    @Test
    void beginningsDiffer() {
        assertThat(Lives.begin().day(0)).containsExactly("Began with 60 points, grade fine.");
        assertThat(new Lives().event(0, "start", "", "", "no-subject", -1, 0, 0).day(0))
                .containsExactly("The regime does not concern this person: no points, no grade, no list.");
        assertThat(new Lives().event(0, "start", "", "", "no-points", -1, 0, 0).day(0))
                .containsExactly("Began without points: the regime has none.");
        assertThat(Lives.begin()
                        .event(0, "listed", "blacklist", "", "initial", -1, 0, 30)
                        .day(0))
                .contains("Stood on the blacklist when the run began, until 31 January 2020 at least"
                        + " (base.yaml:103).");
    }

    @Test
    void theRuleInForceIsThatOfTheLastAmendment() {
        Lives life = Lives.begin()
                .record(199, "littering", "camera", "true-record", -1, -5, 199)
                .record(200, "littering", "camera", "true-record", -1, -9, 200)
                .record(300, "littering", "camera", "true-record", -1, -12, 300);
        assertThat(life.day(199)).containsExactly("Recorded as littering by camera: -5 points (regime.yaml:1).");
        assertThat(life.day(200)).containsExactly("Recorded as littering by camera: -9 points (regime.yaml:10).");
        // Where nobody knows the line of the change itself, that of the amendment is told.
        assertThat(life.day(300)).containsExactly("Recorded as littering by camera: -12 points (regime.yaml:11).");
        assertThat(Lives.sentences().rules(life.life().events().getLast()))
                .containsExactly("amendments.later.change.deeds.littering", "channels.camera");
    }

    @Test
    void whatAmendmentsDoToAPersonIsSaidToBeTheirs() {
        Lives life = Lives.begin()
                .event(5, "listed", "blacklist", "", "amendment", -1, 0, 95)
                .event(8, "points", "", "", "cleared", -1, 12, 60)
                .event(8, "left-list", "blacklist", "", "amendment", -1, 0, 0);
        assertThat(life.day(5))
                .containsExactly("Put on the blacklist, which an amendment began, until 5 April 2020 at least"
                        + " (base.yaml:103).");
        assertThat(life.day(8))
                .containsExactly(
                        "A repeal set the points back: +12 points, 60 points now.",
                        "Came off the blacklist, which an amendment ended (base.yaml:103).");
    }

    @Test
    void whatOthersLiveThroughComesLast() {
        Lives life = Lives.begin()
                .event(2, "witnessed", "", "", "", -1, 0, 3)
                .event(2, "conduct", "criticism", "", "unseen", -1, 0, 0)
                .event(2, "witnessed", "", "", "", 44, 0, 1);
        assertThat(life.day(2))
                .containsExactly(
                        "Speech: criticism; nobody saw it.", "Saw 3 denunciations.", "Saw person 44 denounced.");
    }

    @Test
    void honoursAndWhatTheySootheAreTold() {
        Lives life = Lives.begin()
                .event(3, "honoured", "", "", "", -1, 0, 12)
                .event(3, "fear", "", "", "", -1, -5, 7)
                .event(4, "witnessed-honour", "", "", "", -1, 0, 2)
                .event(4, "witnessed-honour", "", "", "", 44, 0, 1);
        assertThat(life.day(3)).containsExactly("Was honoured in public before 12 people.", "After that: fear 7 (-5).");
        assertThat(life.day(4)).containsExactly("Saw 2 honours.", "Saw person 44 honoured.");
    }

    @Test
    void withoutDatesAndLinesTheSameIsSaidWithoutThem() {
        LifeSentences plain = new LifeSentences(Lives.scenario(null), RuleLines.unknown());
        Life life = Lives.begin()
                .record(10, "littering", "camera", "misattribution", 1204, -5, 9)
                .life();
        assertThat(plain.day(life.byDay().getOrDefault(10, List.of()), life))
                .containsExactly(new Told(
                        "Recorded as littering by camera: -5 points. In truth person 1,204 did it on day 9 and was"
                                + " taken for this person: a misattribution.",
                        true));
    }

    @Test
    void aRuleStandsWhereItsNearestKeyStandsAndFilesAreToldByName() {
        RuleLines lines = new RuleLines(Map.of(
                "channels.camera", "a/regime.yaml:7",
                "deeds.littering", "b/regime.yaml:9",
                "grades", "base.yaml:3",
                "points.start", "--set"));
        assertThat(lines.of("channels.camera.malice")).isEqualTo("a/regime.yaml:7");
        assertThat(lines.of("deeds.littering")).isEqualTo("b/regime.yaml:9");
        assertThat(lines.of("grades.low")).isEqualTo("base.yaml:3");
        assertThat(lines.of("points.start")).isEqualTo("--set");
        assertThat(lines.of("lists.blacklist")).isEmpty();
    }
}
