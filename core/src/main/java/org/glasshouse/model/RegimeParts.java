package org.glasshouse.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The parts of a regime that an amendment can end or begin, by their paths, such as `channels.camera`.
public final class RegimeParts {
    /// The scoring itself: while it is off, nobody's points or grade change.
    public static final String POINTS = "points";

    /// The running out of records.
    public static final String EXPIRY = "redress.expiry-days";

    /// That people are told of records that cost them something.
    public static final String NOTICE = "redress.notice";

    /// That people appeal against records.
    public static final String APPEAL = "redress.appeal";

    /// That appeals are decided.
    public static final String REVIEW = "redress.review";

    /// That the regime holds in some districts only.
    public static final String PILOT = "pilot";

    /// That penalties grow with repetition.
    public static final String ESCALATION = "escalation";

    /// That somebody looks at a record before it is booked.
    public static final String HUMAN_REVIEW = "redress.human-review";

    /// The stars of households.
    public static final String STARS = "household-stars";

    /// That households answer as one.
    public static final String HOUSEHOLD_LIABILITY = "household-liability";

    /// The parts of which a regime has one at most.
    public static final List<String> SINGLE = List.of(
            STARS, POINTS, EXPIRY, NOTICE, APPEAL, REVIEW, HUMAN_REVIEW, PILOT, ESCALATION, HOUSEHOLD_LIABILITY);

    private static final String CHANNELS = "channels.";
    private static final String LISTS = "lists.";
    private static final String CONSEQUENCES = "consequences.";
    private static final String ASSOCIATION = "association.";
    private static final String OFFICIALS = "officials.";
    private static final String BONUSES = "bonuses.";
    private static final String CAPS = "caps.";
    private static final String CLOSURES = "closures.";
    private static final String MISATTRIBUTES = ".misattributes";
    private static final String MISTAKES = ".mistakes";
    private static final String MIXES_UP = ".mixes-up";
    private static final String MALICE = ".malice";
    private static final String INVENTS = ".invents";
    private static final String WATCHERS = ".watchers";
    private static final String QUOTA = ".quota";
    private static final String FALSE_CLAIMS = ".false-claims";

    private RegimeParts() {}

    /// The names of all parts, in the order of the file.
    public static Set<String> of(Regime regime) {
        Set<String> names = new LinkedHashSet<>();
        if (regime.points() != null) {
            names.add(POINTS);
        }
        regime.channels().forEach((name, channel) -> {
            names.add(CHANNELS + name);
            addIf(channel.misattributes() != null, names, CHANNELS + name + MISATTRIBUTES);
            addIf(channel.mistakes() != null, names, CHANNELS + name + MISTAKES);
            addIf(channel.mixesUp() != null, names, CHANNELS + name + MIXES_UP);
            addIf(channel.malice() != null, names, CHANNELS + name + MALICE);
            addIf(channel.watchers() != null, names, CHANNELS + name + WATCHERS);
            addIf(channel.quota() != null, names, CHANNELS + name + QUOTA);
            addIf(channel.falseClaims() != null, names, CHANNELS + name + FALSE_CLAIMS);
        });
        addIf(regime.escalation() != null, names, ESCALATION);
        regime.caps().keySet().forEach(name -> names.add(CAPS + name));
        regime.closures().keySet().forEach(name -> names.add(CLOSURES + name));
        regime.bonuses().keySet().forEach(name -> names.add(BONUSES + name));
        addIf(regime.householdStars() != null, names, STARS);
        addIf(regime.householdLiability() != null, names, HOUSEHOLD_LIABILITY);
        regime.association().keySet().forEach(name -> names.add(ASSOCIATION + name));
        regime.lists().keySet().forEach(name -> names.add(list(name)));
        regime.officials().forEach((name, official) -> {
            names.add(OFFICIALS + name);
            addIf(official.invents() != null, names, OFFICIALS + name + INVENTS);
        });
        regime.consequences().keySet().forEach(name -> names.add(CONSEQUENCES + name));
        addIf(regime.redress().expiryDays() != null, names, EXPIRY);
        addIf(regime.redress().notice() != null, names, NOTICE);
        addIf(regime.redress().appeal() != null, names, APPEAL);
        addIf(regime.redress().review() != null, names, REVIEW);
        addIf(regime.redress().humanReview() != null, names, HUMAN_REVIEW);
        addIf(regime.pilot() != null, names, PILOT);
        return names;
    }

