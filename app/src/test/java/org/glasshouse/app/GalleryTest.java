package org.glasshouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.glasshouse.io.files.GalleryEntry;
import org.glasshouse.io.schema.FileKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is bundled, described and told to programs.
final class GalleryTest {
    @Test
    void eachSortOfAssociationIsTold(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ties.yaml");
        Files.writeString(file, """
                glasshouse: 1
                regime: ties
                title: Three sorts of association
                extends: village-morality-bank
                association:
                  evidence: assumed
                  shame: {when-below: ordinary, through: [kin, work], points: -2}
                  sins: {when-recorded: [quarrelling], through: [household], share: 0.5, by: {age: {child: 0}}}
                  debts: {when-recorded: [late-loan-payment, quarrelling], through: [kin], points: -1}
                  company: {while-below: ordinary, through: [friends], every-days: 30, points: -1}
                """);
        Said said = Said.by("describe", file.toString());
        assertThat(said.err()).isEmpty();
        assertThat(said.out().replaceAll("\\s+", " "))
                .contains(
                        "Association shame: when somebody falls below grade ordinary, each contact through kin and work"
                                + " loses 2 points.",
                        "Association sins: when quarrelling is recorded of somebody, each contact through household"
                                + " (child × 0) bears 50% of its points, too.",
                        "Association debts: when late-loan-payment or quarrelling is recorded of somebody, each contact"
                                + " through kin loses 1 point.",
                        "Association company: every 30 days, for each contact through friends who is below grade"
                                + " ordinary, everybody loses 1 point.");
    }

    /// Every bundled file can be described, whatever it is.
    @Test
    void overlaysAndStudiesAreDescribedByWhatTheyChange() {
        Said expiry = Said.by("describe", "../overlays/expiry.yaml");
        assertThat(expiry.exitCode()).as(expiry.err()).isZero();
        assertThat(expiry.out())
                .contains("(overlay expiry)", "--with +expiry", "In a regime it sets:\n", "expiry-days");
        Said association = Said.by("describe", "no-association");
        assertThat(association.out()).contains("It switches off association, household-stars and household-liability.");
        assertThat(association.out()).doesNotContain("In a regime it sets");
        Said study = Said.by("describe", "village-reforms");
        assertThat(study.exitCode()).as(study.err()).isZero();
        assertThat(study.out().replaceAll("\\s+", " "))
                .contains(
                        "(study village-reforms)",
                        "starts from the scenario village-morality-bank and is set against the arm",
                        "Arm repealed (The whole scheme ends after a year): repealed on day 365.");
        for (GalleryEntry entry : GalleryEntry.all()) {
            if (entry.kind() == FileKind.OVERLAY || entry.kind() == FileKind.STUDY) {
                assertThat(Said.by("describe", "../" + entry.kind().folder() + "/" + entry.name() + ".yaml")
                                .exitCode())
                        .as(entry.name())
                        .isZero();
            }
        }
    }

