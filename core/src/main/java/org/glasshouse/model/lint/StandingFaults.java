package org.glasshouse.model.lint;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.glasshouse.model.Association;
import org.glasshouse.model.Bonus;
import org.glasshouse.model.Cap;
import org.glasshouse.model.Closure;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Consequence;
import org.glasshouse.model.Escalation;
import org.glasshouse.model.Keys;
import org.glasshouse.model.Points;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Society;
import org.glasshouse.model.SubjectClass;
import org.jspecify.annotations.Nullable;

/// Faults by which standing feeds on itself or on that of others, whatever somebody does today: ranks, bonuses,
/// weights,
/// unequal starts, escalation, caps. And what is prevented before anybody does it.
///
/// Honours have no rule: they lay nothing on anybody, and what they do to those who get none is for a run to show.
final class StandingFaults {
    private final Regime regime;
    private final List<Finding> found = new ArrayList<>();

    private StandingFaults(Regime regime) {
        this.regime = regime;
    }

    static List<Finding> of(Regime regime) {
        StandingFaults faults = new StandingFaults(regime);
        faults.ranks();
        regime.bonuses().forEach(faults::bonus);
        regime.association().forEach(faults::voice);
        faults.start();
        faults.endlessEscalation();
        regime.caps().forEach(faults::cap);
        return faults.found;
    }

    /// The faults that only a society tells.
    static List<Finding> of(Regime regime, Society society) {
        StandingFaults faults = new StandingFaults(regime);
        faults.mixedEscalation(society);
        regime.closures().forEach((name, closure) -> faults.closure(name, closure, society));
        return faults.found;
    }

    private void add(LintRule rule, String path, String sentence) {
        found.add(new Finding(rule, path, sentence));
    }

    /// A rank is a fault where a sanction hangs on one that somebody must have: any but the best.
    private void ranks() {
        List<String> best = regime.gradesBestFirst();
        if (regime.ranks().isEmpty()) {
            return;
        }
        Points points = regime.points();
        boolean alike = points != null && points.startBy().isEmpty();
        for (String rank : best.subList(1, best.size())) {
            List<String> sanctions = sanctionsOn(rank);
            if (!sanctions.isEmpty()) {
                boolean last = rank.equals(best.getLast());
                add(
                        LintRule.RANKED_AGAINST_OTHERS,
                        "ranks." + rank,
                        (last ? "At least " : "About ")
                                + Ratio.of(100 * regime.ranks().getOrDefault(rank, 0.0), 1)
                                + "% of all are in the grade " + rank + " whatever all of them do, and "
                                + Punishments.listed(sanctions) + (sanctions.size() == 1 ? " hangs" : " hang")
                                + " on it"
                                + (last && alike ? "; on the first day all are in it, since all start alike." : "."));
            }
        }
    }

    /// What is laid on people for having a grade, by path: sanctions, and lists that bring some.
    private List<String> sanctionsOn(String grade) {
        List<String> paths = new ArrayList<>();
        Set<String> lists = new HashSet<>();
        List<String> best = regime.gradesBestFirst();
        regime.lists().forEach((name, list) -> {
            String enters = list.entersAt();
            if (enters != null && best.indexOf(grade) >= best.indexOf(enters)) {
                lists.add(name);
            }
        });
        regime.consequences().forEach((name, consequence) -> {
            Consequence.When when = consequence.condition();
            if (when != null
                    && consequence.isSanction()
                    && (grade.equals(when.grade()) || lists.contains(String.valueOf(when.list())))) {
                paths.add("consequences." + name);
            }
        });
        return paths;
    }

    private void bonus(String name, Bonus bonus) {
        List<String> best = regime.gradesBestFirst();
        int rank = best.indexOf(bonus.inGrade());
        String times = "Every " + Punishments.counted(bonus.everyDays(), "day") + " whoever is in the grade "
                + bonus.inGrade();
        if (bonus.points() > 0 && 2 * rank < best.size() - 1) {
            add(
                    LintRule.RICH_GET_RICHER,
                    "bonuses." + name,
                    times + " gets " + Punishments.counted(bonus.points(), "point") + " for being in it.");
        } else if (bonus.points() < 0 && 2 * rank > best.size() - 1) {
            add(
                    LintRule.RICH_GET_RICHER,
                    "bonuses." + name,
                    times + " loses " + Punishments.counted(-bonus.points(), "point")
                            + " for being in it: a bonus turned round, by which whoever is behind falls further.");
        }
    }

    private void voice(String name, Association rule) {
        if (!(rule instanceof Association.RatedWhen rated)
                || rated.weights().isEmpty()
                || rated.pointsForAStar() == 0) {
            return;
        }
        String most = regime.gradesBestFirst().getFirst();
        String least = most;
        for (String grade : regime.gradesBestFirst()) {
            most = weight(rated, grade) > weight(rated, most) ? grade : most;
            least = weight(rated, grade) < weight(rated, least) ? grade : least;
        }
        double larger = weight(rated, most);
        double smaller = weight(rated, least);
        if (larger > smaller) {
            add(
                    LintRule.UNEQUAL_VOICE,
                    "association." + name,
                    "The stars that somebody in the grade " + most + " gives count "
                            + (smaller == 0
                                    ? "and those of somebody in the grade " + least + " don't."
                                    : Ratio.of(larger, smaller) + " times as much as those of somebody in the grade "
                                            + least + "."));
        }
    }

