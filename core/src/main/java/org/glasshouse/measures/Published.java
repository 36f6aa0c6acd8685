package org.glasshouse.measures;

import java.util.List;
import org.glasshouse.model.Counted;
import org.glasshouse.model.Horizon;
import org.glasshouse.model.PublishedFigure;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.SubjectClass;
import org.jspecify.annotations.Nullable;

/// A published figure of a scenario, with what is to be counted beside it.
///
/// @param name its name in the scenario
/// @param title what it counts, in words
/// @param publisher who published it, and when
/// @param figure the figure
/// @param counts what the model counts beside it
/// @param of the service, kind of conduct, grade or list that is counted; null where none must be named
/// @param subject the class of subjects that is counted
/// @param untilDay the last day that counts
/// @param among how many people the figure is about
public record Published(
        String name,
        String title,
        String publisher,
        double figure,
        Counted counts,
        @Nullable String of,
        SubjectClass subject,
        int untilDay,
        double among) {

    /// The published figures of a scenario whose last day is within the run.
    static List<Published> of(Scenario scenario) {
        Horizon horizon = scenario.file().horizon();
        long persons = scenario.society().people().persons();
        return scenario.file().published().entrySet().stream()
                .map(entry -> {
                    PublishedFigure figure = entry.getValue();
                    long until = figure.until() == null
                            ? horizon.days() - 1L
                            : figure.until().dayOf(horizon);
                    return new Published(
                            entry.getKey(),
                            figure.title(),
                            figure.publisher(),
                            figure.figure(),
                            figure.counts(),
                            figure.of(),
                            figure.subject(),
                            (int) until,
                            figure.among() == null ? persons : figure.among());
                })
                .filter(figure -> figure.untilDay() < horizon.days())
                .toList();
    }
}
