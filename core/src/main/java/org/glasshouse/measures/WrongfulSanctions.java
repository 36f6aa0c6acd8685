package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.outcome.LifeMeasure;

/// Wrongful sanctions.
final class WrongfulSanctions implements HarmMeasures {
    @Override
    public String topic() {
        return "wrongful sanctions";
    }

    @Override
    public String definition() {
        return "Days under a sanction that this life's conduct would not bring if each record were right "
                + "and stood with its doer, at the actual cut-offs: on the books. Where the arm with "
                + "+perfect-sensing,+no-association is lived, too, the difference in sanction-days is the "
                + "wrong in all; what that exceeds the books by is what people did because they were wronged.";
    }

    @Override
    public String formula() {
        return "on the books = days under a sanction in the real book and not in the right book; spared "
                + "= the reverse; the right book is kept by the same rules, terms and cut-offs from what "
                + "people did and a channel saw.";
    }

    @Override
    public String source() {
        return "Construction of this model. The twin without errors is a potential outcome in the sense "
                + "of Rubin (1974), Estimating causal effects of treatments.";
    }

    @Override
    public List<Measure> measures(ArmTables arms) {
        if (!arms.haveLedgers()) {
            return List.of();
        }
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.ofLives(
                topic(),
                "wrongful-sanctions.days",
                "days under a sanction",
                "person-days",
                (lives, group) -> lives.sum(LifeMeasure.SANCTION_DAYS, group)));
        measures.add(Measure.ofLives(
                topic(),
                "wrongful-sanctions.on-the-books",
                "days under a sanction that right records would not have brought",
                "person-days",
                (lives, group) -> lives.sum(LifeMeasure.WRONGFUL_DAYS, group)));
        measures.add(Measure.ofLives(
                topic(),
                "wrongful-sanctions.people",
                "people under a sanction that right records would not have brought",
                "people",
                (lives, group) -> lives.people(LifeMeasure.WRONGFUL_DAYS, group)));
        measures.add(Measure.ofLives(
                topic(),
                "wrongful-sanctions.spared",
                "days without a sanction that right records would have brought",
                "person-days",
                (lives, group) -> lives.sum(LifeMeasure.SPARED_DAYS, group)));
        return measures;
    }
}
