package org.glasshouse.io.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glasshouse.measures.Interval;

/// Numbers with their intervals one below the other: a disc for the mean, a line for the interval, an upright line at
/// 0.
final class ForestPanel {
    private static final int DISC = 16;
    private static final double ROOM_FOR_A_DISC = 0.03;

    private final String key;
    private final String heading;
    private final Writing writing;

    /// @param key begins its ids
    /// @param writing how the page writes its numbers
    ForestPanel(String key, String heading, Writing writing) {
        this.key = key;
        this.heading = heading;
        this.writing = writing;
    }

    /// One row.
    ///
    /// @param drawn whether it has a disc; a row without one says why in its note
    /// @param note stands in place of the number; empty if the number stands there
    record Row(String name, Interval interval, boolean drawn, String note) {
        /// A number with its interval.
        Row(String name, Interval interval) {
            this(name, interval, /* drawn= */ true, "");
        }
    }

    /// Draws the rows, the first on top.
    Panel of(List<Row> rows) {
        List<Row> drawn = rows.stream().filter(Row::drawn).toList();
        double from = Math.min(
                0, drawn.stream().mapToDouble(row -> row.interval.low()).min().orElse(0));
        double to = Math.max(
                0, drawn.stream().mapToDouble(row -> row.interval.high()).max().orElse(0));
        double end = from == to ? from + 1 : to;
        double room = (end - from) * ROOM_FOR_A_DISC;
        RowLayout layout = new RowLayout(
                rows.stream().map(Row::name).toList(),
                rows.stream().map(this::number).toList(),
                from - room,
                end + room);
        double[] rising = new double[drawn.size()];
        for (int row = 0; row < rising.length; row++) {
            rising[row] = layout.rising()[rows.indexOf(drawn.get(row))];
        }
        double[] low = drawn.stream().mapToDouble(row -> row.interval.low()).toArray();
        double[] high = drawn.stream().mapToDouble(row -> row.interval.high()).toArray();
        double[] mean = drawn.stream().mapToDouble(row -> row.interval.mean()).toArray();
        Plot plot =
                layout.plot(writing.alone()).upright(0).spans(rising, low, high).marks(mean, rising, DISC);
        double[] ends = new double[rows.size()];
        Arrays.fill(ends, end + room);
        layout.words(plot, ends);
        return new Panel(heading, plot.svg(key, heading, words(rows)));
    }

    private String number(Row row) {
        return row.note.isEmpty() ? writing.alone().apply(row.interval.mean()) : row.note;
    }

    /// What the picture says, for those who don't see it.
    private String words(List<Row> rows) {
        List<String> told = new ArrayList<>();
        for (Row row : rows) {
            String number = row.note.isEmpty() ? writing.with().apply(row.interval) : row.note;
            told.add(row.name + " " + number);
        }
        return "Means with intervals. " + String.join("; ", told) + ".";
    }
}
