package org.glasshouse.io.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

/// Rows of a picture, the first on top: a name on the left, what is drawn, a number on the right.
final class RowLayout {
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

    private final List<String> names;
    private final List<String> numbers;
    private final double from;
    private final double to;
    private final double pixel;
    private final double[] rising;

    /// Room for rows with these names and numbers.
    ///
    /// @param from least value that is drawn
    /// @param to greatest value that is drawn
    RowLayout(List<String> names, List<String> numbers, double from, double to) {
        this.names = names.stream().map(RowLayout::shortened).toList();
        this.numbers = numbers;
        this.from = from;
        this.to = to;
        this.pixel = (to - from) / (WIDTH - MARGIN - pixels(this.names) - pixels(numbers));
        this.rising = new double[names.size()];
        Arrays.setAll(rising, row -> names.size() - 1 - row);
    }

    /// How high each row stands.
    double[] rising() {
        return rising;
    }

    /// An empty chart with room for the words on both sides.
    Plot plot(DoubleFunction<String> label) {
        return new Plot(WIDTH, Math.max(LEAST_HEIGHT, names.size() * ROW) + AXIS)
                .across(
                        from - pixel * pixels(names),
                        to + pixel * pixels(numbers),
                        Tick.between(from, to, MOST_STEPS, label),
                        true)
                .up(-0.6, names.size() - 0.4, List.of(), false);
    }

    /// Writes the names before what is drawn, and each number behind its end.
    void words(Plot plot, double[] ends) {
        double[] before = new double[names.size()];
        Arrays.fill(before, from - pixel * GAP);
        double[] after = Arrays.stream(ends).map(end -> end + pixel * GAP).toArray();
        plot.wordsBefore(before, rising, names).wordsAfter(after, rising, numbers);
    }

    /// Room for the longest of these words and the gap to what is drawn, at letters of the widest usual kind.
    private static double pixels(List<String> words) {
        return GAP * 2 + words.stream().mapToInt(String::length).max().orElse(0) * LETTER;
    }

    private static String shortened(String name) {
        return name.length() <= MOST_LETTERS
                ? name
                : name.substring(0, MOST_LETTERS - 1).strip() + "…";
    }
}
