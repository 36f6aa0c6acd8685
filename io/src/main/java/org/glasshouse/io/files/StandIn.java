package org.glasshouse.io.files;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.io.schema.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Puts harmless values where a file's are faulty, so that the rest of it can be checked in the same reading.
///
/// Nothing made here is ever given out: a file with a fault gives problems only.
final class StandIn {
    private StandIn() {}

    /// A tree that fits the shape and differs from the given one only where that doesn't fit.
    static Tree.Mapping repaired(Shape shape, @Nullable Tree tree, Place place) {
        Tree.Mapping given = tree instanceof Tree.Mapping mapping ? mapping : new Tree.Mapping(place, Map.of());
        Shape chosen = Shapes.chosen(shape, given);
        Map<String, Tree.Entry> fitting = new LinkedHashMap<>();
        if (!chosen.kinds().isEmpty()) {
            String kindKey = chosen.kindKey();
            Map.Entry<String, Shape> kind = chosen.kinds().entrySet().iterator().next();
            chosen = kind.getValue();
            if (kindKey != null) {
                fitting.put(kindKey, new Tree.Entry(place, word(kind.getKey(), place)));
            }
        }
        for (Map.Entry<String, Tree.Entry> each : given.entries().entrySet()) {
            Shape under = chosen.under(each.getKey());
            boolean named = !chosen.isByCount() || chosen.fitsName(each.getKey());
            if (under != null && named) {
                Tree.Entry entry = each.getValue();
                fitting.putIfAbsent(
                        each.getKey(), new Tree.Entry(entry.keyPlace(), value(under, entry.value(), place)));
            }
        }
        for (String key : chosen.required()) {
            Shape under = chosen.under(key);
            if (under != null && !fitting.containsKey(key)) {
                fitting.put(key, new Tree.Entry(place, value(under, null, place)));
            }
        }
        return new Tree.Mapping(given.place(), fitting);
    }

    private static Tree value(Shape shape, @Nullable Tree tree, Place place) {
        if (tree != null && shape.isOpen()) {
            return tree;
        }
        return switch (shape.type()) {
            case "object" -> repaired(shape, tree, place);
            case "array" -> {
                List<Tree> items = new ArrayList<>();
                if (tree instanceof Tree.Sequence sequence) {
                    sequence.items().forEach(item -> items.add(value(shape.item(), item, place)));
                }
                yield new Tree.Sequence(place, items);
            }
            default -> scalar(shape, tree instanceof Tree.Scalar scalar ? scalar : word("stand-in", place));
        };
    }

    private static Tree.Scalar scalar(Shape shape, Tree.Scalar scalar) {
        Place place = scalar.place();
        return switch (shape.type()) {
            case "integer", "number" -> {
                BigDecimal number = switch (scalar.value()) {
                    case BigInteger whole -> new BigDecimal(whole);
                    case BigDecimal decimal -> decimal;
                    case null, default -> BigDecimal.ZERO;
                };
                BigDecimal within = within(shape.minimum(), number, shape.maximum());
                yield new Tree.Scalar(
                        place, shape.type().equals("integer") ? within.toBigInteger() : within, scalar.text());
            }
            case "boolean" -> new Tree.Scalar(place, scalar.value() instanceof Boolean truth && truth, scalar.text());
            default -> text(shape, scalar);
        };
    }

    private static Tree.Scalar text(Shape shape, Tree.Scalar scalar) {
        if (shape.fits(scalar.text()) && (shape.isDay() || scalar.value() instanceof String)) {
            return scalar;
        }
        return word(shape.example(), scalar.place());
    }

    private static BigDecimal within(@Nullable JsonNode least, BigDecimal number, @Nullable JsonNode most) {
        BigDecimal raised = least == null ? number : number.max(least.decimalValue());
        return most == null ? raised : raised.min(most.decimalValue());
    }

    private static Tree.Scalar word(String text, Place place) {
        return new Tree.Scalar(place, text, text);
    }
}
