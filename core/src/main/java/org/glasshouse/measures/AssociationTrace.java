package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.outcome.Table;

/// How somebody came to pay for another: from the loss, tie by tie, back to the act with which it began.
///
/// Reads the table `panel` of one replicate in which everybody on the way is followed.
public final class AssociationTrace {
    private final Table panel;

    private AssociationTrace(Table panel) {
        this.panel = panel;
    }

    /// One step of the way back.
    ///
    /// @param day the day on which it happened
    /// @param person ordinal of whom it happened to, or who acted
    /// @param event `points` for a loss through a tie, `grade` for a fall, `record` for the act at the end
    /// @param name rule of association, grade, or kind of conduct
    public record Step(long day, long person, String event, String name) {}

    /// The way back from every loss that a person met through a tie on a day; empty where there was none.
    ///
    /// A way ends early where a fall on it came from neither a record nor a tie, such as an amendment.
    public static List<List<Step>> of(Table panel, long person, long day) {
        AssociationTrace trace = new AssociationTrace(panel);
        List<List<Step>> ways = new ArrayList<>();
        for (int row : trace.losses(person, day)) {
            List<Step> way = new ArrayList<>();
            trace.follow(row, way);
            ways.add(List.copyOf(way));
        }
        return ways;
    }

    private void follow(int loss, List<Step> way) {
        way.add(step(loss));
        long contact = number(loss, "other");
        int fall = lastFall(contact, number(loss, "day"));
        if (fall < 0) {
            return;
        }
        way.add(step(fall));
        long day = number(fall, "day");
        int act = recordAgainst(contact, day);
        if (act >= 0) {
            long doer = number(act, "other") >= 0 ? number(act, "other") : contact;
            way.add(new Step(day, doer, "record", word(act, "name")));
            return;
        }
        List<Integer> earlier = losses(contact, day);
        if (!earlier.isEmpty()) {
            follow(earlier.getFirst(), way);
        }
    }

    private List<Integer> losses(long person, long day) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < panel.rows(); row++) {
            if (is(row, person, "points")
                    && number(row, "day") == day
                    && word(row, "cause").equals("association")
                    && number(row, "change") < 0) {
                rows.add(row);
            }
        }
        return rows;
    }

    /// News travels a day at least, so the fall lies before the loss.
    private int lastFall(long person, long before) {
        int last = -1;
        for (int row = 0; row < panel.rows(); row++) {
            if (is(row, person, "grade") && number(row, "change") < 0 && number(row, "day") < before) {
                last = row;
            }
        }
        return last;
    }

    private int recordAgainst(long person, long day) {
        for (int row = 0; row < panel.rows(); row++) {
            if (is(row, person, "record") && number(row, "day") == day && number(row, "change") < 0) {
                return row;
            }
        }
        return -1;
    }

    private boolean is(int row, long person, String event) {
        return number(row, "person") == person && word(row, "event").equals(event);
    }

    private Step step(int row) {
        return new Step(number(row, "day"), number(row, "person"), word(row, "event"), word(row, "name"));
    }

    private long number(int row, String column) {
        return panel.value(panel.column(column), row);
    }

    private String word(int row, String column) {
        return panel.word(panel.column(column), row);
    }
}
