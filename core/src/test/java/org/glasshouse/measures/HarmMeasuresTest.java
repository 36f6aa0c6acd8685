package org.glasshouse.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.glasshouse.measures.TinyTables.life;
import static org.glasshouse.measures.TinyTables.outcome;
import static org.glasshouse.measures.TinyTables.row;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.glasshouse.model.ConductClass;
import org.glasshouse.outcome.LifeMeasure;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// Ten people, five of low and five of high income, two replicates; each harm is counted by hand.
final class HarmMeasuresTest {
    private static final List<String> ALL = List.of("all", "all");
    private static final List<String> POOR = List.of("income", "lowest");
    private static final List<String> RICH = List.of("income", "highest");
    private static final String POOR_CELL = "income lowest, sex female";
    private static final String RICH_CELL = "income highest, sex male";
    private static final Frame FRAME = new Frame(
            10,
            100,
            2,
            true,
            List.of("fine", "low"),
            List.of("blacklist"),
            Map.of("train", "travel", "loan", "credit"),
            Map.of(
                    "littering", ConductClass.OFFENCE,
                    "owing", ConductClass.DEFAULT,
                    "helping", ConductClass.GOOD_DEED,
                    "criticism", ConductClass.CRITICAL_SPEECH,
                    "opinion", ConductClass.SINCERE_SPEECH,
                    "applause", ConductClass.PRAISE,
                    "detour", ConductClass.AVOIDANCE));

    private final Comparison comparison = new Comparison(FRAME, "none", arms());

    @Test
    void falseAndTrueRecordsByCauseAreAllThatWereBooked() {
        // Replicate 0: 20 true, 3 misattributed, 2 by malice; 4 dropped ones are on nobody's books. Replicate 1: 10
        // true.
        assertValues("false-accusations.records", ALL, 5, 0);
        assertValues("false-accusations.misattribution", ALL, 3, 0);
        assertValues("false-accusations.malice", ALL, 2, 0);
        assertValues("false-accusations.true-records", ALL, 20, 10);
        assertValues("false-accusations.all-records", ALL, 25, 10);
        // Two people with one wrong record each and one with three.
        assertValues("false-accusations.people", ALL, 3, 0);
        assertValues("false-accusations.points", ALL, 2 * 5 + 15, 0);
        double[] residual = ArmTables.plus(
                values("false-accusations.all-records", ALL),
                ArmTables.times(
                        ArmTables.plus(
                                values("false-accusations.records", ALL),
                                values("false-accusations.true-records", ALL)),
                        -1));
        assertThat(residual).containsOnly(0);
    }

    @Test
    void wrongfulDaysAreThoseOfTheBooks() {
        // Two poor people for 30 days and one rich for 10; of these 40 days wrong on one poor person and 10 on the
        // rich.
        assertValues("wrongful-sanctions.days", ALL, 70, 0);
        assertValues("wrongful-sanctions.on-the-books", ALL, 40, 0);
        assertValues("wrongful-sanctions.people", ALL, 2, 0);
        assertValues("wrongful-sanctions.people", POOR, 1, 0);
        assertValues("wrongful-sanctions.spared", ALL, 7, 0);
    }

    /// The twin brings 25 days in the first replicate and 4 in the second: 45 days more with errors and ties, and 4
    /// fewer. On the books stand 40 wrong days less 7 spared, and none; the rest, 12 and -4, is what people did.
    @Test
    void whatIsWrongInAllIsDividedIntoBooksAndAnswers() {
        GroupTotals twin = new GroupTotals(100);
        twin.add(outcome(
                0, life(POOR_CELL, LifeMeasure.SANCTION_DAYS, 25, 1), life(POOR_CELL, LifeMeasure.PERSONS, 1, 10)));
        twin.add(outcome(
                1, life(POOR_CELL, LifeMeasure.SANCTION_DAYS, 4, 1), life(POOR_CELL, LifeMeasure.PERSONS, 1, 10)));
        Map<String, GroupTotals> arms = arms();
        arms.put("bank-right", twin);
        Comparison both = new Comparison(FRAME, "none", arms, Map.of("bank", "bank-right"), null);
        WrongInAll all = WrongInAll.of(both).getFirst();
        assertThat(all.ofEverybody()).isTrue();
        assertThat(all.inAll().mean()).isCloseTo((45 - 4) / 2.0, within(1e-12));
        assertThat(all.onTheBooks().mean()).isCloseTo(33 / 2.0, within(1e-12));
        assertThat(all.answered().mean()).isCloseTo((12 - 4) / 2.0, within(1e-12));
        assertThat(WrongInAll.of(comparison)).isEmpty();
    }

