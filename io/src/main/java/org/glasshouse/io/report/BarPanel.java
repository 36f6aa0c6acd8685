package org.glasshouse.io.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glasshouse.measures.Breakdowns;
import org.glasshouse.measures.Interval;

/// Bars that lie on their side, one a line, with a rule for the interval and the number at its end.
final class BarPanel {
    private final String key;
    private final String heading;
    private final Writing writing;

    /// @param key begins its ids
    /// @param writing how the page writes its numbers
    BarPanel(String key, String heading, Writing writing) {
        this.key = key;
        this.heading = heading;
        this.writing = writing;
    }

    /// Draws the lines, the first on top.
    Panel of(List<Breakdowns.Line> lines) {
        int rows = lines.size();
        double[] mean = new double[rows];
        double[] low = new double[rows];
        double[] high = new double[rows];
        List<String> names = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            Interval interval = lines.get(row).interval();
            mean[row] = interval.mean();
            low[row] = interval.low();
            high[row] = interval.high();
            names.add(name(lines.get(row).key()));
            numbers.add(writing.alone().apply(mean[row]));
        }
        double greatest = Arrays.stream(high).max().orElse(0);
        RowLayout layout = new RowLayout(names, numbers, 0, greatest <= 0 ? 1 : greatest);
        Plot plot = layout.plot(writing.alone()).bars(layout.rising(), mean);
        if (lines.stream().anyMatch(line -> line.interval().kind() != Interval.Kind.ONE_REPLICATE)) {
            plot.spans(layout.rising(), low, high);
        }
        layout.words(plot, high);
        return new Panel(heading, plot.svg(key, heading, words(lines)));
    }

    /// What the picture says, for those who don't see it.
    private String words(List<Breakdowns.Line> lines) {
        List<String> told = new ArrayList<>();
        for (Breakdowns.Line line : lines) {
            told.add(name(line.key()) + " " + writing.with().apply(line.interval()));
        }
        return "Bars. " + String.join("; ", told) + ".";
    }

    /// A group, cause or service as a line names it.
    static String name(List<String> key) {
        return key.equals(List.of("all", "all")) ? "everybody" : String.join(": ", key);
    }
}
