package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glasshouse.measures.LifeTotals.Amount;
import org.glasshouse.outcome.LifeMeasure;

/// How far graver deeds bring longer sanctions: pairs of people of whom one has the graver deed on record, counted
/// by whether that one was longer under sanctions.
///
/// @param concordant pairs of whom the one with the graver deed was longer under sanctions
/// @param discordant pairs of whom the one with the lesser deed was
/// @see <a href="https://doi.org/10.2307/2281536">Goodman and Kruskal (1954), Measures of association for cross
///     classifications, section 6: gamma = (concordant - discordant) / (concordant + discordant)</a>
record Concordance(double concordant, double discordant) {

    /// The pairs among people with these amounts of [LifeMeasure#DAYS_BY_GRAVITY].
    static Concordance of(List<Amount> people) {
        Map<Long, List<Amount>> byGravity = new TreeMap<>();
        for (Amount each : people) {
            long days = each.amount() % LifeMeasure.GRAVITY_STEP;
            byGravity
                    .computeIfAbsent(each.amount() / LifeMeasure.GRAVITY_STEP, any -> new ArrayList<>())
                    .add(new Amount(days, each.persons()));
        }
        long concordant = 0;
        long discordant = 0;
        List<Amount> lesser = new ArrayList<>();
        for (List<Amount> same : byGravity.values()) {
            long[] days = lesser.stream()
                    .mapToLong(Amount::amount)
                    .sorted()
                    .distinct()
                    .toArray();
            long[] upTo = new long[days.length + 1];
            for (Amount each : lesser) {
                upTo[Arrays.binarySearch(days, each.amount()) + 1] += each.persons();
            }
            Arrays.parallelPrefix(upTo, Long::sum);
            for (Amount graver : same) {
                int found = Arrays.binarySearch(days, graver.amount());
                int shorter = found >= 0 ? found : -found - 1;
                int notLonger = found >= 0 ? found + 1 : shorter;
                concordant += graver.persons() * upTo[shorter];
                discordant += graver.persons() * (upTo[days.length] - upTo[notLonger]);
            }
            lesser.addAll(same);
        }
        return new Concordance(concordant, discordant);
    }
}
