package org.glasshouse.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.glasshouse.measures.TinyTables.outcome;
import static org.glasshouse.measures.TinyTables.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.glasshouse.measures.SensitivityAnalysis.PointLives;
import org.glasshouse.model.ResponseStrength;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// A made-up world in which as many people are listed as one number says, whatever the other says,
/// and as many are denied a service as luck says.
final class SensitivityAnalysisTest {
    private static final int POINTS = 64;
    private static final int LIVES = 3;
    private static final Frame FRAME =
            new Frame(1_000, 1, 1, true, List.of("fine", "low"), List.of("blacklist"), Map.of(), Map.of());
    private static final String A = "society.conduct.debt.responses.strain";
    private static final ResponseStrength LISTS = new ResponseStrength(A, 31, 0, 63, true);
    private static final ResponseStrength NOTHING =
            new ResponseStrength("society.responses.half-lives.fear", -0.5, 0, -1, false);
    private static final List<List<Double>> DESIGN = design();

    /// The variance of 0 to 63: 64 x 65 / 12.
    private static final double OF_A = 64 * 65 / 12.0;

    private static List<List<Double>> design() {
        List<List<Double>> design = new ArrayList<>();
        for (int point = 0; point < POINTS; point++) {
            // The bits of the point in reverse: every value from 0 to -63/64 once, and nearly at right angles to it.
            design.add(List.of((double) point, -(Integer.reverse(point) >>> 26) / 64.0));
        }
        return design;
    }

    @Test
    void theShareIsTheOneThatTheVariancesGive() {
        // The own life has 20 people more at every other point: a variance of 100 x 64 / 63.
        Dependence listed = dependence("people.ever-listed", "bank", "none");
        double luck = 100 * 64 / 63.0;

        assertThat(listed.assumed()).isCloseTo(OF_A, within(1e-9));
        assertThat(listed.luck()).isCloseTo(luck, within(1e-9));
        assertThat(listed.share()).isCloseTo(OF_A / (OF_A + luck), within(1e-12));
        assertThat(listed.low()).isBetween(0.65, listed.share());
        assertThat(listed.high()).isBetween(listed.share(), 0.9);
        assertThat(listed.conditional()).isTrue();
        // 101 listed at the first point in the middle one of three lives, 63 more at the last.
        assertThat(listed.least()).isEqualTo(101);
        assertThat(listed.most()).isEqualTo(164);
        assertThat(listed.shareInWords()).startsWith("77% (");
    }

    @Test
    void theNumberThatItHangsOnIsNamedAndNoOther() {
        Dependence listed = dependence("people.ever-listed", "bank", "none");

        assertThat(listed.linear()).isCloseTo(1, within(1e-9));
        assertThat(listed.influences()).singleElement().satisfies(it -> {
            assertThat(it.path()).isEqualTo(A);
            // The variance over the points as a whole is 63 / 64 of that of a sample.
            assertThat(it.share()).isCloseTo(63 / 64.0, within(1e-9));
            assertThat(it.low()).isCloseTo(63 / 64.0, within(1e-6));
            assertThat(it.raises()).isTrue();
        });
    }

    @Test
    void whereTheNumberCountsNothingTheShareIsExactlyNothing() {
        Dependence denied = dependence("people.ever-denied", "bank", "none");

        assertThat(denied.assumed()).isZero();
        assertThat(denied.share()).isZero();
        assertThat(denied.high()).isZero();
        assertThat(denied.luck()).isPositive();
        assertThat(denied.conditional()).isFalse();
        assertThat(denied.influences()).isEmpty();
        assertThat(denied.shareInWords()).isEqualTo("0%");
    }

    @Test
    void aReformIsAlsoSetAgainstTheFirstArmBesideTheBaseline() {
        assertThat(dependence("people.ever-listed", "milder", "none").share()).isPositive();
        // Ten fewer than under the bank, in every life at every point.
        Dependence fewer = dependence("people.ever-listed", "milder", "bank");
        assertThat(fewer.mean()).isEqualTo(-10);
        assertThat(fewer.share()).isZero();
    }