    private static double weight(Association.RatedWhen rated, String grade) {
        return rated.weights().getOrDefault(grade, 1.0);
    }

    private void start() {
        Points points = regime.points();
        if (points == null) {
            return;
        }
        points.startBy().forEach((trait, more) -> {
            String most = trait.categories().getFirst();
            String least = most;
            for (String name : trait.categories()) {
                most = more.getOrDefault(name, 0) > more.getOrDefault(most, 0) ? name : most;
                least = more.getOrDefault(name, 0) < more.getOrDefault(least, 0) ? name : least;
            }
            int apart = more.getOrDefault(most, 0) - more.getOrDefault(least, 0);
            if (apart > 0 && EqualityFaults.NO_GROUND.contains(trait)) {
                add(
                        LintRule.UNEQUAL_START,
                        "points.start-by",
                        capital(Punishments.people(trait, most)) + " start with " + Punishments.counted(apart, "point")
                                + " more than " + Punishments.people(trait, least)
                                + ", before anybody has done anything.");
            }
        });
    }

    private void endlessEscalation() {
        Escalation escalation = regime.escalation();
        if (escalation != null && escalation.adds() > 0 && regime.redress().expiryDays() == null) {
            add(
                    LintRule.ENDLESS_ESCALATION,
                    "escalation",
                    "Each record makes the next ones dearer, up to " + Ratio.of(escalation.atMost(), 1)
                            + " times, and none ever stops counting, for records don't run out.");
        }
    }

    private void cap(String name, Cap cap) {
        boolean good = cap.of().stream().anyMatch(kind -> regime.deeds().getOrDefault(kind, 0) > 0);
        boolean lossIsCapped = regime.caps().values().stream()
                .flatMap(each -> each.of().stream())
                .anyMatch(kind -> regime.deeds().getOrDefault(kind, 0) < 0);
        boolean loses = regime.deeds().values().stream().anyMatch(points -> points < 0);
        if (good && loses && !lossIsCapped) {
            add(
                    LintRule.ONLY_GOOD_CAPPED,
                    "caps." + name,
                    "On a day " + Punishments.listed(cap.of()) + (cap.of().size() == 1 ? " gives " : " give ")
                            + Punishments.counted(cap.pointsADay(), "point")
                            + " at most; what can be lost on a day has no such bound.");
        }
    }

    private void mixedEscalation(Society society) {
        Escalation escalation = regime.escalation();
        if (escalation == null || escalation.adds() == 0) {
            return;
        }
        Map<SubjectClass, Set<String>> domains = new EnumMap<>(SubjectClass.class);
        regime.deeds().forEach((kind, points) -> {
            Conduct done = society.conduct().get(kind);
            if (points < 0
                    && done != null
                    && (escalation.of().isEmpty() || escalation.of().contains(kind))) {
                domains.computeIfAbsent(done.of(), _ -> new TreeSet<>()).add(done.domain());
            }
        });
        domains.forEach((subjects, areas) -> {
            if (areas.size() > 1) {
                add(
                        LintRule.ESCALATION_ACROSS_AREAS,
                        "escalation",
                        "Records of " + Keys.of(subjects).replace('-', ' ') + " in "
                                + Punishments.listed(List.copyOf(areas))
                                + " count together, so that one in one area makes the next dearer in the "
                                + (areas.size() == 2 ? "other" : "others") + ".");
            }
        });
    }

    /// A closure that an amendment opens or shuts counts as one, whatever share it has at first.
    private void closure(String name, Closure closure, Society society) {
        boolean amended = regime.amendments().values().stream()
                .anyMatch(amendment -> amendment.change().values().containsKey("closures." + name + ".share"));
        if (closure.share() == 0 && !amended) {
            return;
        }
        List<String> lawful = closure.of().stream()
                .filter(kind -> isLawful(society.conduct().get(kind)))
                .toList();
        if (!lawful.isEmpty()) {
            add(
                    LintRule.PRIOR_RESTRAINT,
                    "closures." + name,
                    "It prevents " + Punishments.listed(lawful) + ", which " + (lawful.size() == 1 ? "is" : "are")
                            + " lawful, before anybody does it, with everybody, whatever they have done.");
        }
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static boolean isLawful(@Nullable Conduct done) {
        if (done == null) {
            return false;
        }
        Double gravity = done.gravity();
        return done.kind() == ConductClass.CRITICAL_SPEECH
                || done.kind() == ConductClass.SINCERE_SPEECH
                || done.good()
                || (gravity != null && gravity == 0);
    }
}
