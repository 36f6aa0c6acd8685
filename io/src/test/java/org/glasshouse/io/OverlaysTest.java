package org.glasshouse.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glasshouse.engine.Execution;
import org.glasshouse.engine.Simulation;
import org.glasshouse.io.files.FileException;
import org.glasshouse.io.files.Gallery;
import org.glasshouse.io.files.Setting;
import org.glasshouse.io.files.Study;
import org.glasshouse.io.files.StudyReader;
import org.glasshouse.io.schema.FileKind;
import org.glasshouse.model.Scenario;
import org.glasshouse.outcome.Digests;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Each bundled reform does to bundled regimes what a file written by hand would do, and they combine.
class OverlaysTest {
    private static final String VILLAGE = "village-morality-bank";
    private static final String POINTS = "small-country-hundred-points";
    private static final String COURT = "court-list";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    static Stream<String> scenarios() {
        return Gallery.names(FileKind.SCENARIO).stream();
    }

    /// What overlays do to a scenario is what the parts do that are written by hand over its regime.
    private void assertSameLives(String scenario, String overlays, String byHand) throws Exception {
        Path regime = folder.resolve("by-hand.yaml");
        Files.writeString(regime, byHand);
        List<Study.Arm> arms = arms(scenario, List.of(overlays, regime.toString()));
        assertThat(digests(outcome(arms.get(1)))).isEqualTo(digests(outcome(arms.get(2))));
        assertThat(digests(outcome(arms.get(1)))).isNotEqualTo(digests(outcome(arms.get(0))));
    }

    /// The scenario as it stands, then the others.
    private static List<Study.Arm> arms(String scenario, List<String> with) throws FileException {
        Path file = Path.of("..", "scenarios", scenario + ".yaml");
        List<Study.Arm> arms = new ArrayList<>(
                StudyReader.read(file, with, with.getFirst(), settings()).arms());
        arms.sort((one, two) -> Integer.compare(with.indexOf(one.name()), with.indexOf(two.name())));
        return arms;
    }

    private static List<Setting> settings() throws FileException {
        return List.of(
                Setting.parse(1, "persons=1500"),
                Setting.parse(2, "replicates=1"),
                Setting.parse(3, "panel.persons=1500"),
                Setting.parse(4, "horizon.days=250"));
    }

    private static ReplicateOutcome outcome(Study.Arm arm) throws InterruptedException {
        List<ReplicateOutcome> outcomes = new ArrayList<>();
        Scenario scenario = arm.scenario().value();
        Simulation.run(scenario, Execution.on(2), outcomes::add);
        return outcomes.getFirst();
    }

    private static Map<TableKind, String> digests(ReplicateOutcome outcome) {
        return outcome.tables().stream().collect(Collectors.toMap(Table::kind, Digests::table));
    }

    private static long sum(ReplicateOutcome outcome, TableKind kind, String column, String word) {
        Table table = outcome.table(kind);
        long sum = 0;
        for (int row = 0; row < table.rows(); row++) {
            boolean everybody = table.word(table.column("split"), row).equals("all");
            boolean meant = false;
            for (int each = 0; each < kind.columns().size(); each++) {
                meant |= kind.columns().get(each).type() == org.glasshouse.outcome.Column.Type.WORD
                        && table.word(each, row).equals(word);
            }
            sum += everybody && meant ? table.value(table.column(column), row) : 0;
        }
        return sum;
    }

    /// Being told changes what people know and nothing that they or others do.
    @ParameterizedTest
    @CsvSource({VILLAGE, POINTS})
    void noticeIsThatPeopleKnowAndThatIsAll(String scenario) throws Exception {
        List<Study.Arm> arms = arms(scenario, List.of("+notice"));
        ReplicateOutcome before = outcome(arms.get(0));
        ReplicateOutcome after = outcome(arms.get(1));
        for (TableKind kind : List.of(
                TableKind.DAILY, TableKind.CONDUCT, TableKind.STANDING, TableKind.RECORDS, TableKind.SERVICES)) {
            assertThat(Digests.table(after.table(kind))).as(kind.name()).isEqualTo(Digests.table(before.table(kind)));
        }
        assertThat(sum(after, TableKind.REDRESS, "times", "noticed-right")).isPositive();
        assertThat(sum(after, TableKind.REDRESS, "times", "appealed-right")).isZero();
    }

