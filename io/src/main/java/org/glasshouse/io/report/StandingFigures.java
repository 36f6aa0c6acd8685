package org.glasshouse.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.glasshouse.measures.Course;
import org.glasshouse.measures.Interval;
import org.glasshouse.measures.RunDays;
import org.glasshouse.measures.Summary;

/// The figures of who stood where over time: the share of people in each grade, and the people on each list.
final class StandingFigures {
    private static final int MOST_ROWS = 13;

    private final Summary summary;
    private final Course course;
    private final List<String> grades;

    StandingFigures(Summary summary) {
        this.summary = summary;
        this.course = summary.course();
        this.grades = summary.frame().grades();
    }

    /// One picture a grade; none where the regime has no grades.
    Optional<Figure> grades() {
        return figure(
                "grades",
                "Standing over time: the share of graded people in each grade",
                "in grade ",
                grades,
                grade -> position -> course.shareInGrade(grade, grades, position),
                Writing.SHARES);
    }

    /// One picture a list; none where the regime has no lists.
    Optional<Figure> lists() {
        return figure(
                "lists",
                "Who is listed over time: people on each list",
                "on the ",
                summary.frame().lists(),
                list -> position -> course.onList(list, position),
                Writing.COUNTS);
    }

    private Optional<Figure> figure(
            String key,
            String title,
            String where,
            List<String> names,
            Function<String, IntFunction<Interval>> quantity,
            Writing writing) {
        if (names.isEmpty() || course.days().length == 0) {
            return Optional.empty();
        }
        CoursePanel drawing = new CoursePanel(course, writing);
        List<Panel> panels = new ArrayList<>();
        for (String name : names) {
            panels.add(drawing.of(key + "-" + panels.size(), where + name, quantity.apply(name)));
        }
        List<String> head = new ArrayList<>(List.of("Day"));
        names.forEach(name -> head.add(where + name));
        List<List<String>> rows = new ArrayList<>();
        for (int position : positions()) {
            List<String> row = new ArrayList<>(List.of(new RunDays(course.firstDate()).brief(course.days()[position])));
            names.forEach(
                    name -> row.add(writing.with().apply(quantity.apply(name).apply(position))));
            rows.add(row);
        }
        return Optional.of(
                new Figure(key, title, List.of(howToRead()), panels, new Figure.FigureTable(head, rows, true)));
    }

    private String howToRead() {
        return summary.replicates() == 1
                ? "The line is what happened in the one life of this run. Each picture has a scale of its own."
                : "The line is the mean of the replicates; the pale band is its 95% interval on each day, and where none"
                        + " is seen it is narrower than the line. Each picture has a scale of its own.";
    }

    /// A dozen days, evenly over the run.
    private List<Integer> positions() {
        int last = course.days().length - 1;
        int step = Math.max(1, (last + MOST_ROWS - 2) / (MOST_ROWS - 1));
        List<Integer> positions = new ArrayList<>();
        for (int position = 0; position < last; position += step) {
            positions.add(position);
        }
        positions.add(last);
        return positions;
    }
}
