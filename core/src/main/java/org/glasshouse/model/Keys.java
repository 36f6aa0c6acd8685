package org.glasshouse.model;

import java.util.Locale;

/// How Java names are written in files: lower case, words joined by hyphens.
public final class Keys {
    private Keys() {}

    /// The file word of an enum constant: `CROWDING_OUT` is `crowding-out`.
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The file word of a record component: `pointsForAStar` is `points-for-a-star`.
    public static String of(String component) {
        return component.replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