    @Test
    void whoPaysForOthersIsCounted() {
        assertValues("guilt-by-association.points-lost", ALL, 12, 0);
        assertValues("guilt-by-association.people", ALL, 2, 0);
        assertValues("guilt-by-association.days", ALL, 10, 0);
        assertValues("guilt-by-association.unrecorded", ALL, 1, 0);
    }

    @Test
    void theShareOfUnrelatedDenialsIsThatOfAllDenials() {
        // 3 of 8 in the one replicate, 0 of 0 in the other: 3 of 8 in all, told by linearization.
        assertValues("disproportion.unrelated-detriments", ALL, 3, 0);
        Contrast share = contrast("disproportion.unrelated-share", ALL);
        assertThat(share.value().mean()).isCloseTo(0.375, within(1e-12));
        assertThat(contrast("disproportion.unrelated-share", RICH).value().mean())
                .isZero();
    }

    @Test
    void sanctionsAreSetAgainstTheGravityOfTheDeedsOnRecord() {
        // 70 days under sanctions: 10 with a deed of unknown gravity on record, 20 of the other 60 with nuisances
        // alone.
        assertValues("disproportion.ungraded-days", ALL, 10, 0);
        assertValues("disproportion.trivial-days", ALL, 20, 0);
        assertValues("disproportion.trivial-people", POOR, 1, 0);
        assertThat(contrast("disproportion.trivial-share", ALL).value().mean()).isCloseTo(20 / 60.0, within(1e-12));
        // Gravity 0.1 and 0.3 of two poor and 0.5 + 0.1 of a rich: 1 in all. These records took 5, 7 and 18 points.
        assertThat(contrast("disproportion.days-per-gravity", ALL).value().mean())
                .isCloseTo(60, within(1e-9));
        assertThat(contrast("disproportion.points-per-gravity", ALL).value().mean())
                .isCloseTo(30, within(1e-9));
    }

    /// The gravest deeds on record and the days under sanctions: 0.1 with 20 and 30 days, 0.3 with 30, 0.5 with none.
    @Test
    void ranksOfGravityAndSanctionAgreeAsFarAsPairsDo() {
        // 0.1 against 0.3: 20 < 30 agrees, 30 = 30 says nothing. 0.1 and 0.3 against 0.5: three pairs turned round.
        assertThat(Concordance.of(
                        List.of(graver(100, 20, 1), graver(100, 30, 1), graver(300, 30, 1), graver(500, 0, 1))))
                .isEqualTo(new Concordance(1, 3));
        assertThat(contrast("disproportion.rank-agreement", ALL).value().mean())
                .isCloseTo((1 - 3) / 4.0, within(1e-12));
        // Two people of one gravity are no pair; three graver ones make six with them.
        assertThat(Concordance.of(List.of(graver(100, 0, 2), graver(200, 9, 3))))
                .isEqualTo(new Concordance(6, 0));
        assertThat(contrast("disproportion.rank-agreement", RICH).value().mean())
                .isZero();
    }

    private static LifeTotals.Amount graver(int thousandths, int days, int persons) {
        return new LifeTotals.Amount(byGravity(thousandths, days), persons);
    }

    private static long byGravity(int thousandths, int days) {
        return LifeMeasure.GRAVITY_STEP * (1L + thousandths) + days;
    }

