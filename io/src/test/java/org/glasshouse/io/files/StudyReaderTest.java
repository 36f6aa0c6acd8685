package org.glasshouse.io.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Epoch;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Repeal;
import org.glasshouse.model.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyReaderTest {
    private static final Path VILLAGE = Path.of("..", "scenarios", "village-morality-bank.yaml");

    @TempDir
    Path folder;

    @Test
    void theBaselineComesFirstAndNoneNeedsNoMention() throws Exception {
        Study study = StudyReader.read(VILLAGE, List.of("+no-association"), null, List.of());

        assertThat(study.name()).isEqualTo("village-morality-bank");
        assertThat(study.baseline()).isEqualTo("none");
        assertThat(study.arms())
                .extracting(Study.Arm::name)
                .containsExactly("none", "village-morality-bank", "+no-association");
        assertThat(scenario(study, 0).regime().regime()).isEqualTo("none");
        assertThat(scenario(study, 1).file().off()).isEmpty();
        assertThat(scenario(study, 2).file().off())
                .containsExactlyInAnyOrder(
                        Mechanism.ASSOCIATION, Mechanism.HOUSEHOLD_STARS, Mechanism.HOUSEHOLD_LIABILITY);
        assertThat(scenario(study, 2).regime()).isEqualTo(scenario(study, 1).regime());
    }

    @Test
    void theTwinOfAnArmIsTheSameArmWithoutErrorsAndTies() throws Exception {
        Study study = StudyReader.read(
                VILLAGE,
                List.of(
                        "+perfect-sensing,+no-association",
                        "+expiry",
                        "+expiry,+no-association,+perfect-sensing",
                        "+no-association",
                        "+repeal@9,+perfect-sensing,+no-association"),
                null,
                List.of());
        assertThat(study.arms())
                .extracting(Study.Arm::twin)
                .containsExactly(
                        null,
                        "+perfect-sensing,+no-association",
                        null,
                        "+expiry,+no-association,+perfect-sensing",
                        null,
                        "+perfect-sensing,+no-association",
                        null);
    }

    /// The courts' list can be set against a world that never had it: there nobody stands on it when the days begin.
    @Test
    void nobodyBeginsOnAListThatAnArmsRegimeDoesNotHave() throws Exception {
        Path courtList = Path.of("..", "scenarios", "court-list.yaml");
        Study study = StudyReader.read(courtList, List.of("none", "+repeal@1000"), null, List.of());

        Study.Arm none = study.arms().getFirst();
        Study.Arm own = study.arms().get(1);
        assertThat(scenario(study, 0).file().initial().lists()).isEmpty();
        assertThat(none.beginsWithout(own.scenario().value())).containsExactly("defaulter-list");
        assertThat(scenario(study, 1).file().initial().lists()).containsOnlyKeys("defaulter-list");
        assertThat(scenario(study, 2).file().initial())
                .isEqualTo(scenario(study, 1).file().initial());
        assertThat(own.beginsWithout(none.scenario().value())).isEmpty();
    }

    @Test
    void anOverlayReplacesOnlyWhatItHolds() throws Exception {
        Path overlay = write("short.yaml", """
                glasshouse: 1
                overlay: short
                title: Records run out after a month
                sources: {MINE: A paper}
                regime:
                  redress: {expiry-days: {value: 30, source: MINE, evidence: reported}}
                """);

        Study study = StudyReader.read(VILLAGE, List.of("+" + overlay), "village-morality-bank", List.of());

        assertThat(study.arms()).hasSize(2);
        assertThat(scenario(study, 1).regime().redress().expiryDays()).isEqualTo(30);
        assertThat(scenario(study, 1).regime().channels())
                .isEqualTo(scenario(study, 0).regime().channels());
        assertThat(study.arms().getLast().scenario().numbers())
                .anySatisfy(number -> assertThat(number.path()).isEqualTo("regime.redress.expiry-days"));
    }

    @Test
    void settingsAreLaidUnderOverlaysAndStayOutOfOtherRegimes() throws Exception {
        List<Setting> settings =
                List.of(Setting.parse(1, "regime.redress.expiry-days=90"), Setting.parse(2, "horizon.days=10"));

        Study study = StudyReader.read(VILLAGE, List.of("none", "+expiry"), null, settings);

        assertThat(scenario(study, 1).regime().redress().expiryDays()).isEqualTo(90);
        assertThat(scenario(study, 2).regime().redress().expiryDays()).isEqualTo(365);
        assertThat(study.arms())
                .allSatisfy(arm -> assertThat(
                                arm.scenario().value().file().horizon().days())
                        .isEqualTo(10));
    }

    @Test
    void aStudyNamesItsArms() throws Exception {
        Path study = write("study.yaml", """
                glasshouse: 1
                study: mine
                title: What a register does
                scenario: village-morality-bank
                baseline: reported
                replicates: 3
                arms:
                  reported: {}
                  unwatched: {title: Nobody denounces, off: [malice]}
                  free: {regime: none}
                """);

        Study read = StudyReader.read(study, List.of("+expiry"), null, List.of());

        assertThat(read.arms()).extracting(Study.Arm::name).containsExactly("reported", "unwatched", "free", "+expiry");
        assertThat(read.arms()).extracting(Study.Arm::title).element(1).isEqualTo("Nobody denounces");
        assertThat(scenario(read, 1).file().off()).containsExactly(Mechanism.MALICE);
        assertThat(read.arms())
                .allSatisfy(arm ->
                        assertThat(arm.scenario().value().file().replicates()).isEqualTo(3));
    }

    @Test
    void anArmChangesNumbersByTheirPaths() throws Exception {
        Path study = write("study.yaml", """
                glasshouse: 1
                study: mine
                title: How much a wrong name matters
                scenario: village-morality-bank
                arms:
                  half:
                    change:
                      regime.channels.neighbour-report.misattributes.share: {value: 0.5, evidence: assumed}
                      regime.redress.expiry-days: 90
                  typing: {change: {regime.channels.neighbour-report.misatributes.share: 0.5}}
                """);

        assertThatInvalid(() -> StudyReader.read(study, List.of(), null, List.of()))
                .hasMessageContaining(study + ":10:54: channels.neighbour-report.misatributes: unknown key");

        Files.writeString(study, Files.readString(study).replaceAll("(?m)^  typing.*$", ""));
        Study read = StudyReader.read(study, List.of(), null, List.of());
        assertThat(scenario(read, 1).regime().channels().get("neighbour-report"))
                .hasFieldOrPropertyWithValue("misattributes.share", 0.5);
        assertThat(scenario(read, 1).regime().redress().expiryDays()).isEqualTo(90);
        assertThat(read.arms().getLast().scenario().numbers())
                .filteredOn(number -> number.path().equals("regime.channels.neighbour-report.misattributes.share"))
                .extracting(SourcedNumber::evidence)
                .containsExactly(Evidence.ASSUMED);
    }

    @Test
    void anArmIsRepealedOnADay() throws Exception {
        Study study = StudyReader.read(
                VILLAGE, List.of("+repeal@365", "+no-association,+repeal@2019-07-20"), null, List.of());

        assertThat(scenario(study, 1).epochs()).hasSize(1);
        List<Epoch> epochs = scenario(study, 2).epochs();
        assertThat(epochs).extracting(Epoch::fromDay).containsExactly(0, 365);
        assertThat(epochs.getLast().repeal()).isEqualTo(new Repeal(Repeal.Standing.CLEARED, Repeal.Lists.CLEARED));
        assertThat(epochs.getLast().inForce().channels()).isEmpty();
        assertThat(epochs.getFirst().inForce()).isEqualTo(epochs.getFirst().regime());
        assertThat(scenario(study, 3).epochs()).extracting(Epoch::fromDay).containsExactly(0, 30);
        assertThat(scenario(study, 3).file().off()).contains(Mechanism.ASSOCIATION);
    }

    @Test
    void aStudySaysWhatStaysAfterARepeal() throws Exception {
        Path file = write("study.yaml", """
                glasshouse: 1
                study: mine
                title: What outlives a regime
                scenario: court-list
                baseline: kept
                arms:
                  abolished:
                    repeal: {on: 2016-01-01, lists: run-out}
                    change: {regime.channels.court.detects: 0.5}
                  kept: {repeal: {on: 100, standing: kept}}
                """);

        Study study = StudyReader.read(file, List.of(), null, List.of());

        Scenario abolished = scenario(study, 1);
        Epoch last = abolished.epochs().stream()
                .filter(epoch -> epoch.repeal() != null)
                .findFirst()
                .orElseThrow();
        assertThat(last.repeal()).isEqualTo(new Repeal(Repeal.Standing.CLEARED, Repeal.Lists.RUN_OUT));
        assertThat(abolished.regime().channels().get("court")).hasFieldOrPropertyWithValue("detects", 0.5);
        // The list's later amendments change numbers of what has ended.
        assertThat(abolished.epochs().getLast().inForce().channels()).isEmpty();
        assertThat(scenario(study, 0).epochs())
                .anySatisfy(epoch ->
                        assertThat(epoch.repeal()).isEqualTo(new Repeal(Repeal.Standing.KEPT, Repeal.Lists.CLEARED)));
    }

    @Test
    void aRepealNeedsADayOfTheScenario() throws Exception {
        assertThatInvalid(() -> StudyReader.read(VILLAGE, List.of("none", "+expiry,+repeal@730"), null, List.of()))
                .hasMessage("--with:2:17: the regime can't be repealed on day 730, which is not lived; the days of this"
                        + " scenario are 0 to 729");
        assertThatInvalid(() -> StudyReader.read(VILLAGE, List.of("+repeal@2019-06-19"), null, List.of()))
                .hasMessage("--with:1:9: the regime can't be repealed on 2019-06-19, day -1, which is not lived; the"
                        + " days of this scenario are 0 to 729");
        for (String word : List.of("+repeal", "+repeal@", "+repeal@soon", "+repeal@-3", "+repeal@2019-02-30")) {
            assertThatInvalid(() -> StudyReader.read(VILLAGE, List.of(word), null, List.of()))
                    .hasMessageStartingWith("--with:1:")
                    .hasMessageEndingWith("a repeal needs the day on which the regime ends, a number from 0 or a date:"
                            + " +repeal@365, +repeal@2020-06-19");
        }
        assertThatInvalid(() -> StudyReader.read(VILLAGE, List.of("+repeal@3,+repeal@4"), null, List.of()))
                .hasMessage("--with:1:11: a regime is repealed once; write one +repeal@… in an arm");
        assertThatInvalid(() -> StudyReader.read(
                        Path.of("..", "scenarios", "ref-points.yaml"), List.of("+repeal@2020-01-01"), null, List.of()))
                .hasMessageContaining("--with:1:9: ")
                .hasMessageContaining("a date needs the scenario's `horizon: {start: …}`");
        Path study = write("study.yaml", """
                glasshouse: 1
                study: mine
                title: Too late, and not at all
                scenario: village-morality-bank
                arms:
                  late: {repeal: {on: 5000}}
                """);
        assertThatInvalid(() -> StudyReader.read(study, List.of(), null, List.of()))
                .hasMessage(study + ":6:23: the regime can't be repealed on day 5000, which is not lived; the days of"
                        + " this scenario are 0 to 729");
        Files.writeString(study, Files.readString(study).replace("on: 5000", "standing: keep"));
        assertThatInvalid(() -> StudyReader.read(study, List.of(), null, List.of()))
                .hasMessageContaining("arms.late.repeal: the key 'on' is missing")
                .hasMessageContaining("arms.late.repeal.standing: 'keep' is none of cleared, kept");
    }

    @Test
    void mixUpsAtAnotherCeilingAreCalledUncoupled() throws Exception {
        Path study = write("study.yaml", """
                glasshouse: 1
                study: mine
                title: How often the loan office mixes people up
                scenario: village-morality-bank
                baseline: reported
                arms:
                  reported: {}
                  worse: {change: {regime.channels.loan-office.mixes-up.rate: 10}}
                """);

        List<Study.Arm> arms =
                StudyReader.read(study, List.of(), null, List.of()).arms();

        assertThat(arms.get(1).uncoupledFrom(arms.getFirst())).containsExactly("the mix-ups of loan-office");
        assertThat(arms.getFirst().uncoupledFrom(arms.getFirst())).isEmpty();
    }

    @Test
    void noArmChangesThePeople() throws Exception {
        Path study = write("study.yaml", """
                glasshouse: 1
                study: mine
                title: Other people
                scenario: village-morality-bank
                arms:
                  richer: {change: {society.people.persons: 10}}
                  later: {change: {horizon.days: 10}}
                """);

        assertThatInvalid(() -> StudyReader.read(study, List.of(), null, List.of()))
                .hasMessage(study + ":6:21: arms.richer.change.society: arms of one study are lived by the same people;"
                        + " change the society in the scenario");
        Files.writeString(study, Files.readString(study).replaceAll("(?m)^  richer.*$", ""));
        assertThatInvalid(() -> StudyReader.read(study, List.of(), null, List.of()))
                .hasMessageContaining("arm 'later': arms of one study have the same people, kinds of conduct, ceilings,"
                        + " days and luck; this differs from the baseline's");
    }

    @Test
    void whatIsNoArmIsToldByItsPlaceOnTheCommandLine() {
        assertThatInvalid(() -> StudyReader.read(VILLAGE, List.of("none", "+expiry,+no-asociation"), null, List.of()))
                .hasMessageStartingWith("--with:2:9: overlay: no overlay 'no-asociation' is bundled; there are ")
                .hasMessageEndingWith("did you mean 'no-association'?");
        assertThatInvalid(() -> StudyReader.read(VILLAGE, List.of("expiry"), null, List.of()))
                .hasMessage("--with:1:1: 'expiry' is an overlay; did you mean '+expiry'?");
        assertThatInvalid(() -> StudyReader.read(VILLAGE, List.of("+expiry,none"), null, List.of()))
                .hasMessage("--with:1:9: '+expiry,none' is no arm; write a regime, overlays with a +, or both: none,"
                        + " +appeal,+expiry");
        assertThatInvalid(() -> StudyReader.read(VILLAGE, List.of(), null, List.of()))
                .hasMessage("--with:1:1: a scenario is compared with something: --with none, --with +expiry");
        assertThatInvalid(() -> StudyReader.read(VILLAGE, List.of("+expiry"), "+expirey", List.of()))
                .hasMessage("--baseline:1:1: '+expirey' is none of village-morality-bank, +expiry; did you mean"
                        + " '+expiry'?");
        assertThatInvalid(() -> StudyReader.read(VILLAGE, List.of("+expiry", "+expiry"), null, List.of()))
                .hasMessage("--with:2:1: the arm '+expiry' is asked for twice");
    }

    @Test
    void anOverlayTakesOutWhatItSaysIsNothing() throws Exception {
        Path overlay = write("less.yaml", """
                glasshouse: 1
                overlay: less
                title: No stars, no malice
                regime:
                  household-stars: null
                  channels: {neighbour-report: {malice: null}}
                """);

        Study study = StudyReader.read(VILLAGE, List.of("+" + overlay), "village-morality-bank", List.of());

        assertThat(scenario(study, 0).regime().householdStars()).isNotNull();
        assertThat(scenario(study, 1).regime().householdStars()).isNull();
        Channel before =
                Objects.requireNonNull(scenario(study, 0).regime().channels().get("neighbour-report"));
        assertThat(scenario(study, 1).regime().channels()).containsEntry("neighbour-report", before.withoutMalice());
    }

    @Test
    void whatIsWrongInAnOverlayIsToldByItsOwnLine() throws Exception {
        Path overlay = write("bad.yaml", """
                glasshouse: 1
                overlay: bad
                title: Wrong in three places
                off: [asociation]
                regime:
                  redress: {expiry-day: 30}
                  channels: {loan-office: {detects: 1.2}}
                """);

        assertThatInvalid(() -> StudyReader.read(VILLAGE, List.of("+" + overlay), null, List.of()))
                .hasMessageContaining(overlay + ":4:7: off[0]: 'asociation' is none of ")
                .hasMessageContaining(overlay + ":6:13: regime.redress.expiry-day: unknown key 'expiry-day'")
                .hasMessageContaining(
                        overlay + ":7:37: regime.channels.loan-office.detects: 1.2 is no probability; 0 to 1 is");
    }

    @Test
    void anOverlayThatDoesNotFitTheRegimeIsToldByItsOwnLine() throws Exception {
        Path overlay = write("unfit.yaml", """
                glasshouse: 1
                overlay: unfit
                title: Sees what nobody does
                regime:
                  channels: {camera: {sees: [jaywalking]}}
                """);

        assertThatInvalid(() -> StudyReader.read(VILLAGE, List.of("+" + overlay), null, List.of()))
                .hasMessageContaining(overlay
                        + ":5:30: channels.camera.sees[0]: no kind of conduct in the society is called 'jaywalking'");
    }

    @Test
    void onlyScenariosAndStudiesAreCompared() {
        assertThatInvalid(() ->
                        StudyReader.read(Path.of("..", "regimes", "none.yaml"), List.of("+expiry"), null, List.of()))
                .hasMessageEndingWith("this is a regime file; a scenario or a study is compared");
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertThatInvalid(
            ThrowingCallable reading) {
        return assertThatThrownBy(reading).isInstanceOf(InvalidFileException.class);
    }

    private static Scenario scenario(Study study, int arm) {
        return study.arms().get(arm).scenario().value();
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }
}
