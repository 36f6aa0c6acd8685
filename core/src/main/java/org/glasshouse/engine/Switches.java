package org.glasshouse.engine;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.glasshouse.model.Approval;
import org.glasshouse.model.Association;
import org.glasshouse.model.Bonus;
import org.glasshouse.model.Cap;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Closure;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.Dimensions;
import org.glasshouse.model.Epoch;
import org.glasshouse.model.Escalation;
import org.glasshouse.model.Experience;
import org.glasshouse.model.HouseholdLiability;
import org.glasshouse.model.Level;
import org.glasshouse.model.LimitedRegime;
import org.glasshouse.model.Limits;
import org.glasshouse.model.ListRule;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Official;
import org.glasshouse.model.Pilot;
import org.glasshouse.model.Points;
import org.glasshouse.model.Redress;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Response;
import org.glasshouse.model.Responses;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.Society;
import org.glasshouse.model.Stars;
import org.glasshouse.model.TieLayer;
import org.jspecify.annotations.Nullable;

/// Takes switched-off mechanisms out of a scenario, so that off is by construction the run of a file
/// without the part; turns what is written in steps of dimensions into points; then what the limits of its regime
/// forbid.
///
/// Ceilings are fixed before anything is taken away: they are the same in every arm (ENGINE 1.4).
final class Switches {
    private Switches() {}

    /// The scenario without its switched-off mechanisms.
    static Scenario applied(Scenario scenario) {
        Society society = withFixedCeilings(scenario.society());
        for (Mechanism mechanism : scenario.file().off()) {
            society = without(society, mechanism);
        }
        Set<Mechanism> off = scenario.file().off();
        Set<String> ownership = ownership(society);
        List<Epoch> epochs = scenario.epochs().stream()
                .map(epoch -> epoch.with(Dimensions.inPoints(without(epoch.regime(), off, ownership))))
                .toList();
        return new Scenario(
                scenario.file(),
                society,
                Dimensions.inPoints(without(scenario.regime(), off, ownership)),
                LimitedRegime.applied(scenario.society(), epochs));
    }

