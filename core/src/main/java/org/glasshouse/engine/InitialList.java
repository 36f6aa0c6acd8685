package org.glasshouse.engine;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.Epoch;
import org.glasshouse.model.ListRule;
import org.glasshouse.model.Organisations;
import org.glasshouse.model.Society;
import org.glasshouse.model.SubjectClass;
import org.glasshouse.model.Trait;
import org.glasshouse.random.Mix;
import org.glasshouse.society.TraitBits;
import org.jspecify.annotations.Nullable;

/// Who is on a list on the morning of day 0, compiled.
///
/// A list that records fill holds those who would have been recorded: whom it concerns, drawn as likely
/// by class as they do the first kind of conduct that enters it, so that the wanted share of everybody
/// of the class of subjects that does it comes out.
final class InitialList {
    /// The decision whether somebody is on it.
    final long drawn;
    /// The decision how much of the term is left.
    final long term;
    /// Chance of being on it, by class.
    final Chances chances;
    /// Numbers of the kinds of conduct that whoever is on it is open for.
    final int[] opens;
    /// The class of subjects that is on it; null where it may be any.
    private final @Nullable SubjectClass of;

    private InitialList(String name, Chances chances, int[] opens, @Nullable SubjectClass of) {
        this.of = of;
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
            return new InitialList(name, Chances.of(share, Map.of()), new int[0], null);
        }
        Conduct first = society.conduct().get(rule.entersOn().getFirst());
        SubjectClass of = first == null ? SubjectClass.PERSONS : first.of();
        Map<Trait, Map<String, Double>> factors = factors(rule, first, of);
        double mean = mean(factors, society);
        int[] opens = rule.entersOn().stream()
                .flatMapToInt(kind -> Arrays.stream(ConductCompiler.opens(society.conduct(), kind)))
                .distinct()
                .toArray();
        return new InitialList(name, Chances.of(mean == 0 ? 0 : share / mean, factors), opens, of);
    }

    /// Whether somebody with these traits may be on it.
    boolean concerns(int traitBits) {
        return of == null || TraitBits.subjectsOf(traitBits) == of;
    }

    private static Map<Trait, Map<String, Double>> factors(ListRule rule, @Nullable Conduct first, SubjectClass of) {
        Map<Trait, Map<String, Double>> factors = new EnumMap<>(Trait.class);
        if (first != null) {
            factors.putAll(first.by());
        }
        if (of == SubjectClass.PERSONS && rule.subject().adultsOnly()) {
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
            Map<String, Double> shares = shares(trait, society);
            double ofTrait = 0;
            for (String category : trait.categories()) {
                ofTrait += shares.getOrDefault(category, 0.0) * each.getValue().getOrDefault(category, 1.0);
            }
            mean *= ofTrait;
        }
        return mean;
    }

    /// The shares of the classes of a trait. Owners are drawn evenly, so what businesses have of
    /// them is as frequent among businesses as among persons.
    private static Map<String, Double> shares(Trait trait, Society society) {
        Organisations organisations = society.organisations();
        Organisations.Businesses businesses = organisations == null ? null : organisations.businesses();
        Map<Trait, Map<String, Double>> asked = trait.holder() == Trait.Holder.BUSINESS && businesses != null
                ? businesses.traits()
                : society.people().traits();
        return asked.getOrDefault(trait, Map.of(trait.categories().getFirst(), 1.0));
    }
}
