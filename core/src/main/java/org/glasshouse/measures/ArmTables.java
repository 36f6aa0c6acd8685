package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.glasshouse.model.ConductClass;

/// What the tables of some arms speak of, and ways of adding them up: whatever one arm's tables name is measured in
/// all.
final class ArmTables {
    private static final List<String> EVERYBODY = List.of("all", "all");

    private final Frame frame;
    private final Collection<GroupTotals> arms;

    ArmTables(Frame frame, Collection<GroupTotals> arms) {
        this.frame = frame;
        this.arms = arms;
    }

    Frame frame() {
        return frame;
    }

    /// Whether every arm kept ledgers.
    boolean haveLedgers() {
        return arms.stream().allMatch(arm -> arm.lives().replicates() == arm.replicates());
    }

    /// Whether what ledgers hold of everybody is above 0 in some arm and replicate.
    boolean isAnyAbove(Measure.LivesReader reader) {
        return arms.stream()
                .anyMatch(arm -> Arrays.stream(reader.perReplicate(arm.lives(), EVERYBODY))
                        .anyMatch(number -> number > 0));
    }

    /// The combinations of words behind split and class that the tables of any arm hold, in the order met.
    Set<List<String>> met(Function<GroupTotals, Totals> table) {
        Set<List<String>> met = new LinkedHashSet<>();
        for (GroupTotals arm : arms) {
            table.apply(arm).keys().forEach(key -> met.add(words(key)));
        }
        return met;
    }

    /// The first word of each of these.
    Set<String> first(Function<GroupTotals, Totals> table) {
        Set<String> first = new LinkedHashSet<>();
        met(table).forEach(words -> first.add(words.getFirst()));
        return first;
    }

    /// The last word of each of these.
    Set<String> last(Function<GroupTotals, Totals> table) {
        Set<String> last = new LinkedHashSet<>();
        met(table).forEach(words -> last.add(words.getLast()));
        return last;
    }

    /// Whether a kind of conduct is of one of some sorts.
    boolean isOf(String kind, ConductClass... sorts) {
        ConductClass known = frame.kinds().get(kind);
        return known != null && List.of(sorts).contains(known);
    }

    /// A number of a table added up over the rows of a group whose words are wanted, in each replicate.
    static double[] sum(Totals totals, String number, List<String> group, Predicate<List<String>> wanted) {
        double[] sum = new double[totals.replicates()];
        for (List<String> key : totals.keys()) {
            if (key.subList(0, 2).equals(group) && wanted.test(words(key))) {
                sum = plus(sum, totals.perReplicate(number, key));
            }
        }
        return sum;
    }

    /// The key of a row: group, then words.
    static List<String> joined(List<String> group, List<String> words) {
        List<String> all = new ArrayList<>(group);
        all.addAll(words);
        return all;
    }

    static double[] plus(double[] one, double[] other) {
        double[] sum = one.clone();
        for (int each = 0; each < sum.length; each++) {
            sum[each] += other[each];
        }
        return sum;
    }

    static double[] minus(double[] one, double[] other) {
        return plus(one, times(other, -1));
    }

    static double[] times(double[] values, double factor) {
        double[] product = values.clone();
        for (int each = 0; each < product.length; each++) {
            product[each] *= factor;
        }
        return product;
    }

    /// A ratio of two sums over all replicates, as one value a replicate: the ratio itself plus
    /// (part - ratio x whole) / mean whole. Their mean is the ratio, and their spread is that of the ratio by
    /// linearization, so intervals and paired differences are taken from them as from any other number
    /// (Cochran, Sampling Techniques, 1977, section 6.3).
    ///
    /// 0 in all replicates where there is nothing to have a share of.
    static double[] ratio(double[] part, double[] whole) {
        double parts = 0;
        double wholes = 0;
        for (int each = 0; each < part.length; each++) {
            parts += part[each];
            wholes += whole[each];
        }
        double[] values = new double[part.length];
        for (int each = 0; wholes != 0 && each < values.length; each++) {
            double ratio = parts / wholes;
            values[each] = ratio + (part[each] - ratio * whole[each]) / (wholes / values.length);
        }
        return values;
    }

    private static List<String> words(List<String> key) {
        return key.subList(2, key.size());
    }
}
