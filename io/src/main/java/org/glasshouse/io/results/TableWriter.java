package org.glasshouse.io.results;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;
import org.glasshouse.outcome.Column;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.jspecify.annotations.Nullable;

/// Writes one Parquet file in a thread of its own while the simulation goes on.
///
/// `replicate` and `day` are written as 32-bit whole numbers, all other numbers as 64-bit ones.
final class TableWriter {
    private static final List<String> SMALL_NUMBERS = List.of("replicate", "day");

    private final TableKind kind;
    private final Path file;
    private final TableRows rows;
    private final Thread thread;
    private volatile @Nullable Throwable failure;
    private volatile String databaseVersion = "";

    TableWriter(TableKind kind, Path directory) {
        this.kind = kind;
        this.file = directory.resolve(kind.key() + ".parquet");
        this.rows = new TableRows(kind);
        this.thread = Thread.ofPlatform().daemon().name("write-" + kind.key()).unstarted(this::write);
    }

    void start() {
        thread.start();
    }

    /// Takes the table of the next replicate; waits while the writer is behind.
    ///
    /// @throws RunDirectoryException if the file cannot be written
    void put(Table table) throws IOException, InterruptedException {
        do {
            rethrow();
        } while (!rows.offer(table));
    }

    /// Says that no more tables come; the file is complete when [#awaitEnd] returns.
    void end() {
        rows.end();
    }

    /// Waits until the file is complete.
    ///
    /// @throws RunDirectoryException if the file cannot be written
    void awaitEnd() throws IOException, InterruptedException {
        thread.join();
        rethrow();
    }

    /// Gives the file up.
    void stop() {
        rows.stop();
    }

    /// Returns when nothing writes to a file given up any more, interrupted or not.
    void awaitStop() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    TableKind kind() {
        return kind;
    }

    Path file() {
        return file;
    }

    long rows() {
        return rows.rows();
    }

    List<String> digests() {
        return rows.digests();
    }

    /// Version of the database that writes the file; empty until it has started.
    String databaseVersion() {
        return databaseVersion;
    }

    private void rethrow() throws RunDirectoryException {
        Throwable cause = failure;
        if (cause instanceof OutOfMemoryError outOfMemory) {
            throw outOfMemory;
        }
        if (cause != null) {
            throw RunDirectoryException.of("write", file, cause);
        }
    }

    private void write() {
        try (DuckDBConnection connection = Database.open()) {
            databaseVersion = connection.getMetaData().getDatabaseProductVersion();
            try (var function = DuckDBFunctions.tableFunction()) {
                function.withName("table_rows").withFunction(rows).register(connection);
            }
            Database.execute(
                    connection,
                    "COPY (SELECT " + selected() + " FROM table_rows()) TO " + Database.quoted(file)
                            + " (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException | IOException | RuntimeException | Error e) {
            // Also memory that ran out: whoever waits for this thread must hear of it.
            failure = e;
        }
    }

    private String selected() {
        return kind.columns().stream().map(TableWriter::selected).collect(Collectors.joining(", "));
    }

    private static String selected(Column column) {
        if (column.type() == Column.Type.DATE) {
            return "DATE '1970-01-01' + \"" + column.name() + "\" AS \"" + column.name() + '"';
        }
        return SMALL_NUMBERS.contains(column.name())
                ? "\"" + column.name() + "\"::INTEGER AS \"" + column.name() + '"'
                : '"' + column.name() + '"';
    }
}
