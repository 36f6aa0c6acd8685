package org.glasshouse.io.schema;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The schemas of the three kinds of files, generated from the records of the model.
public final class Schemas {
    private Schemas() {}

    /// The JSON Schema (2020-12) of a kind of file as people write it, for editors.
    public static String schema(FileKind kind) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(PublishedSchema.of(kind)) + "\n";
    }

    /// What a file of the kind must be once sources are taken off, bases are merged in and references resolved.
    public static ObjectNode strict(FileKind kind) {
        return RecordSchema.of(kind.type());
    }

    /// The shape that a strict schema describes.
    public static Shape shape(ObjectNode strict) {
        return Shape.of(strict);
    }
}
