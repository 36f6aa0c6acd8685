package org.glasshouse.io.results;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import org.glasshouse.outcome.Column;
import org.glasshouse.outcome.Digests;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.jspecify.annotations.Nullable;

/// The rows of one kind of table as DuckDB asks for them: those of each replicate in turn, as they come.
///
/// The simulation puts tables in at one end and waits where many rows are waiting already; a statement of DuckDB draws
/// rows at the other. Dates travel as days since 1970-01-01.
final class TableRows implements DuckDBTableFunction<Boolean, Boolean, Boolean> {
    /// So many rows may wait that the start of the database holds no simulation up; some 40 MB.
    private static final long MOST_ROWS_WAITING = 500_000;

    private static final long PATIENCE_MILLISECONDS = 50;

    private final TableKind kind;
    private final List<Column> columns;
    private final Deque<Table> waiting = new ArrayDeque<>();
    private final List<String> digests = new ArrayList<>();
    private long rows;
    private long rowsWaiting;
    private boolean ended;
    private boolean stopped;

    private @Nullable Table table;
    private int nextRow;
    private byte[][] vocabulary = {};

    TableRows(TableKind kind) {
        this.kind = kind;
        this.columns = kind.columns();
    }

    /// Puts in the table of the next replicate; false if there was no room for a while.
    synchronized boolean offer(Table next) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        // The time that has passed, not the time of day: a clock may be set while a run writes.
        long begun = System.nanoTime();
        while (rowsWaiting > MOST_ROWS_WAITING) {
            long left = PATIENCE_MILLISECONDS - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        waiting.add(next);
        rowsWaiting += next.rows();
        notifyAll();
        return true;
    }

    /// Says that no more tables come.
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /// Makes the statement that draws rows fail soon.
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /// The digest of each table, in the order of the replicates; to be asked when the statement is done.
    List<String> digests() {
        return List.copyOf(digests);
    }

    /// Number of rows of all tables; to be asked when the statement is done.
    long rows() {
        return rows;
    }

    @Override
    public Boolean bind(DuckDBTableFunctionBindInfo info) {
        for (Column column : columns) {
            info.addResultColumn(
                    column.name(),
                    switch (column.type()) {
                        case NUMBER -> DuckDBColumnType.BIGINT;
                        case DATE -> DuckDBColumnType.INTEGER;
                        case WORD -> DuckDBColumnType.VARCHAR;
                    });
        }
        return true;
    }

    @Override
    public Boolean init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        return true;
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) throws InterruptedException {
        Table current = tableWithRows();
        if (current == null) {
            return 0;
        }
        int count = (int) Math.min(chunk.capacity(), current.rows() - nextRow);
        for (int column = 0; column < columns.size(); column++) {
            DuckDBWritableVector vector = chunk.vector(column);
            switch (columns.get(column).type()) {
                case NUMBER -> setNumbers(vector, current, column, count);
                case DATE -> setDates(vector, current, column, count);
                case WORD -> setWords(vector, current, column, count);
            }
        }
        nextRow += count;
        return count;
    }

    private void setNumbers(DuckDBWritableVector vector, Table current, int column, int count) {
        for (int row = 0; row < count; row++) {
            vector.setLong(row, current.value(column, nextRow + row));
        }
    }

    private void setDates(DuckDBWritableVector vector, Table current, int column, int count) {
        for (int row = 0; row < count; row++) {
            setDate(vector, row, current.value(column, nextRow + row));
        }
    }

    private void setWords(DuckDBWritableVector vector, Table current, int column, int count) {
        byte[][] words = new byte[count][];
        for (int row = 0; row < count; row++) {
            words[row] = vocabulary[(int) current.value(column, nextRow + row)];
        }
        vector.setStringUtf8Batch(0, words);
    }

    private static void setDate(DuckDBWritableVector vector, int row, long epochDay) {
        if (epochDay == Long.MIN_VALUE) {
            vector.setNull(row);
        } else {
            vector.setInt(row, Math.toIntExact(epochDay));
        }
    }

    /// The table under way, or the next that has rows; null when there are no more.
    private @Nullable Table tableWithRows() throws InterruptedException {
        while (table == null || nextRow == table.rows()) {
            table = null;
            Table next = next();
            if (next == null) {
                return null;
            }
            if (next.kind() != kind) {
                throw new IllegalArgumentException(next.kind() + " among the rows of " + kind);
            }
            digests.add(Digests.table(next));
            rows += next.rows();
            vocabulary = new byte[next.vocabularySize()][];
            Arrays.setAll(vocabulary, code -> next.vocabulary(code).getBytes(StandardCharsets.UTF_8));
            nextRow = 0;
            table = next;
        }
        return table;
    }

    private synchronized @Nullable Table next() throws InterruptedException {
        while (waiting.isEmpty() && !ended && !stopped) {
            wait();
        }
        if (stopped) {
            throw new IllegalStateException("the run was given up");
        }
        Table next = waiting.poll();
        if (next != null) {
            rowsWaiting -= next.rows();
            notifyAll();
        }
        return next;
    }
}
