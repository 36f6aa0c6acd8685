package org.glasshouse.io.files;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.glasshouse.io.schema.FileKind;
import org.glasshouse.io.schema.Shape;
import org.jspecify.annotations.Nullable;

/// Finds what two files of a kind say differently, with everything that they leave to defaults written out.
public final class Differences {
    /// Keys at the root that say what a file is and not what it does.
    private static final Set<String> NAMES = Set.of("title", "sources", "regime", "society", "scenario");

    private static final String CARD = "card";

    /// Named parts whose order matters: the first channel that sees a deed books it, and a record passes through each
    /// official in turn.
    private static final Set<String> IN_TURN = Set.of("channels", "officials");

    private final Loaded<?> one;
    private final Loaded<?> other;
    private final List<Difference> found = new ArrayList<>();

    /// The key under which the files at hand stand in a scenario; empty for files of their own.
    private String prefix = "";

    private Differences(Loaded<?> one, Loaded<?> other) {
        this.one = one;
        this.other = other;
    }

    /// Every difference, in the order of the reference.
    ///
    /// In a scenario the keys of its society and regime stand under `society` and `regime`.
    ///
    /// @throws IllegalArgumentException if the two are files of different kinds
    public static List<Difference> between(Loaded<?> one, Loaded<?> other) {
        if (one.kind() != other.kind()) {
            throw new IllegalArgumentException(
                    one.kind().key() + " and " + other.kind().key() + " are of two kinds");
        }
        Differences differences = new Differences(one, other);
        Tree.Mapping before = whole(one);
        Tree.Mapping after = whole(other);
        differences.compareRoots(one.kind(), before, after);
        if (one.kind() == FileKind.SCENARIO) {
            for (FileKind part : List.of(FileKind.SOCIETY, FileKind.REGIME)) {
                differences.prefix = part.key();
                differences.compareRoots(
                        part, (Tree.Mapping) Objects.requireNonNull(before.get(part.key())), (Tree.Mapping)
                                Objects.requireNonNull(after.get(part.key())));
            }
        }
        return List.copyOf(differences.found);
    }

    /// The mechanisms that overlays switch off, as what changes in a regime that they are laid over.
    static Difference switchedOff(Set<String> off) {
        String what = Objects.requireNonNull(
                        Structure.of(FileKind.SCENARIO).shape().under(ArmTree.OFF))
                .description();
        return new Difference(
                List.of(ArmTree.OFF),
                Difference.Sort.LIST,
                List.of(),
                List.copyOf(new TreeSet<>(off)),
                what,
                "",
                null,
                null);
    }

    private static Tree.Mapping whole(Loaded<?> loaded) {
        try {
            Tree tree = YamlParser.parse(new Place("", 1, 1), loaded.effectiveYaml());
            return (Tree.Mapping) Attributions.pin(((Tree.Mapping) tree).without(FileLoader.FORMAT_KEY), List.of());
        } catch (InvalidFileException e) {
            throw new IllegalStateException("an effective file can't be read", e);
        }
    }

    private void compareRoots(FileKind kind, Tree.Mapping before, Tree.Mapping after) {
        Shape shape = Structure.of(kind).shape();
        List<String> keys = new ArrayList<>(shape.keys());
        keys.removeAll(NAMES);
        // What a regime does comes before what is said of it.
        if (keys.remove(CARD)) {
            keys.add(CARD);
        }
        for (String key : keys) {
            if (before.has(key) || after.has(key)) {
                compare(KeyPath.ROOT.then(key), shape.under(key), "", before.get(key), after.get(key));
            }
        }
    }

