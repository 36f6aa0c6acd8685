package org.glasshouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `diff` tells of two files, read off two small regimes that differ in one thing of each sort.
final class DiffTest {
    private static final String VILLAGE =
            Path.of("..", "regimes", "village-morality-bank.yaml").toString();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private String one = "";
    private String other = "";

    @BeforeEach
    void twoRegimes() throws IOException {
        one = write("one", """
                glasshouse: 1
                regime: one
                title: The first
                card: {follows: construction, models: m, disputed: d, leaves-out: l}
                points: {start: 60, min: 0, max: 100}
                channels:
                  camera: {sees: [littering, quarrelling], detects: 0.1, misattributes: {share: 0.02, to: district}}
                  clerk: {sees: [littering], mixes-up: {rate: 0.5, recorded-as: littering}}
                deeds: {littering: -5, quarrelling: -1}
                grades: {fair: 50.., low: ..50}
                consequences:
                  no-train: {when: {grade: low}, deny: train}
                  shame: {when: {grade: low}, publish: neighbourhood}
                redress: {expiry-days: 365}
                """);
        other = write("other", """
                glasshouse: 1
                regime: other
                title: The second
                card: {follows: construction, models: other words, disputed: d, leaves-out: l}
                points: {start: 1060, min: 0, max: 2000}
                channels:
                  clerk: {sees: [littering], mixes-up: {rate: 0.5, recorded-as: littering}}
                  camera:
                    sees: [littering, jaywalking]
                    detects: 0.3
                    by: {group: {minority: 1.5}}
                    misattributes: {share: 0.02, to: nation}
                deeds: {littering: -10, jaywalking: -2}
                grades: {fair: 40.., low: ..40}
                consequences:
                  no-train: {when: {grade: low}, price: train, costs-income-days: 0.5}
                  shame: {when: {grade: low}, publish: neighbourhood}
                """);
    }

