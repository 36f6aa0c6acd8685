package org.glasshouse.io.results;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.glasshouse.measures.Dependence;
import org.glasshouse.measures.Influence;
import org.glasshouse.measures.SensitivityAnalysis.Outcome;
import org.glasshouse.model.ResponseStrength;
import org.glasshouse.outcome.Digests;

/// The tables of a sensitivity analysis in Parquet: `design`, the strengths at each point;
/// `outcomes`, each number of a harm in each life; `shares`, how far headlines hang on the
/// strengths; `influences`, on which of them.
final class SensitivityTables {
    /// The columns by table, as SQL.
    private static final Map<String, String> COLUMNS = new TreeMap<>(Map.of(
            "design", "point INTEGER, strength VARCHAR, value DOUBLE",
            "outcomes",
                    "measure VARCHAR, unit VARCHAR, arm VARCHAR, point INTEGER, replicate INTEGER, shared BOOLEAN,"
                            + " value DOUBLE",
            "shares",
                    "measure VARCHAR, unit VARCHAR, arm VARCHAR, against VARCHAR, mean DOUBLE, least DOUBLE,"
                            + " most DOUBLE, assumed_variance DOUBLE, luck_variance DOUBLE, share DOUBLE,"
                            + " share_low DOUBLE, share_high DOUBLE, linear DOUBLE, conditional BOOLEAN",
            "influences",
                    "measure VARCHAR, arm VARCHAR, against VARCHAR, strength VARCHAR, share DOUBLE, share_low DOUBLE,"
                            + " share_high DOUBLE, raises BOOLEAN"));

    /// What the digest is over: what was lived, and not what was made of it.
    private static final Map<String, String> LIVED = new TreeMap<>(Map.of(
            "design", "point, strength, value",
            "outcomes", "measure, unit, arm, point, replicate, shared, value"));

    private SensitivityTables() {}

    static void write(
            Path directory,
            List<ResponseStrength> varied,
            List<List<Double>> design,
            List<Outcome> outcomes,
            List<Dependence> dependences)
            throws IOException {
        try (DuckDBConnection connection = Database.open()) {
            for (Map.Entry<String, String> table : COLUMNS.entrySet()) {
                Database.execute(connection, "CREATE TABLE " + table.getKey() + " (" + table.getValue() + ")");
            }
            try (DuckDBAppender rows = connection.createAppender("design")) {
                for (int point = 0; point < design.size(); point++) {
                    for (int number = 0; number < varied.size(); number++) {
                        rows.beginRow();
                        rows.append(point).append(varied.get(number).path());
                        rows.append(design.get(point).get(number).doubleValue());
                        rows.endRow();
                    }
                }
            }
            outcomes(connection, outcomes);
            shares(connection, dependences);
            for (String table : COLUMNS.keySet()) {
                Database.execute(
                        connection,
                        "COPY " + table + " TO " + Database.quoted(file(directory, table))
                                + " (FORMAT parquet, COMPRESSION zstd)");
            }
        } catch (SQLException e) {
            throw RunDirectoryException.of("write", directory, e);
        }
    }

    private static void outcomes(DuckDBConnection connection, List<Outcome> outcomes) throws SQLException {
        try (DuckDBAppender rows = connection.createAppender("outcomes")) {
            for (Outcome outcome : outcomes) {
                int lives = outcome.shared().size();
                for (int life = 0; life <= lives; life++) {
                    boolean shared = life < lives;
                    rows.beginRow();
                    rows.append(outcome.measure().key())
                            .append(outcome.measure().unit())
                            .append(outcome.arm())
                            .append(outcome.point())
                            .append(shared ? life : lives + outcome.point())
                            .append(shared)
                            .append(shared ? outcome.shared().get(life) : outcome.own());
                    rows.endRow();
                }
            }
        }
    }

    private static void shares(DuckDBConnection connection, List<Dependence> dependences) throws SQLException {
        try (DuckDBAppender shares = connection.createAppender("shares");
                DuckDBAppender influences = connection.createAppender("influences")) {
            for (Dependence each : dependences) {
                shares.beginRow();
                shares.append(each.measure()).append(each.unit());
                shares.append(each.arm()).append(each.against());
                shares.append(each.mean()).append(each.least()).append(each.most());
                shares.append(each.assumed()).append(each.luck());
                shares.append(each.share()).append(each.low()).append(each.high());
                shares.append(each.linear()).append(each.conditional());
                shares.endRow();
                for (Influence influence : each.influences()) {
                    influences.beginRow();
                    influences.append(each.measure()).append(each.arm()).append(each.against());
                    influences.append(influence.path()).append(influence.share());
                    influences.append(influence.low()).append(influence.high()).append(influence.raises());
                    influences.endRow();
                }
            }
        }
    }

    /// The digest over what was lived: the rows of the design and the outcomes, whatever their
    /// order in the files.
    ///
    /// @throws RunDirectoryException if a table cannot be read
    static String digest(Path directory) throws IOException {
        List<String> digests = new ArrayList<>();
        for (Map.Entry<String, String> table : LIVED.entrySet()) {
            Path file = file(directory, table.getKey());
            List<String> rows = new ArrayList<>();
            int columns = table.getValue().split(", ", -1).length;
            try (DuckDBConnection connection = Database.open();
                    Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(
                            "SELECT " + table.getValue() + " FROM read_parquet(" + Database.quoted(file) + ")")) {
                while (result.next()) {
                    StringBuilder row = new StringBuilder();
                    for (int column = 1; column < columns; column++) {
                        row.append(result.getString(column)).append('\t');
                    }
                    rows.add(row.append(Double.doubleToLongBits(result.getDouble(columns)))
                            .toString());
                }
            } catch (SQLException e) {
                throw RunDirectoryException.of("read", file, e);
            }
            Collections.sort(rows);
            digests.add(table.getKey() + " " + Digests.list(rows));
        }
        return Digests.list(digests);
    }

    private static Path file(Path directory, String table) {
        return directory.resolve(table + ".parquet");
    }
}
