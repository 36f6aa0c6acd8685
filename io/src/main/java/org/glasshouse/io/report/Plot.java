package org.glasshouse.io.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;

/// One chart, drawn by Lets-Plot from a specification of layers into text of an SVG picture.
///
/// Colour carries no meaning in it: what differs stands in places of its own, with words beside it.
final class Plot {
    /// Colour of what was counted, dark enough for paper.
    static final String INK = "#1f4e79";

    static final String BLACK = "#1a1a1a";
    private static final String PALE = "#a9c4de";
    private static final String GRID = "#dddddd";

    /// The library's size of letters is in steps of two pixels.
    private static final double LETTERS = 6;

    private static final double LETTER_PIXELS = 12;
    /// Filled shapes have numbers from this one on; the library draws them smaller than rings.
    private static final int FILLED = 15;

    private static final double TICK_PIXELS = 9;

    private final int width;
    private final int height;
    private final List<Object> layers = new ArrayList<>();
    private final List<Object> scales = new ArrayList<>();
    private boolean linesAcross;
    private boolean linesUp;

    /// An empty chart, in pixels at the size of its letters.
    Plot(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /// The horizontal axis from one end to the other.
    Plot across(double from, double to, List<Tick> ticks, boolean lines) {
        linesUp = lines;
        return scale("x", from, to, ticks);
    }

    /// The vertical axis from its lower end to its upper.
    Plot up(double from, double to, List<Tick> ticks, boolean lines) {
        linesAcross = lines;
        return scale("y", from, to, ticks);
    }

    private Plot scale(String axis, double from, double to, List<Tick> ticks) {
        scales.add(map(
                "aesthetic",
                axis,
                "limits",
                list(from, to),
                "expand",
                list(0.0, 0.0),
                "breaks",
                new ArrayList<>(ticks.stream().map(Tick::at).toList()),
                "labels",
                new ArrayList<>(ticks.stream().map(Tick::label).toList())));
        return this;
    }

    /// A pale band between two lines.
    Plot band(double[] x, double[] low, double[] high) {
        return layer("ribbon", map("x", boxed(x), "ymin", boxed(low), "ymax", boxed(high)), "fill", PALE, "size", 0.0);
    }

    /// A line through points.
    Plot line(double[] x, double[] y) {
        return layer("line", map("x", boxed(x), "y", boxed(y)), "color", INK, "size", 0.8);
    }

    /// A line that stays level and jumps.
    Plot steps(double[] x, double[] y) {
        return layer("step", map("x", boxed(x), "y", boxed(y)), "color", INK, "size", 0.8);
    }

    /// A straight level line of dashes.
    Plot dashes(double y) {
        return layer("hline", map("yintercept", list(y)), "color", BLACK, "size", 0.4, "linetype", "dashed");
    }

    /// A straight upright line.
    Plot upright(double x) {
        return layer("vline", map("xintercept", list(x)), "color", BLACK, "size", 0.4);
    }

    /// Bars that lie on their side, from 0, each at its height.
    Plot bars(double[] y, double[] length) {
        double[] low = Arrays.stream(y).map(each -> each - 0.32).toArray();
        double[] high = Arrays.stream(y).map(each -> each + 0.32).toArray();
        return layer(
                "rect",
                map(
                        "xmin",
                        boxed(new double[y.length]),
                        "xmax",
                        boxed(length),
                        "ymin",
                        boxed(low),
                        "ymax",
                        boxed(high)),
                "fill",
                PALE,
                "size",
                0.0);
    }

    /// Level lines from left to right ends, as for intervals.
    Plot spans(double[] y, double[] left, double[] right) {
        return layer(
                "segment",
                map("x", boxed(left), "xend", boxed(right), "y", boxed(y), "yend", boxed(y)),
                "color",
                BLACK,
                "size",
                0.8);
    }

    /// Marks of a shape: 16 a disc, 1 a ring, 17 a triangle, 15 a square, 4 a cross.
    Plot marks(double[] x, double[] y, int shape) {
        return layer(
                "point",
                map("x", boxed(x), "y", boxed(y)),
                "shape",
                shape,
                "color",
                BLACK,
                "size",
                shape >= FILLED ? 4.0 : 2.5);
    }

    /// Words that begin at a place.
    Plot wordsAfter(double[] x, double[] y, List<String> words) {
        return words(x, y, words, 0);
    }

    /// Words that end at a place.
    Plot wordsBefore(double[] x, double[] y, List<String> words) {
        return words(x, y, words, 1);
    }

    private Plot words(double[] x, double[] y, List<String> words, double adjusted) {
        return layer(
                "text",
                map("x", boxed(x), "y", boxed(y), "label", new ArrayList<>(words)),
                "hjust",
                adjusted,
                "size",
                LETTERS,
                "color",
                BLACK);
    }

    private Plot layer(String geometry, Map<String, Object> columns, Object... settings) {
        Map<String, Object> mapping = new HashMap<>();
        columns.keySet().forEach(column -> mapping.put(column, column));
        Map<String, Object> layer = map(settings);
        layer.put("geom", geometry);
        layer.put("data", columns);
        layer.put("mapping", mapping);
        layer.put("tooltips", "none");
        layers.add(layer);
        return this;
    }

    /// The picture as it goes into the page.
    ///
    /// @param key begins the ids in it; unlike that of any other picture of the page
    /// @param title what it is, in a few words
    /// @param description what it shows, in sentences with numbers
    String svg(String key, String title, String description) {
        Map<String, Object> blank = map("name", "blank", "blank", true);
        Map<String, Object> gridLine = map("name", "line", "color", GRID, "size", 1.0);
        Map<String, Object> text = map("name", "text", "size", LETTER_PIXELS, "color", BLACK);
        Map<String, Object> specification = map(
                "kind",
                "plot",
                "ggsize",
                map("width", width, "height", height),
                "theme",
                map(
                        "name",
                        "minimal2",
                        "legend_position",
                        "none",
                        "axis_title",
                        blank,
                        "axis_text",
                        text,
                        "axis_line",
                        linesUp ? blank : map("name", "line", "color", BLACK, "size", 1.0),
                        "axis_ticks_y",
                        blank,
                        "axis_ticks_length_x",
                        TICK_PIXELS,
                        "panel_grid_minor",
                        blank,
                        "panel_grid_major_x",
                        linesUp ? gridLine : blank,
                        "panel_grid_major_y",
                        linesAcross ? gridLine : blank),
                "scales",
                scales,
                "layers",
                layers);
        String drawn = PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
                specification, null, (pixelsAcross, pixelsDown, colours) -> "", false);
        return new SvgText(key, width, height).of(drawn, title, description);
    }

    private static List<Object> boxed(double[] values) {
        return new ArrayList<>(Arrays.stream(values).boxed().toList());
    }

    private static List<Object> list(Object... values) {
        return new ArrayList<>(List.of(values));
    }

    /// The library writes into the maps that it is given.
    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new HashMap<>();
        for (int each = 0; each < keysAndValues.length; each += 2) {
            map.put((String) keysAndValues[each], keysAndValues[each + 1]);
        }
        return map;
    }
}
