package org.glasshouse.io;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.Execution;
import org.glasshouse.engine.Simulation;
import org.glasshouse.io.files.Setting;
import org.glasshouse.io.files.Study;
import org.glasshouse.io.files.StudyReader;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Epoch;
import org.glasshouse.model.Scenario;
import org.glasshouse.outcome.Cause;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The bundled study of the courts' list at error rates that nobody knows: each arm has as many entries as the fitted
/// one
/// and the share of wrong ones that it claims.
class ErrorRatesTest {
    private static final double[] SHARES = {0, 0.005, 0.01, 0.02, 0.05, 0.1};
    private static final String LISTED_FOR = "refuse-judgment";

    private static List<Study.Arm> arms = List.of();

    @BeforeAll
    static void read() throws Exception {
        arms = StudyReader.read(
                        Path.of("..", "studies", "court-list-error-rates.yaml"),
                        List.of(),
                        null,
                        List.of(
                                Setting.of("--set", "scale", "1:4000"),
                                Setting.of("--set", "groups", "[]"),
                                Setting.of("--replicates", "replicates", "1")))
                .arms();
    }

    /// By the arithmetic of docs/calibration/court-list.md, a person and year, on every stretch between amendments.
    @Test
    void everyArmHasTheEntriesOfTheFittedOneAndItsShareOfWrongOnes() {
        assertThat(arms).hasSize(SHARES.length);
        for (int arm = 0; arm < SHARES.length; arm++) {
            Scenario scenario = arms.get(arm).scenario().value();
            Scenario fitted = arms.get(2).scenario().value();
            for (int stretch = 0; stretch < fitted.epochs().size(); stretch++) {
                Entries entries = Entries.of(scenario, scenario.epochs().get(stretch));
                Entries asFitted = Entries.of(fitted, fitted.epochs().get(stretch));
                assertThat(entries.all() / asFitted.all()).isCloseTo(1, within(1e-5));
                assertThat(entries.onTheWrongPerson / entries.all()).isCloseTo(SHARES[arm] / 2, within(1e-6));
                assertThat(entries.onTheUnable / entries.all()).isCloseTo(SHARES[arm] / 2, within(1e-6));
            }
        }
    }

    /// A tenth of the entries that the engine books is wrong: a binomial share, within 4.5 standard errors.
    @Test
    void theEngineBooksThatShare() throws Exception {
        ReplicateOutcome lived = lived(arms.getLast().scenario().value());
        double right = entries(lived, Cause.TRUE_RECORD);
        double onTheWrongPerson = entries(lived, Cause.MISATTRIBUTION);
        double onTheUnable = entries(lived, Cause.MISTAKEN_KIND);

        double all = right + onTheWrongPerson + onTheUnable;
        assertThat(all).isGreaterThan(2000);
        double reach = 4.5 * StrictMath.sqrt(0.05 * 0.95 / all);
        assertThat(onTheWrongPerson / all).isCloseTo(0.05, within(reach));
        assertThat(onTheUnable / all).isCloseTo(0.05, within(reach));
    }

    private static ReplicateOutcome lived(Scenario scenario) throws InterruptedException {
        List<ReplicateOutcome> outcomes = new ArrayList<>();
        Simulation.run(scenario, Execution.on(2), outcomes::add);
        return outcomes.getFirst();
    }

    private static double entries(ReplicateOutcome outcome, Cause cause) {
        Table records = outcome.table(TableKind.RECORDS);
        double entries = 0;
        for (int row = 0; row < records.rows(); row++) {
            boolean counts = records.word(records.column("kind"), row).equals(LISTED_FOR)
                    && records.word(records.column("cause"), row).equals(cause.key())
                    && records.word(records.column("split"), row).equals("all");
            entries += counts ? records.value(records.column("records"), row) : 0;
        }
        return entries;
    }

    private record Entries(double right, double onTheWrongPerson, double onTheUnable) {
        private static final double ADULTS = 0.8205;

        static Entries of(Scenario scenario, Epoch epoch) {
            Channel court = requireNonNull(epoch.regime().channels().get("court"));
            double refuse = rate(scenario, LISTED_FOR) * court.detects();
            double unable = rate(scenario, "unable-to-pay-judgment") * court.detects();
            double somebodyElse = requireNonNull(court.misattributes()).share();
            double taken = requireNonNull(court.mistakes()).share();
            return new Entries(
                    refuse * (1 - somebodyElse), refuse * somebodyElse * ADULTS, unable * (1 - somebodyElse) * taken);
        }

        private static double rate(Scenario scenario, String kind) {
            return requireNonNull(scenario.society().conduct().get(kind)).rate();
        }

        double all() {
            return right + onTheWrongPerson + onTheUnable;
        }
    }
}
