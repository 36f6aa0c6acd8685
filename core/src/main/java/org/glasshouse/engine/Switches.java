package org.glasshouse.engine;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.glasshouse.model.Approval;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.Dimensions;
import org.glasshouse.model.Epoch;
import org.glasshouse.model.Experience;
import org.glasshouse.model.Level;
import org.glasshouse.model.LimitedRegime;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.RegimeMechanisms;
import org.glasshouse.model.Response;
import org.glasshouse.model.Responses;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.Society;
import org.glasshouse.model.TieLayer;

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
                .map(epoch -> epoch.with(Dimensions.inPoints(RegimeMechanisms.without(epoch.regime(), off, ownership))))
                .toList();
        return new Scenario(
                scenario.file(),
                society,
                Dimensions.inPoints(RegimeMechanisms.without(scenario.regime(), off, ownership)),
                LimitedRegime.applied(scenario.society(), epochs));
    }

    /// The layers of ties between owners and businesses.
    private static Set<String> ownership(Society society) {
        return society.ties().entrySet().stream()
                .filter(layer -> layer.getValue() instanceof TieLayer.Ownership)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
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

    private static Society withoutPart(Society society, UnaryOperator<Approval> change) {
        Approval approval = society.approval();
        return approval == null ? society : society.withApproval(change.apply(approval));
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
}
