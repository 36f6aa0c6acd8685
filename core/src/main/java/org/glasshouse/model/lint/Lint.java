package org.glasshouse.model.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.glasshouse.model.Dimensions;
import org.glasshouse.model.LimitedRegime;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Society;
import org.jspecify.annotations.Nullable;

/// Finds the design faults of a regime in what it says, without anybody living under it.
///
/// A regime is judged as it is written, with the parts that amendments begin or end.
public final class Lint {
    private Lint() {}

    /// Every fault, in the order of the rules.
    ///
    /// Limits of the regime hold where a society is given.
    ///
    /// @param society what people do and ask for; null leaves out the rules that need to know
    public static List<Finding> of(Regime written, @Nullable Society society) {
        Regime inPoints = Dimensions.inPoints(written);
        Regime regime = society == null ? inPoints : LimitedRegime.applied(society, inPoints);
        Punishments punishments = new Punishments(regime);
        List<Finding> found = new ArrayList<>();
        found.addAll(RedressFaults.of(regime, punishments));
        found.addAll(RulebookFaults.of(regime, punishments));
        found.addAll(StandingFaults.of(regime));
        found.addAll(EqualityFaults.of(regime));
        if (society != null) {
            found.addAll(ConductFaults.of(regime, punishments, society));
            found.addAll(SanctionFaults.of(regime, punishments, society));
            found.addAll(StandingFaults.of(regime, society));
        }
        found.sort(Comparator.comparing(Finding::rule));
        return List.copyOf(found);
    }
}
