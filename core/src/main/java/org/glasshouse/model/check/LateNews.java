package org.glasshouse.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Radius;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.TieLayer;

/// News that reaches other neighbourhoods later than it should, because these exchange their news once in a span of
/// days
/// (`exchange`) and its own delay is shorter. No fault: a price of the engine that a reader should know (ENGINE 1.1).
///
/// @param path the part of the scenario whose news is late, such as `regime.association.contacts`
/// @param meanDays how many days late it is on average, where every day of a span is as likely
public record LateNews(String path, int spanDays, double meanDays) {
    /// What a person hears of others comes on the next day at the earliest.
    private static final int SOONEST_DAYS = 1;

    /// All news of a scenario that is late, in the order of its regime; none where there is one neighbourhood.
    public static List<LateNews> of(Scenario scenario) {
        List<LateNews> late = new ArrayList<>();
        int persons = scenario.society().people().persons();
        if (persons <= scenario.society().places().neighbourhoodPersons()) {
            return late;
        }
        int span = scenario.file().exchange().days();
        scenario.regime().channels().forEach((name, channel) -> {
            String path = "regime.channels." + name;
            Channel.Misattribution wrong = channel.misattributes();
            if (wrong != null && wrong.share() > 0 && leaves(wrong.to())) {
                add(late, path + ".misattributes", span, channel.delayDays());
            }
            Channel.Malice malice = channel.malice();
            if (malice != null && leaves(malice.to())) {
                add(late, path + ".malice", span, channel.delayDays());
            }
        });
        scenario.regime().closures().forEach((name, closure) -> {
            if (closure.isTriggered() && leaves(closure.within())) {
                add(late, "regime.closures." + name, span, SOONEST_DAYS);
            }
        });
        scenario.regime().association().forEach((name, rule) -> {
            if (anyLeaves(scenario, rule.through())) {
                add(late, "regime.association." + name, span, SOONEST_DAYS);
            }
        });
        scenario.regime().consequences().forEach((name, consequence) -> {
            if (consequence.isBulletin() || anyLeaves(scenario, consequence.through())) {
                add(late, "regime.consequences." + name, span, SOONEST_DAYS);
            }
        });
        return late;
    }

    /// Made on day k of a span of N, news with a delay of D days waits for the next span: N - k - D days too long, if
    /// that is more than 0. Over all k that is (N - D)(N - D + 1) / 2N on average.
    private static void add(List<LateNews> late, String path, int spanDays, int delayDays) {
        int missing = spanDays - Math.max(SOONEST_DAYS, delayDays);
        if (missing > 0) {
            late.add(new LateNews(path, spanDays, missing * (missing + 1) / (2.0 * spanDays)));
        }
    }

    private static boolean anyLeaves(Scenario scenario, List<String> layers) {
        return layers.stream().map(scenario.society().ties()::get).anyMatch(layer -> switch (layer) {
            case TieLayer.Blocks blocks -> leaves(blocks.radius());
            case TieLayer.Rings rings -> leaves(rings.radius());
            case TieLayer.Clique _, TieLayer.Lattice _, TieLayer.Ownership _ -> false;
            case null -> false;
        });
    }

    private static boolean leaves(Radius radius) {
        return switch (radius) {
            case HOUSEHOLD, NEIGHBOURHOOD -> false;
            case DISTRICT, NATION -> true;
        };
    }

    /// `regime.association.contacts: what reaches another neighbourhood comes 3.0 days late on average, …`.
    public String sentence() {
        return path
                + String.format(
                        Locale.ROOT,
                        ": what reaches another neighbourhood comes %.1f days late on average, since these exchange news"
                                + " every %d days; a shorter `exchange: {days: …}` changes that",
                        meanDays,
                        spanDays);
    }
}
