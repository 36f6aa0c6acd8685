package org.glasshouse.io.schema;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The schemas of the kinds of files, generated from the records of the model.
public final class Schemas {
    private Schemas() {}

    /// The JSON Schema (2020-12) of a kind of file as people write it, for editors.
    public static String schema(FileKind kind) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(PublishedSchema.of(kind)) + "\n";
    }

    /// What a file of the kind must be once sources are taken off, bases are merged in and references resolved.
    public static ObjectNode strict(FileKind kind) {
        ObjectNode schema = RecordSchema.of(kind.type());
        if (kind == FileKind.OVERLAY) {
            requireNothing(schema.withObject("$defs"));
        }
        return schema;
    }

    /// An overlay holds parts of parts, which are whole only when it is laid over a regime.
    private static void requireNothing(ObjectNode definitions) {
        definitions.forEach(definition -> {
            if (definition instanceof ObjectNode mapping) {
                mapping.remove(List.of("required", "anyOf"));
            }
        });
    }

    /// The shape that a strict schema describes.
    public static Shape shape(ObjectNode strict) {
        return Shape.of(strict);
    }
}
