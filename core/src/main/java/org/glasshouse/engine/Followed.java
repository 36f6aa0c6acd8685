package org.glasshouse.engine;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.outcome.Cause;
import org.glasshouse.society.Population;

/// The persons whose lives are written down, and how each of them stood on the morning of day 0.
final class Followed {
    private final CompiledScenario compiled;
    private final Neighbourhood[] neighbourhoods;
    private final List<PanelEvent> mornings = new ArrayList<>();

    Followed(CompiledScenario compiled, Neighbourhood[] neighbourhoods) {
        this.compiled = compiled;
        this.neighbourhoods = neighbourhoods;
    }

    /// Follows a person from now on, or an organisation that a person is tied to.
    void add(int person, Population population) {
        Neighbourhood place = neighbourhoods[population.neighbourhoodOf(person)];
        if (place.followed == null) {
            place.followed = Bits.forSubjects(place.subjects);
        }
        int local = place.localOf(person);
        Bits.put(place.followed, local, true);
        start(place, local);
    }

    /// The first events of each life, before the first day.
    List<PanelEvent> mornings() {
        return mornings;
    }

    private void start(Neighbourhood place, int local) {
        boolean scored = compiled.scale().covers(place.traitsOf(local));
        if (!scored || place.standing == null) {
            write(place, local, "start", "", Cause.NO_SUBJECT.key(), 0);
            return;
        }
        int standing = place.standing[local] & 255;
        List<String> grades = compiled.standings().grades;
        String grade = grades.isEmpty() ? "" : grades.get(standing & Standings.GRADE_MASK);
        if (place.points == null) {
            write(place, local, "start", grade, "no-points", 0);
        } else {
            write(place, local, "start", grade, "", place.points[local]);
        }
        for (int entry = 0; entry < place.terms.size(); entry++) {
            if (place.terms.local(entry) == local) {
                String list = compiled.standings().lists.get(place.terms.list(entry));
                write(place, local, "listed", list, "initial", place.terms.untilDay(entry));
            }
        }
    }

    private void write(Neighbourhood place, int local, String event, String name, String cause, int value) {
        mornings.add(new PanelEvent(0, place.ordinalOf(local), event, name, "", cause, -1, 0, value));
    }
}