    @Test
    void silenceIsWhatIsSaidLessThanInTheBaseline() {
        assertThat(contrast("silence.critical", ALL).differences()).containsExactly(-6.0, -2.0);
        assertThat(contrast("silence.sincere", ALL).differences()).containsExactly(-1.0, 0.0);
        assertThat(contrast("silence.praise", ALL).differences()).containsExactly(4.0, 0.0);
        assertThat(contrast("silence.avoidance", ALL).differences()).containsExactly(7.0, -2.0);
    }

    @Test
    void whoIsNeverOutAndHowLongItTakesToGetOut() {
        // Spells: 30 and 30 days of the poor, one of which lasts; 10 days of the rich, over.
        assertValues("lock-in.people", ALL, 3, 0);
        assertValues("lock-in.never-out", ALL, 1, 0);
        assertThat(contrast("lock-in.never-out-share", ALL).value().mean()).isCloseTo(1 / 3.0, within(1e-12));
        // At risk 3: one of three is out after 10 days, so 2/3 stay; one of two after 30, as the lasting spell,
        // seen for 30 days, is still at risk on the 30th: 1/3 stay. Half are out after 30.
        assertValues("lock-in.half-life", ALL, 30, 0);
        assertValues("lock-in.half-life", RICH, 10, 0);
        // 70 days under sanctions, two exits.
        assertThat(contrast("lock-in.days-until-out", ALL).value().mean()).isCloseTo(35, within(1e-9));
    }

    @Test
    void burdenIsCountedAndItsConcentrationExact() {
        // Minutes: 240 for one poor person, 60 for another; nothing for the other eight.
        assertValues("burden.hours", ALL, 5, 0);
        assertValues("burden.people", ALL, 2, 0);
        // The top hundredth of ten people is a tenth of a person: a tenth of 240 of 300 minutes.
        assertThat(values("burden.hours-of-the-top-hundredth", ALL)[0]).isCloseTo(24 / 300.0, within(1e-12));
        // Gini over 0 x 8, 60, 240: 1 - (1 x 60 + 1 x (60 + 300)) / (10 x 300).
        assertThat(values("burden.gini-of-hours", ALL)[0]).isCloseTo(1 - 420 / 3000.0, within(1e-12));
        // Among the five poor: 0 x 3, 60, 240.
        assertThat(values("burden.gini-of-hours", POOR)[0]).isCloseTo(1 - 420 / 1500.0, within(1e-12));
    }

    @Test
    void incomeWaitingAndCreditAreCounted() {
        // 10 and 10.5 days of income of two rich people, of whom one lost more than a tenth of the 100 days; 20 days
        // waited by one poor one.
        assertValues("burden.income-days", ALL, 20.5, 0);
        assertValues("burden.people-who-lost-income", RICH, 2, 0);
        assertValues("burden.people-who-lost-a-tenth-of-their-income", RICH, 1, 0);
        assertValues("burden.people-who-lost-a-tenth-of-their-income", POOR, 0, 0);
        // Gini over 0 x 8, 10, 10.5: 1 - (10 + 10 + 20.5) / (10 x 20.5).
        assertThat(values("burden.gini-of-income", ALL)[0]).isCloseTo(1 - 40.5 / 205, within(1e-12));
        assertValues("burden.days-waited", ALL, 20, 0);
        // Loans: 2 refused, 3 dearer, 1 later; 5 granted make nothing worse. Trains: 4 replaced.
        assertValues("burden.detriments-in-credit", ALL, 6, 0);
        assertValues("burden.detriments-in-travel", ALL, 4, 0);
        assertValues("services.loan.priced", ALL, 3, 0);
        assertValues("services.loan.delayed", ALL, 1, 0);
    }

