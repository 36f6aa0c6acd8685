package org.glasshouse.model;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// What a regime has of the mechanisms that can be switched off.
public final class RegimeMechanisms {
    private final Regime regime;

    private RegimeMechanisms(Regime regime) {
        this.regime = regime;
    }

    /// Whether a regime has no part of a mechanism, so that switching it off leaves the regime as it is; never for a
    /// mechanism of the society. Of ties between owners and firms it is said only where there is no association at
    /// all, since which layers they are the society says.
    public static boolean lacks(Regime regime, Mechanism mechanism) {
        return new RegimeMechanisms(regime).lacks(mechanism);
    }

    private boolean lacks(Mechanism mechanism) {
        return switch (mechanism) {
            case ASSOCIATION, OWNERSHIP -> regime.association().isEmpty();
            case ASSOCIATION_BY_FALL -> noTie(rule -> rule instanceof Association.WhenBelow);
            case ASSOCIATION_BY_EVENT -> noTie(rule -> rule instanceof Association.WhenRecorded);
            case ASSOCIATION_BY_LEVEL -> noTie(rule -> rule instanceof Association.WhileBelow);
            case CONTACTS_OF_CONTACTS -> noTie(rule -> rule.depth() > 1);
            case CO_SIGNATURE -> noTie(rule -> rule instanceof Association.CoSigned);
            case PEER_RATING -> noTie(rule -> rule instanceof Association.RatedWhen);
            case DENIAL -> noConsequence(each -> each instanceof Consequence.Deny);
            case PRICE -> noConsequence(each -> each instanceof Consequence.Price);
            case DELAY -> noConsequence(each -> each instanceof Consequence.Delay);
            case FAVOUR -> noConsequence(Consequence::isFavour);
            case INHERITANCE -> noConsequence(RegimeMechanisms::isInherited);
            case PUBLICATION -> noConsequence(each -> each.audience() != null);
            case HONOUR -> noConsequence(each -> each instanceof Consequence.Honour);
            case BULLETINS -> noConsequence(Consequence::isBulletin);
            case MISATTRIBUTION, MISTAKEN_KIND, MIX_UP, MALICE, FALSE_CLAIMS, WATCHERS, QUOTA ->
                regime.channels().values().stream().noneMatch(channel -> has(channel, mechanism));
            case UNEQUAL_START -> samePoints(Points::withoutStartBy);
            case PERIODIC_GRADING -> samePoints(Points::gradedAtOnce);
            case FADING_POINTS -> samePoints(Points::withoutFading);
            case DIMENSIONS -> samePoints(Points::withoutDimensions);
            case EXPIRY -> sameRedress(Redress::withoutExpiry);
            case APPEAL -> sameRedress(Redress::withoutAppeals);
            case OPACITY -> sameRedress(Redress::withReasons);
            case HUMAN_REVIEW -> sameRedress(Redress::withoutHumanReview);
            case HOUSEHOLD_STARS -> regime.householdStars() == null;
            case TORN_DOWN_SIGNS ->
                regime.householdStars() == null || regime.householdStars().tornDown() == null;
            case HOUSEHOLD_LIABILITY -> regime.householdLiability() == null;
            case DISCRETION -> regime.officials().isEmpty();
            case CLERKS_SPREAD -> regime.officials().values().stream().allMatch(official -> official.spread() == 0);
            case LISTS -> regime.lists().isEmpty();
            case LIST_POINTS -> regime.lists().values().stream().allMatch(list -> list.points() == 0);
            case LIMITS -> regime.limits().equals(Limits.NONE);
            case BONUS -> regime.bonuses().isEmpty();
            case PILOT -> regime.pilot() == null;
            case ESCALATION -> regime.escalation() == null;
            case CAPS -> regime.caps().isEmpty();
            case CLOSURE -> regime.closures().isEmpty();
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
                    SCORING_OTHERS -> false;
        };
    }

    private boolean noTie(Predicate<Association> sort) {
        return regime.association().values().stream().noneMatch(sort);
    }

    private boolean noConsequence(Predicate<Consequence> sort) {
        return regime.consequences().values().stream().noneMatch(sort);
    }

    private static boolean isInherited(Consequence consequence) {
        Consequence.When when = consequence.condition();
        return when != null && when.isOfParents();
    }

    private static boolean has(Channel channel, Mechanism mechanism) {
        return switch (mechanism) {
            case MISATTRIBUTION -> channel.misattributes() != null;
            case MISTAKEN_KIND -> channel.mistakes() != null;
            case MIX_UP -> channel.mixesUp() != null;
            case MALICE -> channel.malice() != null;
            case FALSE_CLAIMS -> channel.falseClaims() != null;
            case WATCHERS -> channel.watchers() != null;
            case QUOTA -> channel.quota() != null;
            default -> throw new IllegalArgumentException(mechanism + " is no part of a channel");
        };
    }

    private boolean samePoints(UnaryOperator<Points> without) {
        Points points = regime.points();
        return points == null || without.apply(points).equals(points);
    }

    private boolean sameRedress(UnaryOperator<Redress> without) {
        return without.apply(regime.redress()).equals(regime.redress());
    }
}
