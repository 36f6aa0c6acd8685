package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glasshouse.outcome.LifeMeasure;
import org.glasshouse.outcome.Table;

/// What the table `lives` holds: in each replicate, for each measure and combination of groups, how many
/// people with how much.
///
/// A group is given as split and class, such as `income`, `low`, or as two of each joined by [#AND]:
/// whoever is in both.
public final class LifeTotals {
    /// Joins the splits, and the classes, of an intersection of two groups.
    public static final String AND = " and ";

    private static final String ALL = "all";
    private static final double HALF = 0.5;
    /// What a product of fractions may be above the half that it is.
    private static final double ROUNDING = 1e-9;

    /// The classes of each combination, by its number.
    private final List<Map<String, String>> cells = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<List<String>, int[]> cellsOfGroup = new ConcurrentHashMap<>();
    /// For each measure and replicate the amounts of each combination, by its number.
    private final Map<LifeMeasure, List<Map<Integer, List<Amount>>>> amounts = new EnumMap<>(LifeMeasure.class);
    private int replicates;

    /// So many persons, or spells, with this amount.
    record Amount(long amount, long persons) {}

    /// Adds the table of the next replicate.
    void add(Table table) {
        int cell = table.column("cell");
        int measure = table.column("measure");
        int amount = table.column("amount");
        int persons = table.column("persons");
        Map<String, LifeMeasure> byKey = new HashMap<>();
        for (LifeMeasure each : LifeMeasure.values()) {
            byKey.put(each.key(), each);
            amounts.computeIfAbsent(each, any -> new ArrayList<>()).add(new HashMap<>());
        }
        for (int row = 0; row < table.rows(); row++) {
            LifeMeasure known = byKey.get(table.word(measure, row));
            if (known != null) {
                amounts.getOrDefault(known, List.of())
                        .getLast()
                        .computeIfAbsent(number(table.word(cell, row)), any -> new ArrayList<>())
                        .add(new Amount(table.value(amount, row), table.value(persons, row)));
            }
        }
        cellsOfGroup.clear();
        replicates++;
    }

    private int number(String cell) {
        return numbers.computeIfAbsent(cell, name -> {
            cells.add(classesOf(name));
            return cells.size() - 1;
        });
    }

    private static Map<String, String> classesOf(String cell) {
        Map<String, String> classes = new HashMap<>();
        // The cells `all` and `society` have no class.
        for (String each : cell.split(", ")) {
            int blank = each.indexOf(' ');
            if (blank > 0) {
                classes.put(each.substring(0, blank), each.substring(blank + 1));
            }
        }
        return classes;
    }

    /// Number of replicates added so far.
    int replicates() {
        return replicates;
    }