    @Test
    void onlyHarmsAreLookedAt() {
        assertThat(analysis().outcomes().stream()
                        .map(each -> each.measure().topic())
                        .distinct())
                .contains("people")
                .isSubsetOf(Stream.concat(
                                Stream.of("people"), HarmMeasures.all().stream().map(HarmMeasures::topic))
                        .toList())
                .doesNotContain("conduct", "feelings", "collective capacity");
        assertThat(HarmMeasures.all()).anySatisfy(harm -> {
            assertThat(harm.topic()).isEqualTo("collective capacity");
            assertThat(harm.varied(new ArmTables(FRAME, List.of()))).isEmpty();
        });
    }

    @Test
    void theTextSaysIfAndNamesTheNumber() {
        Sensitivity sensitivity = new Sensitivity(
                "sensitivity made-up",
                "sha256:0",
                POINTS,
                LIVES,
                List.of(LISTS, NOTHING),
                List.of(),
                analysis().dependences());

        assertThat(SensitivityText.of(sensitivity))
                .startsWith("2 assumed strengths varied together, from nothing to twice what the file says, over 64"
                        + " Sobol' points of 4 lives each.")
                .contains("people who were on the blacklist at some time\n  bank less none: 77% (")
                .contains("), so “if”; from 101 to 164 over the points\n    mostly strain of debt 98%\n")
                .contains("Not moved by any of these numbers\n")
                .contains("  people who were denied a service at some time: bank less none\n")
                .contains("The numbers that matter most where an “if” is due\n  strain of debt: in 2 of these");
        assertThat(sensitivity.named(Map.of("none", "nobody", "bank", "reported")).dependences().stream()
                        .map(Dependence::arm)
                        .distinct())
                .containsExactly("nobody", "reported");
        assertThat(SensitivityText.strength(NOTHING.path())).isEqualTo("half-life of fear");
        assertThat(SensitivityText.strength("society.responses.adds.witnessed.fear"))
                .isEqualTo("fear when witnessed");
    }

    private static Dependence dependence(String measure, String arm, String against) {
        return analysis().dependences().stream()
                .filter(each ->
                        each.measure().equals(measure) && each.arm().equals(arm) && against.equals(each.against()))
                .findFirst()
                .orElseThrow();
    }

    private static SensitivityAnalysis analysis() {
        Map<String, List<PointLives>> arms = new LinkedHashMap<>();
        for (String arm : List.of("none", "bank", "milder")) {
            List<PointLives> points = new ArrayList<>();
            for (int point = 0; point < POINTS; point++) {
                points.add(lives(arm, point));
            }
            arms.put(arm, points);
        }
        return new SensitivityAnalysis(FRAME, "none", List.of(LISTS, NOTHING), DESIGN, arms);
    }

    private static PointLives lives(String arm, int point) {
        boolean regime = !arm.equals("none");
        int fewer = arm.equals("milder") ? 10 : 0;
        GroupTotals shared = new GroupTotals(1);
        for (int life = 0; life < LIVES; life++) {
            add(shared, life, regime ? 100 + life + point - fewer : 0, regime ? 5 * life : 0);
        }
        GroupTotals own = new GroupTotals(1);
        add(own, LIVES + point, regime ? 101 + point + 20 * (point % 2) - fewer : 0, regime ? 3 + point % 4 : 0);
        return new PointLives(shared, own);
    }

    private static void add(GroupTotals totals, int replicate, long listed, long denied) {
        totals.add(outcome(
                replicate,
                row(
                        TableKind.DAILY,
                        0,
                        "all",
                        "all",
                        Map.of("persons", 1_000L, "first_listed", listed, "first_denied", denied))));
    }
}
