package org.glasshouse.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.outcome.Table;
import org.jspecify.annotations.Nullable;

/// How many people of the whole society stood in each grade and on each list, day by day and in each replicate.
///
/// Of a long run every second, third, … day is kept, so that a picture of it has at most 120 points and a last day.
public final class Course {
    private static final int MOST_STEPS = 120;
    private static final String ALL = "all";

    private final int[] days;
    private final int step;
    private final int lastDay;
    private final Map<List<String>, List<long[]>> persons = new LinkedHashMap<>();
    private @Nullable LocalDate firstDate;
    private int replicates;

    Course(int days) {
        this.lastDay = days - 1;
        this.step = Math.max(1, (days + MOST_STEPS - 1) / MOST_STEPS);
        int whole = lastDay / step + 1;
        this.days = new int[lastDay % step == 0 ? whole : whole + 1];
        for (int position = 0; position < this.days.length; position++) {
            this.days[position] = Math.min(lastDay, position * step);
        }
    }

    /// Adds the tables `daily` and `standing` of the next replicate.
    void add(Table daily, Table standing) {
        readFirstDate(daily);
        int day = standing.column("day");
        int split = standing.column("split");
        int kind = standing.column("standing");
        int name = standing.column("name");
        int number = standing.column("persons");
        for (int row = 0; row < standing.rows(); row++) {
            long today = standing.value(day, row);
            if ((today % step == 0 || today == lastDay)
                    && standing.word(split, row).equals(ALL)) {
                List<String> key = List.of(standing.word(kind, row), standing.word(name, row));
                List<long[]> ofKey = persons.computeIfAbsent(key, any -> new ArrayList<>());
                while (ofKey.size() <= replicates) {
                    ofKey.add(new long[days.length]);
                }
                ofKey.getLast()[position(today)] += standing.value(number, row);
            }
        }
        replicates++;
    }

    private void readFirstDate(Table daily) {
        if (firstDate == null && daily.rows() > 0) {
            long date = daily.value(daily.column("date"), 0);
            firstDate =
                    date == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(date - daily.value(daily.column("day"), 0));
        }
    }

    private int position(long day) {
        return day == lastDay ? days.length - 1 : (int) (day / step);
    }

    /// The days that are kept, from 0; the last of them is the last day of the run.
    public int[] days() {
        return days.clone();
    }

    /// The date of day 0; null where the scenario gives none.
    public @Nullable LocalDate firstDate() {
        return firstDate;
    }

    /// Number of people on a list.
    ///
    /// @param position of the day in [#days]
    public Interval onList(String list, int position) {
        return Interval.ofCounts(perReplicate(List.of("list", list), position));
    }

    /// Share of the people with a grade who stood in this one; 0 where nobody has a grade.
    ///
    /// @param grades all grades of the regime
    /// @param position of the day in [#days]
    public Interval shareInGrade(String grade, List<String> grades, int position) {
        double[] graded = new double[replicates];
        for (String each : grades) {
            double[] more = perReplicate(List.of("grade", each), position);
            Arrays.setAll(graded, replicate -> graded[replicate] + more[replicate]);
        }
        return Arrays.stream(graded).allMatch(people -> people == 0)
                ? Interval.ofCounts(graded)
                : Interval.ofShares(perReplicate(List.of("grade", grade), position), graded);
    }

    private double[] perReplicate(List<String> key, int position) {
        List<long[]> known = persons.getOrDefault(key, List.of());
        double[] values = new double[replicates];
        for (int replicate = 0; replicate < known.size(); replicate++) {
            values[replicate] = known.get(replicate)[position];
        }
        return values;
    }
}