    /// Every intersection of two groups of different splits in which anybody lives, each as split and class.
    List<List<String>> intersections() {
        Set<List<String>> found = new HashSet<>();
        for (Map<String, String> cell : cells) {
            List<String> splits = cell.keySet().stream().sorted().toList();
            for (int one = 0; one < splits.size(); one++) {
                for (int other = one + 1; other < splits.size(); other++) {
                    found.add(List.of(
                            splits.get(one) + AND + splits.get(other),
                            cell.get(splits.get(one)) + AND + cell.get(splits.get(other))));
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparing((List<String> group) -> group.getFirst())
                        .thenComparing(List::getLast))
                .toList();
    }

    /// The sum of amounts over a group in each replicate.
    double[] sum(LifeMeasure measure, List<String> group) {
        return each(
                measure,
                group,
                amounts -> amounts.stream()
                        .mapToLong(each -> each.amount * each.persons)
                        .sum());
    }

    /// How many persons of a group have any amount, or how many spells there are, in each replicate.
    double[] people(LifeMeasure measure, List<String> group) {
        return each(
                measure,
                group,
                amounts -> amounts.stream().mapToLong(each -> each.persons).sum());
    }

    /// How many persons of a group have more than an amount, in each replicate.
    double[] peopleWithMore(LifeMeasure measure, long than, List<String> group) {
        return each(
                measure,
                group,
                amounts -> amounts.stream()
                        .filter(each -> each.amount > than)
                        .mapToLong(each -> each.persons)
                        .sum());
    }

    /// How many persons live in a group, in each replicate.
    double[] persons(List<String> group) {
        return people(LifeMeasure.PERSONS, group);
    }

    /// Gini's coefficient of the amounts over everybody in a group, those with 0 included: 0 where all bear
    /// the same or nobody bears anything, near 1 where one person bears all.
    double[] gini(LifeMeasure measure, List<String> group) {
        double[] persons = persons(group);
        int[] replicate = {0};
        return each(measure, group, amounts -> gini(ascending(amounts), persons[replicate[0]++]));
    }

    /// The share of all amounts that the most burdened part of a group bears; the last person of that part
    /// counts by the fraction that falls into it. 0 where nobody bears anything.
    double[] shareOfTop(LifeMeasure measure, List<String> group, double part) {
        double[] persons = persons(group);
        int[] replicate = {0};
        return each(measure, group, amounts -> shareOfTop(ascending(amounts), part * persons[replicate[0]++]));
    }

    /// How far the people of a group with graver deeds on record were longer under sanctions, in each replicate.
    List<Concordance> concordance(List<String> group) {
        return amounts(LifeMeasure.DAYS_BY_GRAVITY, group).stream()
                .map(Concordance::of)
                .toList();
    }

    /// Days after which half of the spells of a group that began are over, by the estimate of Kaplan and
    /// Meier (1958): spells that lasted beyond the last day count as long as they were seen. Where half of
    /// them are not over within the longest of them, that longest; 0 where there is no spell.
    double[] halfOver(LifeMeasure ended, LifeMeasure lasting, List<String> group) {
        double[] values = new double[replicates];
        List<List<Amount>> over = amounts(ended, group);
        List<List<Amount>> going = amounts(lasting, group);
        for (int replicate = 0; replicate < replicates; replicate++) {
            values[replicate] = halfOver(ascending(over.get(replicate)), ascending(going.get(replicate)));
        }
        return values;
    }

    private static double halfOver(List<Amount> ended, List<Amount> lasting) {
        double atRisk = Stream.concat(ended.stream(), lasting.stream())
                .mapToLong(Amount::persons)
                .sum();
        double staying = 1;
        int gone = 0;
        for (int each = 0; each < ended.size(); ) {
            long days = ended.get(each).amount;
            double exits = 0;
            for (; each < ended.size() && ended.get(each).amount == days; each++) {
                exits += ended.get(each).persons;
            }
            // Who was last seen on an earlier day is not at risk any more; who was on this day still is.
            for (; gone < lasting.size() && lasting.get(gone).amount < days; gone++) {
                atRisk -= lasting.get(gone).persons;
            }
            staying *= 1 - exits / atRisk;
            atRisk -= exits;
            if (staying <= HALF + ROUNDING) {
                return days;
            }
        }
        return Math.max(longest(ended), longest(lasting));
    }

    private static long longest(List<Amount> ascending) {
        return ascending.isEmpty() ? 0 : ascending.getLast().amount;
    }

    private static List<Amount> ascending(List<Amount> amounts) {
        return amounts.stream().sorted(Comparator.comparingLong(Amount::amount)).toList();
    }

    /// With amounts x in ascending order over n persons: 1 - 2 x (area under the Lorenz curve), by
    /// trapezoids, which is exact for a curve of straight pieces.
    private static double gini(List<Amount> ascending, double persons) {
        double all = total(ascending);
        if (all == 0) {
            return 0;
        }
        double below = 0;
        double twiceArea = 0;
        for (Amount each : ascending) {
            double more = (double) each.amount * each.persons;
            twiceArea += each.persons * (below + below + more);
            below += more;
        }
        return 1 - twiceArea / (persons * all);
    }

    private static double shareOfTop(List<Amount> ascending, double people) {
        double all = total(ascending);
        double left = people;
        double borne = 0;
        for (int each = ascending.size() - 1; each >= 0 && left > 0; each--) {
            double counted = Math.min(left, (double) ascending.get(each).persons);
            borne += counted * ascending.get(each).amount;
            left -= counted;
        }
        return all == 0 ? 0 : borne / all;
    }

    private static double total(List<Amount> amounts) {
        return amounts.stream()
                .mapToDouble(each -> (double) each.amount * each.persons)
                .sum();
    }

    private double[] each(LifeMeasure measure, List<String> group, ToDoubleFunction<List<Amount>> of) {
        return amounts(measure, group).stream().mapToDouble(of).toArray();
    }

    /// What a group has of a measure in each replicate.
    private List<List<Amount>> amounts(LifeMeasure measure, List<String> group) {
        int[] wanted = cellsOfGroup.computeIfAbsent(group, this::cellsOf);
        List<Map<Integer, List<Amount>>> known = amounts.getOrDefault(measure, List.of());
        List<List<Amount>> met = new ArrayList<>();
        for (int replicate = 0; replicate < replicates; replicate++) {
            List<Amount> here = new ArrayList<>();
            for (int cell : wanted) {
                here.addAll(known.get(replicate).getOrDefault(cell, List.of()));
            }
            met.add(here);
        }
        return met;
    }

    private int[] cellsOf(List<String> group) {
        return IntStream.range(0, cells.size())
                .filter(cell -> belongs(cells.get(cell), group))
                .toArray();
    }

    private static boolean belongs(Map<String, String> cell, List<String> group) {
        if (group.getFirst().equals(ALL)) {
            return true;
        }
        String[] splits = group.getFirst().split(AND);
        String[] classes = group.getLast().split(AND);
        for (int each = 0; each < splits.length; each++) {
            if (!classes[each].equals(cell.get(splits[each]))) {
                return false;
            }
        }
        return true;
    }
}
