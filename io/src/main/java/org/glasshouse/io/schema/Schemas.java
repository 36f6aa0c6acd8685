package org.glasshouse.io.schema;

import tools.jackson.databind.node.ObjectNode;

/// The schemas of the three kinds of files, generated from the records of the model.
public final class Schemas {
    private Schemas() {}

    /// What a file of the kind must be once sources are taken off, bases are merged in and references resolved.
    public static ObjectNode strict(FileKind kind) {
        return RecordSchema.of(kind.type());
    }

    /// The shape that a schema describes.
    public static Shape shape(ObjectNode schema) {
        return Shape.of(schema);
    }
}
