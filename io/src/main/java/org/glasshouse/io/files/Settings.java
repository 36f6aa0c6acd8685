package org.glasshouse.io.files;

import java.util.List;
import java.util.Map;
import org.glasshouse.io.schema.Shape;
import org.jspecify.annotations.Nullable;

/// Lays settings of the command line over a tree.
final class Settings {
    private final List<Problem> problems;

    Settings(List<Problem> problems) {
        this.problems = problems;
    }

    /// The tree with a setting laid over it; a path that leads nowhere is a problem and changes nothing.
    Tree.Mapping lay(Setting setting, KeyPath path, Shape shape, Tree.Mapping over) {
        Tree value;
        try {
            value = setting.value().isBlank()
                    ? new Tree.Scalar(setting.valuePlace(), null, "")
                    : Attributions.pin(YamlParser.parse(setting.valuePlace(), setting.value()), problems);
        } catch (InvalidFileException e) {
            e.problems()
                    .forEach(problem -> problems.add(new Problem(problem.place(), setting.path(), problem.message())));
            return over;
        }
        Tree.Mapping changed = laid(setting, path.parts(), shape, over, value);
        return changed == null ? over : changed;
    }

    /// `persons` and `scale` say the same thing: the one given last holds.
    private static Tree.Mapping withoutRival(Tree.Mapping mapping, String key) {
        return switch (key) {
            case "persons" -> mapping.without("scale");
            case "scale" -> mapping.without("persons");
            default -> mapping;
        };
    }

    private Tree.@Nullable Mapping laid(
            Setting setting, List<String> keys, Shape shape, Tree.Mapping mapping, Tree value) {
        String key = keys.getFirst();
        Place keyPlace = setting.placeOf(KeyPath.parse(setting.path()).parts().size() - keys.size());
        Shape chosen = Shapes.chosen(shape, mapping);
        Shape under = chosen.under(key);
        boolean last = keys.size() == 1;
        if (under == null || (chosen.isByName() && !last && !mapping.has(key))) {
            List<String> known =
                    chosen.isByName() ? List.copyOf(mapping.entries().keySet()) : chosen.keys();
            return nowhere(setting, keyPlace, Wording.unknownKey(key, known));
        }
        if (last) {
            boolean removes = value instanceof Tree.Scalar scalar && scalar.isNull();
            Tree unfolded = Unfolding.of(under, value, problems);
            Tree.Mapping difference =
                    new Tree.Mapping(mapping.place(), Map.of(key, new Tree.Entry(keyPlace, unfolded)));
            return removes ? mapping.without(key) : Merge.over(withoutRival(mapping, key), difference);
        }
        Tree inner = mapping.has(key) ? mapping.get(key) : new Tree.Mapping(keyPlace, Map.of());
        if (!(inner instanceof Tree.Mapping innerMapping)) {
            return nowhere(
                    setting, keyPlace, "'" + Wording.shortened(key) + "' holds a single value; nothing lies under it");
        }
        Tree.Mapping changed = laid(setting, keys.subList(1, keys.size()), under, innerMapping, value);
        Place before = mapping.keyPlace(key);
        return changed == null ? null : mapping.with(key, new Tree.Entry(before == null ? keyPlace : before, changed));
    }

    private Tree.@Nullable Mapping nowhere(Setting setting, Place place, String message) {
        problems.add(new Problem(place, setting.path(), message));
        return null;
    }
}
