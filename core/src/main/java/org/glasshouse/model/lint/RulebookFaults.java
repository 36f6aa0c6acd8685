package org.glasshouse.model.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.model.Amendment;
import org.glasshouse.model.Association;
import org.glasshouse.model.Band;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.Dimension;
import org.glasshouse.model.HouseholdLiability;
import org.glasshouse.model.ListRule;
import org.glasshouse.model.Points;
import org.glasshouse.model.Regime;
import org.glasshouse.model.RegimeParts;
import org.glasshouse.model.Stars;
import org.glasshouse.model.Subject;
import org.glasshouse.model.SubjectClass;

/// Faults in the rulebook and in who sees what becomes of it: association, double punishment, grades, publication.
final class RulebookFaults {
    private static final List<String> WHAT_PUNISHES =
            List.of("channels.", "association.", "lists.", "consequences.", "household-stars");

    private final Regime regime;
    private final Punishments punishments;
    private final List<Finding> found = new ArrayList<>();

    private RulebookFaults(Regime regime, Punishments punishments) {
        this.regime = regime;
        this.punishments = punishments;
    }

    static List<Finding> of(Regime regime, Punishments punishments) {
        RulebookFaults faults = new RulebookFaults(regime, punishments);
        regime.association().forEach(faults::association);
        faults.stars();
        faults.liability();
        faults.children();
        faults.twice();
        faults.oneRecord();
        faults.unreachableGrades();
        regime.consequences().forEach(faults::publication);
        regime.consequences().forEach(faults::inherited);
        regime.amendments().forEach(faults::creep);
        return faults.found;
    }

    private void add(LintRule rule, String path, String sentence) {
        found.add(new Finding(rule, path, sentence));
    }

    private void association(String name, Association association) {
        String path = "association." + name;
        String contacts = Punishments.contacts(association) + (association.depth() > 1 ? " and from theirs" : "");
        switch (association) {
            case Association.WhenBelow fall -> {
                if (fall.points() < 0) {
                    add(
                            LintRule.UNBOUNDED_ASSOCIATION,
                            path,
                            "Whoever falls below the grade " + fall.whenBelow() + " takes "
                                    + Punishments.counted(-fall.points(), "point") + " from each of their " + contacts
                                    + ", who may fall in turn and take as much from theirs; nothing ends it.");
                }
            }
            case Association.WhileBelow level -> {
                if (level.points() < 0) {
                    add(
                            LintRule.UNBOUNDED_ASSOCIATION,
                            path,
                            "Every " + Punishments.counted(level.everyDays(), "day") + " everybody loses "
                                    + Punishments.counted(-level.points(), "point") + " for each of their " + contacts
                                    + " who is below the grade " + level.whileBelow()
                                    + ", again and again, and whom that takes below it costs others as much.");
                }
            }
            case Association.CoSigned signed -> {
                if (signed.points() < 0) {
                    add(
                            LintRule.PUNISHED_FOR_OTHERS,
                            path,
                            "A record of " + String.join(" or ", signed.coSigned()) + " takes "
                                    + Punishments.counted(-signed.points(), "point") + " from one of the " + contacts
                                    + ", who did nothing but sign.");
                }
            }
            case Association.RatedWhen _ -> {
                // What others think of somebody is no deed of others; that nothing can be said against it is NO_APPEAL.
            }
            case Association.WhenRecorded event -> {
                Integer points = event.points();
                boolean takes = points == null
                        ? event.whenRecorded().stream()
                                .anyMatch(kind -> regime.deeds().getOrDefault(kind, 0) < 0)
                        : points < 0;
                if (takes) {
                    add(
                            LintRule.PUNISHED_FOR_OTHERS,
                            path,
                            "A record of " + String.join(" or ", event.whenRecorded()) + " takes points from the "
                                    + contacts + ", too, who did nothing.");
                }
            }
        }
    }

    private void stars() {
        Stars stars = regime.householdStars();
        if (stars != null && stars.pointsForAStar() > 0) {
            add(
                    LintRule.PUNISHED_FOR_OTHERS,
                    "household-stars",
                    "A star that the household loses by what one member did takes "
                            + Punishments.counted(stars.pointsForAStar(), "point") + " from each other member.");
        }
    }

    private void liability() {
        HouseholdLiability rule = regime.householdLiability();
        if (rule != null && punishments.kinds().stream().anyMatch(rule::concerns)) {
            add(
                    LintRule.PUNISHED_FOR_OTHERS,
                    RegimeParts.HOUSEHOLD_LIABILITY,
                    "What is recorded of one member of a household costs every other member as much.");
        }
    }

    private void children() {
        Points points = regime.points();
        if (points != null && withChildren(points.subject()) && punishments.any()) {
            add(LintRule.CHILDREN_SCORED, "points", "Children are scored as adults are.");
        }
        regime.lists().forEach((name, list) -> {
            if (!list.entersOn().isEmpty() && withChildren(list.subject())) {
                add(LintRule.CHILDREN_SCORED, "lists." + name, "A record puts children on the list " + name + ", too.");
            }
        });
    }

    private static boolean withChildren(Subject subject) {
        return subject.concerns(SubjectClass.PERSONS) && !subject.adultsOnly();
    }

