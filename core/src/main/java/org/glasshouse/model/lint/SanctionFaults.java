package org.glasshouse.model.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.Experience;
import org.glasshouse.model.Level;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Response;
import org.glasshouse.model.Service;
import org.glasshouse.model.Society;

/// Faults between sanctions and conduct, as a society has it: sanctions far from the deed, and loops from a sanction
/// back
/// to the conduct that it punishes.
final class SanctionFaults {
    private static final Map<Level, Response> RESPONSE_TO = Map.of(
            Level.STRAIN, Response.STRAIN,
            Level.FEAR, Response.FEAR,
            Level.ISOLATION, Response.ISOLATION);

    private final Regime regime;
    private final Punishments punishments;
    private final Society society;
    private final List<Finding> found = new ArrayList<>();

    private SanctionFaults(Regime regime, Punishments punishments, Society society) {
        this.regime = regime;
        this.punishments = punishments;
        this.society = society;
    }

    static List<Finding> of(Regime regime, Punishments punishments, Society society) {
        SanctionFaults faults = new SanctionFaults(regime, punishments, society);
        regime.consequences().forEach(faults::unrelated);
        punishments.kinds().forEach(faults::loop);
        return faults.found;
    }

    private void unrelated(String name, Consequence consequence) {
        String word = consequence.service();
        Service service = word == null ? null : society.services().get(word);
        Consequence.When when = consequence.condition();
        if (service == null || when == null || !consequence.isSanction()) {
            return;
        }
        List<String> elsewhere = new ArrayList<>();
        for (String kind : regime.kindsLeadingTo(when)) {
            Conduct done = society.conduct().get(kind);
            if (done != null && done.of() == service.of() && !done.domain().equals(service.domain())) {
                elsewhere.add(kind + " (" + done.domain() + ")");
            }
        }
        if (!elsewhere.isEmpty()) {
            found.add(new Finding(
                    LintRule.UNRELATED_SANCTION,
                    "consequences." + name,
                    "It meets requests for " + word + " (" + service.domain() + "), and what leads there belongs"
                            + " elsewhere: " + Punishments.listed(elsewhere) + "."));
        }
    }

    private void loop(String kind) {
        Conduct done = society.conduct().get(kind);
        if (done == null) {
            return;
        }
        Map<Experience, String> brought = brought(kind);
        for (Level level : Level.values()) {
            double change = done.response(RESPONSE_TO.getOrDefault(level, Response.STRAIN));
            List<String> ways = new ArrayList<>();
            brought.forEach((experience, words) -> {
                if (society.responses().added(experience, level) > 0) {
                    ways.add(words);
                }
            });
            if (change > 0 && !ways.isEmpty()) {
                found.add(new Finding(
                        LintRule.SANCTION_LOOP,
                        punishments.ways(kind).getFirst().path(),
                        "Whoever is recorded for " + kind + " " + Punishments.listed(ways) + "; that leaves "
                                + level.key() + ", and " + level.key() + " raises " + kind + " by up to "
                                + Math.round(100 * change) + "%."));
            }
        }
    }

    /// Whether a consequence answers no request, or one of the class of subjects that does a kind of conduct.
    private boolean isAskedForByWhoeverDoes(String kind, Consequence consequence) {
        Conduct done = society.conduct().get(kind);
        String word = consequence.service();
        Service service = word == null ? null : society.services().get(word);
        return done == null || service == null || service.of() == done.of();
    }

    /// What a record of a kind brings people to live through, in words.
    private Map<Experience, String> brought(String kind) {
        Map<Experience, String> brought = new LinkedHashMap<>();
        if (regime.deeds().getOrDefault(kind, 0) < 0) {
            brought.put(Experience.PUNISHED, "loses points");
        }
        regime.lists().forEach((name, list) -> {
            if (regime.ownKindsLeadingTo(new Consequence.When(null, name)).contains(kind)) {
                brought.putIfAbsent(Experience.LISTED, "may come onto the list " + name);
            }
        });
        regime.consequences().values().forEach(consequence -> {
            Consequence.When when = consequence.condition();
            boolean meets = when == null
                    ? consequence.forRecorded().contains(kind)
                    : !when.isOfParents()
                            && regime.ownKindsLeadingTo(when).contains(kind)
                            && isAskedForByWhoeverDoes(kind, consequence);
            if (!meets) {
                return;
            }
            switch (consequence) {
                case Consequence.Deny deny -> brought.putIfAbsent(Experience.DENIED, "may be denied " + deny.deny());
                case Consequence.Price price ->
                    brought.putIfAbsent(Experience.PRICED, "may pay more for " + price.price());
                case Consequence.Delay delay ->
                    brought.putIfAbsent(Experience.DELAYED, "may wait longer for " + delay.delay());
                case Consequence.Publish _ -> brought.putIfAbsent(Experience.DENOUNCED, "may be denounced in public");
                case Consequence.Grant _,
                        Consequence.Give _,
                        Consequence.Discount _,
                        Consequence.Hasten _,
                        Consequence.Honour _ -> {
                    // A favour or an honour is no sanction.
                }
            }
        });
        return brought;
    }
}
