package org.glasshouse.io.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
            Setting setting, List<String> parts, Shape shape, Tree.Mapping mapping, Tree value) {
        String key = parts.getFirst();
        Shape chosen = Shapes.chosen(shape, mapping);
        Shape under = chosen.under(key);
        boolean last = parts.size() == 1;
        if (under == null || (chosen.isByName() && !last && !mapping.has(key))) {
            List<String> known =
                    new ArrayList<>(chosen.isByName() ? mapping.entries().keySet() : chosen.keys());
            problems.add(new Problem(setting.place(), setting.path(), Wording.unknownKey(key, known)));
            return null;
        }
        if (last) {
            boolean removes = value instanceof Tree.Scalar scalar && scalar.isNull();
            Tree.Mapping single = new Tree.Mapping(mapping.place(), new LinkedHashMap<>())
                    .with(key, new Tree.Entry(setting.place(), value));
            return removes ? mapping.without(key) : Merge.over(withoutRival(mapping, key), single);
        }
        Tree inner = mapping.has(key) ? mapping.get(key) : new Tree.Mapping(setting.place(), new LinkedHashMap<>());
        if (!(inner instanceof Tree.Mapping innerMapping)) {
            problems.add(new Problem(
                    setting.place(), setting.path(), "'" + key + "' holds a single value; nothing lies under it"));
            return null;
        }
        Tree.Mapping changed = laid(setting, parts.subList(1, parts.size()), under, innerMapping, value);
        Tree.Entry before = mapping.entries().get(key);
        Place keyPlace = before == null ? setting.place() : before.keyPlace();
        return changed == null ? null : mapping.with(key, new Tree.Entry(keyPlace, changed));
    }
}
