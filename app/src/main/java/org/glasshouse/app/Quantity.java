package org.glasshouse.app;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Large numbers, amounts of memory and lengths of time, as people read them.
final class Quantity {
    private static final double GIB = 1 << 30;
    private static final double MIB = 1 << 20;
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int SECONDS_PER_HOUR = 3600;
    private static final int SECONDS_PER_DAY = 86_400;

    private Quantity() {}

    /// `1,411,780,000`.
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// `1 person`, `3,000 persons`: a count and a noun that takes an s.
    static String of(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /// `1 day`, `0.5 days`: the same for what isn't whole.
    static String amount(double number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /// `every day`, `every 30 days`.
    static String every(long days) {
        return days == 1 ? "every day" : "every " + of(days, "day");
    }

    /// `1 business`, `3,000 businesses`.
    static String of(long number, String noun, String plural) {
        return count(number) + " " + (number == 1 ? noun : plural);
    }

    /// `0.5`, `12`: six significant digits, no more than needed.
    static String number(double number) {
        return new BigDecimal(number)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }

    /// `4%`, `0.25%`.
    static String share(double share) {
        return number(100 * share) + "%";
    }

    /// `3.4 GiB`, `12 MiB`.
    static String memory(long bytes) {
        return bytes >= GIB
                ? String.format(Locale.ROOT, "%.1f GiB", bytes / GIB)
                : String.format(Locale.ROOT, "%.0f MiB", Math.ceil(bytes / MIB));
    }

    /// `2 to 7 s`, `90 s to 5 min`: a span of time.
    static String times(double least, double most) {
        boolean alike = least >= 1 && Math.round(most) < 2 * SECONDS_PER_MINUTE;
        String from = alike ? String.valueOf(Math.round(least)) : time(least);
        String to = time(most);
        return from.equals(to) ? to : from + " to " + to;
    }

    /// `under a second`, `34 s`, `5 min`, `2 h 10 min`, `3 days`.
    static String time(double seconds) {
        long whole = Math.round(seconds);
        if (seconds < 1) {
            return "under a second";
        }
        if (whole < 2 * SECONDS_PER_MINUTE) {
            return whole + " s";
        }
        if (whole < 2 * SECONDS_PER_HOUR) {
            return Math.round(seconds / SECONDS_PER_MINUTE) + " min";
        }
        if (whole < 2 * SECONDS_PER_DAY) {
            long minutes = Math.round(seconds / SECONDS_PER_MINUTE);
            return minutes / 60 + " h " + minutes % 60 + " min";
        }
        return Math.round(seconds / SECONDS_PER_DAY) + " days";
    }
}
