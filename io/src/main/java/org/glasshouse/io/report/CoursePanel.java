package org.glasshouse.io.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.glasshouse.measures.Course;
import org.glasshouse.measures.Interval;
import org.glasshouse.measures.RunDays;
import org.jspecify.annotations.Nullable;

/// A line over the days of a run within the band of its intervals.
final class CoursePanel {
    private static final int WIDTH = 352;
    private static final int HEIGHT = 194;

    private final Course course;
    private final Writing writing;

    CoursePanel(Course course, Writing writing) {
        this.course = course;
        this.writing = writing;
    }

    /// Draws a quantity.
    ///
    /// @param key begins its ids
    /// @param heading what it is
    /// @param quantity its interval on a kept day, by position
    Panel of(String key, String heading, IntFunction<Interval> quantity) {
        int[] days = course.days();
        List<Interval> intervals =
                IntStream.range(0, days.length).mapToObj(quantity).toList();
        double[] across = Arrays.stream(days).asDoubleStream().toArray();
        double[] mean = intervals.stream().mapToDouble(Interval::mean).toArray();
        double[] low = intervals.stream().mapToDouble(Interval::low).toArray();
        double[] high = intervals.stream().mapToDouble(Interval::high).toArray();
        List<Tick> ticks = Tick.upTo(Arrays.stream(high).max().orElse(0), writing.alone());
        int lastDay = days[days.length - 1];
        LocalDate first = course.firstDate();
        Plot plot = new Plot(WIDTH, HEIGHT)
                .across(0, Math.max(1, lastDay), Tick.days(lastDay, first), false)
                .up(0, ticks.getLast().at(), ticks, true);
        if (intervals.getFirst().kind() != Interval.Kind.ONE_REPLICATE) {
            plot.band(across, low, high);
        }
        plot.line(across, mean);
        return new Panel(
                heading + ": " + writing.alone().apply(mean[mean.length - 1]) + " on the last day",
                plot.svg(key, heading, words(days, intervals, first)));
    }

    /// What the picture says, for those who don't see it.
    private String words(int[] days, List<Interval> intervals, @Nullable LocalDate first) {
        int highest = 0;
        for (int each = 1; each < days.length; each++) {
            if (intervals.get(each).mean() > intervals.get(highest).mean()) {
                highest = each;
            }
        }
        return "A line over time. " + on(0, days, intervals, first) + "; at its highest "
                + on(highest, days, intervals, first) + "; at the end " + on(days.length - 1, days, intervals, first)
                + ".";
    }

    private String on(int position, int[] days, List<Interval> intervals, @Nullable LocalDate first) {
        return writing.with().apply(intervals.get(position)) + " on " + new RunDays(first).brief(days[position]);
    }
}
