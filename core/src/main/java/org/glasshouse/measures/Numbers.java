package org.glasshouse.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as English text writes them, whatever the machine's language is.
public final class Numbers {
    private static final int MOST_PLACES = 4;

    private Numbers() {}

    /// A whole number with commas: `12,345`.
    public static String whole(long number) {
        String digits = Long.toString(number);
        int first = number < 0 ? 1 : 0;
        StringBuilder text = new StringBuilder(digits);
        for (int comma = digits.length() - 3; comma > first; comma -= 3) {
            text.insert(comma, ',');
        }
        return text.toString();
    }

    /// A mean: whole from 10 on, with one place from 1 on, with two below, three below a tenth.
    public static String mean(double number) {
        return places(number, placesOf(number));
    }

    /// A mean of counts: whole where one replicate alone was counted.
    public static String count(double mean, int replicates) {
        return replicates == 1 && mean == Math.rint(mean) ? whole(Math.round(mean)) : mean(mean);
    }

    /// A mean and, where replicates give one, its interval with as many places: `212 (181 to 243)`.
    public static String with(Interval interval) {
        return mean(interval) + range(interval);
    }

    /// A mean with its sign: `+212`, `-3.4`, `0`.
    public static String signed(double number) {
        return (number > 0 ? "+" : "") + mean(number);
    }

    /// A mean with its sign and its interval: `+212 (181 to 243)`, `-3.4 (-5.1 to -1.7)`.
    public static String signed(Interval interval) {
        return (interval.mean() > 0 ? "+" : "") + with(interval);
    }

    /// The mean of an interval: whole where it is that of one replicate.
    static String mean(Interval interval) {
        return interval.kind() == Interval.Kind.ONE_REPLICATE && interval.mean() == Math.rint(interval.mean())
                ? whole(Math.round(interval.mean()))
                : mean(interval.mean());
    }

    /// A part of a whole: `212 of 3,000 people (181 to 243; 7%)`.
    ///
    /// @param share whether the share in per cent is told
    static String part(Interval part, double whole, String things, boolean share) {
        String range = range(part).replace(")", "");
        String percent = share ? (range.isEmpty() ? " (" : "; ") + share(part.mean() / whole) : "";
        String brackets = range + percent;
        String all = whole == Math.rint(whole) ? whole(Math.round(whole)) : mean(whole);
        return mean(part) + " of " + all + " " + things + brackets + (brackets.isEmpty() ? "" : ")");
    }

    /// A part of a whole and what it did, in the singular where it is one: `1 of 20 people was on a list`.
    static String did(String part, String verb) {
        return part + " "
                + (part.startsWith("1 of ")
                        ? verb.replaceFirst("^were ", "was ").replaceFirst("^approve ", "approves ")
                        : verb);
    }

    /// A number of things, in the singular where it is one: `1 record`, `212 (181 to 243) records`.
    static String counted(Interval counted, String thing) {
        String number = with(counted);
        return number + " " + thing + (number.equals("1") ? "" : "s");
    }

    /// The interval alone with a blank before it: ` (181 to 243)`; empty where there is none.
    private static String range(Interval interval) {
        return switch (interval.kind()) {
            case ONE_REPLICATE -> "";
            case NEVER_SEEN -> " (at most " + mean(interval.high()) + ")";
            case STUDENT, RARE -> {
                int places = placesOf(interval.mean());
                yield " (" + places(interval.low(), places) + " to " + places(interval.high(), places) + ")";
            }
        };
    }

    private static int placesOf(double number) {
        double size = Math.abs(number);
        if (size >= 9.95 || size == 0) {
            return 0;
        }
        if (size >= 0.995) {
            return 1;
        }
        return size >= 0.0995 ? 2 : 3;
    }

    /// An average of points or levels, with one place.
    public static String average(double number) {
        return places(number, 1);
    }

    /// A share in per cent: `7%`, `0.4%`, `0.026%`; not quite everything is not `100%`.
    public static String share(double share) {
        return places(share * 100, placesOfPercent(share * 100)) + "%";
    }

    /// A share in per cent and, where replicates give one, its interval, with places enough to tell its
    /// ends apart: `96.4% (96.2% to 96.5%)`.
    public static String share(Interval share) {
        return switch (share.kind()) {
            case ONE_REPLICATE -> share(share.mean());
            case NEVER_SEEN -> "0% (at most " + share(share.high()) + ")";
            case STUDENT, RARE -> {
                double low = share.low() * 100;
                double high = share.high() * 100;
                int places = placesOfPercent(share.mean() * 100);
                while (places < MOST_PLACES && low < high && places(low, places).equals(places(high, places))) {
                    places++;
                }
                yield places(share.mean() * 100, places) + "% (" + places(low, places) + "% to " + places(high, places)
                        + "%)";
            }
        };
    }

    /// None from ten per cent on, one below and just under all of it, three where one would say 0.
    private static int placesOfPercent(double percent) {
        if (percent == 0 || (percent >= 9.95 && (percent < 99.5 || percent >= 99.95))) {
            return 0;
        }
        return percent < 0.0995 ? 3 : 1;
    }

    private static String places(double number, int places) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_EVEN);
        String digits = rounded.abs().toPlainString();
        int point = places == 0 ? digits.length() : digits.length() - places - 1;
        return (rounded.signum() < 0 ? "-" : "")
                + whole(Long.parseLong(digits.substring(0, point)))
                + digits.substring(point);
    }
}
