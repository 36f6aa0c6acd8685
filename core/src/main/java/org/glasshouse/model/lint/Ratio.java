package org.glasshouse.model.lint;

import java.math.BigDecimal;
import java.math.MathContext;

/// How many times a number is another, in words.
final class Ratio {
    private Ratio() {}

    /// `1.5`, `10`: two significant digits, no more than needed.
    static String of(double larger, double smaller) {
        return new BigDecimal(larger / smaller)
                .round(new MathContext(2))
                .stripTrailingZeros()
                .toPlainString();
    }
}
