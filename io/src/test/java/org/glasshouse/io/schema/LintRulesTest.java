package org.glasshouse.io.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glasshouse.io.files.FileException;
import org.glasshouse.io.files.ScenarioReader;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Society;
import org.glasshouse.model.check.Checks;
import org.glasshouse.model.lint.Finding;
import org.glasshouse.model.lint.Lint;
import org.glasshouse.model.lint.LintRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The examples of the rules of `lint` are what the page says: the bad one is named by its rule alone, the good one by
/// none.
final class LintRulesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @BeforeEach
    void theBaseStandsBesideTheExamples() throws IOException {
        write("base");
        write("society");
    }

    @ParameterizedTest
    @EnumSource(LintRule.class)
    void theBadExampleIsNamedByItsRuleAlone(LintRule rule) throws IOException, FileException {
        assertThat(findings(rule.key() + "-bad"))
                .as("findings in " + LintPage.example(rule.key() + "-bad"))
                .isNotEmpty()
                .allSatisfy(finding ->
                        assertThat(finding.rule()).as(finding.sentence()).isEqualTo(rule));
    }

    @ParameterizedTest
    @EnumSource(LintRule.class)
    void theGoodExampleIsNamedByNone(LintRule rule) throws IOException, FileException {
        assertThat(findings(rule.key() + "-good")).isEmpty();
    }

    @Test
    void theBaseIsNamedByNone() throws FileException {
        assertThat(Lint.of(regime("base"), society())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LintRule.class)
    void aRuleThatNeedsASocietyIsLeftOutWithoutOneAndNoOther(LintRule rule) throws IOException, FileException {
        write(rule.key() + "-bad");
        assertThat(Lint.of(regime(rule.key() + "-bad"), null).isEmpty()).isEqualTo(rule.needsSociety());
    }

    @Test
    void noRegimeAtAllHasNoFault() throws FileException {
        assertThat(Lint.of(ScenarioReader.regime(Path.of("none"), List.of()).value(), society()))
                .isEmpty();
    }

    private List<Finding> findings(String example) throws IOException, FileException {
        write(example);
        Regime regime = regime(example);
        assertThat(Checks.ofReferences(society(), regime)).isEmpty();
        return Lint.of(regime, society());
    }

    private Regime regime(String example) throws FileException {
        return ScenarioReader.regime(folder.resolve(example + ".yaml"), List.of())
                .value();
    }

    private Society society() throws FileException {
        return ScenarioReader.society(folder.resolve("society.yaml"), List.of()).value();
    }

    private void write(String example) throws IOException {
        Files.writeString(folder.resolve(example + ".yaml"), LintPage.example(example));
    }
}
