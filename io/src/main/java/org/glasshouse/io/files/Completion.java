package org.glasshouse.io.files;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.io.schema.Shape;
import tools.jackson.databind.JsonNode;

/// Writes out what a file leaves out: defaults in, known keys in the order of the records, each number in one form.
final class Completion {
    private static final double LARGEST_PLAIN = 1e15;

    private Completion() {}

    /// The whole of a tree that fits its shape.
    static Tree complete(Shape shape, Tree tree) {
        return switch (tree) {
            case Tree.Mapping mapping -> complete(shape, mapping);
            case Tree.Sequence sequence -> {
                List<Tree> items = new ArrayList<>();
                sequence.items().forEach(item -> items.add(complete(shape.item(), item)));
                yield new Tree.Sequence(sequence.place(), items);
            }
            case Tree.Scalar scalar -> inOneForm(shape, scalar);
        };
    }

    static Tree.Mapping complete(Shape shape, Tree.Mapping mapping) {
        Shape chosen = Shapes.chosen(shape, mapping);
        Map<String, Tree.Entry> whole = new LinkedHashMap<>();
        for (String key : chosen.keys()) {
            Tree.Entry entry = mapping.entries().get(key);
            Shape under = chosen.under(key);
            JsonNode value = under == null ? null : under.defaultValue();
            if (entry == null && value != null) {
                entry = new Tree.Entry(mapping.place(), Json.tree(value, mapping.place()));
            }
            if (entry != null) {
                whole.put(key, entry);
            }
        }
        mapping.entries().forEach(whole::putIfAbsent);
        whole.replaceAll((key, entry) -> {
            Shape under = chosen.under(key);
            return under == null ? entry : new Tree.Entry(entry.keyPlace(), complete(under, entry.value()));
        });
        return new Tree.Mapping(mapping.place(), whole);
    }

    private static Tree.Scalar inOneForm(Shape shape, Tree.Scalar scalar) {
        BigDecimal number = switch (scalar.value()) {
            case BigInteger whole -> new BigDecimal(whole);
            case BigDecimal decimal -> decimal;
            case null, default -> null;
        };
        if (number == null) {
            return scalar;
        }
        double value = number.doubleValue();
        boolean whole = value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN;
        Object form = whole || shape.type().equals("integer")
                ? number.toBigInteger()
                : new BigDecimal(Double.toString(value));
        return new Tree.Scalar(scalar.place(), form, scalar.text(), scalar.attribution());
    }
}
