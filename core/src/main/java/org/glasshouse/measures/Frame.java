package org.glasshouse.measures;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Points;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.Subject;
import org.glasshouse.model.SubjectClass;

/// What one must know of a scenario to say in words what its tables hold.
///
/// @param persons number of persons in the society
/// @param days number of days lived
/// @param replicates number of replicates asked for
/// @param points whether the regime gives points to persons
/// @param grades names of the grades, the best first; none where no person has one
/// @param lists names of the lists on which persons can be, in the order of the file
/// @param services the domain of life of each service; empty where that is not known
/// @param kinds what sort of act each kind of conduct is; empty where that is not known
/// @param published published figures to set beside what is counted
public record Frame(
        long persons,
        int days,
        int replicates,
        boolean points,
        List<String> grades,
        List<String> lists,
        Map<String, String> services,
        Map<String, ConductClass> kinds,
        List<Published> published) {
    public Frame {
        grades = List.copyOf(grades);
        lists = List.copyOf(lists);
        services = Map.copyOf(services);
        kinds = Map.copyOf(kinds);
        published = List.copyOf(published);
    }

    /// A frame without published figures.
    public Frame(
            long persons,
            int days,
            int replicates,
            boolean points,
            List<String> grades,
            List<String> lists,
            Map<String, String> services,
            Map<String, ConductClass> kinds) {
        this(persons, days, replicates, points, grades, lists, services, kinds, List.of());
    }

    /// The lists on which persons can be.
    private static List<String> listsOfPersons(Regime regime) {
        Points points = regime.points();
        Subject graded = points == null ? Subject.EVERYONE : points.subject();
        return regime.lists().entrySet().stream()
                .filter(list -> {
                    boolean byGrade = list.getValue().entersAt() != null;
                    return (byGrade ? graded : list.getValue().subject()).concerns(SubjectClass.PERSONS);
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The frame of a scenario.
    public static Frame of(Scenario scenario) {
        Points points = scenario.regime().points();
        boolean scoresPersons = points != null && points.subject().concerns(SubjectClass.PERSONS);
        return new Frame(
                scenario.society().people().persons(),
                scenario.file().horizon().days(),
                scenario.file().replicates(),
                scoresPersons,
                scoresPersons ? scenario.regime().gradesBestFirst() : List.of(),
                listsOfPersons(scenario.regime()),
                scenario.society().services().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().domain())),
                scenario.society().conduct().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().kind())),
                Published.of(scenario));
    }
}
