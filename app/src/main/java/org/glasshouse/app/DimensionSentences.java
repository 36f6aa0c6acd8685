package org.glasshouse.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.model.Dimension;
import org.glasshouse.model.Points;
import org.glasshouse.model.Regime;
import org.jspecify.annotations.Nullable;

/// Says what the points of a regime are made of, by the path of each dimension.
final class DimensionSentences {
    private DimensionSentences() {}

    /// A sentence for each dimension; none where there are no points.
    static Map<String, String> of(@Nullable Points points) {
        Map<String, String> sentences = new LinkedHashMap<>();
        if (points == null) {
            return sentences;
        }
        points.dimensions()
                .forEach((name, dimension) ->
                        sentences.put("points.dimensions." + name, sentence(name, dimension, points)));
        return sentences;
    }

    /// What a number of `deeds` counts for a kind of conduct: points, or steps of its dimension where one isn't a
    /// point.
    static String noun(String kind, @Nullable Regime regime) {
        Points points = regime == null ? null : regime.points();
        return points != null
                        && points.dimensions().values().stream()
                                .anyMatch(each -> each.of().contains(kind) && stepOf(each, points) != 1)
                ? "step"
                : "point";
    }

    private static String sentence(String name, Dimension dimension, Points points) {
        int start = dimension.inPoints(dimension.start() - dimension.min(), points);
        List<String> moves = new ArrayList<>();
        if (!dimension.of().isEmpty()) {
            moves.add("records of " + RegimeSentences.listed(dimension.of()));
        }
        if (!dimension.also().isEmpty()) {
            moves.add(RegimeSentences.listed(dimension.also()));
        }
        return "Dimension " + name + ": " + Quantity.share(dimension.weight()) + " of the scale, 0 to "
                + Quantity.of(Math.round(dimension.pointsOf(points)), "point") + ", of which everybody starts with "
                + start + "; "
                + (moves.isEmpty() ? "nothing moves it" : String.join(", and ", moves) + " move it")
                + step(dimension, points) + ".";
    }

    /// How many points a step of it is.
    private static double stepOf(Dimension dimension, Points points) {
        int steps = dimension.max() - dimension.min();
        return steps <= 0 ? 0 : dimension.pointsOf(points) / steps;
    }

    private static String step(Dimension dimension, Points points) {
        double step = stepOf(dimension, points);
        return step == 1 ? "" : "; a step of it is " + Quantity.number(step) + " points";
    }
}
