package org.glasshouse.model;

import java.util.Locale;

/// How Java names are written in files: lower case, words joined by hyphens.
public final class Keys {
    private Keys() {}

    /// The file word of an enum constant: `CROWDING_OUT` is `crowding-out`.
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The file word of a record component: `costsHours` is `costs-hours`.
    public static String of(String component) {
        return component.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
