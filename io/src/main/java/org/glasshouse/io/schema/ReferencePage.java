package org.glasshouse.io.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.glasshouse.model.Trait;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Writes the reference page of the files' keys from the same schemas that hold the files.
public final class ReferencePage {
    private static final String HEAD = """
            # Reference: the keys of the files

            Generated from the records of `org.glasshouse.model`; a test holds it up to date. What the words mean in the model:
            [model.md](model.md).

            Every file starts with `glasshouse: 1`. Any number may be written `{value: 3, source: S2, evidence: reported}`, with
            a `note` if there is more to say; `source`, `evidence` and `note` in a mapping hold for the bare numbers in it, the
            nearest word first. `source` is a key of the file's `sources`; `evidence` is `reported` (the source gives the
            number), `estimated` (worked out from it) or `assumed` (made up, and then no source is needed).

            `extends: NAME` or `extends: ./path.yaml` makes a file hold only what differs from another of its kind: mappings are
            merged key by key, lists and single values replaced, and `key: null` takes a key out. NAMEs that people give are
            lower case words joined by hyphens.
            """;

    private final StringBuilder page = new StringBuilder(HEAD);
    private final Set<String> described = new HashSet<>();

    private ReferencePage() {}

    /// The page, in Markdown.
    public static String markdown() {
        ReferencePage reference = new ReferencePage();
        reference.traits();
        for (FileKind kind : FileKind.values()) {
            Shape shape = Shape.of(Schemas.strict(kind));
            String name = kind.key().substring(0, 1).toUpperCase(Locale.ROOT)
                    + kind.key().substring(1);
            reference
                    .page
                    .append("\n## ")
                    .append(name)
                    .append("\n\n")
                    .append(shape.description())
                    .append("\n");
            if (kind == FileKind.OVERLAY) {
                // The parts of a regime stand under their own heading.
                reference.described.add(FileKind.REGIME.key());
            }
            reference.table("", shape, shape.keys());
        }
        return reference.page.toString();
    }

    private void traits() {
        page.append("\n## Traits\n\nThe ways in which generated persons differ, a closed list. Where a society gives no"
                + " shares of a trait, everybody is in its first class.\n\n| trait | classes |\n|---|---|\n");
        for (Trait trait : Trait.values()) {
            page.append("| `%s` | %s |\n".formatted(trait.key(), words(trait.categories())));
        }
    }

    private void table(String path, Shape shape, List<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        page.append("\n| key | what it is | value | left out |\n|---|---|---|---|\n");
        for (String key : keys) {
            Shape under = under(shape, key);
            page.append("| `%s` | %s | %s | %s |\n"
                    .formatted(key, under.description(), value(path + key, under), leftOut(shape, key, under)));
        }
        for (String key : keys) {
            section(path + key, under(shape, key));
        }
    }

    /// What stands under a key, if it has keys of its own.
    private void section(String path, Shape shape) {
        if (!shape.type().equals("object") || shape.isOpen()) {
            return;
        }
        if (shape.isByName()) {
            section(path + name(shape), under(shape, "name"));
        } else if (!shape.isOfWords() && described.add(path)) {
            heading(path, shape);
            if (shape.kinds().isEmpty()) {
                table(path + ".", shape, shape.keys());
            }
            shape.kinds().forEach((name, kind) -> kind(path, shape.kindKey(), name, kind));
        }
    }

    private void kind(String path, @Nullable String kindKey, String name, Shape kind) {
        String which = kindKey == null ? name : kindKey + ": " + name;
        page.append("\nWith `")
                .append(which)
                .append("`: ")
                .append(kind.description())
                .append("\n");
        List<String> others =
                kind.keys().stream().filter(key -> !key.equals(kindKey)).toList();
        table(path + ".", kind, others);
    }

    private void heading(String path, Shape shape) {
        page.append("\n### `").append(path).append("`\n");
        if (!shape.description().isEmpty()) {
            page.append("\n").append(shape.description()).append("\n");
        }
    }

    private static String value(String path, Shape shape) {
        return switch (shape.type()) {
            case "integer" -> "whole number" + range(shape);
            case "number" -> "number" + range(shape);
            case "boolean" -> "`true` or `false`";
            case "array" -> "list: " + value(path, shape.item());
            case "object" -> mapping(path, shape);
            default -> text(shape);
        };
    }

    private static String mapping(String path, Shape shape) {
        if (shape.isOpen()) {
            return "mapping of paths, such as `channels.camera.detects: 0.3`";
        }
        if (shape.isByName()) {
            return "by" + name(shape).replace('.', ' ') + ": " + value(path + name(shape), under(shape, "name"));
        }
        if (!shape.isOfWords()) {
            return "mapping, see `" + path + "`";
        }
        List<String> keys = shape.keys();
        Shape each = under(shape, keys.getFirst());
        if (keys.contains(Trait.PLACE.key()) && each.isOfWords()) {
            return "by trait and class ([traits](#traits)): "
                    + value(path, under(each, each.keys().getFirst()));
        }
        return "for each of " + words(keys) + ": " + value(path, each);
    }

    private static String name(Shape byName) {
        return byName.isByCount() ? ".NUMBER" : ".NAME";
    }

    private static String range(Shape shape) {
        String unit = shape.unit().isEmpty() ? "" : " (" + shape.unit() + ")";
        JsonNode least = shape.minimum();
        JsonNode most = shape.maximum();
        String range = least != null && most != null
                ? ", " + plain(least) + " to " + plain(most)
                : least != null
                        ? ", " + plain(least) + " or more"
                        : most != null ? ", " + plain(most) + " or less" : "";
        return range + unit;
    }

    private static String leftOut(Shape parent, String key, Shape shape) {
        JsonNode value = shape.defaultValue();
        if (value == null) {
            return parent.required().contains(key) ? "must be there" : "nothing";
        }
        return value.isContainer() ? (value.isEmpty() ? "empty" : "`" + value + "`") : "`" + value.asString() + "`";
    }

    private static String text(Shape shape) {
        if (shape.isBand()) {
            return "band such as `50..85`";
        }
        if (shape.isDay()) {
            return "whole number, or date such as `2019-06-20`";
        }
        if (shape.isDate()) {
            return "date such as `2019-06-20`";
        }
        return shape.choices().isEmpty() ? "text" : "one of " + words(shape.choices());
    }

    private static String words(List<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }

    private static String plain(JsonNode number) {
        return number.decimalValue().toPlainString();
    }

    private static Shape under(Shape shape, String key) {
        @Nullable Shape under = shape.under(key);
        if (under == null) {
            throw new IllegalStateException("no shape under " + key);
        }
        return under;
    }
}