    @Test
    void whoIsRicherGetsOutOftener() {
        // The poor were out once of two spells, the rich once of one.
        assertThat(contrast("bought-standing.gap", ALL).value().mean()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void theWrongedAreCountedOnceHoweverManyRecordsTheyHave() {
        // Two poor people with one wrong record each and a rich one with three; the rich one heard of two, a
        // poor one of one; the rich one alone had any struck.
        assertThat(contrast("redress.wronged-noticed", ALL).value().mean()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(contrast("redress.wronged-noticed", POOR).value().mean()).isCloseTo(0.5, within(1e-12));
        assertThat(contrast("redress.wronged-corrected", ALL).value().mean()).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void whatStaysInTheWrongedIsTheirMeanLevel() {
        // Fear 9 and 19 and 29 (the table holds each plus 1).
        assertThat(contrast("redress.fear-of-the-wronged", ALL).value().mean()).isCloseTo(19, within(1e-9));
        assertValues("redress.left-list", ALL, 2, 0);
    }

    @Test
    void whoWasWrongedMayHearAppealAndBeCorrected() {
        // Five wrong records that harm: one each on two people and three on another.
        assertThat(contrast("redress.wrong-records-noticed", ALL).value().mean())
                .isCloseTo(0.8, within(1e-12));
        assertThat(contrast("redress.wrong-records-appealed", ALL).value().mean())
                .isCloseTo(0.4, within(1e-12));
        assertThat(contrast("redress.wrong-records-struck", ALL).value().mean()).isCloseTo(0.2, within(1e-12));
        assertThat(contrast("redress.days-until-struck", ALL).value().mean()).isCloseTo(30, within(1e-9));
    }

    @Test
    void whatOfficialsDropIsCountedByGroup() {
        assertValues("discretion.dropped", ALL, 4, 0);
        assertValues("discretion.dropped", RICH, 4, 0);
        // 4 dropped of 4 + 30 true + 3 + 2 others.
        assertThat(contrast("discretion.dropped-share", ALL).value().mean()).isCloseTo(4 / 39.0, within(1e-12));
    }

    @Test
    void offencesOnRecordStandBesideThoseDone() {
        // Done: 40 littering and 10 owing, then 40; helping and speech are neither. On record: 20 + 3 + 2, then 10.
        assertValues("declared-and-real.done", ALL, 50, 40);
        assertValues("declared-and-real.recorded", ALL, 25, 10);
        assertThat(contrast("declared-and-real.ratio", ALL).value().mean()).isCloseTo(35 / 90.0, within(1e-12));
    }

    @Test
    void groupsIntersect() {
        List<String> poorWomen = List.of("income and sex", "lowest and female");
        assertThat(comparison.intersections())
                .containsExactly(List.of("income and sex", "highest and male"), poorWomen);
        assertValues("wrongful-sanctions.on-the-books", poorWomen, 30, 0);
        assertThat(comparison.persons(poorWomen)).containsOnly(5);
        assertThat(comparison.contrasts()).anyMatch(each -> each.category().equals("lowest and female"));
    }

    @Test
    void theWorstPairIsNamedWithTheNumberOfPairs() {
        Map<String, GroupTotals> arms = new LinkedHashMap<>();
        for (String arm : List.of("none", "bank")) {
            GroupTotals totals = new GroupTotals(100);
            for (int replicate = 0; replicate < 2; replicate++) {
                boolean wrongs = arm.equals("bank") && replicate == 0;
                totals.add(outcome(
                        replicate,
                        row(TableKind.DAILY, 99, "all", "all", Map.of("persons", 100L)),
                        row(TableKind.DAILY, 99, "income", "lowest", Map.of("persons", 50L)),
                        row(TableKind.DAILY, 99, "income", "highest", Map.of("persons", 50L)),
                        life(POOR_CELL, LifeMeasure.WRONGFUL_DAYS, 30, wrongs ? 1 : 0),
                        life(RICH_CELL, LifeMeasure.WRONGFUL_DAYS, 10, wrongs ? 1 : 0)));
            }
            arms.put(arm, totals);
        }
        Comparison groups = new Comparison(FRAME, "none", arms);
        Measure days = groups.measures().stream()
                .filter(measure -> measure.key().equals("wrongful-sanctions.on-the-books"))
                .findFirst()
                .orElseThrow();

        GroupGap worst = new GroupRates(groups).widest(days).orElseThrow();

        // 30 days on fifty poor people against 10 on fifty rich, half of that in the mean of two replicates: 30 and 10
        // for
        // each 100 people.
        assertThat(worst.more()).isEqualTo(POOR);
        assertThat(worst.fewer()).isEqualTo(RICH);
        assertThat(worst.gap().mean()).isEqualTo(20);
        assertThat(worst.ratio()).isEqualTo(3);
        assertThat(worst.pairs()).isEqualTo(1);
    }

    @Test
    void everyHarmSaysWhatItIsAndWhereItComesFrom() {
        assertThat(HarmDefinition.all())
                .allSatisfy(harm -> assertThat(List.of(harm.definition(), harm.formula(), harm.source()))
                        .allSatisfy(
                                text -> assertThat(text).hasSizeGreaterThan(40).endsWith(".")))
                .extracting(HarmDefinition::topic)
                .doesNotHaveDuplicates();
        assertThat(comparison.measures()).extracting(Measure::key).doesNotHaveDuplicates();
    }

    private void assertValues(String key, List<String> group, double first, double second) {
        assertThat(values(key, group)).containsExactly(first, second);
    }

    private double[] values(String key, List<String> group) {
        // The baseline has none of it, so the difference is the value.
        Contrast contrast = contrast(key, group);
        double baseline = contrast.baseline().mean();
        assertThat(baseline == 0 || key.startsWith("declared") || key.startsWith("silence"))
                .isTrue();
        return measure(key).perReplicate(regime(), group);
    }

    private Contrast contrast(String key, List<String> group) {
        return comparison.contrast(measure(key), group, "bank");
    }

    private Measure measure(String key) {
        return comparison.measures().stream()
                .filter(measure -> measure.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key));
    }

    private static Map<String, GroupTotals> arms() {
        GroupTotals none = new GroupTotals(100);
        none.add(outcome(0, without(40, 20, 5, 0)));
        none.add(outcome(1, without(40, 18, 5, 0)));
        Map<String, GroupTotals> arms = new LinkedHashMap<>();
        arms.put("none", none);
        arms.put("bank", regime());
        return arms;
    }

    private static GroupTotals regime() {
        GroupTotals bank = new GroupTotals(100);
        bank.add(outcome(0, with()));
        bank.add(outcome(1, quiet()));
        return bank;
    }

    private static TinyTables.Row[] without(long littering, long criticism, long opinion, long applause) {
        return new TinyTables.Row[] {
            row(TableKind.DAILY, 99, "all", "all", Map.of("persons", 10L)),
            row(TableKind.DAILY, 99, "income", "lowest", Map.of("persons", 5L)),
            row(TableKind.DAILY, 99, "income", "highest", Map.of("persons", 5L)),
            row(TableKind.CONDUCT, 0, "all", "all", Map.of("done", littering), "littering"),
            row(TableKind.CONDUCT, 0, "all", "all", Map.of("done", criticism), "criticism"),
            row(TableKind.CONDUCT, 0, "all", "all", Map.of("done", opinion), "opinion"),
            row(TableKind.CONDUCT, 0, "all", "all", Map.of("done", applause), "applause"),
            row(TableKind.CONDUCT, 0, "all", "all", Map.of("done", 2L), "detour"),
            life(POOR_CELL, LifeMeasure.PERSONS, 1, 5),
            life(RICH_CELL, LifeMeasure.PERSONS, 1, 5)
        };
    }

    private static TinyTables.Row[] with() {
        return Stream.concat(Arrays.stream(lived()), Arrays.stream(booked())).toArray(TinyTables.Row[]::new);
    }

    private static TinyTables.Row[] lived() {
        return new TinyTables.Row[] {
            row(TableKind.DAILY, 99, "all", "all", Map.of("persons", 10L)),
            row(TableKind.DAILY, 99, "income", "lowest", Map.of("persons", 5L)),
            row(TableKind.DAILY, 99, "income", "highest", Map.of("persons", 5L)),
            row(TableKind.CONDUCT, 0, "all", "all", Map.of("done", 40L), "littering"),
            row(TableKind.CONDUCT, 1, "all", "all", Map.of("done", 10L), "owing"),
            row(TableKind.CONDUCT, 1, "all", "all", Map.of("done", 30L), "helping"),
            row(TableKind.CONDUCT, 0, "all", "all", Map.of("done", 14L), "criticism"),
            row(TableKind.CONDUCT, 0, "all", "all", Map.of("done", 4L), "opinion"),
            row(TableKind.CONDUCT, 0, "all", "all", Map.of("done", 4L), "applause"),
            row(TableKind.CONDUCT, 0, "all", "all", Map.of("done", 9L), "detour"),
            life(POOR_CELL, LifeMeasure.PERSONS, 1, 5),
            life(RICH_CELL, LifeMeasure.PERSONS, 1, 5),
            life(POOR_CELL, LifeMeasure.SANCTION_DAYS, 30, 2),
            life(RICH_CELL, LifeMeasure.SANCTION_DAYS, 10, 1),
            life(POOR_CELL, LifeMeasure.WRONGFUL_DAYS, 30, 1),
            life(RICH_CELL, LifeMeasure.WRONGFUL_DAYS, 10, 1),
            life(RICH_CELL, LifeMeasure.SPARED_DAYS, 7, 1),
            life(RICH_CELL, LifeMeasure.TIED_DAYS, 10, 1),
            life(RICH_CELL, LifeMeasure.UNRECORDED_DAYS, 10, 1),
            life(POOR_CELL, LifeMeasure.ENDED_SPELL, 30, 1),
            life(POOR_CELL, LifeMeasure.LASTING_SPELL, 30, 1),
            life(RICH_CELL, LifeMeasure.ENDED_SPELL, 10, 1),
            life(POOR_CELL, LifeMeasure.DETRIMENTS, 4, 2),
            life(POOR_CELL, LifeMeasure.UNRELATED_DETRIMENTS, 3, 1),
            life(POOR_CELL, LifeMeasure.MINUTES_LOST, 240, 1),
            life(POOR_CELL, LifeMeasure.MINUTES_LOST, 60, 1),
            life(RICH_CELL, LifeMeasure.INCOME_LOST, 10_000, 1),
            life(RICH_CELL, LifeMeasure.INCOME_LOST, 10_500, 1),
            life(POOR_CELL, LifeMeasure.DAYS_WAITED, 20, 1),
            life(POOR_CELL, LifeMeasure.WRONG_RECORDS, 1, 2),
            life(RICH_CELL, LifeMeasure.WRONG_RECORDS, 3, 1),
            life(RICH_CELL, LifeMeasure.WRONG_RECORDS_NOTICED, 2, 1),
            life(POOR_CELL, LifeMeasure.WRONG_RECORDS_NOTICED, 1, 1),
            life(RICH_CELL, LifeMeasure.WRONG_RECORDS_STRUCK, 1, 1),
            life(POOR_CELL, LifeMeasure.POINTS_LOST_WRONGLY, 5, 2),
            life(RICH_CELL, LifeMeasure.POINTS_LOST_WRONGLY, 15, 1),
            life(RICH_CELL, LifeMeasure.POINTS_LOST_THROUGH_TIES, 6, 2),
            life(RICH_CELL, LifeMeasure.UNGRADED_DAYS, 10, 1),
            life(POOR_CELL, LifeMeasure.TRIVIAL_DAYS, 20, 1),
            life(POOR_CELL, LifeMeasure.GRAVITY_ON_RECORD, 100, 1),
            life(POOR_CELL, LifeMeasure.GRAVITY_ON_RECORD, 300, 1),
            life(RICH_CELL, LifeMeasure.GRAVITY_ON_RECORD, 600, 1),
            life(POOR_CELL, LifeMeasure.GRADED_POINTS, 5, 1),
            life(POOR_CELL, LifeMeasure.GRADED_POINTS, 7, 1),
            life(RICH_CELL, LifeMeasure.GRADED_POINTS, 18, 1),
            life(POOR_CELL, LifeMeasure.DAYS_BY_GRAVITY, byGravity(100, 20), 1),
            life(POOR_CELL, LifeMeasure.DAYS_BY_GRAVITY, byGravity(100, 30), 1),
            life(POOR_CELL, LifeMeasure.DAYS_BY_GRAVITY, byGravity(300, 30), 1),
            life(RICH_CELL, LifeMeasure.DAYS_BY_GRAVITY, byGravity(500, 0), 1),
            life(POOR_CELL, LifeMeasure.FEAR_OF_THE_WRONGED, 10, 1),
            life(POOR_CELL, LifeMeasure.FEAR_OF_THE_WRONGED, 20, 1),
            life(RICH_CELL, LifeMeasure.FEAR_OF_THE_WRONGED, 30, 1)
        };
    }

    /// What was booked, asked for and struck.
    private static TinyTables.Row[] booked() {
        return new TinyTables.Row[] {
            row(TableKind.RECORDS, 0, "all", "all", Map.of("records", 20L), "watch", "littering", "true-record"),
            row(TableKind.RECORDS, 0, "all", "all", Map.of("records", 3L), "watch", "littering", "misattribution"),
            row(TableKind.RECORDS, 0, "all", "all", Map.of("records", 2L), "report", "littering", "malice"),
            row(TableKind.RECORDS, 0, "all", "all", Map.of("records", 4L), "watch", "littering", "dropped"),
            row(TableKind.RECORDS, 0, "income", "highest", Map.of("records", 4L), "watch", "littering", "dropped"),
            row(TableKind.SERVICES, 7, "all", "all", Map.of("times", 2L), "loan", "denied"),
            row(TableKind.SERVICES, 7, "all", "all", Map.of("times", 3L), "loan", "priced"),
            row(TableKind.SERVICES, 8, "all", "all", Map.of("times", 1L), "loan", "delayed"),
            row(TableKind.SERVICES, 8, "all", "all", Map.of("times", 5L), "loan", "granted"),
            row(TableKind.SERVICES, 9, "all", "all", Map.of("times", 4L, "minutes", 300L), "train", "substituted"),
            row(TableKind.REDRESS, 0, "all", "all", Map.of("times", 2L), "left-list"),
            row(TableKind.REDRESS, 3, "all", "all", Map.of("times", 4L), "noticed-wrong"),
            row(TableKind.REDRESS, 9, "all", "all", Map.of("times", 2L), "appealed-wrong"),
            row(TableKind.REDRESS, 33, "all", "all", Map.of("times", 1L), "struck-wrong"),
            row(TableKind.REDRESS, 33, "all", "all", Map.of("times", 30L), "struck-wrong-days")
        };
    }

    private static TinyTables.Row[] quiet() {
        return new TinyTables.Row[] {
            row(TableKind.DAILY, 99, "all", "all", Map.of("persons", 10L)),
            row(TableKind.DAILY, 99, "income", "lowest", Map.of("persons", 5L)),
            row(TableKind.DAILY, 99, "income", "highest", Map.of("persons", 5L)),
            row(TableKind.CONDUCT, 0, "all", "all", Map.of("done", 40L), "littering"),
            row(TableKind.CONDUCT, 0, "all", "all", Map.of("done", 16L), "criticism"),
            row(TableKind.CONDUCT, 0, "all", "all", Map.of("done", 5L), "opinion"),
            row(TableKind.RECORDS, 0, "all", "all", Map.of("records", 10L), "watch", "littering", "true-record"),
            life(POOR_CELL, LifeMeasure.PERSONS, 1, 5),
            life(RICH_CELL, LifeMeasure.PERSONS, 1, 5)
        };
    }
}
