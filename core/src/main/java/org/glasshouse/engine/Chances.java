package org.glasshouse.engine;

import java.util.Arrays;
import java.util.Map;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.model.Trait;
import org.glasshouse.model.Watchers;
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
        ClassIndex index = ClassIndex.over(factors.keySet());
        double[] products = index.products(base, factors);
        long[] thresholds = new long[products.length];
        for (int each = 0; each < products.length; each++) {
            thresholds[each] = Mix.threshold(Math.min(1, products[each]));
        }
        return new Chances(index, thresholds);
    }

    /// The chance that one of some watchers at least says yes, each with the base times the factors of the classes.
    static Chances ofWatchers(double base, Map<Trait, Map<String, Double>> factors, int watchers) {
        ClassIndex index = ClassIndex.over(factors.keySet());
        double[] products = index.products(base, factors);
        long[] thresholds = new long[products.length];
        for (int each = 0; each < products.length; each++) {
            thresholds[each] = Mix.threshold(Watchers.oneSees(Math.min(1, products[each]), watchers));
        }
        return new Chances(index, thresholds);
    }

    /// The greatest threshold that some of these subjects may have.
    long most(SubjectClass subjects) {
        return Arrays.stream(thresholds, index.start(subjects), index.end(subjects))
                .max()
                .orElse(0);
    }

    /// Whether all of these subjects have the same threshold.
    boolean areTheSame(SubjectClass subjects) {
        return Arrays.stream(thresholds, index.start(subjects), index.end(subjects))
                .allMatch(each -> each == thresholds[index.start(subjects)]);
    }

    /// A draw below it means yes.
    long threshold(int traitBits) {
        return thresholds[index.of(traitBits)];
    }
}
