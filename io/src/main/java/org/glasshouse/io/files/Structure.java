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
import java.util.Objects;
import java.util.Set;
import org.glasshouse.io.schema.FileKind;
import org.glasshouse.io.schema.Schemas;
import org.glasshouse.io.schema.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Holds trees of one kind of file against its schema and tells every fault in plain words.
final class Structure {
    private final Shape shape;
    private final Schema schema;

    Structure(FileKind kind) {
        ObjectNode strict = Schemas.strict(kind);
        this.shape = Schemas.shape(strict);
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        this.schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config))
                .getSchema(strict);
    }

    Shape shape() {
        return shape;
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
        return new ArrayList<>(faults);
    }

    private @Nullable Fault fault(Tree.Mapping tree, Error error) {
        KeyPath path = path(error.getInstanceLocation());
        Tree value = Objects.requireNonNull(tree.at(path));
        Shape at = Objects.requireNonNull(Shapes.at(shape, tree, path));
        String property = String.valueOf(error.getProperty());
        return switch (error.getKeyword()) {
            case "additionalProperties" -> new Fault(path.then(property), Wording.unknownKey(property, at.keys()));
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
            case "propertyNames" -> new Fault(path.then(property), Wording.badName(property));
            case "format" -> new Fault(path, Wording.got(value) + " is no date; write it as 2019-06-20");
            case "anyOf" -> null;
            default -> new Fault(path, error.getMessage());
        };
    }

    private static Fault missing(KeyPath path, String property, Shape at) {
        if (!at.kinds().isEmpty() && at.kindKey() == null) {
            return new Fault(
                    path, "one of the keys " + String.join(", ", at.kinds().keySet()) + " must be here");
        }
        return new Fault(path, Wording.missing(property, at));
    }

    private static KeyPath path(NodePath location) {
        KeyPath path = KeyPath.ROOT;
        for (int part = 0; part < location.getNameCount(); part++) {
            Object element = location.getElement(part);
            path = element instanceof Integer item ? path.item(item) : path.then(String.valueOf(element));
        }
        return path;
    }

    /// One fault at a path.
    record Fault(KeyPath path, String message) {}
}
