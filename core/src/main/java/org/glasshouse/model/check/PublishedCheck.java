package org.glasshouse.model.check;

import java.util.Collection;
import java.util.List;
import org.glasshouse.model.Counted;
import org.glasshouse.model.Horizon;
import org.glasshouse.model.PublishedFigure;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.SubjectClass;

/// What must hold of the published figures of a scenario: what is counted beside them is there.
final class PublishedCheck {
    private final Scenario scenario;
    private final Flaws flaws;

    PublishedCheck(Scenario scenario, Flaws flaws) {
        this.scenario = scenario;
        this.flaws = flaws;
    }

    void check() {
        scenario.file().published().forEach((name, figure) -> {
            String path = "published." + name;
            named(path, figure);
            until(path + ".until", figure);
            if (figure.subject() != SubjectClass.PERSONS && scenario.society().organisations() == null) {
                flaws.add(
                        path + ".subject",
                        "the society has no " + Flaws.plain(figure.subject())
                                + "; `persons` can be counted, or give it `organisations`");
            }
        });
    }

    private void named(String path, PublishedFigure figure) {
        Counted counts = figure.counts();
        String of = figure.of();
        if (counts.named() == null) {
            if (of != null) {
                flaws.add(path + ".of", "nothing is named beside this count; leave this out");
            }
        } else if (of == null) {
            flaws.add(path, "`of` is missing; name the " + counts.named() + " that is counted");
        } else {
            flaws.reference(path + ".of", of, counts.named(), defined(counts));
        }
    }

    private Collection<String> defined(Counted counts) {
        return switch (counts) {
            case DENIED -> scenario.society().services().keySet();
            case ON_LIST -> scenario.regime().lists().keySet();
            case IN_GRADE -> scenario.regime().gradesBestFirst();
            case RECORDS, ACTS -> scenario.society().conduct().keySet();
            case EVER_DENIED, EVER_LISTED, EVER_LOWEST, LEFT_LIST_EARLY, SUBJECTS -> List.of();
        };
    }

    private void until(String path, PublishedFigure figure) {
        Horizon horizon = scenario.file().horizon();
        if (figure.until() == null) {
            return;
        }
        if (figure.until().date() != null && horizon.start() == null) {
            flaws.add(path, "a date needs a first day; give `horizon` a `start`, or write a number of days");
            return;
        }
        if (figure.until().dayOf(horizon) < 0) {
            flaws.add(path, figure.until() + " lies before the run, whose first day is " + horizon.start());
        }
    }
}
