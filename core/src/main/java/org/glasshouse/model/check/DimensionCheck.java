package org.glasshouse.model.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.model.Association;
import org.glasshouse.model.Dimension;
import org.glasshouse.model.Dimensions;
import org.glasshouse.model.Points;
import org.glasshouse.model.Regime;
import org.glasshouse.model.RegimeParts;
import org.glasshouse.model.Trait;
import org.jspecify.annotations.Nullable;

/// Dimensions make up the whole scale in whole points, and all that moves points moves exactly one of them.
final class DimensionCheck {
    private static final String PATH = "points.dimensions";
    private static final double ALMOST = 1e-6;

    private final Regime regime;
    private final Points points;
    private final Flaws flaws;
    /// What moves points besides records: in steps, by path.
    private final Map<String, Integer> movers = new LinkedHashMap<>();

    private final Map<String, String> ofKind = new HashMap<>();
    private final Map<String, String> ofPart = new HashMap<>();

    DimensionCheck(Regime regime, Points points, Flaws flaws) {
        this.regime = regime;
        this.points = points;
        this.flaws = flaws;
    }

    void check() {
        Map<String, Dimension> all = points.dimensions();
        if (all.isEmpty() || points.min() >= points.max()) {
            return;
        }
        if (all.size() > Dimension.MOST) {
            flaws.add(PATH, all.size() + " dimensions are too many; " + Dimension.MOST + " at most are possible");
        }
        checkBytes(all.size());
        double sum = all.values().stream().mapToDouble(Dimension::weight).sum();
        boolean whole = Math.abs(sum - 1) <= ALMOST;
        if (!whole) {
            flaws.add(PATH, "the weights add up to " + Flaws.number(sum) + "; 1 is right");
        }
        findMovers();
        for (Map.Entry<String, Dimension> each : all.entrySet()) {
            whole &= isSound(PATH + "." + each.getKey(), each.getValue());
            checkMembers(each.getKey(), each.getValue());
        }
        checkThatAllMoveOne();
        if (whole) {
            checkStart(all);
            regime.deeds().forEach((kind, steps) -> checkStep("deeds." + kind, ofKind.get(kind), steps));
            movers.forEach((part, steps) -> checkStep(part, ofPart.get(part), steps));
            checkStartBy(all);
        }
        regime.caps().forEach((name, cap) -> checkCap("caps." + name + ".of", cap.of()));
    }

    /// What a person carries stays within bounds.
    private void checkBytes(int dimensions) {
        int levels = (int) regime.association().values().stream()
                .filter(rule -> rule instanceof Association.WhileBelow)
                .count();
        int stars = regime.householdStars() == null ? 0 : 1;
        int escalation = regime.escalation() == null ? 0 : 1;
        int bytes = dimensions + Short.BYTES * levels + stars + escalation;
        if (bytes > Dimension.MOST_BYTES_TOGETHER) {
            flaws.add(
                    PATH,
                    "with " + dimensions
                            + " dimensions, two for each rule with `while-below`, one for stars and one for "
                            + "escalation a person takes " + bytes + " bytes; " + Dimension.MOST_BYTES_TOGETHER
                            + " at most are possible");
        }
    }

    /// Whether a dimension has room, holds its start, and is a number of points that its byte holds.
    private boolean isSound(String path, Dimension dimension) {
        if (dimension.min() >= dimension.max()) {
            flaws.add(
                    path + ".min",
                    "the least, " + dimension.min() + ", must be below the most, " + dimension.max() + " (`max`)");
            return false;
        }
        boolean sound = dimension.start() >= dimension.min() && dimension.start() <= dimension.max();
        if (!sound) {
            flaws.add(
                    path + ".start",
                    dimension.start() + " is no possible start; " + dimension.min() + " to " + dimension.max() + " is");
        }
        double holds = dimension.pointsOf(points);
        String share = dimension.weight() + " of " + (points.max() - points.min()) + " points is "
                + new BigDecimal(holds)
                        .round(new MathContext(7))
                        .stripTrailingZeros()
                        .toPlainString();
        if (Math.abs(holds - Math.rint(holds)) > ALMOST || holds < 1) {
            flaws.add(path + ".weight", share + "; a dimension is a whole number of points, 1 or more");
            return false;
        }
        if (holds > Dimension.MOST_POINTS) {
            flaws.add(
                    path + ".weight",
                    share + ", more than the " + Dimension.MOST_POINTS
                            + " that a dimension can be; maybe divide it, or take a shorter scale");
            return false;
        }
        return sound;
    }

