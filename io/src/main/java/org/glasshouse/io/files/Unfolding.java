package org.glasshouse.io.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.io.schema.Shape;

/// Turns paths written as one key, `channels.court.detects: 0.3`, into mappings in mappings, where the format lets keys
/// be paths. From there on both ways of writing are one.
final class Unfolding {
    private final List<Problem> problems;

    private Unfolding(List<Problem> problems) {
        this.problems = problems;
    }

    /// A tree of some shape with every path unfolded; notes paths that are given twice.
    static Tree of(Shape shape, Tree tree, List<Problem> problems) {
        return new Unfolding(problems).unfolded(shape, tree, KeyPath.ROOT);
    }

    private Tree unfolded(Shape shape, Tree tree, KeyPath path) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            return tree;
        }
        Tree.Mapping result = new Tree.Mapping(mapping.place(), Map.of());
        if (shape.isOpen()) {
            for (Map.Entry<String, Tree.Entry> each : mapping.entries().entrySet()) {
                Tree.Entry entry = each.getValue();
                Tree value = unfolded(shape, entry.value(), path.then(each.getKey()));
                result = put(result, KeyPath.parse(each.getKey()).parts(), entry.keyPlace(), value, path);
            }
            return result;
        }
        Shape chosen = Shapes.chosen(shape, tree);
        Map<String, Tree.Entry> entries = new LinkedHashMap<>(mapping.entries());
        entries.replaceAll((key, entry) -> {
            Shape under = chosen.under(key);
            return under == null
                    ? entry
                    : new Tree.Entry(entry.keyPlace(), unfolded(under, entry.value(), path.then(key)));
        });
        return new Tree.Mapping(mapping.place(), entries);
    }

    private Tree.Mapping put(Tree.Mapping into, List<String> keys, Place place, Tree value, KeyPath path) {
        String key = keys.getFirst();
        KeyPath here = path.then(key);
        Tree before = into.get(key);
        Tree wanted = value;
        if (keys.size() > 1) {
            Tree.Mapping inner = before instanceof Tree.Mapping mapping ? mapping : empty(place);
            Place next = new Place(place.file(), place.line(), place.column() + key.length() + 1);
            wanted = before == null || before instanceof Tree.Mapping
                    ? put(inner, keys.subList(1, keys.size()), next, value, here)
                    : value;
        } else if (before instanceof Tree.Mapping both && value instanceof Tree.Mapping more) {
            wanted = both;
            for (Map.Entry<String, Tree.Entry> each : more.entries().entrySet()) {
                Tree.Entry entry = each.getValue();
                wanted = put((Tree.Mapping) wanted, List.of(each.getKey()), entry.keyPlace(), entry.value(), here);
            }
        }
        boolean fits = before == null || (before instanceof Tree.Mapping && wanted instanceof Tree.Mapping);
        if (!fits) {
            problems.add(new Problem(place, here.toString(), "'" + key + "' is given twice here; once is enough"));
            return into;
        }
        Place keyPlace = into.keyPlace(key);
        return into.with(key, new Tree.Entry(keyPlace == null ? place : keyPlace, wanted));
    }

    private static Tree.Mapping empty(Place place) {
        return new Tree.Mapping(place, Map.of());
    }
}
