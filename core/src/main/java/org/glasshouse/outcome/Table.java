package org.glasshouse.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rows of one table of one replicate, held by column: numbers as longs, words as codes of a vocabulary.
///
/// Rows stand in canonical order: as the engine adds them, by day, split, class, then the remaining words.
/// Rows are added one by one: [#number] and [#word] in the order of the columns, then [#endRow].
public final class Table {
    private final TableKind kind;
    private final long[][] values;
    /// The row under way: its values go to their columns together, so that adding one is a single store.
    private final long[] row;
    private final List<String> vocabulary = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private int rows;
    private int column;

    /// An empty table.
    public Table(TableKind kind) {
        this.kind = kind;
        this.values = new long[kind.columns().size()][1024];
        this.row = new long[values.length];
    }

    /// Which table it is.
    public TableKind kind() {
        return kind;
    }

    /// Number of rows.
    public int rows() {
        return rows;
    }

    /// Adds the next value of the row under way: a whole number or a date.
    public Table number(long value) {
        row[column++] = value;
        return this;
    }

    /// Adds the next value of the row under way: a word.
    public Table word(String word) {
        return number(code(word));
    }

    /// The code of a word in this table's vocabulary; the word is added if it is new.
    public int code(String word) {
        Integer known = codes.get(word);
        if (known != null) {
            return known;
        }
        codes.put(word, vocabulary.size());
        vocabulary.add(word);
        return vocabulary.size() - 1;
    }

    /// Ends the row under way.
    ///
    /// @throws IllegalStateException if it has too few values
    public void endRow() {
        if (column != values.length) {
            throw new IllegalStateException(kind + ": " + column + " of " + values.length + " values in a row");
        }
        column = 0;
        if (rows == values[0].length) {
            for (int each = 0; each < values.length; each++) {
                values[each] = Arrays.copyOf(values[each], rows * 2);
            }
        }
        for (int each = 0; each < values.length; each++) {
            values[each][rows] = row[each];
        }
        rows++;
    }

    /// A whole number or a date, or the code of a word.
    public long value(int column, int row) {
        return values[column][row];
    }

    /// The word in a column of words.
    public String word(int column, int row) {
        return vocabulary.get((int) values[column][row]);
    }

    /// The word behind a code.
    public String vocabulary(int code) {
        return vocabulary.get(code);
    }

    /// Number of words in the vocabulary; codes run from 0 to one less.
    public int vocabularySize() {
        return vocabulary.size();
    }

    /// The position of a column.
    ///
    /// @throws IllegalArgumentException if the table has no such column
    public int column(String name) {
        for (int each = 0; each < values.length; each++) {
            if (kind.columns().get(each).name().equals(name)) {
                return each;
            }
        }
        throw new IllegalArgumentException(kind.key() + " has no column " + name);
    }
}