    private void twice() {
        Map<String, List<String>> kindsByWays = new LinkedHashMap<>();
        Map<String, String> pathByWays = new LinkedHashMap<>();
        for (String kind : punishments.kinds()) {
            List<Punishments.Way> ways = punishments.ways(kind);
            if (ways.size() > 1) {
                String words = Punishments.listed(ways.stream()
                        .map(way -> way.words().replaceFirst("takes [0-9]+ points?", "takes points"))
                        .distinct()
                        .toList());
                kindsByWays.computeIfAbsent(words, _ -> new ArrayList<>()).add(kind);
                pathByWays.putIfAbsent(words, ways.get(1).path());
            }
        }
        kindsByWays.forEach((words, kinds) -> add(
                LintRule.PUNISHED_TWICE,
                pathByWays.getOrDefault(words, "deeds"),
                "One record of " + String.join(" or ", kinds) + " " + words + "."));
    }

    private void oneRecord() {
        Points points = regime.points();
        if (points == null || regime.grades().size() < 2) {
            return;
        }
        String worst = regime.gradesBestFirst().getLast();
        Band band = regime.grades().get(worst);
        Integer below = band == null ? null : band.below();
        if (below == null || points.start() < below || !hasSanction(worst)) {
            return;
        }
        regime.deeds().forEach((kind, worth) -> {
            int value = Math.max(worth, -held(points, kind));
            if (points.start() + value < below) {
                add(
                        LintRule.ONE_RECORD_TO_THE_BOTTOM,
                        "deeds." + kind,
                        "One record of " + kind + " takes a person from the start, " + points.start() + ", to "
                                + (points.start() + value) + ", in " + worst + ", the lowest grade.");
            }
        });
    }

    /// The most points that a record of a kind can take at the start: what its dimension holds, else any number.
    private static int held(Points points, String kind) {
        return points.dimensions().values().stream()
                .filter(dimension -> dimension.of().contains(kind))
                .map(Dimension::start)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private boolean hasSanction(String grade) {
        return regime.lists().values().stream().map(ListRule::entersAt).anyMatch(grade::equals)
                || regime.consequences().values().stream()
                        .filter(Consequence::isSanction)
                        .map(Consequence::condition)
                        .anyMatch(when -> when != null && grade.equals(when.grade()));
    }

    private void unreachableGrades() {
        Points points = regime.points();
        if (points == null) {
            return;
        }
        int start = points.start() + mostMore(points);
        int most = mostThat(points, start);
        regime.grades().forEach((grade, band) -> {
            Integer from = band.from();
            if (from != null && from > start && from > most) {
                add(
                        LintRule.GRADE_OUT_OF_REACH,
                        "grades." + grade,
                        "Nobody can come into the grade " + grade + ", from " + from + " points: "
                                + (points.startBy().isEmpty()
                                        ? "everybody starts with "
                                        : "nobody starts with more than ")
                                + start
                                + (most > start ? " and can have " + most + "." : " and nothing gives points."));
            }
        });
    }

    /// How many points those start with more who start with most.
    private static int mostMore(Points points) {
        return points.startBy().values().stream()
                .mapToInt(factors -> factors.values().stream()
                        .mapToInt(more -> Math.max(0, more))
                        .max()
                        .orElse(0))
                .sum();
    }

    /// The most points that somebody can come to: of each dimension all, if something gives points of it.
    private int mostThat(Points points, int start) {
        boolean stars = regime.householdStars() != null;
        if (points.dimensions().isEmpty()) {
            boolean rises = regime.deeds().values().stream().anyMatch(value -> value > 0)
                    || stars
                    || regime.bonuses().values().stream().anyMatch(bonus -> bonus.points() > 0)
                    || regime.lists().values().stream().anyMatch(list -> list.points() > 0)
                    || regime.association().values().stream().anyMatch(Punishments::gives);
            return rises ? points.max() : start;
        }
        int most = points.min();
        for (Dimension dimension : points.dimensions().values()) {
            boolean rises =
                    dimension.of().stream().anyMatch(kind -> regime.deeds().getOrDefault(kind, 0) > 0)
                            || (stars && dimension.also().contains(RegimeParts.STARS))
                            || regime.association().entrySet().stream()
                                    .anyMatch(rule -> Punishments.gives(rule.getValue())
                                            && dimension.also().contains(RegimeParts.association(rule.getKey())));
            most += rises ? dimension.max() : dimension.start();
        }
        return most;
    }

    private void publication(String name, Consequence consequence) {
        if (!(consequence instanceof Consequence.Publish publish)) {
            return;
        }
        Consequence.When when = publish.when();
        if (when == null) {
            add(
                    LintRule.PUBLIC_SHAMING,
                    "consequences." + name,
                    "Whoever is recorded for " + Punishments.anyOf(publish.forRecorded())
                            + " is shown in public; no correction unsays it.");
            return;
        }
        String grade = when.grade();
        if (grade != null && grade.equals(regime.gradesBestFirst().getFirst())) {
            return;
        }
        add(
                LintRule.PUBLIC_SHAMING,
                "consequences." + name,
                (grade == null ? "Whoever comes onto the list " + when.list() : "Whoever comes into grade " + grade)
                        + " is shown in public; no correction unsays it.");
    }

    private void inherited(String name, Consequence consequence) {
        Consequence.When when = consequence.condition();
        if (when != null && when.isOfParents()) {
            add(
                    LintRule.INHERITED_STANDING,
                    "consequences." + name,
                    "It meets a child's requests for " + consequence.service() + " because a parent "
                            + (when.grade() == null ? "is on the list " + when.list() : "has grade " + when.grade())
                            + ".");
        }
    }

    private void creep(String name, Amendment amendment) {
        List<String> more = amendment.begins().stream()
                .filter(part -> WHAT_PUNISHES.stream().anyMatch(part::startsWith))
                .toList();
        if (!more.isEmpty()) {
            add(
                    LintRule.MISSION_CREEP,
                    "amendments." + name,
                    "From " + amendment.on().words() + " on it grows by " + Punishments.listed(more) + ".");
        }
    }
}