    @ParameterizedTest
    @CsvSource({VILLAGE, POINTS})
    void humanReviewStopsFourInFiveWrongRecordsAndFewRightOnes(String scenario) throws Exception {
        List<Study.Arm> arms = arms(scenario, List.of("+human-review"));
        ReplicateOutcome before = outcome(arms.get(0));
        ReplicateOutcome after = outcome(arms.get(1));
        long stopped = sum(after, TableKind.RECORDS, "records", "stopped");
        assertThat(stopped).isPositive();
        long wrongBefore = sum(before, TableKind.DAILY, "wrong_records", "all");
        long wrongAfter = sum(after, TableKind.DAILY, "wrong_records", "all");
        assertThat((double) wrongAfter).isLessThan(0.6 * wrongBefore);
        assertThat((double) sum(after, TableKind.RECORDS, "records", "true-record"))
                .isGreaterThan(0.9 * sum(before, TableKind.RECORDS, "records", "true-record"));
    }

    @Test
    void whereOnlyCourtsCountTheCourtsListIsAsItWasAndAVillageWithoutOneHasNoRecords() throws Exception {
        List<Study.Arm> court = arms(COURT, List.of("+court-only"));
        assertThat(digests(outcome(court.get(1)))).isEqualTo(digests(outcome(court.get(0))));
        List<Study.Arm> village = arms(VILLAGE, List.of("+court-only"));
        assertThat(sum(outcome(village.get(0)), TableKind.RECORDS, "records", "all"))
                .isPositive();
        assertThat(sum(outcome(village.get(1)), TableKind.RECORDS, "records", "all"))
                .isZero();
    }

    @Test
    void speechCountsNowhere() throws Exception {
        assertSameLives(POINTS, "+no-speech", """
                glasshouse: 1
                regime: without-speech
                title: The hundred points without the channel that sees speech, and without what it costs
                extends: hundred-points
                channels: {platforms: null}
                deeds: {criticise-government: null, praise-government: null}
                """);
        List<Study.Arm> village = arms(VILLAGE, List.of("+no-speech"));
        assertThat(digests(outcome(village.get(1)))).isEqualTo(digests(outcome(village.get(0))));
    }

    /// In the village a late loan payment, of gravity 0.2, takes most, 8 points: 40 points for each
    /// unit of gravity,
    /// so 4 for 0.1, 1.2 for 0.03, 2 for 0.05 and 6 for 0.15. In the small country the late debt
    /// takes 5 for 0.2, so
    /// 1.25 is left for jaywalking and for a missed table, of 0.05, and nothing for speech, of 0.
    @Test
    void pointsFollowGravity() throws Exception {
        assertSameLives(VILLAGE, "+proportionality", """
                glasshouse: 1
                regime: proportional
                title: The village with no more points than in proportion
                extends: village-morality-bank
                deeds: {littering-river: -4, untidy-courtyard: -1, quarrelling: -2}
                """);
        assertSameLives(POINTS, "+proportionality", """
                glasshouse: 1
                regime: proportional
                title: The hundred points with no more points than in proportion
                extends: hundred-points
                deeds: {jaywalking: -1, restaurant-no-show: -1, criticise-government: 0}
                """);
    }

    @Test
    void aDeedCountsOnlyInItsOwnAreaOfLife() throws Exception {
        assertSameLives(VILLAGE, "+purpose-limits", """
                glasshouse: 1
                regime: own-domain
                title: The village without services that hang on the whole score
                extends: village-morality-bank
                consequences: {spot-loans: null, job-prospects: null, no-fast-train: null}
                """);
        assertSameLives("ref-points-low", "+purpose-limits", """
                glasshouse: 1
                regime: own-domain
                title: The benchmark without trains refused for offences elsewhere
                extends: ref-points-low
                consequences: {no-train: null}
                """);
    }

    @ParameterizedTest
    @CsvSource({VILLAGE, POINTS})
    void theyCombineInAnyOrder(String scenario) throws Exception {
        List<Study.Arm> arms = arms(
                scenario,
                List.of(
                        "+no-speech,+proportionality,+purpose-limits,+notice,+appeal,+human-review,+expiry",
                        "+expiry,+human-review,+appeal,+notice,+purpose-limits,+proportionality,+no-speech"));
        assertThat(digests(outcome(arms.get(1)))).isEqualTo(digests(outcome(arms.get(2))));
        assertThat(digests(outcome(arms.get(1)))).isNotEqualTo(digests(outcome(arms.get(0))));
    }

    /// All of them at once, over every bundled scenario, leave a regime that can be lived under.
    @ParameterizedTest
    @MethodSource("scenarios")
    void allAtOnceCombineWithEveryBundledRegime(String scenario) throws IOException, Exception {
        String all =
                Gallery.names(FileKind.OVERLAY).stream().map(name -> "+" + name).collect(Collectors.joining(","));
        List<Study.Arm> arms = arms(scenario, List.of(all));
        assertThat(sum(outcome(arms.get(1)), TableKind.DAILY, "wrong_records", "all"))
                .isZero();
    }
}