    /// The layers of ties between owners and businesses.
    private static Set<String> ownership(Society society) {
        return society.ties().entrySet().stream()
                .filter(layer -> layer.getValue() instanceof TieLayer.Ownership)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Regime without(Regime regime, Set<Mechanism> off, Set<String> ownership) {
        Regime left = regime;
        for (Mechanism mechanism : off) {
            left = without(left, mechanism, ownership);
        }
        return left;
    }

    private static Society withFixedCeilings(Society society) {
        return withConduct(society, conduct -> conduct.withCeiling(conduct.ceilingOnADay()));
    }

    private static Society without(Society society, Mechanism mechanism) {
        return switch (mechanism) {
            case STRAIN -> withoutLevel(withoutResponse(society, Response.STRAIN), Level.STRAIN);
            case FEAR -> withoutLevel(withoutResponse(society, Response.FEAR), Level.FEAR);
            case ISOLATION -> withoutLevel(withoutResponse(society, Response.ISOLATION), Level.ISOLATION);
            case SHUNNING -> society.withShunning(null);
            case APPROVAL -> society.withApproval(null);
            case PRIDE -> withoutPart(society, Approval::withoutPride);
            case OWN_SANCTION -> withoutPart(society, Approval::withoutPunished);
            case CONTROLLED_INFORMATION -> withoutPart(society, Approval::toldToAll);
            case SCORING_OTHERS -> withoutPart(society, Approval::withoutOthers);
            case DETERRENCE -> withoutResponse(society, Response.DETERRENCE);
            case INCENTIVE -> withoutResponse(society, Response.INCENTIVE);
            case CROWDING_OUT -> withoutResponse(society, Response.CROWDING_OUT);
            case ASSOCIATION,
                    ASSOCIATION_BY_FALL,
                    ASSOCIATION_BY_EVENT,
                    ASSOCIATION_BY_LEVEL,
                    CONTACTS_OF_CONTACTS,
                    OWNERSHIP,
                    HOUSEHOLD_STARS,
                    TORN_DOWN_SIGNS,
                    HOUSEHOLD_LIABILITY,
                    MISATTRIBUTION,
                    MISTAKEN_KIND,
                    MIX_UP,
                    MALICE,
                    FALSE_CLAIMS,
                    DISCRETION,
                    LISTS,
                    DENIAL,
                    PRICE,
                    DELAY,
                    FAVOUR,
                    INHERITANCE,
                    PUBLICATION,
                    HONOUR,
                    BULLETINS,
                    EXPIRY,
                    APPEAL,
                    OPACITY,
                    HUMAN_REVIEW,
                    LIMITS,
                    UNEQUAL_START,
                    PERIODIC_GRADING,
                    FADING_POINTS,
                    BONUS,
                    PILOT,
                    CLERKS_SPREAD,
                    ESCALATION,
                    CAPS,
                    LIST_POINTS,
                    CO_SIGNATURE,
                    PEER_RATING,
                    CLOSURE,
                    WATCHERS,
                    QUOTA,
                    DIMENSIONS -> society;
        };
    }

    private static Regime without(Regime regime, Mechanism mechanism, Set<String> ownership) {
        Parts parts = new Parts(regime);
        switch (mechanism) {
            case ASSOCIATION -> parts.association = Map.of();
            case ASSOCIATION_BY_FALL -> parts.untie(rule -> rule instanceof Association.WhenBelow);
            case ASSOCIATION_BY_EVENT -> parts.untie(rule -> rule instanceof Association.WhenRecorded);
            case ASSOCIATION_BY_LEVEL -> parts.untie(rule -> rule instanceof Association.WhileBelow);
            case CONTACTS_OF_CONTACTS -> parts.associations(Association::forContactsAlone);
            case OWNERSHIP -> parts.disown(ownership);
            case HOUSEHOLD_STARS -> parts.stars = null;
            case HOUSEHOLD_LIABILITY -> parts.liability = null;
            case TORN_DOWN_SIGNS -> parts.stars = parts.stars == null ? null : parts.stars.with(null);
            case MISATTRIBUTION, MISTAKEN_KIND, MIX_UP, MALICE, FALSE_CLAIMS, WATCHERS, QUOTA ->
                parts.channels(channel -> without(channel, mechanism));
            case DISCRETION -> parts.officials = Map.of();
            case LISTS -> parts.unlist();
            case DENIAL -> parts.drop(consequence -> consequence instanceof Consequence.Deny);
            case PRICE -> parts.drop(consequence -> consequence instanceof Consequence.Price);
            case DELAY -> parts.drop(consequence -> consequence instanceof Consequence.Delay);
            case FAVOUR -> parts.drop(Consequence::isFavour);
            case INHERITANCE -> parts.drop(Switches::isInherited);
            case PUBLICATION -> parts.drop(consequence -> consequence.audience() != null);
            case HONOUR -> parts.drop(consequence -> consequence instanceof Consequence.Honour);
            case BULLETINS -> parts.drop(consequence -> consequence.isBulletin());
            case EXPIRY -> parts.redress = parts.redress.withoutExpiry();
            case APPEAL -> parts.redress = parts.redress.withoutAppeals();
            case OPACITY -> parts.redress = parts.redress.withReasons();
            case HUMAN_REVIEW -> parts.redress = parts.redress.withoutHumanReview();
            case LIMITS -> parts.limits = Limits.NONE;
            case UNEQUAL_START -> parts.points(Points::withoutStartBy);
            case PERIODIC_GRADING -> parts.points(Points::gradedAtOnce);
            case FADING_POINTS -> parts.points(Points::withoutFading);
            case BONUS -> parts.bonuses = Map.of();
            case PILOT -> parts.pilot = null;
            case CLERKS_SPREAD -> parts.officials(Official::withoutSpread);
            case ESCALATION -> parts.escalation = null;
            case CAPS -> parts.caps = Map.of();
            case CO_SIGNATURE -> parts.untie(rule -> rule instanceof Association.CoSigned);
            case PEER_RATING -> parts.untie(rule -> rule instanceof Association.RatedWhen);
            case CLOSURE -> parts.closures = Map.of();
            case DIMENSIONS -> parts.points(Points::withoutDimensions);
            case LIST_POINTS -> parts.lists(ListRule::withoutPoints);
            // These belong to the society.
            case STRAIN,
                    FEAR,
                    ISOLATION,
                    SHUNNING,
                    DETERRENCE,
                    INCENTIVE,
                    CROWDING_OUT,
                    APPROVAL,
                    PRIDE,
                    OWN_SANCTION,
                    CONTROLLED_INFORMATION,
                    SCORING_OTHERS -> {}
        }
        return parts.assembled();
    }

    private static Channel without(Channel channel, Mechanism mechanism) {
        return switch (mechanism) {
            case MISATTRIBUTION -> channel.withoutMisattribution();
            case MISTAKEN_KIND -> channel.withoutMistake();
            case MIX_UP -> channel.withoutMixUp();
            case MALICE -> channel.withoutMalice();
            case FALSE_CLAIMS -> channel.withoutFalseClaims();
            case WATCHERS -> channel.withoutWatchers();
            case QUOTA -> channel.withoutQuota();
            default -> throw new IllegalArgumentException(mechanism + " is no part of a channel");
        };
    }

    private static Society withoutPart(Society society, UnaryOperator<Approval> change) {
        Approval approval = society.approval();
        return approval == null ? society : society.withApproval(change.apply(approval));
    }

    private static boolean hangsOnList(Consequence consequence) {
        Consequence.When when = consequence.condition();
        return when != null && when.list() != null;
    }

    private static boolean isInherited(Consequence consequence) {
        Consequence.When when = consequence.condition();
        return when != null && when.isOfParents();
    }

    private static Society withoutResponse(Society society, Response response) {
        return withConduct(society, conduct -> conduct.without(response));
    }

    private static Society withoutLevel(Society society, Level level) {
        Map<Experience, Map<Level, Integer>> adds = new EnumMap<>(Experience.class);
        society.responses().adds().forEach((experience, levels) -> {
            Map<Level, Integer> rest = new EnumMap<>(Level.class);
            levels.forEach((each, added) -> {
                if (each != level) {
                    rest.put(each, added);
                }
            });
            adds.put(experience, rest);
        });
        return society.withResponses(new Responses(society.responses().halfLives(), adds));
    }

    private static Society withConduct(Society society, UnaryOperator<Conduct> change) {
        Map<String, Conduct> changed = new LinkedHashMap<>();
        society.conduct().forEach((name, conduct) -> changed.put(name, change.apply(conduct)));
        return society.withConduct(changed);
    }

    /// The parts of a regime that a switch may replace.
    private static final class Parts {
        private final Regime regime;
        private Map<String, Channel> channels;
        private @Nullable Stars stars;
        private @Nullable HouseholdLiability liability;
        private Map<String, Association> association;
        private Map<String, ListRule> lists;
        private Map<String, Official> officials;
        private Map<String, Consequence> consequences;
        private Redress redress;
        private Limits limits;
        private @Nullable Points points;
        private Map<String, Bonus> bonuses;
        private @Nullable Pilot pilot;
        private @Nullable Escalation escalation;
        private Map<String, Cap> caps;
        private Map<String, Closure> closures;

        Parts(Regime regime) {
            this.regime = regime;
            this.channels = regime.channels();
            this.stars = regime.householdStars();
            this.liability = regime.householdLiability();
            this.association = regime.association();
            this.lists = regime.lists();
            this.officials = regime.officials();
            this.consequences = regime.consequences();
            this.redress = regime.redress();
            this.limits = regime.limits();
            this.points = regime.points();
            this.bonuses = regime.bonuses();
            this.pilot = regime.pilot();
            this.escalation = regime.escalation();
            this.caps = regime.caps();
            this.closures = regime.closures();
        }

        void associations(UnaryOperator<Association> change) {
            association = changed(association, change);
        }

        void unlist() {
            lists = Map.of();
            drop(Switches::hangsOnList);
        }

        void channels(UnaryOperator<Channel> change) {
            channels = changed(channels, change);
        }

        void officials(UnaryOperator<Official> change) {
            officials = changed(officials, change);
        }

        void lists(UnaryOperator<ListRule> change) {
            lists = changed(lists, change);
        }

        private static <V> Map<String, V> changed(Map<String, V> parts, UnaryOperator<V> change) {
            Map<String, V> changed = new LinkedHashMap<>(parts);
            changed.replaceAll((name, part) -> change.apply(part));
            return changed;
        }

        void points(UnaryOperator<Points> change) {
            points = points == null ? null : change.apply(points);
        }

        void untie(Predicate<Association> dropped) {
            Map<String, Association> kept = new LinkedHashMap<>(association);
            kept.values().removeIf(dropped);
            association = kept;
        }

        /// Nothing goes through these layers any more; a rule that went through nothing else is gone.
        void disown(Set<String> layers) {
            Map<String, Association> kept = new LinkedHashMap<>();
            association.forEach((name, rule) -> {
                List<String> rest = rule.through().stream()
                        .filter(layer -> !layers.contains(layer))
                        .toList();
                if (!rest.isEmpty()) {
                    kept.put(name, rule.through(rest));
                }
            });
            association = kept;
        }

        void drop(Predicate<Consequence> dropped) {
            Map<String, Consequence> kept = new LinkedHashMap<>(consequences);
            kept.values().removeIf(dropped);
            consequences = kept;
        }

        Regime assembled() {
            return new Regime(
                    regime.regime(),
                    regime.title(),
                    regime.card(),
                    regime.sources(),
                    points,
                    channels,
                    regime.deeds(),
                    closures,
                    escalation,
                    caps,
                    regime.grades(),
                    regime.ranks(),
                    bonuses,
                    stars,
                    liability,
                    association,
                    lists,
                    officials,
                    consequences,
                    redress,
                    limits,
                    pilot,
                    regime.amendments());
        }
    }
}
