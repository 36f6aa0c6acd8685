package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;

/// Sums of the numbers of a table over some of its rows, kept for each replicate and each combination of words.
///
/// A combination that a replicate never met counts as 0 in it.
public final class Totals {
    /// Which rows are summed.
    enum Rows {
        /// Rows of everybody, all days.
        EVERYBODY,
        /// Rows of every group of persons and of everybody, all days.
        EVERY_GROUP,
        /// Rows of every group of persons and of everybody, the last day only.
        EVERY_GROUP_ON_THE_LAST_DAY,
        /// Rows of businesses and of public bodies, all days.
        ORGANISATIONS,
        /// Rows of businesses and of public bodies, the last day only.
        ORGANISATIONS_ON_THE_LAST_DAY
    }

    private static final String ALL = "all";

    private final Rows rows;
    private final List<String> words;
    private final List<String> numbers;
    private final long lastDay;
    private final Map<List<String>, List<long[]>> sums = new LinkedHashMap<>();
    private int replicates;

    Totals(Rows rows, long lastDay, List<String> words, List<String> numbers) {
        this.rows = rows;
        this.lastDay = lastDay;
        this.words = List.copyOf(words);
        this.numbers = List.copyOf(numbers);
    }

    /// Adds the table of the next replicate.
    void add(Table table) {
        int[] wordColumns = words.stream().mapToInt(table::column).toArray();
        int[] numberColumns = numbers.stream().mapToInt(table::column).toArray();
        int day = table.column("day");
        int split = table.column("split");
        boolean[] isWanted = wantedSplits(table);
        int rowsToRead = anyOf(isWanted) ? table.rows() : 0;
        boolean onTheLastDay = rows == Rows.EVERY_GROUP_ON_THE_LAST_DAY || rows == Rows.ORGANISATIONS_ON_THE_LAST_DAY;
        // A combination of words is one number: the codes as digits to the base of the vocabulary.
        long base = Math.max(1, table.vocabularySize());
        KeyIndex met = new KeyIndex();
        List<long[]> ofReplicate = new ArrayList<>();
        for (int row = 0; row < rowsToRead; row++) {
            boolean counts = isWanted[(int) table.value(split, row)];
            if (!counts || (onTheLastDay && table.value(day, row) != lastDay)) {
                continue;
            }
            long key = 0;
            for (int column : wordColumns) {
                key = Math.addExact(Math.multiplyExact(key, base), table.value(column, row));
            }
            int number = met.of(key);
            if (number == ofReplicate.size()) {
                ofReplicate.add(new long[numberColumns.length]);
            }
            long[] sum = ofReplicate.get(number);
            for (int each = 0; each < numberColumns.length; each++) {
                sum[each] += table.value(numberColumns[each], row);
            }
        }
        for (int number = 0; number < met.size(); number++) {
            List<long[]> ofKey = sums.computeIfAbsent(
                    words(table, met.key(number), wordColumns.length, base), any -> new ArrayList<>());
            fillUp(ofKey);
            ofKey.add(ofReplicate.get(number));
        }
        replicates++;
        sums.values().forEach(this::fillUp);
    }

    private static List<String> words(Table table, long key, int count, long base) {
        List<String> words = new ArrayList<>();
        long left = key;
        for (int each = 0; each < count; each++) {
            words.addFirst(table.vocabulary((int) (left % base)));
            left /= base;
        }
        return List.copyOf(words);
    }

    private void fillUp(List<long[]> ofKey) {
        while (ofKey.size() < replicates) {
            ofKey.add(new long[numbers.size()]);
        }
    }

    /// For each word of a table, whether rows with this split are summed.
    private boolean[] wantedSplits(Table table) {
        boolean[] wanted = new boolean[table.vocabularySize()];
        for (int code = 0; code < wanted.length; code++) {
            String word = table.vocabulary(code);
            wanted[code] = switch (rows) {
                case EVERYBODY -> word.equals(ALL);
                case EVERY_GROUP, EVERY_GROUP_ON_THE_LAST_DAY -> !TableKind.SPLITS_OF_ORGANISATIONS.contains(word);
                case ORGANISATIONS, ORGANISATIONS_ON_THE_LAST_DAY -> word.equals(TableKind.ORGANISATIONS);
            };
        }
        return wanted;
    }

    private static boolean anyOf(boolean[] wanted) {
        for (boolean each : wanted) {
            if (each) {
                return true;
            }
        }
        return false;
    }

    /// Number of replicates added so far.
    int replicates() {
        return replicates;
    }

    /// The combinations of words met so far, in the order in which they were met.
    public List<List<String>> keys() {
        return List.copyOf(sums.keySet());
    }

    /// The sum of a number in each replicate, over the rows with these words.
    public double[] perReplicate(String number, String... key) {
        return perReplicate(number, List.of(key));
    }

    /// The sum of a number in each replicate, over the rows with these words.
    public double[] perReplicate(String number, List<String> key) {
        int position = numbers.indexOf(number);
        List<long[]> known = sums.get(key);
        double[] values = new double[replicates];
        for (int replicate = 0; known != null && replicate < replicates; replicate++) {
            values[replicate] = known.get(replicate)[position];
        }
        return values;
    }
}