    /// What a repeal ends: everything, but what hangs on a list where entries run out.
    public static Set<String> endedBy(Repeal repeal, Regime regime) {
        Set<String> names = new LinkedHashSet<>(of(regime));
        if (repeal.lists() == Repeal.Lists.RUN_OUT) {
            regime.consequences().forEach((name, consequence) -> {
                Consequence.When when = consequence.condition();
                if (when != null && when.list() != null) {
                    names.remove(CONSEQUENCES + name);
                }
            });
        }
        return names;
    }

    /// The name of a list as a part.
    public static String list(String name) {
        return LISTS + name;
    }

    /// The name of a rule of association as a part.
    public static String association(String name) {
        return ASSOCIATION + name;
    }

    /// The name of a bonus as a part.
    public static String bonus(String name) {
        return BONUSES + name;
    }

    private static void addIf(boolean there, Set<String> names, String name) {
        if (there) {
            names.add(name);
        }
    }

    /// A regime without some of its parts.
    ///
    /// Points and grades stay: they are a scale. Without [#POINTS] nothing moves anybody on it.
    static Regime without(Regime regime, Set<String> off) {
        boolean scoring = !off.contains(POINTS);
        return new Regime(
                regime.regime(),
                regime.title(),
                regime.card(),
                regime.sources(),
                regime.points(),
                channels(regime.channels(), off),
                scoring ? regime.deeds() : Map.of(),
                rest(CLOSURES, regime.closures(), off),
                scoring && !off.contains(ESCALATION) ? regime.escalation() : null,
                scoring ? rest(CAPS, regime.caps(), off) : Map.of(),
                regime.grades(),
                regime.ranks(),
                scoring ? rest(BONUSES, regime.bonuses(), off) : Map.of(),
                scoring && !off.contains(STARS) ? regime.householdStars() : null,
                off.contains(HOUSEHOLD_LIABILITY) ? null : regime.householdLiability(),
                scoring ? rest(ASSOCIATION, regime.association(), off) : Map.of(),
                rest(LISTS, regime.lists(), off),
                officials(regime.officials(), off),
                rest(CONSEQUENCES, regime.consequences(), off),
                redress(regime.redress(), scoring, off),
                regime.limits(),
                off.contains(PILOT) ? null : regime.pilot(),
                regime.amendments());
    }

    private static Redress redress(Redress redress, boolean scoring, Set<String> off) {
        Redress left = redress;
        left = scoring && !off.contains(EXPIRY) ? left : left.withoutExpiry();
        left = off.contains(NOTICE) ? left.withoutNotice() : left;
        left = off.contains(APPEAL) ? left.withoutAppeal() : left;
        left = off.contains(REVIEW) ? left.withoutReview() : left;
        return off.contains(HUMAN_REVIEW) ? left.withoutHumanReview() : left;
    }

    private static Map<String, Channel> channels(Map<String, Channel> channels, Set<String> off) {
        Map<String, Channel> rest = rest(CHANNELS, channels, off);
        rest.replaceAll((name, channel) -> {
            Channel left = channel;
            left = off.contains(CHANNELS + name + MISATTRIBUTES) ? left.withoutMisattribution() : left;
            left = off.contains(CHANNELS + name + MISTAKES) ? left.withoutMistake() : left;
            left = off.contains(CHANNELS + name + MIXES_UP) ? left.withoutMixUp() : left;
            left = off.contains(CHANNELS + name + WATCHERS) ? left.withoutWatchers() : left;
            left = off.contains(CHANNELS + name + QUOTA) ? left.withoutQuota() : left;
            left = off.contains(CHANNELS + name + FALSE_CLAIMS) ? left.withoutFalseClaims() : left;
            return off.contains(CHANNELS + name + MALICE) ? left.withoutMalice() : left;
        });
        return rest;
    }

    private static Map<String, Official> officials(Map<String, Official> officials, Set<String> off) {
        Map<String, Official> rest = rest(OFFICIALS, officials, off);
        rest.replaceAll(
                (name, official) -> off.contains(OFFICIALS + name + INVENTS) ? official.withoutInvention() : official);
        return rest;
    }

    private static <V> Map<String, V> rest(String prefix, Map<String, V> parts, Set<String> off) {
        Map<String, V> rest = new LinkedHashMap<>(parts);
        rest.keySet().removeIf(name -> off.contains(prefix + name));
        return rest;
    }
}
