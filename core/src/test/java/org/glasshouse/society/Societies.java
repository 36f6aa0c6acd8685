package org.glasshouse.society;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.model.People;
import org.glasshouse.model.Places;
import org.glasshouse.model.Radius;
import org.glasshouse.model.Responses;
import org.glasshouse.model.Society;
import org.glasshouse.model.TieLayer;
import org.glasshouse.model.TieLayer.BlockOf;
import org.glasshouse.model.TieLayer.Blocks;
import org.glasshouse.model.TieLayer.Rings;
import org.glasshouse.model.Trait;
import org.glasshouse.random.Draws;

/// Societies for the tests of this package.
final class Societies {
    static final Map<Integer, Double> HOUSEHOLDS =
            Map.of(1, 0.2539, 2, 0.2968, 3, 0.2099, 4, 0.1317, 5, 0.0617, 6, 0.0306, 7, 0.0154);

    static final Map<Trait, Map<String, Double>> TRAITS = Map.of(
            Trait.PLACE, Map.of("rural", 0.3611, "urban", 0.6389),
            Trait.GROUP, Map.of("majority", 0.8, "minority", 0.2),
            Trait.INCOME, Map.of("lowest", 0.2, "low", 0.2, "middle", 0.2, "high", 0.2, "highest", 0.2),
            Trait.CONNECTED, Map.of("unconnected", 0.93, "connected", 0.07),
            Trait.AGE, Map.of("child", 0.1795, "adult", 0.6335, "older", 0.187),
            Trait.SEX, Map.of("female", 0.4876, "male", 0.5124),
            Trait.SCHOOLING, Map.of("basic", 0.55, "secondary", 0.27, "college", 0.18),
            Trait.LIFE, Map.of("digital", 0.7, "cash", 0.3),
            Trait.SOCIABILITY, Map.of("quiet", 0.3, "ordinary", 0.4, "lively", 0.2, "central", 0.1));

    private Societies() {}

    static Society of(
            int persons,
            Places places,
            Map<Trait, Map<String, Double>> traits,
            Map<Integer, Double> households,
            Map<String, TieLayer> ties) {
        return new Society(
                "tried",
                "A society for tests",
                Map.of(),
                new People(persons, traits),
                places,
                households,
                ties,
                Map.of(),
                Map.of(),
                new Responses(Map.of(), Map.of()),
                null,
                null);
    }

    /// Households, all traits, neighbourhoods of at most 4,096.
    static Society full(int persons, int districts, Map<String, TieLayer> ties) {
        return of(persons, new Places(districts, 4096), TRAITS, HOUSEHOLDS, ties);
    }

    /// Everybody alone and alike.
    static Society bare(int persons, Map<String, TieLayer> ties) {
        return of(persons, new Places(1, 4096), Map.of(), Map.of(), ties);
    }

    static Population generate(Society society) {
        return generate(society, 0, 2);
    }

    static Population generate(Society society, int replicate, int threads) {
        try {
            return Population.generate(society, Draws.of(20_190_620, replicate), threads);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    static Blocks blocks(BlockOf of, List<Integer> sizes, Radius radius, double kept) {
        return new Blocks(of, sizes, radius, null, kept);
    }

    static Rings rings(double degree, int rings, Radius radius) {
        return new Rings(degree, rings, radius, null, false);
    }

    /// Every shape on every radius.
    static Map<String, TieLayer> everyLayer() {
        Map<String, TieLayer> ties = new LinkedHashMap<>();
        ties.put("household", new TieLayer.Clique());
        ties.put("neighbours", new TieLayer.Lattice(2, 0.5));
        ties.put("all-neighbours", new TieLayer.Lattice(3, 1));
        for (Radius radius : Radius.values()) {
            String where = "-" + radius.name().toLowerCase(java.util.Locale.ROOT);
            ties.put("kin" + where, blocks(BlockOf.HOUSEHOLDS, List.of(3), radius, 0.5));
            ties.put("work" + where, blocks(BlockOf.PERSONS, List.of(6, 12, 30), radius, 1));
            ties.put("ring" + where, rings(4, 1, radius));
            ties.put("odd-rings" + where, rings(5, 2, radius));
            ties.put("friends" + where, new Rings(8, 2, radius, 0.9, true));
            ties.put("online" + where, new Rings(6, 4, radius, 0.75, false));
        }
        ties.put("school", new Blocks(BlockOf.PERSONS, List.of(30, 12), Radius.NEIGHBOURHOOD, Trait.AGE, 0.8));
        return ties;
    }
}