    @Test
    void eachSortOfChangeIsToldInASentenceUnderItsPart() {
        Said said = Said.by("diff", one, other);
        assertThat(said.err()).isEmpty();
        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).isEqualTo("""
                From regime one: The first
                to   regime other: The second

                Scale
                  1. Points: start, where everybody starts, rises from 60 to 1,060 points.
                  2. Points: max, the most that anybody can have, rises from 100 to 2,000 points.
                  3. Grade fair becomes from 40 points; it was from 50 points.
                  4. Grade low becomes below 40 points; it was below 50 points.

                Channels
                  5. Channel camera: sees, the kinds of conduct that it sees: now also jaywalking; no longer
                     quarrelling.
                  6. Channel camera: detects, the chance that it sees such a deed, rises from 10% to 30%.
                  7. New: channel camera: by.group, factors on that chance by class of trait of the doer: minority
                     1.5.
                  8. Channel camera: misattributes.to, among whom the wrong person is found, becomes nation; it was
                     district.
                  9. Channels: their order becomes clerk, camera; it was camera, clerk.

                Deeds
                 10. A record of littering takes 10 points; it took 5 points.
                 11. Gone: a record of quarrelling counts for nothing; it took 1 point.
                 12. New: a record of jaywalking takes 2 points.

                Consequences
                 13. Gone: consequence no-train: whoever has grade low is denied train and goes without.
                 14. New: consequence no-train: whoever has grade low pays 0.5 days of income more for train than
                     others.

                Redress
                 15. Gone: records run out after 365 days, and their points with them.

                Card
                 16. The card says something else under `models`.
                """);
    }

    @Test
    void aFileBesideItselfDiffersInNothing() {
        assertThat(Said.by("diff", one, one).out()).endsWith("\n\nNothing in what they do differs.\n");
        assertThat(Said.by(
                                "diff",
                                "village",
                                Path.of("..", "societies", "village.yaml").toString())
                        .out())
                .endsWith("\n\nNothing in what they do differs.\n");
    }

    @Test
    void dimensionsAreToldWithWhatTheyHoldAndDeedsInTheirSteps() throws IOException {
        String divided = write("divided", """
                glasshouse: 1
                regime: one
                title: The first
                card: {follows: construction, models: m, disputed: d, leaves-out: l}
                points:
                  start: 60
                  min: 0
                  max: 100
                  dimensions:
                    order: {weight: 0.7, of: [littering], start: 60}
                    home: {weight: 0.3, of: [quarrelling], start: 60}
                channels:
                  camera: {sees: [littering, quarrelling], detects: 0.1, misattributes: {share: 0.02, to: district}}
                  clerk: {sees: [littering], mixes-up: {rate: 0.5, recorded-as: littering}}
                deeds: {littering: -10, quarrelling: -2}
                grades: {fair: 50.., low: ..50}
                consequences:
                  no-train: {when: {grade: low}, deny: train}
                  shame: {when: {grade: low}, publish: neighbourhood}
                redress: {expiry-days: 365}
                """);
        Said said = Said.by("diff", one, divided);
        assertThat(said.err()).isEmpty();
        assertThat(said.out().replaceAll("\\s+", " "))
                .contains("New: dimension order: 70% of the scale, 0 to 70 points, of which everybody starts with 42; "
                        + "records of littering move it; a step of it is 0.7 points.")
                .contains("A record of littering takes 10 steps; it took 5 points.");
        assertThat(Said.by("describe", divided).out().replaceAll("\\s+", " "))
                .contains("Points that a record takes: littering 7, quarrelling 1.");
    }

    /// A step of a dimension of 100 points, 0 to 100, is a point.
    @Test
    void aDeedThatCountsForNothingIsSaidToAndAStepThatIsAPointIsCalledOne() throws IOException {
        String regime = """
                glasshouse: 1
                regime: %s
                title: Dimensions of points
                card: {follows: construction, models: m, disputed: d, leaves-out: l}
                points:
                  start: 100
                  min: 0
                  max: 200
                  dimensions:
                    order: {weight: 0.5, of: [littering, quarrelling], start: 50}
                    home: {weight: 0.5, of: [shouting], start: 50}
                channels: {camera: {sees: [littering, quarrelling, shouting]}}
                deeds: {shouting: -1, %s}
                """;
        String before = write("before", regime.formatted("before", "littering: 0, quarrelling: -1"));
        String after = write("after", regime.formatted("after", "littering: 3, quarrelling: 0"));
        String none = write("none", regime.formatted("none", "quarrelling: -1"));
        assertThat(Said.by("diff", before, after).out())
                .contains(". A record of littering gives 3 points; it counted for nothing.\n")
                .contains(". A record of quarrelling counts for nothing; it took 1 point.\n");
        assertThat(Said.by("diff", before, none).out())
                .contains(". Gone: a record of littering counts for nothing, as before.\n");
    }

    @Test
    void overlaysAreToldAsWhatTheyChangeInARegime() {
        Said said = Said.by("diff", VILLAGE, "--with", "+appeal,+no-association,+repeal@365");
        assertThat(said.err()).isEmpty();
        assertThat(said.out().replaceAll("\\s+", " "))
                .contains("to regime village-morality-bank: the same with +appeal,+no-association,+repeal@365")
                .contains(
                        "Mechanisms switched off, whatever else the regime says: now association, household-liability, household-stars.")
                .contains("New: notice: 80% of those whom a record costs points")
                .contains("New: amendment repeal, from day 365: the regime is repealed");
    }

    /// The village scores no speech, the hundred points take three for a criticism.
    @Test
    void aLimitOnWhatARegimeDoesNotDoIsSaidToChangeNothing() {
        String nothing = "\nIn effect nothing changes: nothing that the regime does is against these limits.\n";
        assertThat(Said.by("diff", "village-morality-bank", "--with", "+no-speech")
                        .out())
                .contains("sorts of conduct whose records count for nothing")
                .endsWith(nothing);
        assertThat(Said.by("diff", "small-country-hundred-points", "--with", "+no-speech")
                        .out())
                .doesNotContain("In effect");
        assertThat(Said.by("diff", "village-morality-bank", "--with", "+purpose-limits")
                        .out())
                .doesNotContain("In effect");
        assertThat(Said.by("diff", VILLAGE, "--with", "+no-speech").out())
                .endsWith(
                        "What a limit changes hangs on the society; between scenarios diff says whether it is anything.\n");
    }

    /// Rongcheng ties nobody to anybody, the village has stars of households; no regime at all has nothing.
    @Test
    void whatARegimeDoesNotHaveIsSaidToChangeNothingWhenSwitchedOff() {
        String nothing = "\nIn effect nothing changes: the regime has nothing of what is switched off.\n";
        String rongcheng = Path.of("..", "regimes", "rongcheng.yaml").toString();
        assertThat(Said.by("diff", rongcheng, "--with", "+no-association").out())
                .endsWith(nothing);
        assertThat(Said.by("diff", "rongcheng", "--with", "+no-association").out())
                .contains("Mechanisms switched off, whatever else the regime says: now association, household-stars,")
                .endsWith(nothing);
        assertThat(Said.by("diff", "none", "--with", "+perfect-sensing").out()).endsWith(nothing);
        assertThat(Said.by("diff", VILLAGE, "--with", "+no-association").out()).doesNotContain("In effect");
        assertThat(Said.by("diff", rongcheng, "--with", "+perfect-sensing").out())
                .doesNotContain("In effect");
        assertThat(Said.by("diff", rongcheng, "--with", "+no-association,+expiry")
                        .out())
                .doesNotContain("In effect");
        assertThat(Said.by("diff", "rongcheng", "--with", "+no-association,+no-speech")
                        .out())
                .endsWith(
                        "\nIn effect nothing changes: nothing that the regime does is against these limits, and it has"
                                + " nothing\nof what is switched off.\n");
    }

    @Test
    void aScenarioIsToldWithItsSocietyAndItsRegime() {
        Said said = Said.by(
                "diff", Path.of("..", "scenarios", "village-morality-bank.yaml").toString(), "--with", "none,+expiry");
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .contains("Gone: everybody of 15 years and over starts with 60 points")
                .contains("Gone: channel loan-office: writes down 100% of late-loan-payment");
        Said societies = Said.by(
                "diff",
                Path.of("..", "scenarios", "village-morality-bank.yaml").toString(),
                Path.of("..", "scenarios", "small-country-hundred-points.yaml").toString());
        assertThat(societies.out())
                .contains("\nSociety: people\n", "\nHorizon\n", "\nRedress\n")
                .containsPattern("People: persons, number of persons, rises from 3,000 to [0-9,]+ persons\\.");
    }

    @Test
    void programsReadEachDifferenceWithItsPathItsValuesAndItsPlaces() {
        JsonNode told = new JsonMapper()
                .readTree(Said.by("diff", one, other, "--format", "json").out());
        assertThat(told.get("kind").asString()).isEqualTo("regime");
        JsonNode detects = told;
        for (JsonNode each : told.get("differences")) {
            if (each.get("path").asString().equals("channels.camera.detects")) {
                detects = each;
            }
        }
        assertThat(detects.get("sort").asString()).isEqualTo("number");
        assertThat(detects.get("before").get(0).asString()).isEqualTo("0.1");
        assertThat(detects.get("after").get(0).asString()).isEqualTo("0.3");
        assertThat(detects.get("from").asString()).isEqualTo(one + ":7:44");
        assertThat(detects.get("to").asString()).isEqualTo(other + ":10:5");
        assertThat(detects.get("sentence").asString())
                .isEqualTo("Channel camera: detects, the chance that it sees such a deed, rises from 10% to 30%.");
    }

    @Test
    void whatCannotBeSetSideBySideEndsInOneLine() {
        Said kinds = Said.by("diff", one, "village");
        assertThat(kinds.exitCode()).isEqualTo(4);
        Said society =
                Said.by("diff", one, Path.of("..", "societies", "village.yaml").toString());
        assertThat(society.exitCode()).isEqualTo(3);
        assertThat(society.err())
                .hasLineCount(1)
                .endsWith(": this is a society file; a regime file is expected here\n");
        Said alone = Said.by("diff", one);
        assertThat(alone.exitCode()).isEqualTo(2);
        assertThat(alone.err())
                .contains("another file, or overlays (--with +appeal): exactly one of the two is needed");
        Said regime = Said.by("diff", one, "--with", "none");
        assertThat(regime.exitCode()).isEqualTo(3);
        assertThat(regime.err()).hasLineCount(1).startsWith("--with:1:1: 'none' is no overlay;");
        Said overlay = Said.by("diff", Path.of("..", "overlays", "expiry.yaml").toString(), one);
        assertThat(overlay.exitCode()).isEqualTo(3);
        assertThat(overlay.err()).hasLineCount(1).contains("is a file of the kind overlay");
        Said society2 =
                Said.by("diff", Path.of("..", "societies", "village.yaml").toString(), "--with", "+appeal");
        assertThat(society2.exitCode()).isEqualTo(3);
        assertThat(society2.err()).hasLineCount(1).contains("overlays are laid over a regime or a scenario");
        assertThat(Said.by("diff", one, "--with", "+apeal").err())
                .hasLineCount(1)
                .contains("no overlay 'apeal' is bundled", "did you mean 'appeal'?");
    }

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name + ".yaml");
        Files.writeString(file, text);
        return file.toString();
    }
}
