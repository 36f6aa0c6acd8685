package org.glasshouse.engine;

import java.util.Arrays;
import java.util.Map;
import org.glasshouse.model.Trait;
import org.glasshouse.random.Mix;

/// Chances by class of trait, compiled to integer thresholds on 32 random bits.
final class Chances {
    private final ClassIndex index;
    private final long[] thresholds;

    private Chances(ClassIndex index, long[] thresholds) {
        this.index = index;
        this.thresholds = thresholds;
    }

    /// The base times the factors of the classes, at most 1.
    static Chances of(double base, Map<Trait, Map<String, Double>> factors) {
        ClassIndex index = ClassIndex.over(factors);
        double[] products = index.products(base, factors);
        long[] thresholds = new long[products.length];
        for (int each = 0; each < products.length; each++) {
            thresholds[each] = Mix.threshold(Math.min(1, products[each]));
        }
        return new Chances(index, thresholds);
    }

    /// The greatest threshold of any class.
    long most() {
        return Arrays.stream(thresholds).max().orElse(0);
    }

    /// Whether all classes have the same threshold.
    boolean areTheSame() {
        return Arrays.stream(thresholds).allMatch(each -> each == thresholds[0]);
    }

    /// A draw below it means yes.
    long threshold(int traitBits) {
        return thresholds[index.of(traitBits)];
    }
}
