package org.glasshouse.io.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.io.schema.Shape;
import org.jspecify.annotations.Nullable;

/// What of an amendment's `change` an amendment may change: numbers and bands of parts that are there, and nothing that
/// a run can't change once it has begun.
final class LawfulChange {
    private static final String START_ONLY = "it is given out on day 0";
    private static final String SCALE = "the scale stays what it is";
    private static final Map<String, String> FIXED = Map.of(
            "points.subject", SCALE,
            "points.start", START_ONLY,
            "points.min", SCALE,
            "points.max", SCALE,
            "points.start-by", START_ONLY,
            "points.dimensions", "what points are made of stays what it is",
            "household-stars.start", START_ONLY);

    private final List<Structure.Fault> faults = new ArrayList<>();
    private final List<KeyPath> paths = new ArrayList<>();
    private final Tree.Mapping tree;

    /// @param regime the regime that is changed
    LawfulChange(Shape shape, Tree.Mapping regime, Tree.Mapping change) {
        this.tree = lawful(shape, regime, change, KeyPath.ROOT);
    }

    /// The change without what is at fault.
    Tree.Mapping tree() {
        return tree;
    }

    /// What is at fault, with paths in the regime.
    List<Structure.Fault> faults() {
        return faults;
    }

    /// The numbers that it sets, with paths in the regime.
    List<KeyPath> paths() {
        return paths;
    }

    private Tree.Mapping lawful(Shape shape, Tree.Mapping over, Tree.Mapping change, KeyPath path) {
        Shape chosen = Shapes.chosen(shape, over);
        Map<String, Tree.Entry> kept = new LinkedHashMap<>();
        change.entries().forEach((key, entry) -> {
            Tree value = lawful(chosen, over, key, entry.value(), path.then(key));
            if (value != null) {
                kept.put(key, new Tree.Entry(entry.keyPlace(), value));
            }
        });
        return new Tree.Mapping(change.place(), kept);
    }

    private @Nullable Tree lawful(Shape around, Tree.Mapping over, String key, Tree value, KeyPath path) {
        Shape shape = around.under(key);
        if (shape == null) {
            return fault(path, true, Wording.unknownKey(key, around.keys()));
        }
        if (path.parts().equals(List.of(Enactment.AMENDMENTS))) {
            return fault(path, true, "an amendment can't change amendments");
        }
        boolean isNumber = shape.isNumber() && !shape.isBand();
        if (around.isByName() && !isNumber && !over.has(key)) {
            return fault(
                    path,
                    true,
                    Wording.unknownKey(key, over.entries().keySet().stream().toList()));
        }
        if (shape.type().equals("object")) {
            return mapping(shape, over.get(key), value, path);
        }
        String reason = key.equals("ceiling-power") ? "all epochs share it" : fixed(path);
        if (reason != null) {
            return fault(path, true, "no amendment can change '" + path + "': " + reason);
        }
        if (!shape.isNumber()) {
            return fault(path, true, "only numbers and bands change on a day; let one part end and another begin");
        }
        if (value instanceof Tree.Scalar scalar && scalar.isNull()) {
            return fault(path, false, Wording.wrongType(shape, value));
        }
        paths.add(path);
        return value;
    }

    /// Why a path, or one within which it lies, never changes.
    private static @Nullable String fixed(KeyPath path) {
        String text = path.toString();
        return FIXED.entrySet().stream()
                .filter(each -> (text + ".").startsWith(each.getKey() + "."))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Tree mapping(Shape shape, @Nullable Tree before, Tree value, KeyPath path) {
        if (!(value instanceof Tree.Mapping change)) {
            return fault(path, false, Wording.wrongType(shape, value));
        }
        if (before instanceof Tree.Mapping over) {
            return lawful(shape, over, change, path);
        }
        if (shape.isOfWords()) {
            return lawful(shape, new Tree.Mapping(change.place(), Map.of()), change, path);
        }
        return fault(
                path,
                true,
                "the regime has no '" + path + "' that could change; write it there, and `begins` switches it on");
    }

    private @Nullable Tree fault(KeyPath path, boolean ofKey, String message) {
        faults.add(ofKey ? Structure.Fault.ofKey(path, message) : new Structure.Fault(path, message));
        return null;
    }
}
