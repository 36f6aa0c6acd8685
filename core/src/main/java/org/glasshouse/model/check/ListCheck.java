package org.glasshouse.model.check;

import org.glasshouse.model.ListRule;
import org.glasshouse.model.Points;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Subject;
import org.jspecify.annotations.Nullable;

/// A list is entered by a grade or by records, and has what its way of entering needs.
final class ListCheck {
    private final Regime regime;
    private final Flaws flaws;
    private @Nullable Subject concerned;

    ListCheck(Regime regime, Flaws flaws) {
        this.regime = regime;
        this.flaws = flaws;
        Points points = regime.points();
        this.concerned = points == null ? null : points.subject();
    }

    void check() {
        regime.lists().forEach((name, list) -> {
            String path = "lists." + name;
            if ((list.entersAt() == null) == list.entersOn().isEmpty()) {
                flaws.add(path, "exactly one of `enters-at` (a grade) and `enters-on` (records) says who is put on it");
            } else if (list.entersAt() != null) {
                checkByGrade(path, list, list.entersAt());
            } else {
                checkByRecord(path, list);
            }
        });
    }

    private void checkByGrade(String path, ListRule list, String grade) {
        if (regime.points() == null) {
            flaws.add(
                    path + ".enters-at",
                    "grades need a scale of points; write `points: {start: …, min: …, max: …}`, or `enters-on` with"
                            + " kinds of conduct");
        } else {
            flaws.reference(path + ".enters-at", grade, "grade", regime.gradesBestFirst());
        }
        needsRecords(path + ".leaves-on", !list.leavesOn().isEmpty());
        needsRecords(path + ".exit-days", list.exitDays() > 0);
        needsRecords(path + ".subject", list.subject() != Subject.EVERYONE);
    }

    private void needsRecords(String path, boolean written) {
        if (written) {
            flaws.add(path, "this means nothing for a list that a grade enters; `enters-on` uses it");
        }
    }

    private void checkByRecord(String path, ListRule list) {
        if (list.termDays() == 0) {
            flaws.add(path, "whoever is put on it leaves on the same day; write `term-days`, 1 or more");
        }
        if (list.exitDays() > 0 && list.leavesOn().isEmpty()) {
            flaws.add(path + ".exit-days", "nothing leads out of it early; write `leaves-on` with kinds of conduct");
        }
        if (concerned != null && concerned != list.subject()) {
            flaws.add(
                    path + ".subject",
                    "this is another subject than that of the points or of another list; a regime has one");
        }
        concerned = list.subject();
    }
}
