package org.glasshouse.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Somebody who decides whether a record stands, looks away from some, and may invent others.
@Explain("Somebody who decides whether a record stands, and may invent some.")
public record Official(
        @Explain("The channels whose records pass through these hands.") @Default("[]")
        List<String> reviews,

        @Explain("The kinds of conduct concerned; left out: all.") @Default("[]")
        List<String> of,

        @Explain("The chance that a record is dropped.") @Default("0") @Bounds(min = 0, max = 1)
        double drops,

        @Explain("Factors on that chance by class of trait of the recorded person; a class left out has 1.")
        @Default("{}")
        @Bounds(min = 0, max = 1000)
        Map<Trait, Map<String, Double>> by,

        @Explain(
                "The share of neighbourhoods in which this official drops records, each by lot: always the same ones, and more of them where an amendment raises it.")
        @Default("1")
        @Bounds(min = 0, max = 1)
        double coverage,

        @Explain(
                value =
                        "By how much more or less than the deed's points this official may give, alike for the records of one person, channel and kind on one day: each whole number from -spread to spread is equally likely.",
                unit = "points")
        @Default("0")
        @Bounds(min = 0, max = 10_000)
        int spread,

        @Explain("Records of nothing that this official makes.") @Nullable
        Invention invents) {
    public Official {
        reviews = List.copyOf(reviews);
        of = List.copyOf(of);
        by = Map.copyOf(by);
    }

    /// Somebody who invents nothing.
    public Official(List<String> reviews, List<String> of, double drops, Map<Trait, Map<String, Double>> by) {
        this(reviews, of, drops, by, 1, 0, null);
    }

    /// Somebody at work everywhere.
    public Official(
            List<String> reviews,
            List<String> of,
            double drops,
            Map<Trait, Map<String, Double>> by,
            int spread,
            @Nullable Invention invents) {
        this(reviews, of, drops, by, 1, spread, invents);
    }

    /// The same official who gives what a deed is worth.
    public Official withoutSpread() {
        return new Official(reviews, of, drops, by, coverage, 0, invents);
    }

    /// The same official who invents nothing.
    public Official withoutInvention() {
        return new Official(reviews, of, drops, by, coverage, spread, null);
    }

    /// Records of nothing, made by an official on purpose.
    @Explain("Records of nothing, made by an official on purpose.")
    public record Invention(
            @Explain(value = "How often it hits a person.", unit = "a year") @Bounds(min = 0, max = 22)
            double rate,

            @Explain("The channel under whose name it is booked.")
            String channel,

            @Explain("The kind of conduct that is written down.")
            String recordedAs,

            @Explain("Factors on the rate by class of trait of the recorded person; a class left out has 1.")
            @Default("{}")
            @Bounds(min = 0, max = 1000)
            Map<Trait, Map<String, Double>> by,

            @Explain(
                    "m, where the chance on a day is never above 2^-m for anybody in any amendment; runs with the same m share these inventions. Left out: the largest m that holds.")
            @Nullable
            @Bounds(min = 4, max = 29)
            Integer ceilingPower) {
        public Invention {
            by = Map.copyOf(by);
        }

        /// The rate a year at which it hits whom it hits most.
        public double largestRate() {
            return rate * Conduct.largestFactor(by);
        }

        /// The power that holds for this rate: the one that is given, or the smallest ceiling above it.
        public int power() {
            return ceilingPower != null ? ceilingPower : Channel.MixUp.powerAbove(largestRate());
        }
    }
}
