package org.glasshouse.io.mechanisms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glasshouse.io.files.Gallery;
import org.glasshouse.io.files.ScenarioReader;
import org.glasshouse.io.files.Setting;
import org.glasshouse.io.schema.FileKind;
import org.glasshouse.model.Keys;
import org.glasshouse.model.Mechanism;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every mechanism of docs/mechanisms.md, on and off in tiny worlds that its rows work out by hand: two arms of one
/// comparison, lived as `compare` lives them ([LivedArms]).
class MechanismsTest {
    /// Both tests of a world look at the same two arms.
    private static final Map<String, LivedArms> LIVED = new HashMap<>();

    private static final Map<String, List<String>> REGIMES = MechanismsPage.regimes();

    /// Many rows switch the same off in the same regime.
    private static final Map<String, String> EFFECTIVE = new HashMap<>();

    /// What a ratio of a comparison may be off by.
    private static final double ROUNDING = 1e-9;

    @TempDir
    Path folder;

    static List<MechanismRow> rows() {
        return MechanismRow.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void switchedOnItMovesWhatItsRowNamesAndNothingElse(MechanismRow row) throws Exception {
        LivedArms arms = lived(row);
        Map<String, Long> moved = arms.outputs(LivedArms.ON).above(arms.outputs(LivedArms.OFF));

        assertThat(row.moves().values()).as("a row moves something").anyMatch(amount -> amount != 0);
        assertThat(moved).isEqualTo(row.moves());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void compareTellsWhatItsRowNames(MechanismRow row) throws Exception {
        LivedArms arms = lived(row);
        Map<String, Double> named = new TreeMap<>(row.compared());
        row.moves()
                .forEach((output, amount) ->
                        Outputs.measureOf(output).ifPresent(measure -> named.put(measure, (double) amount)));

        assertThat(arms.comparison().arms()).containsExactly(LivedArms.OFF, LivedArms.ON);
        named.forEach((measure, amount) ->
                assertThat(arms.difference(measure)).as(measure).isCloseTo(amount, within(ROUNDING)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void switchedOffItIsTheRunOfTheFileWithoutIt(MechanismRow row) throws Exception {
        assertThat(row.scenarioWithout()).as("the part is left out").isNotEqualTo(row.scenario());
        Map<TableKind, String> without = LivedArms.digestsAlone(folder, row.scenarioWithout());

        assertThat(without).containsKeys(TableKind.LIVES, TableKind.PANEL);
        assertThat(lived(row).digests(LivedArms.OFF)).isEqualTo(without);
    }

    @Test
    void theFilesThatRowsNameAreBundledAndHaveOneOfTheirKeys() {
        assertThat(MechanismsPage.misnamed()).isEmpty();
    }

    @Test
    void eachOfThe79MechanismsHasARow() {
        assertThat(rows().stream().filter(row -> !row.isFurther()).map(MechanismRow::number))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, MechanismsPage.MECHANISMS)
                        .boxed()
                        .toList());
    }

    @Test
    void everythingThatCanBeSwitchedOffByNameIsSwitchedOffInAWorld() {
        Set<String> shown = new HashSet<>();
        for (MechanismRow row : rows()) {
            if (row.switches().get("off") instanceof List<?> names) {
                names.forEach(name -> shown.add(String.valueOf(name)));
            }
        }

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Mechanism.values()).map(Keys::of).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void itsSwitchFitsEachBundledRegimeThatItsRowLists(MechanismRow row) throws Exception {
        for (String regime : REGIMES.getOrDefault(row.toString(), List.of())) {
            assertThat(effective(regime, row.switchedIn(regime)))
                    .as("what is left of %s without %s", regime, row)
                    .isNotEqualTo(effective(regime, List.of()));
        }
    }

    private static String scenarioOf(String regime) {
        return Gallery.names(FileKind.SCENARIO).stream()
                .map(name -> Gallery.text(FileKind.SCENARIO, name).orElseThrow())
                .filter(text -> text.contains("\nregime: " + regime + "\n"))
                .findFirst()
                .orElseThrow();
    }

    /// The first bundled scenario of a regime, with settings laid over it, as one valid file.
    private String effective(String regime, List<String> settings) throws Exception {
        String key = regime + settings;
        String known = EFFECTIVE.get(key);
        if (known == null) {
            Path scenario = folder.resolve(regime + ".yaml");
            Files.writeString(scenario, scenarioOf(regime));
            List<Setting> parsed = new ArrayList<>();
            for (String setting : settings) {
                parsed.add(Setting.parse(parsed.size() + 1, setting));
            }
            known = ScenarioReader.scenario(scenario, parsed).effectiveYaml();
            EFFECTIVE.put(key, known);
        }
        return known;
    }

    private LivedArms lived(MechanismRow row) throws Exception {
        LivedArms known = LIVED.get(row.toString());
        if (known == null) {
            known = LivedArms.of(folder.resolve("arms"), row.scenario(), row.arm());
            LIVED.put(row.toString(), known);
        }
        return known;
    }
}
