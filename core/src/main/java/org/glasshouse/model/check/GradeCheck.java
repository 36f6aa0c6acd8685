package org.glasshouse.model.check;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.glasshouse.model.Band;
import org.glasshouse.model.Points;
import org.glasshouse.model.Regime;

/// Grades are bands of points that cover the whole scale, without gap or overlap.
final class GradeCheck {
    private final Points points;
    private final Map<String, Band> grades;
    private final Flaws flaws;

    GradeCheck(Points points, Map<String, Band> grades, Flaws flaws) {
        this.points = points;
        this.grades = grades;
        this.flaws = flaws;
    }

    void check() {
        if (grades.isEmpty() || points.min() >= points.max()) {
            return;
        }
        if (grades.size() > Regime.MOST_GRADES) {
            flaws.add(
                    "grades", grades.size() + " grades are too many; " + Regime.MOST_GRADES + " at most are possible");
        }
        List<Map.Entry<String, Band>> upwards = grades.entrySet().stream()
                .sorted(Comparator.comparingInt(grade -> first(grade.getValue())))
                .toList();
        int next = points.min();
        String before = "";
        for (Map.Entry<String, Band> grade : upwards) {
            String name = grade.getKey();
            int first = first(grade.getValue());
            int last = last(grade.getValue());
            String path = "grades." + name;
            if (first > last) {
                flaws.add(path, "no points from " + points.min() + " to " + points.max() + " lie in it");
                continue;
            }
            if (first > next) {
                flaws.add(path, "no grade holds " + range(next, first - 1) + "; " + name + " begins at " + first);
            } else if (first < next) {
                flaws.add(path, name + " and " + before + " both hold " + range(first, Math.min(last, next - 1)));
            }
            if (last >= next) {
                next = last + 1;
                before = name;
            }
        }
        if (next <= points.max()) {
            flaws.add("grades", "no grade holds " + range(next, points.max()));
        }
    }

    private int first(Band band) {
        Integer from = band.from();
        return from == null ? points.min() : Math.max(points.min(), from);
    }

    private int last(Band band) {
        Integer below = band.below();
        return below == null ? points.max() : Math.min(points.max(), below - 1);
    }

    private static String range(int first, int last) {
        return first == last ? first + " points" : first + " to " + last + " points";
    }
}