    private void compare(
            KeyPath path, @Nullable Shape shape, String around, @Nullable Tree before, @Nullable Tree after) {
        String own = shape == null ? "" : shape.description();
        String what = own.isEmpty() ? around : own;
        if (before == null || after == null) {
            if (!isEmpty(before) || !isEmpty(after)) {
                note(path, before == null ? Difference.Sort.NEW : Difference.Sort.GONE, before, after, what, shape);
            }
            return;
        }
        if (before instanceof Tree.Mapping one && after instanceof Tree.Mapping other) {
            if (shape != null && !sameKind(shape, one, other)) {
                note(path, Difference.Sort.GONE, before, null, what, shape);
                note(path, Difference.Sort.NEW, null, after, what, shape);
                return;
            }
            compare(path, shape == null ? null : Shapes.chosen(shape, one), what, one, other);
        } else if (!words(before).equals(words(after))) {
            note(path, sort(before, shape), before, after, what, shape);
        }
    }

    private void compare(KeyPath path, @Nullable Shape shape, String what, Tree.Mapping before, Tree.Mapping after) {
        for (String key : keys(before, after)) {
            compare(path.then(key), shape == null ? null : shape.under(key), what, before.get(key), after.get(key));
        }
        if (path.parts().size() == 1 && IN_TURN.contains(path.parts().getFirst())) {
            List<String> here = common(before, after);
            List<String> there = common(after, before);
            if (!here.equals(there)) {
                found.add(difference(path, Difference.Sort.ORDER, here, there, what, ""));
            }
        }
    }

    private static boolean sameKind(Shape shape, Tree.Mapping one, Tree.Mapping other) {
        return Shapes.chosen(shape, one)
                .keys()
                .equals(Shapes.chosen(shape, other).keys());
    }

    private static List<String> common(Tree.Mapping keys, Tree.Mapping other) {
        return keys.entries().keySet().stream().filter(other::has).toList();
    }

    private static Set<String> keys(Tree.Mapping one, Tree.Mapping other) {
        Set<String> keys = new LinkedHashSet<>(one.entries().keySet());
        keys.addAll(other.entries().keySet());
        return keys;
    }

    private static Difference.Sort sort(Tree value, @Nullable Shape shape) {
        if (value instanceof Tree.Sequence) {
            return Difference.Sort.LIST;
        }
        return shape != null && shape.isNumber() ? Difference.Sort.NUMBER : Difference.Sort.WORD;
    }

    private static boolean isEmpty(@Nullable Tree tree) {
        return switch (tree) {
            case null -> true;
            case Tree.Mapping mapping -> mapping.entries().isEmpty();
            case Tree.Sequence sequence -> sequence.items().isEmpty();
            case Tree.Scalar scalar -> scalar.isNull();
        };
    }

    /// A value, the items of a list, or what stands in a mapping as `key value`.
    private static List<String> words(@Nullable Tree tree) {
        return switch (tree) {
            case null -> List.of();
            case Tree.Scalar scalar -> List.of(scalar.text());
            case Tree.Sequence sequence ->
                sequence.items().stream()
                        .map(item -> String.join(" ", words(item)))
                        .toList();
            case Tree.Mapping mapping -> {
                List<String> words = new ArrayList<>();
                mapping.entries().forEach((key, entry) -> {
                    if (!isEmpty(entry.value())) {
                        words.add(key + " " + String.join(", ", words(entry.value())));
                    }
                });
                yield words;
            }
        };
    }

    private void note(
            KeyPath path,
            Difference.Sort sort,
            @Nullable Tree before,
            @Nullable Tree after,
            String what,
            @Nullable Shape shape) {
        found.add(difference(path, sort, words(before), words(after), what, shape == null ? "" : shape.unit()));
    }

    private Difference difference(
            KeyPath path, Difference.Sort sort, List<String> before, List<String> after, String what, String unit) {
        KeyPath whole = prefix.isEmpty() ? path : KeyPath.ROOT.then(prefix).then(path);
        boolean rule = prefix.equals(FileKind.REGIME.key()) || one.kind() == FileKind.REGIME;
        return new Difference(
                whole.parts(),
                sort,
                before,
                after,
                what,
                unit,
                rule && sort != Difference.Sort.NEW ? one.placeOf(path.toString()) : null,
                rule && sort != Difference.Sort.GONE ? other.placeOf(path.toString()) : null);
    }
}
