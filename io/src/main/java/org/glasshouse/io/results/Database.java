package org.glasshouse.io.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/// DuckDB in memory, for reading and writing Parquet files; holds nothing of its own.
final class Database {
    /// Loading it loads the library.
    private static final String LIBRARY = "org.duckdb.DuckDBNative";

    private Database() {}

    /// Loads what the first to [#open] a database would have to wait for.
    static void prepare() {
        try {
            open().close();
        } catch (SQLException | RunDirectoryException e) {
            // Whoever opens one is told.
        }
    }

    /// Loads DuckDB's own library, which it first unpacks into the temporary directory.
    private static void load() throws RunDirectoryException {
        try {
            Class.forName(LIBRARY);
        } catch (LinkageError | ClassNotFoundException e) {
            // The second to ask is told of the first one's failure in the JVM's own words.
            String why = RunDirectoryException.told(e)
                    .replaceFirst("^Exception ", "")
                    .replaceFirst("^(\\S+Exception: )+", "")
                    .replaceFirst(" \\[in thread .*", "");
            throw new RunDirectoryException("the library that reads and writes tables needs 60 MB in the temporary"
                    + " directory " + System.getProperty("java.io.tmpdir") + " ("
                    + why + "); free some there, or set TMPDIR to another directory");
        }
        forgetItsFile();
    }

    /// Once loaded it needs its name no more: so no process that is killed leaves 60 MB behind.
    private static void forgetItsFile() {
        Path maps = Path.of("/proc/self/maps");
        if (!Files.isReadable(maps)) {
            return;
        }
        try (Stream<String> lines = Files.lines(maps)) {
            List<Path> files = lines.filter(line -> line.contains("/libduckdb_java") && line.endsWith(".so"))
                    .map(line -> Path.of(line.substring(line.indexOf('/'))))
                    .distinct()
                    .toList();
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // It goes when the process ends, as it would have.
        }
    }

    /// A new empty database on the calling thread alone, which keeps the order of rows.
    ///
    /// @throws RunDirectoryException if DuckDB's library can't be unpacked
    static DuckDBConnection open() throws SQLException, RunDirectoryException {
        load();
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
