package org.glasshouse.engine;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.AssociationTable.Sort;
import org.glasshouse.model.Association;
import org.glasshouse.model.Regime;

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
                        fall.of());
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
                        level.of());
        };
    }

    private List<Integer> numbers(Association rule) {
        return rule.through().stream().map(layers::indexOf).toList();
    }

    /// The rules at work that records of a kind are passed on by.
    List<AssociationTable> passingOn(String kind, List<AssociationTable> tables) {
        List<AssociationTable> passing = new ArrayList<>();
        for (AssociationTable table : tables) {
            if (inForce.association().get(table.name) instanceof Association.WhenRecorded rule
                    && rule.whenRecorded().contains(kind)) {
                passing.add(table);
            }
        }
        return List.copyOf(passing);
    }
}
