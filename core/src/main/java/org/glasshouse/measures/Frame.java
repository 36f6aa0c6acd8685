package org.glasshouse.measures;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Scenario;

/// What one must know of a scenario to say in words what its tables hold.
///
/// @param persons number of persons in the society
/// @param days number of days lived
/// @param replicates number of replicates asked for
/// @param points whether the regime gives points
/// @param grades names of the grades, the best first
/// @param lists names of the lists, in the order of the file
/// @param services the domain of life of each service; empty where that is not known
/// @param kinds what sort of act each kind of conduct is; empty where that is not known
public record Frame(
        long persons,
        int days,
        int replicates,
        boolean points,
        List<String> grades,
        List<String> lists,
        Map<String, String> services,
        Map<String, ConductClass> kinds) {
    public Frame {
        grades = List.copyOf(grades);
        lists = List.copyOf(lists);
        services = Map.copyOf(services);
        kinds = Map.copyOf(kinds);
    }

    /// The frame of a scenario.
    public static Frame of(Scenario scenario) {
        return new Frame(
                scenario.society().people().persons(),
                scenario.file().horizon().days(),
                scenario.file().replicates(),
                scenario.regime().points() != null,
                scenario.regime().gradesBestFirst(),
                List.copyOf(scenario.regime().lists().keySet()),
                scenario.society().services().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().domain())),
                scenario.society().conduct().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().kind())));
    }
}
