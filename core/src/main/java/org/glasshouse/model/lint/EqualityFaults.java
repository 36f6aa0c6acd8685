package org.glasshouse.model.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Keys;
import org.glasshouse.model.Official;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Trait;

/// Faults by which the same deed meets people differently, and accusations that nobody looks into.
final class EqualityFaults {
    /// Traits on which it may not hang whether a deed is seen or a record stands.
    static final Set<Trait> NO_GROUND = Set.of(Trait.GROUP, Trait.INCOME, Trait.CONNECTED, Trait.SEX, Trait.SCHOOLING);

    private final Regime regime;
    private final List<Finding> found = new ArrayList<>();

    private EqualityFaults(Regime regime) {
        this.regime = regime;
    }

    static List<Finding> of(Regime regime) {
        EqualityFaults faults = new EqualityFaults(regime);
        regime.channels().forEach(faults::channel);
        regime.officials().forEach(faults::official);
        return faults.found;
    }

    private void channel(String name, Channel channel) {
        String path = "channels." + name;
        channel.by().forEach((trait, factors) -> {
            Extremes extremes = Extremes.of(trait, factors);
            if (NO_GROUND.contains(trait) && extremes.differ()) {
                found.add(new Finding(
                        LintRule.UNEQUAL_WATCH,
                        path + ".by",
                        name + " sees the same deed " + extremes.times() + " times as often of "
                                + Punishments.people(trait, extremes.most()) + " as of "
                                + Punishments.people(trait, extremes.least()) + "."));
            }
        });
        Channel.Misattribution wrong = channel.misattributes();
        if (wrong != null && wrong.share() > 0) {
            Extremes extremes = Extremes.of(Trait.GROUP, wrong.odds());
            if (extremes.differ()) {
                found.add(new Finding(
                        LintRule.UNEQUAL_MISTAKES,
                        path + ".misattributes",
                        name + " takes people of the " + extremes.most() + " for somebody who did it "
                                + extremes.times() + " times as readily as those of the " + extremes.least() + "."));
            }
        }
        if (channel.watchers() != null && channel.watchers().sentByRecords() > 0) {
            found.add(new Finding(
                    LintRule.SENT_BY_RECORDS,
                    path + ".watchers",
                    "Of 100 watchers of the channel " + name + " "
                            + Math.round(100 * channel.watchers().sentByRecords())
                            + " are sent where records were made before, and make the next ones there."));
        }
        if (channel.quota() != null) {
            found.add(new Finding(
                    LintRule.RECORDS_BY_QUOTA,
                    path + ".quota",
                    name + " needs " + Punishments.counted(channel.quota().records(), "record")
                            + " from each neighbourhood in "
                            + Punishments.counted(channel.quota().everyDays(), "day")
                            + "; where it has fewer, it makes up "
                            + channel.quota().recordedAs() + "."));
        }
        Channel.FalseClaims claims = channel.falseClaims();
        if (claims != null && !reviewed(name, claims.claims())) {
            found.add(new Finding(
                    LintRule.UNCHECKED_CLAIM,
                    path + ".false-claims",
                    name + " books what people say of themselves (" + claims.claims()
                            + "), and nobody looks into it."));
        }
        Channel.Malice malice = channel.malice();
        if (malice != null && !reviewed(name, malice.accusesOf())) {
            found.add(new Finding(
                    LintRule.UNCHECKED_DENUNCIATION,
                    path + ".malice",
                    name + " books on anybody in the " + Keys.of(malice.to()) + " what somebody says of them ("
                            + malice.accusesOf() + "), and nobody looks into it."));
        }
    }

    private boolean reviewed(String channel, String kind) {
        return regime.officials().values().stream()
                .anyMatch(official -> official.reviews().contains(channel)
                        && official.drops() > 0
                        && (official.of().isEmpty() || official.of().contains(kind)));
    }

    private void official(String name, Official official) {
        official.by().forEach((trait, factors) -> {
            Extremes extremes = Extremes.of(trait, factors);
            if (NO_GROUND.contains(trait) && extremes.differ() && official.drops() > 0) {
                found.add(new Finding(
                        LintRule.UNEQUAL_MERCY,
                        "officials." + name,
                        name + " drops records "
                                + (official.of().isEmpty() ? "" : "of " + Punishments.listed(official.of()) + " ")
                                + "on " + Punishments.people(trait, extremes.most()) + " " + extremes.times()
                                + " times as often as on " + Punishments.people(trait, extremes.least()) + "."));
            }
        });
    }

    /// The classes of a trait with the largest and the smallest factor; a class that is left out has 1.
    private record Extremes(String most, String least, double largest, double smallest) {
        static Extremes of(Trait trait, Map<String, Double> factors) {
            String most = trait.categories().getFirst();
            String least = most;
            for (String name : trait.categories()) {
                most = factor(factors, name) > factor(factors, most) ? name : most;
                least = factor(factors, name) < factor(factors, least) ? name : least;
            }
            return new Extremes(most, least, factor(factors, most), factor(factors, least));
        }

        private static double factor(Map<String, Double> factors, String name) {
            return factors.getOrDefault(name, 1.0);
        }

        boolean differ() {
            return largest > smallest;
        }

        /// How many times as often, to two digits: `1.5`, `10`, `infinitely many`.
        String times() {
            return smallest == 0 ? "infinitely many" : Ratio.of(largest, smallest);
        }
    }
}
