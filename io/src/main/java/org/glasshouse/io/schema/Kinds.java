package org.glasshouse.io.schema;

import java.util.Arrays;
import java.util.Locale;
import org.glasshouse.model.Keys;

/// How a file says which kind of a sealed interface it means.
///
/// Where each kind has a key of its own name (`deny`, `grant`…), that key says it; otherwise the key `shape` does.
public final class Kinds {
    private Kinds() {}

    /// The key whose value names the kind, where no key of its own does.
    public static final String SHAPE = "shape";

    /// The word of a kind: `blocks`.
    public static String nameOf(Class<?> kind) {
        String simple = kind.getSimpleName();
        return Keys.of(simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1));
    }

    /// Whether the kinds of a sealed interface are told apart by the key `shape`.
    public static boolean byShape(Class<?> sealed) {
        return !Arrays.stream(sealed.getPermittedSubclasses()).allMatch(Kinds::hasKeyOfItsName);
    }

    /// Whether a record is a kind that the key `shape` names.
    static boolean isNamedByShape(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).anyMatch(parent -> parent.isSealed() && byShape(parent));
    }

    private static boolean hasKeyOfItsName(Class<?> kind) {
        return Arrays.stream(kind.getRecordComponents())
                .anyMatch(component -> Keys.of(component.getName()).equals(nameOf(kind)));
    }
}
