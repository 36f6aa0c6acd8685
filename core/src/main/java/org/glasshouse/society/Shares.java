package org.glasshouse.society;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glasshouse.model.Radius;
import org.glasshouse.model.Society;
import org.glasshouse.model.TieLayer;
import org.glasshouse.model.Trait;
import org.jspecify.annotations.Nullable;

/// The shares that a society asks for, in the order of the classes and adding up to 1; and what makes
/// them impossible.
final class Shares {
    /// How far the shares of a file may be from adding up to 1.
    static final double TOLERANCE = 0.005;

    private static final int CHILD = Trait.AGE.categories().indexOf("child");

    private final Society society;

    Shares(Society society) {
        this.society = society;
    }

    /// The share of each class of a trait; everybody is in the first one where the file says nothing.
    double[] of(Trait trait) {
        return of(trait, society.people().traits().get(trait));
    }

    static double[] of(Trait trait, @Nullable Map<String, Double> asked) {
        double[] shares = new double[trait.categories().size()];
        if (asked == null) {
            shares[0] = 1;
            return shares;
        }
        asked.forEach((category, share) -> shares[trait.categories().indexOf(category)] = share);
        return normalised(shares);
    }

    /// The share of households by number of persons, from 1 up to the most; everybody is alone where
    /// the file says nothing.
    double[] households() {
        if (society.households().isEmpty()) {
            return new double[] {1};
        }
        int most = society.households().keySet().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElseThrow();
        double[] shares = new double[most];
        society.households().forEach((size, share) -> shares[size - 1] = share);
        return normalised(shares);
    }

    /// What makes a society impossible to generate, in words that name path and numbers.
    static Optional<String> problem(Society society) {
        for (Map.Entry<Trait, Map<String, Double>> asked :
                society.people().traits().entrySet()) {
            Optional<String> problem = problem(asked.getKey(), asked.getValue());
            if (problem.isPresent()) {
                return problem;
            }
        }
        for (int size : society.households().keySet()) {
            if (size < 1 || size > Society.MOST_PERSONS_IN_A_HOUSEHOLD) {
                return Optional.of("households: " + size + " is no size of a household; 1 to "
                        + Society.MOST_PERSONS_IN_A_HOUSEHOLD + " are");
            }
        }
        Optional<String> sum = society.households().isEmpty()
                ? Optional.empty()
                : problemOfSum("households", society.households().values());
        return sum.or(() -> new Shares(society).problemOfAge()).or(() -> problemOfTies(society));
    }

    private static Optional<String> problem(Trait trait, Map<String, Double> asked) {
        String path = "people.traits." + trait.key();
        List<String> known = trait.categories();
        return asked.keySet().stream()
                .filter(category -> !known.contains(category))
                .sorted()
                .findFirst()
                .map(category -> path + ": " + category + " is no class of it; " + String.join(", ", known) + " are")
                .or(() -> problemOfSum(path, asked.values()));
    }

    private static Optional<String> problemOfSum(String path, Iterable<Double> shares) {
        double sum = 0;
        for (double share : shares) {
            if (!(share >= 0 && share <= 1)) {
                return Optional.of(path + ": " + share + " is no share; 0 to 1 is");
            }
            sum += share;
        }
        return Math.abs(sum - 1) <= TOLERANCE
                ? Optional.empty()
                : Optional.of(path + ": the shares add up to " + rounded(sum)
                        + "; they have to add up to 1, give or take " + TOLERANCE);
    }

    /// The first person of a household is never a child, so children can only be as many as there are
    /// others.
    private Optional<String> problemOfAge() {
        double children = of(Trait.AGE)[CHILD];
        double others = 1 - 1 / meanHousehold();
        return children <= others
                ? Optional.empty()
                : Optional.of("people.traits.age.child: " + rounded(children) + " of the persons would be children, but"
                        + " with the households asked for only " + rounded(others)
                        + " of the persons live with somebody older; fewer children or larger households are possible");
    }

    private double meanHousehold() {
        double[] shares = households();
        double mean = 0;
        for (int size = 1; size <= shares.length; size++) {
            mean += size * shares[size - 1];
        }
        return mean;
    }

    private static Optional<String> problemOfTies(Society society) {
        for (Map.Entry<String, TieLayer> layer : society.ties().entrySet()) {
            if (layer.getValue() instanceof TieLayer.Blocks blocks) {
                Optional<String> problem = problemOfBlocks("ties." + layer.getKey(), blocks);
                if (problem.isPresent()) {
                    return problem;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> problemOfBlocks(String path, TieLayer.Blocks blocks) {
        if (blocks.sizes().isEmpty() || blocks.sizes().stream().anyMatch(size -> size < 1)) {
            return Optional.of(path + ".sizes: " + blocks.sizes() + " are no sizes of blocks; one or more, each 1 or"
                    + " more, are");
        }
        Trait by = blocks.by();
        if (by != null && blocks.radius() != Radius.NEIGHBOURHOOD) {
            return Optional.of(path + ".radius: blocks by " + by.key() + " can't reach through the "
                    + blocks.radius().name().toLowerCase(java.util.Locale.ROOT) + "; `neighbourhood` is possible");
        }
        if (by != null && blocks.of() == TieLayer.BlockOf.HOUSEHOLDS) {
            return Optional.of(path + ".by: blocks of households can't be divided by " + by.key() + "; leave it out, or"
                    + " make blocks of persons");
        }
        return Optional.empty();
    }

    private static double[] normalised(double[] shares) {
        double sum = Arrays.stream(shares).sum();
        for (int index = 0; index < shares.length; index++) {
            shares[index] /= sum;
        }
        return shares;
    }

    private static double rounded(double share) {
        return Math.round(share * 1e4) / 1e4;
    }
}
