package org.glasshouse.io.results;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.glasshouse.outcome.Column;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;

/// Reads one Parquet file back, replicate by replicate, into the tables from which it was written.
final class TableReader implements AutoCloseable {
    private final TableKind kind;
    private final Path file;
    private final DuckDBConnection connection;
    private final DuckDBPreparedStatement rowsOfReplicate;
    private final List<String> words = new ArrayList<>();

    private TableReader(TableKind kind, Path file, DuckDBConnection connection)
            throws SQLException, RunDirectoryException {
        this.kind = kind;
        this.file = file;
        this.connection = connection;
        requireColumns();
        readWords();
        this.rowsOfReplicate = connection.prepare("SELECT " + selected() + " FROM " + from() + " WHERE replicate = ?");
    }

    /// Opens a file and reads its words.
    ///
    /// @throws RunDirectoryException if it cannot be read or has other columns
    static TableReader open(TableKind kind, Path file) throws IOException {
        try {
            DuckDBConnection connection = Database.open();
            try {
                return new TableReader(kind, file, connection);
            } catch (SQLException | RunDirectoryException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw RunDirectoryException.of("read", file, e);
        }
    }

    /// The table of a replicate, its rows in the order of the file.
    Table read(int replicate) throws IOException {
        Table table = new Table(kind);
        words.forEach(table::code);
        try {
            rowsOfReplicate.setInt(1, replicate);
            try (DuckDBChunkedResult result = rowsOfReplicate.query()) {
                while (result.nextChunk()) {
                    add(result.chunk(), table);
                }
            }
        } catch (SQLException e) {
            throw RunDirectoryException.of("read", file, e);
        }
        return table;
    }

    /// Number of rows in the file, whatever replicate they belong to.
    long rows() throws IOException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT count(*) FROM " + from())) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw RunDirectoryException.of("read", file, e);
        }
    }

    private void add(DuckDBDataChunkReader chunk, Table table) throws RunDirectoryException {
        List<Column> columns = kind.columns();
        DuckDBReadableVector[] vectors = new DuckDBReadableVector[columns.size()];
        for (int column = 0; column < vectors.length; column++) {
            vectors[column] = chunk.vector(column);
        }
        for (long row = 0; row < chunk.rowCount(); row++) {
            for (int column = 0; column < vectors.length; column++) {
                boolean missing = vectors[column].isNull(row);
                if (missing && columns.get(column).type() != Column.Type.DATE) {
                    throw new RunDirectoryException(file + " is damaged: a row has no "
                            + columns.get(column).name());
                }
                table.number(missing ? Long.MIN_VALUE : vectors[column].getLong(row));
            }
            table.endRow();
        }
    }

    /// An older version may have written fewer columns; without one of them nothing can be said of the run.
    private void requireColumns() throws SQLException, RunDirectoryException {
        Set<String> there = new HashSet<>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT column_name FROM (DESCRIBE FROM " + from() + ")")) {
            while (result.next()) {
                there.add(result.getString(1));
            }
        }
        List<String> missing = kind.columns().stream()
                .map(Column::name)
                .filter(name -> !there.contains(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new RunDirectoryException(file + " has no " + (missing.size() == 1 ? "column " : "columns ")
                    + String.join(", ", missing) + ", which this version of Glasshouse needs; read it with the version"
                    + " in its " + ManifestFile.NAME);
        }
    }

    /// Makes a type of all words, so that rows come with their codes instead of text.
    private void readWords() throws SQLException {
        String everyWord = kind.columns().stream()
                .filter(column -> column.type() == Column.Type.WORD)
                .map(column -> "SELECT DISTINCT \"" + column.name() + "\" AS word FROM " + from())
                .collect(Collectors.joining(" UNION "));
        Database.execute(connection, "CREATE TABLE words AS SELECT word FROM (" + everyWord + ") ORDER BY word");
        Database.execute(connection, "CREATE TYPE word AS ENUM (SELECT word FROM words ORDER BY word)");
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT unnest(enum_range(NULL::word))")) {
            while (result.next()) {
                words.add(result.getString(1));
            }
        }
    }

    private String selected() {
        return kind.columns().stream()
                .map(column -> {
                    String name = '"' + column.name() + '"';
                    return switch (column.type()) {
                        case NUMBER -> name + "::BIGINT";
                        case DATE -> "(" + name + " - DATE '1970-01-01')::BIGINT";
                        case WORD -> "enum_code(" + name + "::word)::BIGINT";
                    };
                })
                .collect(Collectors.joining(", "));
    }

    private String from() {
        return "read_parquet(" + Database.quoted(file) + ")";
    }

    @Override
    public void close() throws IOException {
        try {
            rowsOfReplicate.close();
            connection.close();
        } catch (SQLException e) {
            throw RunDirectoryException.of("read", file, e);
        }
    }
}
