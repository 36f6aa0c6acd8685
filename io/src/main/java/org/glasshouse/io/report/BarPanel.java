package org.glasshouse.io.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glasshouse.measures.Breakdowns;
import org.glasshouse.measures.Interval;

/// Bars that lie on their side, one a line, with a rule for the interval and the number at its end.
final class BarPanel {
    private static final int WIDTH = 352;
    private static final int ROW = 22;
    private static final int AXIS = 50;

    /// The library draws nothing lower, and cuts what is below.
    private static final int LEAST_HEIGHT = 52;

    /// More would be turned aslant to find room.
    private static final int MOST_STEPS = 3;

    private static final int MARGIN = 20;
    private static final double GAP = 5;
    private static final double LETTER = 7.2;
    private static final int MOST_LETTERS = 22;

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
        double[] rising = new double[rows];
        double[] mean = new double[rows];
        double[] low = new double[rows];
        double[] high = new double[rows];
        List<String> names = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            Interval interval = lines.get(row).interval();
            rising[row] = rows - 1 - row;
            mean[row] = interval.mean();
            low[row] = interval.low();
            high[row] = interval.high();
            names.add(shortened(name(lines.get(row).key())));
            numbers.add(writing.alone().apply(mean[row]));
        }
        double greatest = Arrays.stream(high).max().orElse(0);
        double full = greatest <= 0 ? 1 : greatest;
        double pixel = full / (WIDTH - MARGIN - pixels(names) - pixels(numbers));
        Plot plot = new Plot(WIDTH, Math.max(LEAST_HEIGHT, rows * ROW) + AXIS)
                .across(-pixel * pixels(names), full + pixel * pixels(numbers), ticks(full), true)
                .up(-0.6, rows - 0.4, List.of(), false)
                .bars(rising, mean);
        if (lines.stream().anyMatch(line -> line.interval().kind() != Interval.Kind.ONE_REPLICATE)) {
            plot.spans(rising, low, high);
        }
        double[] beforeBars = new double[rows];
        Arrays.fill(beforeBars, -pixel * GAP);
        double[] afterBars = Arrays.stream(high).map(each -> each + pixel * GAP).toArray();
        plot.wordsBefore(beforeBars, rising, names).wordsAfter(afterBars, rising, numbers);
        return new Panel(heading, plot.svg(key, heading, words(lines)));
    }

    private List<Tick> ticks(double greatest) {
        return Tick.upTo(greatest, MOST_STEPS, writing.alone()).stream()
                .filter(tick -> tick.at() <= greatest)
                .toList();
    }

    /// Room for the longest of these words and the gap to the bars, at letters of the widest usual kind.
    private static double pixels(List<String> words) {
        return GAP * 2 + words.stream().mapToInt(String::length).max().orElse(0) * LETTER;
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

    private static String shortened(String name) {
        return name.length() <= MOST_LETTERS
                ? name
                : name.substring(0, MOST_LETTERS - 1).strip() + "…";
    }
}
