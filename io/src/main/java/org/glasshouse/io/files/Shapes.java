package org.glasshouse.io.files;

import org.glasshouse.io.schema.Shape;
import org.jspecify.annotations.Nullable;

/// Walks a tree and its shape together.
final class Shapes {
    private Shapes() {}

    /// The shape of one kind where there are several and the tree says which; else the shape itself.
    static Shape chosen(Shape shape, @Nullable Tree tree) {
        if (shape.kinds().isEmpty() || !(tree instanceof Tree.Mapping mapping)) {
            return shape;
        }
        String key = shape.kindKey();
        for (var kind : shape.kinds().entrySet()) {
            boolean meant = key == null
                    ? mapping.has(kind.getKey())
                    : mapping.get(key) instanceof Tree.Scalar word
                            && word.text().equals(kind.getKey());
            if (meant) {
                return kind.getValue();
            }
        }
        return shape;
    }

    /// The shape at a path, or null where the format knows none.
    static @Nullable Shape at(Shape root, Tree tree, KeyPath path) {
        Shape shape = root;
        Tree at = tree;
        for (String part : path.parts()) {
            Shape chosen = chosen(shape, at);
            Shape next = part.startsWith("[") ? chosen.item() : chosen.under(part);
            if (next == null) {
                return null;
            }
            shape = next;
            at = at == null ? null : at.at(KeyPath.ROOT.then(part));
        }
        return chosen(shape, at);
    }
}