    /// Kinds and parts stand under one dimension each, and the parts are there.
    private void checkMembers(String name, Dimension dimension) {
        String path = PATH + "." + name;
        if (dimension.of().isEmpty() && dimension.also().isEmpty()) {
            flaws.add(path, "nothing moves this dimension; name kinds of conduct in `of` or other parts in `also`");
        }
        once(path + ".of", dimension.of(), name, ofKind);
        flaws.references(path + ".also", dimension.also(), "part that moves points", movers.keySet());
        once(path + ".also", dimension.also(), name, ofPart);
    }

    private void once(String path, List<String> words, String name, Map<String, String> known) {
        for (int item = 0; item < words.size(); item++) {
            String other = known.putIfAbsent(words.get(item), name);
            if (other != null && !other.equals(name)) {
                flaws.add(
                        path + "[" + item + "]",
                        Quoted.word(words.get(item)) + " moves the dimension '" + other + "' already; one is possible");
            }
        }
    }

    private void findMovers() {
        regime.association().forEach((name, rule) -> movers.put(RegimeParts.association(name), steps(rule)));
        regime.lists().forEach((name, list) -> {
            if (list.points() != 0) {
                movers.put(RegimeParts.list(name), list.points());
            }
        });
        regime.bonuses().forEach((name, bonus) -> movers.put(RegimeParts.bonus(name), bonus.points()));
        if (regime.householdStars() != null) {
            movers.put(RegimeParts.STARS, regime.householdStars().pointsForAStar());
        }
        if (!points.startBy().isEmpty()) {
            movers.put(Dimensions.START_BY, 0);
        }
    }

    /// The steps that a rule of association moves; 0 where it passes on a share of points.
    private static int steps(Association rule) {
        return switch (rule) {
            case Association.WhenBelow fall -> fall.points();
            case Association.WhenRecorded event -> event.points() == null ? 0 : event.points();
            case Association.WhileBelow level -> level.points();
            case Association.CoSigned signed -> signed.points();
            case Association.RatedWhen rated -> rated.pointsForAStar();
        };
    }

    private void checkThatAllMoveOne() {
        regime.deeds().forEach((kind, steps) -> {
            if (steps != 0 && !ofKind.containsKey(kind)) {
                flaws.add("deeds." + kind, "it moves points and no dimension; name it in `of` of one");
            }
        });
        movers.keySet().forEach(part -> {
            if (!ofPart.containsKey(part)) {
                flaws.add(part, "it moves points and no dimension; name it in `also` of one, as " + Quoted.word(part));
            }
        });
    }

    /// What is nothing in whole points would be written in vain.
    private void checkStep(String path, @Nullable String name, int steps) {
        Dimension dimension = name == null ? null : points.dimensions().get(name);
        if (dimension != null && steps != 0 && dimension.inPoints(steps, points) == 0) {
            flaws.add(
                    path,
                    steps + " of the " + (dimension.max() - dimension.min()) + " steps of '" + name
                            + "', which are " + Math.round(dimension.pointsOf(points))
                            + " points, is less than half a point, and so nothing");
        }
    }

    private void checkStart(Map<String, Dimension> all) {
        int start = points.min();
        for (Dimension each : all.values()) {
            start += each.inPoints(each.start() - each.min(), points);
        }
        if (start != points.start()) {
            flaws.add(
                    "points.start",
                    "the dimensions start with " + start + " together, not with " + points.start()
                            + "; change this or their `start`");
        }
    }

    /// Whoever starts with more or less has room for it in the dimension that it goes into.
    private void checkStartBy(Map<String, Dimension> all) {
        Dimension dimension = all.get(ofPart.getOrDefault(Dimensions.START_BY, ""));
        if (dimension == null) {
            return;
        }
        int least = dimension.start();
        int most = dimension.start();
        for (Map.Entry<Trait, Map<String, Integer>> each : points.startBy().entrySet()) {
            Set<Integer> steps = new HashSet<>();
            each.getKey().categories().forEach(name -> steps.add(each.getValue().getOrDefault(name, 0)));
            least += steps.stream().mapToInt(Integer::intValue).min().orElse(0);
            most += steps.stream().mapToInt(Integer::intValue).max().orElse(0);
        }
        if (least < dimension.min() || most > dimension.max()) {
            flaws.add(
                    Dimensions.START_BY,
                    "somebody could start with " + (least < dimension.min() ? least : most) + " in the dimension '"
                            + ofPart.get(Dimensions.START_BY) + "'; " + dimension.min() + " to " + dimension.max()
                            + " is possible");
        }
    }

    /// What a cap takes is taken from one dimension.
    private void checkCap(String path, List<String> kinds) {
        Set<String> moved = new LinkedHashSet<>();
        kinds.forEach(kind -> {
            if (ofKind.containsKey(kind)) {
                moved.add(ofKind.get(kind));
            }
        });
        if (moved.size() > 1) {
            flaws.add(
                    path,
                    "these move the dimensions " + String.join(" and ", moved)
                            + "; a cap is one of kinds of one dimension");
        }
    }
}
