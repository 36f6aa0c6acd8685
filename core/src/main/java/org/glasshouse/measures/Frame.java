package org.glasshouse.measures;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.glasshouse.model.Band;
import org.glasshouse.model.Scenario;

/// What one must know of a scenario to say in words what its tables hold.
///
/// @param persons number of persons in the society
/// @param days number of days lived
/// @param replicates number of replicates asked for
/// @param points whether the regime gives points
/// @param grades names of the grades, the best first
/// @param lists names of the lists, in the order of the file
public record Frame(long persons, int days, int replicates, boolean points, List<String> grades, List<String> lists) {
    public Frame {
        grades = List.copyOf(grades);
        lists = List.copyOf(lists);
    }

    /// The frame of a scenario.
    public static Frame of(Scenario scenario) {
        List<String> grades = scenario.regime().grades().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparingInt(Frame::lowerEnd).reversed()))
                .map(Map.Entry::getKey)
                .toList();
        return new Frame(
                scenario.society().people().persons(),
                scenario.file().horizon().days(),
                scenario.file().replicates(),
                scenario.regime().points() != null,
                grades,
                List.copyOf(scenario.regime().lists().keySet()));
    }

    private static int lowerEnd(Band band) {
        Integer from = band.from();
        return from == null ? Integer.MIN_VALUE : from;
    }
}
