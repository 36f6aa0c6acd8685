package org.glasshouse.io.results;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/// DuckDB in memory, for reading and writing Parquet files; holds nothing of its own.
final class Database {
    private Database() {}

    /// A new empty database on the calling thread alone, which keeps the order of rows.
    static DuckDBConnection open() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("preserve_insertion_order", "true");
        return DuckDBConnection.newConnection("jdbc:duckdb:", /* readOnly= */ false, "", settings);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// A path as SQL text.
    static String quoted(Path path) {
        return text(path.toAbsolutePath().toString());
    }

    /// Text as SQL text.
    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
