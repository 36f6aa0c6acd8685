package org.glasshouse.model;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Takes the parts of switched-off mechanisms out of a regime, and knows which it lacks.
public final class RegimeMechanisms {
    /// The mechanisms of which a regime has no part.
    private static final Set<Mechanism> OF_SOCIETIES = EnumSet.of(
            Mechanism.STRAIN,
            Mechanism.FEAR,
            Mechanism.ISOLATION,
            Mechanism.SHUNNING,
            Mechanism.DETERRENCE,
            Mechanism.INCENTIVE,
            Mechanism.CROWDING_OUT,
            Mechanism.APPROVAL,
            Mechanism.PRIDE,
            Mechanism.OWN_SANCTION,
            Mechanism.CONTROLLED_INFORMATION,
            Mechanism.SCORING_OTHERS);

    private RegimeMechanisms() {}

    /// Whether a regime has no part of a mechanism, so that switching it off leaves the regime as it is; never for a
    /// mechanism of the society. Of ties between owners and firms it is said only where there is no association at
    /// all, since which layers they are the society says.
    public static boolean lacks(Regime regime, Mechanism mechanism) {
        if (mechanism == Mechanism.OWNERSHIP) {
            return regime.association().isEmpty();
        }
        return !OF_SOCIETIES.contains(mechanism)
                && without(regime, mechanism, Set.of()).equals(regime);
    }

    /// A regime without the parts of some mechanisms; those of the society leave it as it is.
    ///
    /// @param ownership the layers of ties between owners and businesses
    public static Regime without(Regime regime, Set<Mechanism> off, Set<String> ownership) {
        Regime left = regime;
        for (Mechanism mechanism : off) {
            left = without(left, mechanism, ownership);
        }
        return left;
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
            case INHERITANCE -> parts.drop(RegimeMechanisms::isInherited);
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

    private static boolean hangsOnList(Consequence consequence) {
        Consequence.When when = consequence.condition();
        return when != null && when.list() != null;
    }

    private static boolean isInherited(Consequence consequence) {
        Consequence.When when = consequence.condition();
        return when != null && when.isOfParents();
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
            drop(RegimeMechanisms::hangsOnList);
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
