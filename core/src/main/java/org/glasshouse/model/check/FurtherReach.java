package org.glasshouse.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glasshouse.model.Association;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.Society;
import org.glasshouse.model.TieLayer;
import org.jspecify.annotations.Nullable;

/// A rule of association that goes to contacts of contacts, and to how many for each fall or record, roughly. No
/// fault: a price in time and news that a reader should know; what is beyond [Association#MOST_CONTACTS_AT_DEPTH_TWO]
/// is one.
///
/// @param path the rule, such as `regime.association.contacts`
/// @param contacts how many contacts a person has through its layers, on average and before any are thinned
public record FurtherReach(String path, double contacts) {
    /// All rules of a scenario that go so far, in the order of its regime.
    public static List<FurtherReach> of(Scenario scenario) {
        List<FurtherReach> far = new ArrayList<>();
        scenario.regime().association().forEach((name, rule) -> {
            if (rule.depth() > 1) {
                far.add(new FurtherReach("regime.association." + name, contacts(scenario.society(), rule)));
            }
        });
        return far;
    }

    /// How many contacts a person has through the layers of a rule; layers that overlap are counted each.
    static double contacts(Society society, Association rule) {
        double contacts = 0;
        for (String name : rule.through()) {
            contacts += contacts(society, society.ties().get(name));
        }
        return contacts;
    }

    private static double contacts(Society society, @Nullable TieLayer layer) {
        double household = Math.max(1, meanHousehold(society.households()));
        return switch (layer) {
            case TieLayer.Clique _ -> household - 1;
            case TieLayer.Blocks blocks ->
                (blocks.sizes().stream().mapToInt(size -> size).average().orElse(1)
                                        * (blocks.of() == TieLayer.BlockOf.HOUSEHOLDS ? household : 1)
                                - 1)
                        * blocks.kept();
            case TieLayer.Lattice lattice -> 2 * lattice.distance() * household * lattice.kept();
            case TieLayer.Rings rings -> rings.degree();
            case TieLayer.Ownership _ -> 1;
            case null -> 0;
        };
    }

    /// How many live in a household, on average.
    private static double meanHousehold(Map<Integer, Double> shares) {
        return shares.entrySet().stream()
                .mapToDouble(each -> each.getKey() * each.getValue())
                .sum();
    }

    /// `regime.association.contacts: each fall or record goes to about …`.
    public String sentence() {
        return path + ": each fall or record goes on from about " + Math.round(contacts)
                + " contacts to theirs, " + Math.round(contacts * contacts)
                + " at most on average; that takes time, and `depth: 1` none of it";
    }
}
