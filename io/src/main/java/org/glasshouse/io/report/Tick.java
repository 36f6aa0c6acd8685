package org.glasshouse.io.report;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.regex.Pattern;
import org.glasshouse.measures.Numbers;
import org.jspecify.annotations.Nullable;

/// A mark on an axis with the words beside it.
///
/// @param at where it stands, in the units of the axis
record Tick(double at, String label) {
    private static final Pattern NOTHING_AFTER_POINT = Pattern.compile("\\.0+(?![0-9])");
    private static final int MOST_MARKS = 4;
    private static final int MONTHS_IN_A_YEAR = 12;
    private static final double DAYS_IN_A_MONTH = 30.4;
    private static final int DAYS_FOR_MONTHS = 100;

    /// Marks from 0 to a round number at or above the greatest value.
    static List<Tick> upTo(double greatest, DoubleFunction<String> label) {
        return upTo(greatest, MOST_MARKS, label);
    }

    /// The same, with so many steps at most.
    static List<Tick> upTo(double greatest, int steps, DoubleFunction<String> label) {
        double step = roundStep(greatest <= 0 ? 1 : greatest, steps);
        List<Tick> ticks = new ArrayList<>();
        for (int each = 0; ticks.isEmpty() || ticks.getLast().at < greatest; each++) {
            ticks.add(new Tick(each * step, plain(label.apply(each * step))));
        }
        return ticks;
    }

    /// Round marks between two ends, 0 among them where it lies between, with so many steps at most.
    static List<Tick> between(double least, double greatest, int steps, DoubleFunction<String> label) {
        double step = roundStep(greatest - least, steps);
        List<Tick> ticks = new ArrayList<>();
        for (double each = Math.ceil(least / step); each * step <= greatest; each++) {
            double at = each == 0 ? 0 : each * step;
            ticks.add(new Tick(at, plain(label.apply(at))));
        }
        return ticks;
    }

    /// A round number without places that say nothing: `5%` for `5.0%`.
    private static String plain(String label) {
        return NOTHING_AFTER_POINT.matcher(label).replaceFirst("");
    }

    /// 1, 2 or 5 times a power of ten, so that so many steps reach the greatest value.
    private static double roundStep(double greatest, int steps) {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(greatest / steps)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power * steps >= greatest) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /// Marks for days: firsts of months where days have dates and are many, dates where they are few, else numbers.
    static List<Tick> days(int lastDay, @Nullable LocalDate firstDate) {
        return days(lastDay, firstDate, MOST_MARKS);
    }

    /// The same, with so many steps at most.
    static List<Tick> days(int lastDay, @Nullable LocalDate firstDate, int steps) {
        if (firstDate == null || lastDay < MOST_MARKS) {
            return upTo(Math.max(1, lastDay), steps, day -> "day " + Numbers.whole(Math.round(day))).stream()
                    .filter(tick -> tick.at <= lastDay)
                    .toList();
        }
        return lastDay >= DAYS_FOR_MONTHS ? months(lastDay, firstDate, steps) : dates(lastDay, firstDate, steps);
    }

    private static List<Tick> months(int lastDay, LocalDate firstDate, int steps) {
        int step = monthStep(lastDay / DAYS_IN_A_MONTH / steps);
        LocalDate month = firstDate.withDayOfMonth(1);
        List<Tick> ticks = new ArrayList<>();
        for (; !month.isAfter(firstDate.plusDays(lastDay)); month = month.plusMonths(1)) {
            boolean marked = (month.getYear() * MONTHS_IN_A_YEAR + month.getMonthValue() - 1) % step == 0;
            if (marked && !month.isBefore(firstDate)) {
                String label = month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + month.getYear();
                ticks.add(new Tick(month.toEpochDay() - firstDate.toEpochDay(), label));
            }
        }
        return ticks;
    }

    /// A number of months that divides years well, or whole years.
    private static int monthStep(double least) {
        for (int months : new int[] {1, 2, 3, 6, MONTHS_IN_A_YEAR}) {
            if (months >= least) {
                return months;
            }
        }
        return MONTHS_IN_A_YEAR * (int) Math.ceil(least / MONTHS_IN_A_YEAR);
    }

    private static List<Tick> dates(int lastDay, LocalDate firstDate, int steps) {
        return upTo(lastDay, steps, day -> date(firstDate.plusDays(Math.round(day)))).stream()
                .filter(tick -> tick.at <= lastDay && tick.at == Math.rint(tick.at))
                .toList();
    }

    private static String date(LocalDate date) {
        return date.getDayOfMonth() + " " + date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
