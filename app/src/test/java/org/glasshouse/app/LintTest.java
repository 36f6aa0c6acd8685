package org.glasshouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.io.files.Gallery;
import org.glasshouse.io.schema.FileKind;
import org.glasshouse.model.lint.LintRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `lint` says of whole files; what each rule names is tested with its examples.
final class LintTest {
    private static final String VILLAGE =
            Path.of("..", "regimes", "village-morality-bank.yaml").toString();

    static List<String> regimes() {
        return Gallery.names(FileKind.REGIME);
    }

    @Test
    void eachFindingHasItsPlaceItsPartItsRuleAndASentence() {
        Said said = Said.by("lint", VILLAGE);
        assertThat(said.exitCode()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .contains(
                        VILLAGE + ":148:1: redress: no-appeal: Nobody can appeal against a record, nor is anybody told"
                                + " of one; what neighbour-report and loan-office wrongly book on somebody stays on them.\n")
                .contains(VILLAGE
                        + ":122:3: officials.look-away: unequal-mercy: look-away drops records of gambling-mahjong"
                        + " on connected people 1.9 times as often as on unconnected people.\n")
                .contains(
                        "self-report sees the same deed 2 times as often of connected people as of unconnected people.\n")
                .contains(": sanction-loop: Whoever is recorded for late-loan-payment loses points, may come onto the"
                        + " list blacklist, may be denied fast-train and may be denounced in public; that leaves strain,"
                        + " and strain raises late-loan-payment by up to 150%.\n")
                .contains("Judged by the bundled society village".substring(10));
    }

    @Test
    void theSameRegimeInAScenarioIsJudgedByTheSocietyOfTheScenario() {
        Said alone = Said.by("lint", VILLAGE);
        Said inside = Said.by(
                "lint", Path.of("..", "scenarios", "village-morality-bank.yaml").toString());
        assertThat(inside.exitCode()).isZero();
        assertThat(findings(inside.out())).isEqualTo(findings(alone.out())).hasSizeGreaterThan(10);
        assertThat(inside.out().replaceAll("\\s+", " ")).contains("Judged by the society of the scenario, village.");
    }

    private static List<String> findings(String out) {
        return out.lines()
                .filter(line -> line.contains(".yaml:"))
                .map(line -> line.substring(line.indexOf(": ")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("regimes")
    void everyBundledRegimeCanBeJudgedWithASociety(String regime) {
        JsonNode told = new JsonMapper()
                .readTree(Said.by("lint", regime, "--format", "json").out());
        assertThat(told.get("regime").asString()).isEqualTo(regime);
        assertThat(told.get("society").isNull()).isFalse();
        List<String> rules = new ArrayList<>();
        told.get("findings").forEach(finding -> rules.add(finding.get("rule").asString()));
        assertThat(rules.isEmpty()).isEqualTo(regime.equals("none"));
        told.get("findings")
                .forEach(finding -> assertThat(finding.get("line").asInt()).isPositive());
    }

    /// In the film points move by stars and by the company that one keeps alone: no deed of one's own has any.
    @Test
    void ratingsAndTheStandingOfContactsAreWaysIntoAGradeAndItsSanctions() {
        String nosedive = Path.of("..", "regimes", "nosedive.yaml").toString();
        String out = Said.by("lint", nosedive).out();
        assertThat(out)
                .contains(
                        ": association.every-meeting: no-appeal: Nobody can appeal against the stars that others give.\n")
                .contains(": points: children-scored: Children are scored as adults are.\n")
                .contains(
                        ": consequences.no-flight: unrelated-sanction: It meets requests for air-travel (travel), and what"
                                + " leads there belongs elsewhere: meeting-somebody (social).\n")
                .contains(
                        ": association.bad-company: unbounded-association: Every 7 days everybody loses 5 points for each"
                                + " of their contacts in the layer friends who is below the grade liked, ")
                .contains("7 findings in nosedive by 5 rules;")
                .doesNotContain("endless-records");
    }

    @Test
    void aBonusThatTakesFromTheLowestIsToldAsOneAndPublicRecordsAreOfOneKindOrAnother(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, """
                glasshouse: 1
                regime: mine
                title: The lowest lose more
                card: {follows: construction, models: m, disputed: d, leaves-out: l}
                points: {start: 60, min: 0, max: 100}
                grades: {high: 70.., middle: 50..70, low: ..50}
                channels: {eye: {sees: [littering-river, quarrelling]}}
                deeds: {littering-river: -5, quarrelling: -1}
                bonuses: {for-the-low: {in-grade: low, every-days: 30, points: -2}}
                consequences: {shown: {for-recorded: [littering-river, quarrelling], publish: neighbourhood}}
                """);
        assertThat(Said.by("lint", file.toString()).out())
                .contains(
                        ": bonuses.for-the-low: rich-get-richer: Every 30 days whoever is in the grade low loses 2 points"
                                + " for being in it: a bonus turned round, by which whoever is behind falls further.\n")
                .contains(
                        ": consequences.shown: public-shaming: Whoever is recorded for littering-river or quarrelling is"
                                + " shown in public; no correction unsays it.\n");
    }

    @Test
    void anAmendmentIsToldByItsDateAndAFirmIsNotDeniedWhatPersonsAskFor() {
        String outline = Said.by(
                        "lint",
                        Path.of("..", "regimes", "planning-outline.yaml").toString())
                .out();
        assertThat(outline)
                .contains(": mission-creep: From 2018-07-01 on it grows by channels.platforms.\n")
                .contains("Of 100 watchers of the channel watchers 50 are sent where records were made before,")
                .contains(
                        "Whoever is recorded for wage-arrears loses points, may come onto the list discredited-list, may be"
                                + " denied business-loan and may be denounced in public;");
    }

    @Test
    void aRegimeThatNoBundledSocietyFitsIsJudgedByTheRulesThatNeedNone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, """
                glasshouse: 1
                regime: mine
                title: Of another world
                card: {follows: construction, models: m, disputed: d, leaves-out: l}
                channels: {eye: {sees: [levitating]}}
                lists: {heretics: {enters-on: [levitating], subject: adults, term-days: 30}}
                """);
        Said said = Said.by("lint", file.toString());
        assertThat(said.exitCode()).isZero();
        assertThat(said.out())
                .startsWith(file + ":1:1: redress: no-appeal: ")
                .contains(file + ":6:9: lists.heretics: list-without-exit: ");
        assertThat(said.out().replaceAll("\\s+", " "))
                .contains(
                        "No bundled society has all that this regime names, so the rules that need one were left out");
        assertThat(Said.by("lint", file.toString(), "--strict").exitCode()).isEqualTo(3);
        assertThat(Said.by("lint", "none", "--strict").exitCode()).isZero();
        Said village = Said.by("lint", file.toString(), "--society", "village");
        assertThat(village.exitCode()).isEqualTo(3);
        assertThat(village.err())
                .hasLineCount(1)
                .contains("the regime does not fit the society village: regime.channels.eye.sees[0]: ");
    }

    @ParameterizedTest
    @EnumSource(LintRule.class)
    void everyRuleIsExplainedWithABadAndAGoodExample(LintRule rule) {
        Said said = Said.by("lint", "--explain", rule.key());
        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).startsWith("## " + rule.key() + "\n").contains("\nNamed:\n", "\nNot named:\n");
    }

    @Test
    void wordsThatMakeNoSenseEndWithOneLineAndTwo() {
        Said rule = Said.by("lint", "--explain", "no-apeal");
        assertThat(rule.exitCode()).isEqualTo(2);
        assertThat(rule.err()).contains("'no-apeal' is no rule; there are no-appeal, ", "did you mean 'no-appeal'?");
        assertThat(Said.by("lint").exitCode()).isEqualTo(2);
        assertThat(Said.by("lint", VILLAGE, "--explain", "no-appeal").exitCode())
                .isEqualTo(2);
        Said society =
                Said.by("lint", Path.of("..", "societies", "village.yaml").toString());
        assertThat(society.exitCode()).isEqualTo(3);
        assertThat(society.err())
                .hasLineCount(1)
                .contains("is a file of the kind society; a regime or a scenario is judged");
    }
}
