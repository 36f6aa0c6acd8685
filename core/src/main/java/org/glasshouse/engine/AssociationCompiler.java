package org.glasshouse.engine;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.AssociationTable.Choice;
import org.glasshouse.engine.AssociationTable.Sort;
import org.glasshouse.model.Association;
import org.glasshouse.model.Regime;
import org.glasshouse.random.Mix;
import org.glasshouse.random.Purpose;

/// Compiles the rules of association of one epoch, at work or not, so that their numbers mean the same in all.
final class AssociationCompiler {
    private final Regime regime;
    private final Regime inForce;
    private final List<String> layers;
    private final List<String> grades;
    private int columns;

    AssociationCompiler(Regime regime, Regime inForce, List<String> layers, List<String> grades) {
        this.regime = regime;
        this.inForce = inForce;
        this.layers = layers;
        this.grades = grades;
    }

    List<AssociationTable> tables() {
        List<AssociationTable> tables = new ArrayList<>();
        regime.association().forEach((name, rule) -> tables.add(table(tables.size(), name, rule)));
        return List.copyOf(tables);
    }

    private AssociationTable table(int index, String name, Association rule) {
        boolean atWork = inForce.association().containsKey(name);
        return switch (rule) {
            case Association.WhenBelow fall ->
                new AssociationTable(
                        index,
                        name,
                        Sort.FALL,
                        numbers(fall),
                        atWork ? grades.indexOf(fall.whenBelow()) : Standings.NO_GRADE,
                        0,
                        -1,
                        atWork ? fall.points() : 0,
                        0,
                        fall.by(),
                        fall.of(),
                        thenShare(fall),
                        null);
            case Association.WhenRecorded event ->
                new AssociationTable(
                        index,
                        name,
                        Sort.EVENT,
                        numbers(event),
                        Standings.NO_GRADE,
                        0,
                        -1,
                        atWork && event.points() != null ? event.points() : 0,
                        atWork && event.share() != null ? event.share() : 0,
                        event.by(),
                        null,
                        thenShare(event),
                        null);
            // Who is low is counted from day 0 on, so that it is known when the rule begins.
            case Association.WhileBelow level ->
                new AssociationTable(
                        index,
                        name,
                        Sort.LEVEL,
                        numbers(level),
                        grades.indexOf(level.whileBelow()),
                        atWork ? level.everyDays() : 0,
                        columns++,
                        atWork ? level.points() : 0,
                        0,
                        level.by(),
                        level.of(),
                        0,
                        null);
            case Association.CoSigned signed -> signed(index, name, signed, atWork);
            case Association.RatedWhen rated -> rated(index, name, rated);
        };
    }

    private static double thenShare(Association rule) {
        return rule.depth() > 1 ? rule.thenShare() : 0;
    }

    private AssociationTable signed(int index, String name, Association.CoSigned signed, boolean atWork) {
        long threshold = Mix.threshold(signed.share());
        Choice choice = new Choice(Purpose.CONTACT.counter(name), threshold, List.of(), 0, List.of());
        return toOne(index, name, Sort.SIGNATURE, signed, atWork ? signed.points() : 0, 0, choice);
    }

    private AssociationTable rated(int index, String name, Association.RatedWhen rated) {
        Choice choice = new Choice(
                Purpose.CONTACT.counter(name),
                Mix.threshold(1),
                upToStars(rated),
                rated.pointsForAStar(),
                weights(rated));
        return toOne(index, name, Sort.RATING, rated, 0, 1, choice);
    }

    private AssociationTable toOne(
            int index, String name, Sort sort, Association rule, int points, double share, Choice choice) {
        return new AssociationTable(
                index, name, sort, numbers(rule), Standings.NO_GRADE, 0, -1, points, share, rule.by(), null, 0, choice);
    }

    private static List<Long> upToStars(Association.RatedWhen rated) {
        List<Long> upTo = new ArrayList<>();
        double sum = 0;
        for (int stars = 1; stars <= Association.RatedWhen.MOST; stars++) {
            sum += rated.stars().getOrDefault(stars, 0.0);
            upTo.add(Mix.threshold(Math.min(1, sum)));
        }
        return List.copyOf(upTo);
    }

    private List<Double> weights(Association.RatedWhen rated) {
        List<Double> weights = new ArrayList<>();
        for (int grade = 0; grade < Regime.MOST_GRADES; grade++) {
            String name = grade < grades.size() ? grades.get(grade) : "";
            weights.add(rated.weights().getOrDefault(name, 1.0));
        }
        return List.copyOf(weights);
    }

    private List<Integer> numbers(Association rule) {
        return rule.through().stream().map(layers::indexOf).toList();
    }

    /// The rules at work that records of a kind are passed on by.
    List<AssociationTable> passingOn(String kind, List<AssociationTable> tables) {
        List<AssociationTable> passing = new ArrayList<>();
        for (AssociationTable table : tables) {
            boolean passes = switch (inForce.association().get(table.name)) {
                case Association.WhenRecorded rule -> rule.whenRecorded().contains(kind);
                case Association.CoSigned rule -> rule.coSigned().contains(kind);
                case null, default -> false;
            };
            if (passes) {
                passing.add(table);
            }
        }
        return List.copyOf(passing);
    }

    /// The rules at work by which whoever does a kind rates a contact.
    AssociationTable[] ratingWith(String kind, List<AssociationTable> tables) {
        return tables.stream()
                .filter(table -> inForce.association().get(table.name) instanceof Association.RatedWhen rule
                        && rule.ratedWhen().contains(kind))
                .toArray(AssociationTable[]::new);
    }
}
