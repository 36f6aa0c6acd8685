package org.glasshouse.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rows of one table of one replicate: numbers as they are, words as codes of a vocabulary.
///
/// Rows stand in canonical order: as the engine adds them, by day, split, class, then the remaining words.
/// Rows are added one by one: [#number] and [#word] in the order of the columns, then [#endRow].
///
/// Rows lie one after another in blocks, so that a table grows without being copied, and in 32 bits a value, since
/// nearly all are counts: tables are most of what a run of few people holds. A table that meets a larger number goes on
/// in 64 bits.
public final class Table {
    private static final int ROW_BITS = 11;
    private static final int ROWS_IN_A_BLOCK = 1 << ROW_BITS;
    private static final int ROW_MASK = ROWS_IN_A_BLOCK - 1;
    /// Stands in 32 bits for the number that says that there is no date.
    private static final int NONE = Integer.MIN_VALUE;

    private static final int NEAR_MASK = 255;

    private final TableKind kind;
    private final int width;
    private final List<int[]> blocks = new ArrayList<>();
    /// The same in 64 bits; null as long as every value fits into 32.
    private @Nullable List<long[]> wideBlocks;

    private final long[] row;
    private final List<String> vocabulary = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    /// Words met lately with their codes, by the last bits of their hash: millions of rows ask for a few dozen words.
    private final @Nullable String[] nearWords = new String[NEAR_MASK + 1];
    private final int[] nearCodes = new int[NEAR_MASK + 1];
    private int rows;
    private int column;

    /// An empty table.
    public Table(TableKind kind) {
        this.kind = kind;
        this.width = kind.columns().size();
        this.row = new long[width];
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
        int near = word.hashCode() & NEAR_MASK;
        if (word.equals(nearWords[near])) {
            return nearCodes[near];
        }
        Integer known = codes.putIfAbsent(word, vocabulary.size());
        if (known == null) {
            vocabulary.add(word);
        }
        nearWords[near] = word;
        nearCodes[near] = known == null ? vocabulary.size() - 1 : known;
        return nearCodes[near];
    }

    /// Ends the row under way.
    ///
    /// @throws IllegalStateException if it has too few values
    public void endRow() {
        if (column != width) {
            throw new IllegalStateException(kind + ": " + column + " of " + width + " values in a row");
        }
        column = 0;
        if (wideBlocks == null && !fitsInto32Bits()) {
            wideBlocks = widened();
            blocks.clear();
        }
        int at = (rows & ROW_MASK) * width;
        if (wideBlocks != null) {
            if (at == 0) {
                wideBlocks.add(new long[ROWS_IN_A_BLOCK * width]);
            }
            System.arraycopy(row, 0, wideBlocks.getLast(), at, width);
        } else {
            if (at == 0) {
                blocks.add(new int[ROWS_IN_A_BLOCK * width]);
            }
            int[] block = blocks.getLast();
            for (int each = 0; each < width; each++) {
                block[at + each] = row[each] == Long.MIN_VALUE ? NONE : (int) row[each];
            }
        }
        rows++;
    }

    private boolean fitsInto32Bits() {
        boolean fits = true;
        for (long value : row) {
            fits &= value == Long.MIN_VALUE || ((int) value == value && value != NONE);
        }
        return fits;
    }

    private List<long[]> widened() {
        List<long[]> wide = new ArrayList<>();
        for (int[] block : blocks) {
            long[] values = new long[block.length];
            for (int each = 0; each < block.length; each++) {
                values[each] = block[each] == NONE ? Long.MIN_VALUE : block[each];
            }
            wide.add(values);
        }
        return wide;
    }

    /// A whole number or a date, or the code of a word.
    public long value(int column, int row) {
        int at = (row & ROW_MASK) * width + column;
        if (wideBlocks != null) {
            return wideBlocks.get(row >>> ROW_BITS)[at];
        }
        int value = blocks.get(row >>> ROW_BITS)[at];
        return value == NONE ? Long.MIN_VALUE : value;
    }

    /// The word in a column of words.
    public String word(int column, int row) {
        return vocabulary.get((int) value(column, row));
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
        for (int each = 0; each < width; each++) {
            if (kind.columns().get(each).name().equals(name)) {
                return each;
            }
        }
        throw new IllegalArgumentException(kind.key() + " has no column " + name);
    }
}
