package org.glasshouse.io.files;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.glasshouse.io.schema.FileKind;
import org.glasshouse.io.schema.Schemas;
import org.glasshouse.io.schema.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Holds trees of one kind of file against its schema and tells every fault in plain words.
final class Structure {
    /// Made when it is needed and kept: a schema takes longer to make than a file to read.
    private static final Map<FileKind, Structure> BY_KIND = new ConcurrentHashMap<>();

    private final FileKind kind;
    private final Shape shape;
    private final Schema schema;

    private Structure(FileKind kind) {
        this.kind = kind;
        ObjectNode strict = Schemas.strict(kind);
        this.shape = Schemas.shape(strict);
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        this.schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config))
                .getSchema(strict);
    }

    /// The structure of a kind of file.
    static Structure of(FileKind kind) {
        return BY_KIND.computeIfAbsent(kind, Structure::new);
    }

    Shape shape() {
        return shape;
    }

    /// Whether a fault takes away things that are named elsewhere: a whole section, or a key that may be a mistyped
    /// one.
    boolean hidesSection(Fault fault) {
        Shape section = fault.hides().parts().size() == 1
                ? shape.under(fault.hides().parts().getFirst())
                : shape;
        return section == null || (section != shape && section.isByName());
    }

    /// The faults of a tree.
    List<Fault> faults(Tree.Mapping tree) {
        Set<Fault> faults = new LinkedHashSet<>();
        for (Error error : schema.validate(Json.of(tree))) {
            Fault fault = fault(tree, error);
            if (fault != null) {
                faults.add(fault);
            }
        }
        findUnfitTexts(shape, tree, KeyPath.ROOT, faults);
        List<Fault> mixed = new ArrayList<>();
        findMixedKinds(shape, tree, KeyPath.ROOT, mixed);
        faults.removeIf(fault -> mixed.stream().anyMatch(each -> fault.path().startsWith(each.path())));
        faults.addAll(mixed);
        return faults.stream().map(fault -> hidingNeighbours(tree, fault)).toList();
    }

    /// Mappings that have the keys of two kinds: what the schema says of them helps nobody.
    private static void findMixedKinds(Shape shape, Tree tree, KeyPath path, List<Fault> faults) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            return;
        }
        List<String> named =
                shape.kinds().keySet().stream().filter(mapping::has).toList();
        if (shape.kindKey() == null && named.size() > 1) {
            faults.add(new Fault(path, String.join(" and ", named) + " stand here together; only one of them can"));
            return;
        }
        mapping.entries().forEach((key, entry) -> {
            Shape under = shape.under(key);
            if (under != null) {
                findMixedKinds(under, entry.value(), path.then(key), faults);
            }
        });
    }

    /// What a schema can't say: bands hold at least one number, and only numbers and bands carry a source.
    private static void findUnfitTexts(Shape shape, Tree tree, KeyPath path, Set<Fault> faults) {
        Shape chosen = Shapes.chosen(shape, tree);
        switch (tree) {
            case Tree.Mapping mapping ->
                mapping.entries().forEach((key, entry) -> {
                    Shape under = chosen.under(key);
                    if (under != null) {
                        findUnfitTexts(under, entry.value(), path.then(key), faults);
                    }
                });
            case Tree.Sequence sequence -> {
                int item = 0;
                for (Tree each : sequence.items()) {
                    findUnfitTexts(chosen.item(), each, path.item(item++), faults);
                }
            }
            case Tree.Scalar scalar -> {
                boolean text = scalar.value() instanceof String;
                boolean sourced = scalar.attribution().said() != null && !Attributions.isNumber(scalar);
                boolean faulty = faults.stream().anyMatch(fault -> fault.path().equals(path));
                if (text && sourced && !chosen.isNumber() && !faulty) {
                    faults.add(new Fault(path, "only a number carries a source; write the text alone"));
                }
                if (text && chosen.isDay() && chosen.fitsPattern(scalar.text()) && !chosen.fits(scalar.text())) {
                    faults.add(new Fault(path, scalar.text() + " is no date; write it as 2019-06-20"));
                }
                if (text && chosen.isBand() && chosen.fitsPattern(scalar.text()) && !chosen.fits(scalar.text())) {
                    faults.add(new Fault(
                            path, "the band " + scalar.text() + " holds no number; write the lower number first"));
                }
            }
        }
    }

    /// The grades of a scale and the shares of a whole can't be judged without one of them.
    private Fault hidingNeighbours(Tree.Mapping tree, Fault fault) {
        KeyPath hides = fault.hides();
        if (hides.parts().size() < 2) {
            return fault;
        }
        KeyPath parent = hides.parent();
        Shape around = Shapes.at(shape, tree, parent);
        Shape own = around == null ? null : around.under(hides.parts().getLast());
        boolean amongNumbers = around != null && around.isByName() && own != null && own.isNumber();
        return amongNumbers ? new Fault(fault.path(), fault.ofKey(), parent, fault.message()) : fault;
    }

    private @Nullable Fault fault(Tree.Mapping tree, Error error) {
        KeyPath path = path(error.getInstanceLocation());
        Tree value = Objects.requireNonNull(tree.at(path));
        if (takesOut(path, value)) {
            return null;
        }
        Shape at = Objects.requireNonNull(Shapes.at(shape, tree, path));
        String property = String.valueOf(error.getProperty());
        return switch (error.getKeyword()) {
            case "additionalProperties" ->
                Fault.ofKey(path.then(property), Wording.unknownKey(property, known(path, at)));
            case "required" -> missing(path, property, at);
            case "type" -> new Fault(path, Wording.wrongType(at, value));
            case "enum", "const" ->
                new Fault(
                        path,
                        value instanceof Tree.Scalar word && word.value() instanceof String
                                ? Wording.noneOf(word.text(), at.choices())
                                : Wording.wrongType(at, value));
            case "minimum", "maximum" -> new Fault(path, Wording.outOfBounds(at, Wording.got(value)));
            case "pattern" -> new Fault(path, Wording.wrongType(at, value));
            case "propertyNames" -> Fault.ofKey(path.then(property), Wording.badName(property, at));
            case "format" -> new Fault(path, Wording.got(value) + " is no date; write it as 2019-06-20");
            case "anyOf" -> null;
            default -> new Fault(path, error.getMessage());
        };
    }

    /// Whether a value takes its key out of the regime that an overlay is laid over.
    private boolean takesOut(KeyPath path, Tree value) {
        return kind == FileKind.OVERLAY
                && path.parts().size() > 1
                && path.parts().getFirst().equals(FileKind.REGIME.key())
                && value instanceof Tree.Scalar scalar
                && scalar.isNull();
    }

    /// The keys that may stand at a path: at the root also the one that names a base.
    private static List<String> known(KeyPath path, Shape at) {
        List<String> keys = new ArrayList<>(at.keys());
        if (path.equals(KeyPath.ROOT)) {
            keys.add(FileLoader.EXTENDS);
        }
        return keys;
    }

    private static Fault missing(KeyPath path, String property, Shape at) {
        if (!at.kinds().isEmpty() && at.kindKey() == null) {
            return new Fault(
                    path, "one of the keys " + String.join(", ", at.kinds().keySet()) + " must be here");
        }
        return new Fault(path, false, path.then(property), Wording.missing(property, at));
    }

    private static KeyPath path(NodePath location) {
        KeyPath path = KeyPath.ROOT;
        for (int part = 0; part < location.getNameCount(); part++) {
            Object element = location.getElement(part);
            path = element instanceof Integer item ? path.item(item) : path.then(String.valueOf(element));
        }
        return path;
    }

    /// One fault.
    ///
    /// @param path what the message speaks of
    /// @param ofKey whether the last key of the path is wrong itself
    /// @param hides what can't be judged because of it
    record Fault(KeyPath path, boolean ofKey, KeyPath hides, String message) {
        Fault(KeyPath path, String message) {
            this(path, false, path, message);
        }

        static Fault ofKey(KeyPath path, String message) {
            return new Fault(path, true, path, message);
        }
    }
}