    @Test
    void theGalleryListsEveryBundledFileWithTitleAndAccount() {
        Said said = Said.by("gallery");
        assertThat(said.exitCode()).isZero();
        assertThat(said.out())
                .contains("scenarios/\n", "societies/\n", "regimes/\n", "+repeal@DAY")
                .containsPattern("  village-morality-bank +Two years under the morality bank\n")
                .containsPattern("  village-morality-bank +A village's morality bank.* \\(follows: press\\)\n")
                .containsPattern("  ref-points-low +.* \\(follows: construction\\)\n");
        JsonNode entries =
                new JsonMapper().readTree(Said.by("gallery", "--format", "json").out());
        assertThat(entries.size()).isEqualTo((int)
                said.out().lines().filter(line -> line.startsWith("  ")).count());
        assertThat(entries.get(0).get("kind").asString()).isEqualTo("scenario");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scenario", "society", "regime"})
    void everyKindOfFileHasASchema(String kind) {
        Said said = Said.by("schema", kind);
        assertThat(said.exitCode()).isZero();
        JsonNode schema = new JsonMapper().readTree(said.out());
        assertThat(schema.get("title").asString()).isEqualTo("Glasshouse " + kind);
        assertThat(schema.get("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }

    @Test
    void thereIsNoSchemaOfAPerson() {
        Said said = Said.by("schema", "person");
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("'person' is no kind of file; scenario, society and regime are");
    }

    @Test
    void aSocietyIsDescribedByWhatItAsksForAndWhatCameOfIt() {
        Path file = Path.of("..", "societies", "village.yaml");
        Said said = Said.by("describe", file.toString());
        assertThat(said.exitCode()).isZero();
        assertThat(said.out())
                .contains("3,000 persons in 1 district")
                .containsPattern("minority +8.89% +\\d+\\.\\d\\d%")
                .containsPattern("  household +\\d\\.\\d +\\d\\.\\d\\d +1\\.00 ")
                .containsPattern("  all +\\d\\d\\.\\d")
                .containsPattern("\\d\\.\\d{4} candidates a person-day")
                .contains("A year of it with nobody keeping score");
        JsonNode drawn = new JsonMapper()
                .readTree(
                        Said.by("describe", "--format", "json", file.toString()).out())
                .get("drawn");
        assertThat(drawn.get("persons").asInt()).isEqualTo(3000);
        assertThat(drawn.get("ties").size()).isEqualTo(7);
    }

    @Test
    void aRegimeIsDescribedByItsCardAndItsPartsInSentences() {
        Said said = Said.by(
                "describe",
                Path.of("..", "regimes", "village-morality-bank.yaml").toString());
        assertThat(said.exitCode()).isZero();
        assertThat(said.out())
                .contains("Follows: press", "Disputed: ", "Leaves out: ")
                .contains("  1. Everybody of 15 years and over starts with 60 points and can have 0 to 100.")
                .contains("Grades: model from 85, ordinary from 50 to below 85, blacklisted below 50.")
                .containsPattern("Points that a record takes: littering-river 5,")
                .containsPattern(
                        "whoever is on the blacklist is denied fast-train, uses bus instead\\s+and loses 4 hours")
                .containsPattern("Numbers in the files: \\d+, of them .* \\d+ assumed");
    }

    @Test
    void overlaysCanBeLaidOverWhatIsDescribed() {
        String village = Path.of("..", "regimes", "village-morality-bank.yaml").toString();
        Said said = Said.by("describe", village, "--with", "+expiry,+no-association,+repeal@400");
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .startsWith("A village's morality bank, as a newspaper described it in 2019, with"
                        + " +expiry,+no-association,+repeal@400 (regime village-morality-bank)\n")
                .contains(
                        "  1. Switched off, whatever is said below: association, household-liability and household-stars.\n")
                .contains("Records run out after 365 days")
                .contains("Amendment repeal, from day 400: the regime is repealed");
        assertThat(Said.by("describe", "village-no-regime", "--with", "village-morality-bank,+no-association")
                        .out())
                .contains("Follows: press", "Switched off: association, household-liability, household-stars.");
        Said society = Said.by("describe", "village", "--with", "+expiry");
        assertThat(society.exitCode()).isEqualTo(3);
        assertThat(society.err()).contains("this is a society file; overlays are laid over a regime or a scenario");
    }

    @Test
    void aScenarioIsDescribedWithItsSocietyItsRegimeAndItsCost() {
        Said said = Said.by(
                "describe",
                Path.of("..", "scenarios", "village-morality-bank.yaml").toString());
        assertThat(said.exitCode()).isZero();
        assertThat(said.out())
                .containsPattern(
                        "Society village under regime village-morality-bank for 730 days from 2019-06-20,\\s+lived 20 times")
                .contains("Follows: press")
                .contains("The whole scenario on ");
    }
}
