package org.glasshouse.io.files;

import java.util.LinkedHashMap;
import java.util.Map;
import org.glasshouse.io.schema.Kinds;

/// Lays what one file says over what another says: mappings key by key, lists and scalars replaced, nothing removes.
final class Merge {
    private Merge() {}

    /// The base with the differences laid over it; every value keeps the place where it stands.
    static Tree.Mapping over(Tree.Mapping base, Tree.Mapping differences) {
        Map<String, Tree.Entry> merged = new LinkedHashMap<>(base.entries());
        differences.entries().forEach((key, entry) -> {
            Tree before = base.get(key);
            if (before != null && entry.value() instanceof Tree.Scalar scalar && scalar.isNull()) {
                merged.remove(key);
            } else if (before instanceof Tree.Mapping inner
                    && entry.value() instanceof Tree.Mapping changed
                    && isOfOneKind(inner, changed)) {
                merged.put(key, new Tree.Entry(entry.keyPlace(), over(inner, changed)));
            } else {
                merged.put(key, entry);
            }
        });
        return new Tree.Mapping(differences.place(), merged);
    }

    /// Whether the differences keep the base's `shape`; what is said of another shape replaces the whole.
    private static boolean isOfOneKind(Tree.Mapping base, Tree.Mapping differences) {
        return !(base.get(Kinds.SHAPE) instanceof Tree.Scalar before)
                || !(differences.get(Kinds.SHAPE) instanceof Tree.Scalar after)
                || before.text().equals(after.text());
    }
}
