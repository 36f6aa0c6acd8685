package org.glasshouse.engine;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.Epoch;
import org.glasshouse.model.ListRule;
import org.glasshouse.model.Society;
import org.glasshouse.model.Subject;
import org.glasshouse.model.Trait;
import org.glasshouse.random.Mix;

/// Who is on a list on the morning of day 0, compiled.
///
/// A list that records fill holds those who would have been recorded: whom it concerns, drawn as likely
/// by class as they do the first kind of conduct that enters it, so that the wanted share of everybody
/// comes out.
final class InitialList {
    /// The decision whether somebody is on it.
    final long drawn;
    /// The decision how much of the term is left.
    final long term;
    /// Chance of being on it, by class.
    final Chances chances;
    /// Numbers of the kinds of conduct that whoever is on it is open for.
    final int[] opens;

    private InitialList(String name, Chances chances, int[] opens) {
        this.drawn = Mix.name("list/" + name);
        this.term = Mix.name("term/" + name);
        this.chances = chances;
        this.opens = opens;
    }

    /// All lists of a scenario, in the order of the regime.
    static InitialList[] all(CompiledScenario compiled) {
        Society society = compiled.scenario().society();
        Map<String, Double> shares = compiled.scenario().file().initial().lists();
        Epoch epoch = compiled.epoch();
        Set<String> kept = epoch.inForce().lists().keySet();
        return epoch.regime().lists().entrySet().stream()
                .map(list -> of(
                        list.getKey(),
                        list.getValue(),
                        kept.contains(list.getKey()) ? shares.getOrDefault(list.getKey(), 0.0) : 0,
                        society))
                .toArray(InitialList[]::new);
    }

    private static InitialList of(String name, ListRule rule, double share, Society society) {
        if (rule.entersOn().isEmpty()) {
            return new InitialList(name, Chances.of(share, Map.of()), new int[0]);
        }
        Map<Trait, Map<String, Double>> factors = factors(rule, society);
        double mean = mean(factors, society);
        int[] opens = rule.entersOn().stream()
                .flatMapToInt(kind -> Arrays.stream(ConductCompiler.opens(society.conduct(), kind)))
                .distinct()
                .toArray();
        return new InitialList(name, Chances.of(mean == 0 ? 0 : share / mean, factors), opens);
    }

    private static Map<Trait, Map<String, Double>> factors(ListRule rule, Society society) {
        Conduct first = society.conduct().get(rule.entersOn().getFirst());
        Map<Trait, Map<String, Double>> factors = new EnumMap<>(Trait.class);
        if (first != null) {
            factors.putAll(first.by());
        }
        if (rule.subject() == Subject.ADULTS) {
            Map<String, Double> ages = new HashMap<>(factors.getOrDefault(Trait.AGE, Map.of()));
            ages.put("child", 0.0);
            factors.put(Trait.AGE, ages);
        }
        return factors;
    }

    /// The mean of the product of the factors over everybody, where traits are drawn independently.
    private static double mean(Map<Trait, Map<String, Double>> factors, Society society) {
        double mean = 1;
        for (Map.Entry<Trait, Map<String, Double>> each : factors.entrySet()) {
            Trait trait = each.getKey();
            Map<String, Double> shares = society.people()
                    .traits()
                    .getOrDefault(trait, Map.of(trait.categories().getFirst(), 1.0));
            double ofTrait = 0;
            for (String category : trait.categories()) {
                ofTrait += shares.getOrDefault(category, 0.0) * each.getValue().getOrDefault(category, 1.0);
            }
            mean *= ofTrait;
        }
        return mean;
    }
}
