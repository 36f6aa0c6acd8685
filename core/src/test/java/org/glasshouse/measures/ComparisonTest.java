package org.glasshouse.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.glasshouse.measures.TinyTables.outcome;
import static org.glasshouse.measures.TinyTables.row;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.model.ConductClass;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// Ten people for two days in two replicates, with and without a regime; every number is counted by hand.
final class ComparisonTest {
    private static final Frame FRAME = new Frame(
            10,
            2,
            2,
            true,
            List.of("fine", "low"),
            List.of("blacklist"),
            Map.of(),
            Map.of("speaking", ConductClass.CRITICAL_SPEECH));
    private static final List<String> ALL = List.of("all", "all");

    @Test
    void aDifferenceIsTakenWithinEachReplicate() {
        Comparison comparison = new Comparison(FRAME, "none", arms());

        Contrast acts = comparison.contrast(measure(comparison, "conduct.speaking.done"), ALL, "bank");

        // 100 and 140 acts without, 90 and 128 with: 10 and 12 fewer. Luck shared by both arms, 40 acts, falls out:
        // the mean is -11, the standard error 1, t of 1 degree of freedom 12.706.
        assertThat(acts.differences()).containsExactly(-10.0, -12.0);
        assertThat(acts.difference().mean()).isEqualTo(-11);
        assertThat(acts.difference().low()).isCloseTo(-23.706, within(0.001));
        assertThat(acts.difference().high()).isCloseTo(1.706, within(0.001));
        assertThat(acts.baseline().mean()).isEqualTo(120);
        assertThat(acts.value().mean()).isEqualTo(109);
    }

    @Test
    void personDaysAreSummedOverDaysAndGroupsStandApart() {
        Comparison comparison = new Comparison(FRAME, "none", arms());
        Measure listed = measure(comparison, "standing.list.blacklist.person-days");

        // Replicate 0: 2 on day 0 and 3 on day 1; replicate 1: 1 on day 1.
        assertThat(comparison.contrast(listed, ALL, "bank").differences()).containsExactly(5.0, 1.0);
        assertThat(comparison.contrast(listed, List.of("sex", "male"), "bank").differences())
                .containsExactly(4.0, 0.0);
    }

    @Test
    void hoursAreMinutesOverSixtyAndDenialsCountWithAndWithoutSubstitute() {
        Comparison comparison = new Comparison(FRAME, "none", arms());

        // 90 minutes in replicate 0, none in replicate 1; refused 2 + 1 times and not at all.
        assertThat(comparison
                        .contrast(measure(comparison, "services.hours"), ALL, "bank")
                        .differences())
                .containsExactly(1.5, 0.0);
        assertThat(comparison
                        .contrast(measure(comparison, "services.train.denied"), ALL, "bank")
                        .differences())
                .containsExactly(3.0, 0.0);
    }

    @Test
    void anArmAgainstItselfDiffersInNothing() {
        Map<String, GroupTotals> twins = new LinkedHashMap<>();
        twins.put("one", regime());
        twins.put("other", regime());

        Comparison comparison = new Comparison(FRAME, "one", twins);

        assertThat(comparison.contrasts()).isNotEmpty().allMatch(Contrast::same);
        Contrast listed = comparison.contrast(measure(comparison, "standing.list.blacklist.person-days"), ALL, "other");
        // Never in 2 replicates: -ln(0.05) / 2.
        assertThat(listed.difference().high()).isCloseTo(1.498, within(0.001));
        assertThat(listed.difference().low()).isCloseTo(-1.498, within(0.001));
        assertThat(ComparisonText.of(comparison))
                .contains("the same in every arm and replicate")
                .doesNotContain("+");
    }

    /// The courts' list gives no grades, and an arm may have what the regime of the scenario has not.
    @Test
    void aRegimeWithoutGradesAndListsIsComparedAsAnyOther() {
        Frame bare = new Frame(
                10, 2, 2, false, List.of(), List.of(), Map.of(), Map.of("speaking", ConductClass.CRITICAL_SPEECH));

        Comparison comparison = new Comparison(bare, "none", arms());

        assertThat(comparison.contrasts()).isNotEmpty();
        assertThat(ComparisonText.of(comparison)).contains("critical things said");
        assertThat(Harm.LOWEST_GRADE.verb(bare)).isEqualTo("fell into the lowest grade at some time");
        assertThat(Harm.LISTED.verb(bare)).isEqualTo("were on a list at some time");
    }

    @Test
    void theTextNamesTheBaselineFirstAndGivesDifferencesASign() {
        assertThat(ComparisonText.of(new Comparison(FRAME, "none", arms()))).contains("""
                  critical things said
                    none   120 (0 to 374)
                    bank   109 (0 to 350)   -11 (-24 to 2)
                """);
    }

    @Test
    void armsOfUnequalLengthAndUnknownBaselinesAreRefused() {
        Map<String, GroupTotals> uneven = arms();
        uneven.put("longer", regime());
        add(uneven.get("longer"), 2, 100, 0);

        assertThatThrownBy(() -> new Comparison(FRAME, "none", uneven))
                .hasMessage("longer has 3 replicates and none has 2");
        assertThatThrownBy(() -> new Comparison(FRAME, "nothing", arms()))
                .hasMessage("baseline: 'nothing' is none of [none, bank]");
    }

    private static Measure measure(Comparison comparison, String key) {
        return comparison.measures().stream()
                .filter(measure -> measure.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key));
    }

    private static Map<String, GroupTotals> arms() {
        GroupTotals none = new GroupTotals(2);
        add(none, 0, 100, 0);
        add(none, 1, 140, 0);
        Map<String, GroupTotals> arms = new LinkedHashMap<>();
        arms.put("none", none);
        arms.put("bank", regime());
        return arms;
    }

    private static GroupTotals regime() {
        GroupTotals bank = new GroupTotals(2);
        bank.add(outcome(
                0,
                row(TableKind.DAILY, 1, "all", "all", Map.of("persons", 10L)),
                row(TableKind.DAILY, 1, "sex", "male", Map.of("persons", 5L)),
                row(TableKind.CONDUCT, 0, "all", "all", Map.of("done", 60L), "speaking"),
                row(TableKind.CONDUCT, 1, "all", "all", Map.of("done", 30L), "speaking"),
                row(TableKind.STANDING, 0, "all", "all", Map.of("persons", 2L), "list", "blacklist"),
                row(TableKind.STANDING, 1, "all", "all", Map.of("persons", 3L), "list", "blacklist"),
                row(TableKind.STANDING, 0, "sex", "male", Map.of("persons", 2L), "list", "blacklist"),
                row(TableKind.STANDING, 1, "sex", "male", Map.of("persons", 2L), "list", "blacklist"),
                row(TableKind.SERVICES, 0, "all", "all", Map.of("times", 2L), "train", "denied"),
                row(TableKind.SERVICES, 1, "all", "all", Map.of("times", 1L, "minutes", 90L), "train", "substituted"),
                row(TableKind.SERVICES, 1, "all", "all", Map.of("times", 9L), "train", "granted")));
        add(bank, 1, 128, 1);
        return bank;
    }

    private static void add(GroupTotals totals, int replicate, long acts, long listed) {
        totals.add(outcome(
                replicate,
                row(TableKind.DAILY, 1, "all", "all", Map.of("persons", 10L)),
                row(TableKind.DAILY, 1, "sex", "male", Map.of("persons", 5L)),
                row(TableKind.CONDUCT, 0, "all", "all", Map.of("done", acts), "speaking"),
                row(TableKind.STANDING, 1, "all", "all", Map.of("persons", listed), "list", "blacklist")));
    }
}
