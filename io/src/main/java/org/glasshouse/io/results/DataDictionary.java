package org.glasshouse.io.results;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.outcome.Column;
import org.glasshouse.outcome.TableKind;

/// What every table and column means, generated from the schema by which the tables are written.
public final class DataDictionary {
    private DataDictionary() {}

    private record TableText(String table, String file, String meaning, boolean optional, List<ColumnText> columns) {}

    private record ColumnText(String column, String type, String unit, String meaning) {}

    /// The dictionary for programs: `dictionary.json`.
    public static String json() {
        return ManifestFile.json(tables());
    }

    /// The dictionary for people: `DICTIONARY.md`.
    public static String markdown() {
        StringBuilder text = new StringBuilder("# Tables of a run\n\nOne Parquet file a table. All numbers are exact.")
                .append(" Rows with `split` and `class` equal to `all` hold everybody.\n");
        for (TableText table : tables()) {
            text.append("\n## ")
                    .append(table.table)
                    .append("\n\n`")
                    .append(table.file)
                    .append("`: ");
            text.append(table.meaning).append(table.optional ? " Optional.\n" : "\n");
            text.append("\n| column | type | unit | meaning |\n|---|---|---|---|\n");
            for (ColumnText column : table.columns) {
                text.append("| `").append(column.column).append("` | ").append(column.type);
                text.append(" | ")
                        .append(column.unit)
                        .append(" | ")
                        .append(column.meaning)
                        .append(" |\n");
            }
        }
        return text.toString();
    }

    private static List<TableText> tables() {
        List<TableText> tables = new ArrayList<>();
        for (TableKind kind : TableKind.values()) {
            List<ColumnText> columns = kind.columns().stream()
                    .map(column -> new ColumnText(column.name(), type(column), column.unit(), column.meaning()))
                    .toList();
            tables.add(new TableText(kind.key(), kind.key() + ".parquet", kind.meaning(), !kind.always(), columns));
        }
        return tables;
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case NUMBER -> "whole number";
            case WORD -> "word";
            case DATE -> "date";
        };
    }
}
