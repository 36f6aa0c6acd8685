package org.glasshouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.glasshouse.io.files.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said of parts of a regime whose words nothing else holds.
final class RegimeSentencesTest {
    private static final String REGIME = """
            glasshouse: 1
            regime: words
            title: Parts to be put into words
            card: {follows: construction, models: a test, disputed: nothing, leaves-out: everything else}
            points: {start: 60, min: 0, max: 100}
            grades: {good: 50.., low: ..50}
            channels:
              hall:
                sees: [helping]
                watchers: {per-neighbourhood: 1, beat-days: 7}
                quota: {records: 2, every-days: 30, recorded-as: littering}
                malice: {conduct: denouncing, to: household, accuses-of: littering}
                false-claims: {conduct: boasting, claims: helping}
            household-stars:
              points-for-a-star: 2
              categories: {kindness: [helping]}
              torn-down: {by: tearing-down, put-up-every-days: 90}
            association:
              debts: {when-recorded: [late-payment], through: [friends], points: -4, depth: 2, then-share: 0.5}
            consequences:
              no-school: {when: {grade: low, of: parent}, deny: school}
              screens: {when: {grade: low}, publish: district, seen-by: 0.1}
              papers: {when: {grade: low}, publish: nation}
            redress:
              notice: {reaches: 1, delay-days: 2, gives-reasons: 0.25}
              appeal: {lodges-wrong: 0.5, lodges-right: 0.1, delay-days: 3, without-reasons: 0.2}
              review: {strikes-wrong: 0.5, strikes-right: 0.1, delay-days: 3}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void whatReachesBeyondPersonsContactsAndNeighbourhoodsIsSaidToDoSo() throws Exception {
        Path file = folder.resolve("words.yaml");
        Files.writeString(file, REGIME);
        Map<String, List<String>> said =
                RegimeSentences.byPart(ScenarioReader.regime(file, List.of()).value());
        assertThat(said.get("association.debts"))
                .containsExactly("Association debts: when late-payment is recorded of somebody, each contact through"
                        + " friends loses 4 points, and a day later each of their contacts, once, 50% of that.");
        assertThat(said.get("consequences.no-school"))
                .containsExactly("Consequence no-school: a child of whom a parent has grade low is denied school and"
                        + " goes without.");
        assertThat(said.get("consequences.screens"))
                .containsExactly("Consequence screens: whoever comes into grade low is denounced before everybody in"
                        + " the district, of whom 10% see it.");
        assertThat(said.get("consequences.papers"))
                .containsExactly("Consequence papers: whoever comes into grade low is denounced before everybody in"
                        + " the nation.");
        assertThat(said.get("redress.notice")).last().asString().endsWith("after 2 days; 25% of these are told why.");
        assertThat(said.get("redress.appeal"))
                .last()
                .asString()
                .endsWith("after 3 days; who was not told why, 0.2 times as often.");
    }

    @Test
    void whatChannelsMakeUpAndWhoResistsIsSaid() throws Exception {
        Path file = folder.resolve("words.yaml");
        Files.writeString(file, REGIME);
        Map<String, List<String>> said =
                RegimeSentences.byPart(ScenarioReader.regime(file, List.of()).value());
        assertThat(said.get("channels.hall"))
                .containsExactly("Channel hall: writes down 100% of helping on the same day. Whoever commits denouncing"
                        + " has somebody in the household written down for littering.");
        assertThat(said.get("channels.hall.watchers"))
                .containsExactly("Watchers of hall: 1 for each neighbourhood. The channel sees only where one of them"
                        + " is, and each of them sees such a share for themselves. They are sent anew every 7 days,"
                        + " evenly round all neighbourhoods.");
        assertThat(said.get("channels.hall.quota"))
                .containsExactly("Quota of hall: 2 records from each neighbourhood in 30 days; what is missing is made"
                        + " up on anybody as littering.");
        assertThat(said.get("channels.hall.false-claims"))
                .containsExactly(
                        "False claims to hall: whoever commits boasting has helping written down for" + " themselves.");
        assertThat(said.get("household-stars"))
                .containsExactly("Each household starts with 3 stars of 5 in kindness (helping); a star more or less is"
                        + " worth 2 points to each member. Whoever commits tearing-down takes the sign down: from the"
                        + " next day on no record moves the household's stars, until all signs are put up again, every"
                        + " 90 days.");
    }

    @Test
    void oneOfSeveralDeedsIsEnoughAndAListNamesAllWhomItConcerns() throws Exception {
        Map<String, List<String>> said = said("""
                channels:
                  court: {sees: [fraud, debt, arrears], mixes-up: {rate: 1, recorded-as: debt}}
                  desk: {sees: [payment, settlement]}
                escalation: {of: [fraud, debt], adds: 0.5, at-most: 3}
                lists:
                  firms:
                    {subject: adults-and-businesses, enters-on: [fraud, debt, arrears], leaves-on: [payment, settlement],
                     term-days: 9, exit-days: 1}
                  offices: {subject: adults-and-organisations, enters-on: [arrears], term-days: 9}
                association:
                  signed: {co-signed: [fraud, debt, arrears], through: [kin, friends], share: 0.5, points: -4}
                consequences:
                  shown: {for-recorded: [fraud, debt, arrears], publish: neighbourhood}
                  soap: {for-recorded: [payment, settlement], give: soap}
                """);
        assertThat(said.get("lists.firms"))
                .containsExactly(
                        "List firms: whoever of 15 years and over, or whichever business, is recorded for fraud,"
                                + " debt or arrears is put on it and stays for 9 days, or until 1 day after a record of payment"
                                + " or settlement.");
        assertThat(said.get("lists.offices"))
                .containsExactly("List offices: whoever of 15 years and over, or whichever business or public body, is"
                        + " recorded for arrears is put on it and stays for 9 days.");
        assertThat(said.get("escalation"))
                .containsExactly(
                        "Each record in force of fraud or debt raises the next penalty by 50% of it, to 3 times"
                                + " it at most.");
        assertThat(said.get("association.signed"))
                .containsExactly(
                        "Association signed: when fraud, debt or arrears is recorded of somebody, in 50% of cases"
                                + " one contact through kin or friends, who signed for them, loses 4 points.");
        assertThat(said.get("consequences.shown"))
                .containsExactly("Consequence shown: whoever is recorded for fraud, debt or arrears is denounced before"
                        + " everybody in the neighbourhood.");
        assertThat(said.get("consequences.soap"))
                .containsExactly("Consequence soap: each record of payment or settlement earns soap.");
        assertThat(said.get("channels.court"))
                .last()
                .asString()
                .endsWith("By mistake it writes debt on a person once a year.");
    }

    @Test
    void oneDayAndOneHourAreToldInTheSingular() throws Exception {
        Map<String, List<String>> said = said("""
                consequences:
                  heating: {when: {grade: good}, discount: heating, saves-income-days: 1}
                  fee: {when: {grade: low}, price: permit, costs-income-days: 1.5}
                  bus: {when: {grade: low}, deny: train, instead: bus, costs-hours: 1, costs-income-days: 1}
                """);
        assertThat(said.get("consequences.heating"))
                .containsExactly(
                        "Consequence heating: whoever has grade good pays 1 day of income less for heating than others.");
        assertThat(said.get("consequences.fee"))
                .containsExactly(
                        "Consequence fee: whoever has grade low pays 1.5 days of income more for permit than others.");
        assertThat(said.get("consequences.bus"))
                .containsExactly(
                        "Consequence bus: whoever has grade low is denied train, uses bus instead and loses 1 hour"
                                + " each time and 1 day of income.");
    }

    @Test
    void amendmentsAreToldInTheOrderOfTheirDaysAndNotOfTheFile() throws Exception {
        Map<String, List<String>> said = said("""
                channels: {camera: {sees: [littering]}}
                deeds: {littering: -1}
                amendments:
                  fourth: {on: 2020-03-15, change: {deeds.littering: -5}}
                  third: {on: 2020-01-01, change: {deeds.littering: -4}}
                  second: {on: 30, change: {deeds.littering: -3}}
                  first: {on: 4, change: {deeds.littering: -2}}
                """);
        assertThat(said.keySet().stream().filter(part -> part.startsWith("amendments.")))
                .containsExactly("amendments.first", "amendments.second", "amendments.third", "amendments.fourth");
        assertThat(said.get("amendments.first"))
                .containsExactly("Amendment first, from day 4: deeds.littering becomes -2.");
        assertThat(said.get("amendments.third"))
                .containsExactly("Amendment third, from 2020-01-01: deeds.littering becomes -4.");
    }

    /// What is said of a regime with these parts beside its points and grades.
    private Map<String, List<String>> said(String parts) throws Exception {
        Path file = folder.resolve("parts.yaml");
        Files.writeString(file, """
                glasshouse: 1
                regime: parts
                title: Parts to be put into words
                card: {follows: construction, models: a test, disputed: nothing, leaves-out: everything else}
                points: {subject: adults-and-organisations, start: 60, min: 0, max: 100}
                grades: {good: 50.., low: ..50}
                """ + parts);
        return RegimeSentences.byPart(ScenarioReader.regime(file, List.of()).value());
    }
}
