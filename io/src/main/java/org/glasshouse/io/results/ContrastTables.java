package org.glasshouse.io.results;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.glasshouse.measures.Comparison;
import org.glasshouse.measures.Contrast;
import org.glasshouse.measures.Interval;
import org.glasshouse.measures.Measure;
import org.glasshouse.model.Keys;

/// Writes what a comparison comes to: `contrasts.parquet`, a row for each measure, group and arm, and
/// `differences.parquet`, a row for each replicate of those.
final class ContrastTables {
    private static final String CONTRASTS = """
            CREATE TABLE contrasts (measure VARCHAR, unit VARCHAR, split VARCHAR, class VARCHAR, arm VARCHAR,
            baseline VARCHAR, value DOUBLE, value_low DOUBLE, value_high DOUBLE, baseline_value DOUBLE,
            baseline_low DOUBLE, baseline_high DOUBLE, difference DOUBLE, difference_low DOUBLE,
            difference_high DOUBLE, interval VARCHAR, replicates INTEGER)""";
    private static final String DIFFERENCES = """
            CREATE TABLE differences (measure VARCHAR, unit VARCHAR, split VARCHAR, class VARCHAR, arm VARCHAR,
            baseline VARCHAR, replicate INTEGER, difference DOUBLE)""";

    private ContrastTables() {}

    static void write(Comparison comparison, Path directory) throws IOException {
        try (DuckDBConnection connection = Database.open()) {
            Database.execute(connection, CONTRASTS);
            Database.execute(connection, DIFFERENCES);
            try (DuckDBAppender contrasts = connection.createAppender("contrasts");
                    DuckDBAppender differences = connection.createAppender("differences")) {
                for (Contrast contrast : comparison.contrasts()) {
                    append(contrasts, contrast, comparison.baseline());
                    append(differences, contrast, comparison.baseline(), contrast.differences());
                }
            }
            for (String table : List.of("contrasts", "differences")) {
                Database.execute(
                        connection,
                        "COPY " + table + " TO " + Database.quoted(directory.resolve(table + ".parquet"))
                                + " (FORMAT parquet, COMPRESSION zstd)");
            }
        } catch (SQLException e) {
            throw RunDirectoryException.of("write", directory, e);
        }
    }

    private static void append(DuckDBAppender rows, Contrast contrast, String baseline) throws SQLException {
        rows.beginRow();
        key(rows, contrast, baseline);
        for (Interval interval : List.of(contrast.value(), contrast.baseline(), contrast.difference())) {
            rows.append(interval.mean()).append(interval.low()).append(interval.high());
        }
        rows.append(Keys.of(contrast.difference().kind()))
                .append(contrast.differences().size());
        rows.endRow();
    }

    private static void append(DuckDBAppender rows, Contrast contrast, String baseline, List<Double> differences)
            throws SQLException {
        for (int replicate = 0; replicate < differences.size(); replicate++) {
            rows.beginRow();
            key(rows, contrast, baseline);
            rows.append(replicate).append(differences.get(replicate).doubleValue());
            rows.endRow();
        }
    }

    private static void key(DuckDBAppender rows, Contrast contrast, String baseline) throws SQLException {
        Measure measure = contrast.measure();
        rows.append(measure.key()).append(measure.unit());
        rows.append(contrast.split())
                .append(contrast.category())
                .append(contrast.arm())
                .append(baseline);
    }
}
