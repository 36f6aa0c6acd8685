package org.glasshouse.app;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads whole numbers that may be written with underscores: `100_000_000`.
final class WholeNumber implements ITypeConverter<Long> {

    @Override
    public Long convert(String text) {
        try {
            return Long.valueOf(withoutUnderscores(text));
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is no whole number; write 1000 or 1_000");
        }
    }

    /// `100_000` as `100000`; anything but a whole number as it is.
    static String withoutUnderscores(String text) {
        return text.matches("-?[0-9]+(_[0-9]+)*") ? text.replace("_", "") : text;
    }
}
