package org.glasshouse.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes out of a regime what its [Limits] forbid, so that a limited regime is by construction the
/// same as one written
/// without it.
///
/// Parts that go are the same in all epochs of a regime, so that a number means the same before and
/// after an amendment.
/// Officials and caps stay under their names, with nothing left to decide on where that is so.
public final class LimitedRegime {
    private final Limits limits;
    private final Map<String, Conduct> conduct;
    private final Set<String> unrelated;

    private LimitedRegime(Limits limits, Society society, List<Regime> all) {
        this.limits = limits;
        this.conduct = society.conduct();
        this.unrelated = new HashSet<>();
        if (limits.ownDomain()) {
            all.forEach(regime -> noteUnrelated(regime, society));
        }
    }

    /// The epochs of a regime, each within the limits.
    public static List<Epoch> applied(Society society, List<Epoch> epochs) {
        Limits limits = epochs.getFirst().regime().limits();
        if (limits.equals(Limits.NONE)) {
            return epochs;
        }
        LimitedRegime limited = new LimitedRegime(
                limits, society, epochs.stream().map(Epoch::regime).toList());
        return epochs.stream()
                .map(epoch -> epoch.with(limited.of(epoch.regime())))
                .toList();
    }

    /// A regime within its limits.
    public static Regime applied(Society society, Regime regime) {
        return new LimitedRegime(regime.limits(), society, List.of(regime)).of(regime);
    }

    private Regime of(Regime regime) {
        Map<String, Channel> channels = changed(regime.channels(), this::limited);
        Map<String, Integer> deeds = deeds(regime.deeds());
        Map<String, Association> association = changed(regime.association(), this::limited);
        boolean ranksNobody = !regime.ranks().isEmpty() && movesNobody(channels, deeds, association);
        Map<String, ListRule> lists = changed(
                regime.lists(),
                list -> ranksNobody && list.entersAt() != null ? null : limited(list, gravestListed(regime)));
        return new Regime(
                regime.regime(),
                regime.title(),
                regime.card(),
                regime.sources(),
                regime.points(),
                channels,
                deeds,
                regime.closures(),
                escalation(regime.escalation()),
                changed(regime.caps(), cap -> new Cap(counting(cap.of()), cap.pointsADay())),
                regime.grades(),
                ranksNobody ? Map.of() : regime.ranks(),
                ranksNobody ? Map.of() : regime.bonuses(),
                stars(regime.householdStars()),
                regime.householdLiability(),
                association,
                lists,
                changed(regime.officials(), official -> limited(official, channels)),
                consequences(regime.consequences(), lists, ranksNobody),
                regime.redress(),
                Limits.NONE,
                regime.pilot(),
                regime.amendments());
    }

    /// Whether no record and no rating moves points any more, so that all share the lowest rank: it tells nobody from
    /// anybody, and nothing may hang on it.
    private static boolean movesNobody(
            Map<String, Channel> channels, Map<String, Integer> deeds, Map<String, Association> association) {
        boolean records = channels.values().stream()
                .anyMatch(
                        channel -> channel.makesUp() || channel.sees().stream().anyMatch(deeds::containsKey));
        return !records && association.values().stream().noneMatch(Association.RatedWhen.class::isInstance);
    }

    /// Parts by name, each changed; those of which nothing is left are left out.
    private static <V> Map<String, V> changed(Map<String, V> parts, Limiting<V> change) {
        Map<String, V> left = new LinkedHashMap<>();
        parts.forEach((name, part) -> {
            V after = change.of(part);
            if (after != null) {
                left.put(name, after);
            }
        });
        return left;
    }

    private boolean counts(String kind) {
        Conduct done = conduct.get(kind);
        return done == null || !limits.never().contains(done.kind());
    }

    private List<String> counting(List<String> kinds) {
        return kinds.stream().filter(this::counts).toList();
    }

    private @Nullable Channel limited(Channel channel) {
        Keeper keeper = channel.keptBy();
        if (!limits.keptBy().isEmpty() && (keeper == null || !limits.keptBy().contains(keeper))) {
            return null;
        }
        Channel.Mistake mistake = channel.mistakes();
        Channel.MixUp mixUp = channel.mixesUp();
        Channel.Malice malice = channel.malice();
        Quota quota = channel.quota();
        Channel.FalseClaims claims = channel.falseClaims();
        Channel left = new Channel(
                counting(channel.sees()),
                channel.detects(),
                channel.by(),
                channel.coverage(),
                channel.delayDays(),
                channel.misattributes(),
                mistake != null && counts(mistake.kind()) && counts(mistake.takenFor()) ? mistake : null,
                mixUp != null && counts(mixUp.recordedAs()) ? mixUp : null,
                malice != null && counts(malice.accusesOf()) ? malice : null,
                channel.keptBy(),
                channel.watchers(),
                quota != null && counts(quota.recordedAs()) ? quota : null,
                claims != null && counts(claims.claims()) ? claims : null);
        return left.sees().isEmpty() && !left.makesUp() ? null : left;
    }

    private Official limited(Official official, Map<String, Channel> channels) {
        List<String> of = counting(official.of());
        boolean decides = of.isEmpty() == official.of().isEmpty();
        Official.Invention invents = official.invents();
        boolean invented = invents != null && counts(invents.recordedAs()) && channels.containsKey(invents.channel());
        return new Official(
                decides
                        ? official.reviews().stream()
                                .filter(channels::containsKey)
                                .toList()
                        : List.of(),
                of,
                official.drops(),
                official.by(),
                official.coverage(),
                official.spread(),
                invented ? invents : null);
    }

