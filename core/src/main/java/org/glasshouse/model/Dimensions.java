package org.glasshouse.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns what is written in the steps of dimensions into points of the regime's scale, so that whatever comes after
/// reckons in points alone.
///
/// A regime so turned says the same as before: its dimensions run from 0 to the points that they are, a step a point.
public final class Dimensions {
    /// The path of the unequal starts, as [Dimension#also] names it.
    public static final String START_BY = "points.start-by";

    private final Regime regime;
    private final Points scale;
    private final Map<String, Dimension> ofKind = new LinkedHashMap<>();
    private final Map<String, Dimension> ofPart = new LinkedHashMap<>();

    private Dimensions(Regime regime, Points scale) {
        this.regime = regime;
        this.scale = scale;
        scale.dimensions().values().forEach(dimension -> {
            dimension.of().forEach(kind -> ofKind.put(kind, dimension));
            dimension.also().forEach(part -> ofPart.put(part, dimension));
        });
    }

    /// The regime with everything in points; the same regime where it has no dimensions.
    public static Regime inPoints(Regime regime) {
        Points scale = regime.points();
        return scale == null || scale.dimensions().isEmpty() ? regime : new Dimensions(regime, scale).turned();
    }

    private Regime turned() {
        Map<String, Integer> deeds = new LinkedHashMap<>(regime.deeds());
        deeds.replaceAll((kind, steps) -> points(ofKind.get(kind), steps));
        return new Regime(
                regime.regime(),
                regime.title(),
                regime.card(),
                regime.sources(),
                scale(),
                regime.channels(),
                deeds,
                regime.closures(),
                regime.escalation(),
                regime.caps(),
                regime.grades(),
                regime.ranks(),
                bonuses(),
                stars(regime.householdStars()),
                regime.householdLiability(),
                association(),
                lists(),
                regime.officials(),
                regime.consequences(),
                regime.redress(),
                regime.limits(),
                regime.pilot(),
                regime.amendments());
    }

    private int points(@Nullable Dimension dimension, int steps) {
        return dimension == null ? steps : dimension.inPoints(steps, scale);
    }

    private Points scale() {
        Map<String, Dimension> turned = new LinkedHashMap<>(scale.dimensions());
        turned.replaceAll((name, each) -> new Dimension(
                each.weight(), each.of(), each.also(), each.inPoints(each.start() - each.min(), scale), 0, (int)
                        Math.round(each.pointsOf(scale))));
        Map<Trait, Map<String, Integer>> startBy = new LinkedHashMap<>(scale.startBy());
        startBy.replaceAll((trait, classes) -> {
            Map<String, Integer> inPoints = new LinkedHashMap<>(classes);
            inPoints.replaceAll((name, steps) -> points(ofPart.get(START_BY), steps));
            return inPoints;
        });
        return scale.with(turned, startBy);
    }

    private Map<String, Bonus> bonuses() {
        Map<String, Bonus> turned = new LinkedHashMap<>(regime.bonuses());
        turned.replaceAll((name, bonus) -> new Bonus(
                bonus.inGrade(), bonus.everyDays(), points(ofPart.get(RegimeParts.bonus(name)), bonus.points())));
        return turned;
    }

    private @Nullable Stars stars(@Nullable Stars stars) {
        return stars == null
                ? null
                : new Stars(
                        stars.start(),
                        points(ofPart.get(RegimeParts.STARS), stars.pointsForAStar()),
                        stars.categories(),
                        stars.tornDown());
    }

    private Map<String, ListRule> lists() {
        Map<String, ListRule> turned = new LinkedHashMap<>(regime.lists());
        turned.replaceAll((name, list) -> list.withPoints(points(ofPart.get(RegimeParts.list(name)), list.points())));
        return turned;
    }

    private Map<String, Association> association() {
        Map<String, Association> turned = new LinkedHashMap<>(regime.association());
        turned.replaceAll((name, rule) -> turned(rule, ofPart.get(RegimeParts.association(name))));
        return turned;
    }

    /// A share of a record's points is in points already.
    private Association turned(Association rule, @Nullable Dimension dimension) {
        return switch (rule) {
            case Association.WhenBelow fall ->
                new Association.WhenBelow(
                        fall.whenBelow(),
                        fall.through(),
                        points(dimension, fall.points()),
                        fall.by(),
                        fall.of(),
                        fall.depth(),
                        fall.thenShare());
            case Association.WhenRecorded event ->
                new Association.WhenRecorded(
                        event.whenRecorded(),
                        event.through(),
                        event.points() == null ? null : Integer.valueOf(points(dimension, event.points())),
                        event.share(),
                        event.by(),
                        event.depth(),
                        event.thenShare());
            case Association.WhileBelow level ->
                new Association.WhileBelow(
                        level.whileBelow(),
                        level.through(),
                        level.everyDays(),
                        points(dimension, level.points()),
                        level.by(),
                        level.of());
            case Association.CoSigned signed ->
                new Association.CoSigned(
                        signed.coSigned(),
                        signed.through(),
                        signed.share(),
                        points(dimension, signed.points()),
                        signed.by());
            case Association.RatedWhen rated ->
                new Association.RatedWhen(
                        rated.ratedWhen(),
                        rated.through(),
                        rated.stars(),
                        points(dimension, rated.pointsForAStar()),
                        rated.weights(),
                        rated.by());
        };
    }
}
