package org.glasshouse.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.glasshouse.measures.TinyTables.life;
import static org.glasshouse.measures.TinyTables.outcome;
import static org.glasshouse.measures.TinyTables.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.outcome.LifeMeasure;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// Ten people of low and ten of high income, one replicate in two arms; answers are counted by hand.
final class ApprovingTest {
    private static final List<String> ALL = List.of("all", "all");
    private static final List<String> POOR = List.of("income", "lowest");
    private static final String POOR_CELL = "income lowest";
    private static final String RICH_CELL = "income highest";
    private static final Frame FRAME = new Frame(20, 10, 1, true, List.of(), List.of(), Map.of(), Map.of());

    private static GroupTotals arm(TinyTables.Row... rows) {
        GroupTotals totals = new GroupTotals(10);
        List<TinyTables.Row> all = new ArrayList<>(List.of(rows));
        all.add(row(TableKind.DAILY, 9, "all", "all", Map.of("persons", 20L)));
        all.add(row(TableKind.DAILY, 9, "income", "lowest", Map.of("persons", 10L)));
        all.add(row(TableKind.DAILY, 9, "income", "highest", Map.of("persons", 10L)));
        totals.add(outcome(0, all.toArray(TinyTables.Row[]::new)));
        return totals;
    }

    private static TinyTables.Row[] bank() {
        return new TinyTables.Row[] {
            life(POOR_CELL, LifeMeasure.PERSONS, 1, 10),
            life(RICH_CELL, LifeMeasure.PERSONS, 1, 10),
            life(POOR_CELL, LifeMeasure.ASKED, 2, 10),
            life(RICH_CELL, LifeMeasure.ASKED, 2, 10),
            life(POOR_CELL, LifeMeasure.APPROVES, 1, 3),
            life(RICH_CELL, LifeMeasure.APPROVES, 1, 9),
            life(POOR_CELL, LifeMeasure.ASKED_PUNISHED, 1, 4),
            life(POOR_CELL, LifeMeasure.APPROVES_PUNISHED, 1, 1),
            life(POOR_CELL, LifeMeasure.TOLD, 1, 6),
            life(RICH_CELL, LifeMeasure.TOLD, 1, 2),
            life(POOR_CELL, LifeMeasure.APPROVES_TOLD, 1, 1),
            life(RICH_CELL, LifeMeasure.APPROVES_TOLD, 1, 1),
            life(POOR_CELL, LifeMeasure.APPROVES_FOR_OTHERS, 1, 5),
            life(RICH_CELL, LifeMeasure.APPROVES_FOR_OTHERS, 1, 10),
            life(POOR_CELL, LifeMeasure.APPROVES_FOR_OTHERS_ONLY, 1, 2),
            life(RICH_CELL, LifeMeasure.APPROVES_FOR_OTHERS_ONLY, 1, 1),
        };
    }

    private static Comparison comparison() {
        Map<String, GroupTotals> arms = new LinkedHashMap<>();
        arms.put(
                "none",
                arm(
                        life(POOR_CELL, LifeMeasure.PERSONS, 1, 10),
                        life(RICH_CELL, LifeMeasure.PERSONS, 1, 10),
                        life(POOR_CELL, LifeMeasure.ASKED, 2, 10),
                        life(RICH_CELL, LifeMeasure.ASKED, 2, 10),
                        life(POOR_CELL, LifeMeasure.APPROVES, 1, 7),
                        life(RICH_CELL, LifeMeasure.APPROVES, 1, 7)));
        arms.put("bank", arm(bank()));
        return new Comparison(FRAME, "none", arms);
    }

    private static double value(String key, List<String> group) {
        Comparison comparison = comparison();
        return comparison
                .contrast(comparison.measure(key).orElseThrow(), group, "bank")
                .value()
                .mean();
    }

    @Test
    void answersAreCountedForEverybodyAndByGroup() {
        assertThat(value("approval.being-scored", ALL)).isEqualTo(12);
        assertThat(value("approval.being-scored", POOR)).isEqualTo(3);
        assertThat(value("approval.being-scored.share", ALL)).isCloseTo(12 / 20.0, within(1e-12));
        // One of four people ever under a sanction.
        assertThat(value("approval.being-scored.punished", ALL)).isCloseTo(1 / 4.0, within(1e-12));
        assertThat(value("approval.being-scored.told", ALL)).isCloseTo(2 / 8.0, within(1e-12));
        assertThat(value("approval.being-scored.not-told", ALL)).isCloseTo(10 / 12.0, within(1e-12));
        assertThat(value("approval.scoring-others", ALL)).isEqualTo(15);
        assertThat(value("approval.scoring-others.only", ALL)).isEqualTo(3);
    }

    @Test
    void whereNobodyIsAskedNothingIsTold() {
        Map<String, GroupTotals> arms = new LinkedHashMap<>();
        arms.put("none", arm(life(POOR_CELL, LifeMeasure.PERSONS, 1, 10)));
        arms.put("bank", arm(life(POOR_CELL, LifeMeasure.PERSONS, 1, 10)));
        assertThat(new Comparison(FRAME, "none", arms).measures())
                .extracting(Measure::topic)
                .doesNotContain("approval");
    }

    /// Attitudes are no target: they are none of the harms, and what looks for harms does not see them.
    @Test
    void noSensitivityLooksAtIt() {
        List<GroupTotals> arms = List.of(arm(bank()));
        assertThat(Measures.of(FRAME, arms)).extracting(Measure::topic).contains("approval");
        assertThat(Measures.ofHarms(FRAME, arms)).extracting(Measure::topic).doesNotContain("approval");
        assertThat(HarmDefinition.all()).extracting(HarmDefinition::topic).doesNotContain("approval");
        assertThat(HarmMeasures.beside())
                .allSatisfy(each ->
                        assertThat(each.varied(new ArmTables(FRAME, arms))).isEmpty());
    }

    @Test
    void aRunTellsItInSentencesWithTheCaution() {
        LifeTotals lives = new LifeTotals();
        outcome(0, bank()).tables().stream()
                .filter(table -> table.kind() == TableKind.LIVES)
                .forEach(lives::add);
        assertThat(new ApprovalSentences(lives).findings())
                .extracting(Finding::sentence)
                .containsExactly(
                        "12 of 20 people approve of being scored.",
                        "1 of 4 people ever under a sanction (25%) approves of being scored all the same.",
                        "15 of 20 people approve of scoring those of other groups than their own.",
                        "3 of 20 people approve of that, but not of being scored. " + Approving.CAUTION);
    }

    @Test
    void theTextOfAComparisonBringsTheCaution() {
        String text = ComparisonText.of(comparison());
        assertThat(text).contains("\napproval\n  " + Approving.CAUTION + "\n  people who approve of being scored\n");
    }
}
