package org.glasshouse.model.check;

import java.util.Arrays;
import org.glasshouse.model.ListRule;
import org.glasshouse.model.Points;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Subject;
import org.glasshouse.model.SubjectClass;
import org.jspecify.annotations.Nullable;

/// A list is entered by a grade or by records, and has what its way of entering needs.
final class ListCheck {
    private final Regime regime;
    private final Flaws flaws;
    /// The persons whom points or an earlier list concern.
    private @Nullable Subject concerned;

    ListCheck(Regime regime, Flaws flaws) {
        this.regime = regime;
        this.flaws = flaws;
        Points points = regime.points();
        this.concerned = points == null || !points.subject().concerns(SubjectClass.PERSONS) ? null : points.subject();
    }

    void check() {
        regime.lists().forEach((name, list) -> {
            String path = "lists." + name;
            if (list.points() != 0 && regime.points() == null) {
                flaws.add(path + ".points", "there are no points to move; write `points: {start: …, min: …, max: …}`");
            }
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
        Points points = regime.points();
        if (points != null && !covers(points.subject(), list.subject())) {
            flaws.add(
                    path + ".subject",
                    "the points don't concern all of these; whoever is listed in a regime with points has points, too");
        } else if (concerned != null && !agree(concerned, list.subject())) {
            flaws.add(
                    path + ".subject",
                    "children are concerned here and not by the points or another list, or the other way round; a"
                            + " regime concerns them or doesn't");
        }
        if (list.subject().concerns(SubjectClass.PERSONS)) {
            concerned = list.subject();
        }
    }

    /// Whether one subject holds all classes of another.
    private static boolean covers(Subject one, Subject other) {
        return Arrays.stream(SubjectClass.values()).allMatch(each -> one.concerns(each) || !other.concerns(each));
    }

    /// Whether two subjects say the same of children, where both concern persons.
    private static boolean agree(Subject one, Subject other) {
        return !other.concerns(SubjectClass.PERSONS) || one.adultsOnly() == other.adultsOnly();
    }
}