    /// What records do, and no more than in proportion where that is asked for.
    private Map<String, Integer> deeds(Map<String, Integer> deeds) {
        Map<String, Integer> left = new LinkedHashMap<>(deeds);
        left.keySet().removeIf(kind -> !counts(kind));
        if (!limits.proportional()) {
            return left;
        }
        Set<String> punished = new HashSet<>(left.keySet());
        punished.removeIf(kind -> left.getOrDefault(kind, 0) >= 0);
        double gravest = gravest(punished);
        int most = punished.stream()
                .mapToInt(kind -> -left.getOrDefault(kind, 0))
                .max()
                .orElse(0);
        left.replaceAll((kind, value) -> {
            Double gravity = gravity(kind);
            return value >= 0 || gravity == null || gravest == 0
                    ? gravity != null && gravity == 0 ? Math.max(0, value) : value
                    : Math.max(value, (int) -Math.round(most * gravity / gravest));
        });
        return left;
    }

    private @Nullable Escalation escalation(@Nullable Escalation rule) {
        if (rule == null) {
            return null;
        }
        List<String> of = counting(rule.of());
        return of.isEmpty() == rule.of().isEmpty() ? new Escalation(of, rule.adds(), rule.atMost()) : null;
    }

    private @Nullable Double gravity(String kind) {
        Conduct done = conduct.get(kind);
        return done == null ? null : done.gravity();
    }

    /// The gravity of the gravest of some kinds, 0 where none is known.
    private double gravest(Set<String> kinds) {
        double gravest = 0;
        for (String kind : kinds) {
            Double gravity = gravity(kind);
            gravest = gravity == null ? gravest : Math.max(gravest, gravity);
        }
        return gravest;
    }

    private double gravestListed(Regime regime) {
        Set<String> kinds = new HashSet<>();
        regime.lists().values().forEach(list -> kinds.addAll(list.entersOn()));
        return gravest(kinds);
    }

    private @Nullable ListRule limited(ListRule list, double gravest) {
        if (list.entersOn().isEmpty()) {
            return list;
        }
        List<String> entersOn = new ArrayList<>(counting(list.entersOn()));
        int termDays = list.termDays();
        if (limits.proportional()) {
            entersOn.removeIf(kind -> Double.valueOf(0).equals(gravity(kind)));
            double own = gravest(Set.copyOf(entersOn));
            termDays = own == 0 ? termDays : Math.max(1, (int) Math.round(termDays * own / gravest));
        }
        return entersOn.isEmpty()
                ? null
                : new ListRule(
                        null,
                        entersOn,
                        list.subject(),
                        termDays,
                        counting(list.leavesOn()),
                        list.exitDays(),
                        list.points());
    }

    private @Nullable Stars stars(@Nullable Stars stars) {
        if (stars == null) {
            return null;
        }
        Map<String, List<String>> categories = changed(stars.categories(), kinds -> {
            List<String> left = counting(kinds);
            return left.isEmpty() ? null : left;
        });
        return categories.isEmpty()
                ? null
                : new Stars(stars.start(), stars.pointsForAStar(), categories, stars.tornDown());
    }

    private @Nullable Association limited(Association rule) {
        return switch (rule) {
            case Association.WhenRecorded event -> {
                List<String> kinds = counting(event.whenRecorded());
                yield kinds.isEmpty()
                        ? null
                        : new Association.WhenRecorded(
                                kinds,
                                event.through(),
                                event.points(),
                                event.share(),
                                event.by(),
                                event.depth(),
                                event.thenShare());
            }
            case Association.CoSigned signed -> {
                List<String> kinds = counting(signed.coSigned());
                yield kinds.isEmpty()
                        ? null
                        : new Association.CoSigned(
                                kinds, signed.through(), signed.share(), signed.points(), signed.by());
            }
            case Association.WhenBelow _, Association.WhileBelow _, Association.RatedWhen _ -> rule;
        };
    }

    private Map<String, Consequence> consequences(
            Map<String, Consequence> consequences, Map<String, ListRule> lists, boolean ranksNobody) {
        Map<String, Consequence> left = new LinkedHashMap<>(consequences);
        left.keySet().removeIf(unrelated::contains);
        left.values().removeIf(consequence -> {
            Consequence.When when = consequence.condition();
            return when != null && (when.list() == null ? ranksNobody : !lists.containsKey(when.list()));
        });
        return changed(left, consequence -> {
            if (consequence.forRecorded().isEmpty()) {
                return consequence;
            }
            List<String> kinds = counting(consequence.forRecorded());
            return kinds.isEmpty() ? null : consequence.forRecorded(kinds);
        });
    }

    /// Notes the consequences on services to whose standing deeds of other domains lead.
    private void noteUnrelated(Regime regime, Society society) {
        regime.consequences().forEach((name, consequence) -> {
            String word = consequence.service();
            Service service = word == null ? null : society.services().get(word);
            Consequence.When when = consequence.condition();
            if (service == null || when == null) {
                return;
            }
            boolean strays = regime.kindsLeadingTo(when).stream()
                    .map(conduct::get)
                    .anyMatch(done -> done != null
                            && done.of() == service.of()
                            && !done.domain().equals(service.domain()));
            if (strays) {
                unrelated.add(name);
            }
        });
    }

    /// Changes a part, or leaves nothing of it.
    @FunctionalInterface
    private interface Limiting<V> {
        @Nullable
        V of(V part);
    }
}
