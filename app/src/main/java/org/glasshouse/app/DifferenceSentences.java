package org.glasshouse.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glasshouse.io.files.Difference;
import org.glasshouse.io.files.Loaded;
import org.glasshouse.io.files.Place;
import org.glasshouse.model.Band;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Scenario;
import org.jspecify.annotations.Nullable;

/// Tells what differs between two files, a sentence each, under the part of the file that it stands in.
final class DifferenceSentences {
    /// What one of each named part is called.
    private static final Map<String, String> ONE = Map.ofEntries(
            Map.entry("channels", "Channel"),
            Map.entry("officials", "Official"),
            Map.entry("association", "Association"),
            Map.entry("lists", "List"),
            Map.entry("consequences", "Consequence"),
            Map.entry("amendments", "Amendment"),
            Map.entry("grades", "Grade"),
            Map.entry("deeds", "Deed"),
            Map.entry("conduct", "Conduct"),
            Map.entry("services", "Service"),
            Map.entry("ties", "Ties"));

    private final Map<String, List<String>> before;
    private final Map<String, List<String>> after;
    private final Loaded<?> one;
    private final Loaded<?> other;

    private DifferenceSentences(Loaded<?> one, Loaded<?> other) {
        this.before = sentences(one);
        this.after = sentences(other);
        this.one = one;
        this.other = other;
    }

    /// Each difference as a sentence.
    static List<Told> of(Loaded<?> one, Loaded<?> other, List<Difference> differences) {
        DifferenceSentences telling = new DifferenceSentences(one, other);
        return differences.stream().map(telling::told).toList();
    }

    private static Map<String, List<String>> sentences(Loaded<?> loaded) {
        Regime regime = regime(loaded);
        return regime == null ? Map.of() : RegimeSentences.byPart(regime);
    }

    private static @Nullable Regime regime(Loaded<?> loaded) {
        return switch (loaded.value()) {
            case Regime regime -> regime;
            case Scenario scenario -> scenario.regime();
            default -> null;
        };
    }

    private Told told(Difference difference) {
        List<String> path = difference.path();
        boolean inner = path.size() > 1
                && (path.getFirst().equals("regime") || path.getFirst().equals("society"));
        List<String> own = inner ? path.subList(1, path.size()) : path;
        String section =
                path.getFirst().equals("society") ? "Society: " + heading(own).toLowerCase(Locale.ROOT) : heading(own);
        return new Told(
                section,
                String.join(".", path),
                difference.sort(),
                difference.before(),
                difference.after(),
                difference.what(),
                difference.unit(),
                sentence(own, difference),
                word(difference.from()),
                word(difference.to()));
    }

    private static @Nullable String word(@Nullable Place place) {
        return place == null ? null : place.toString();
    }

    private static String heading(List<String> path) {
        return switch (path.getFirst()) {
            case "points", "grades" -> "Scale";
            case "off" -> "Switched off";
            default -> capital(path.getFirst().replace('-', ' '));
        };
    }

    private String sentence(List<String> path, Difference difference) {
        String part = path.getFirst();
        if (part.equals("card")) {
            return "The card says something else under `" + path.getLast() + "`.";
        }
        if (part.equals("deeds") && path.size() == 2) {
            return deed(path.getLast(), difference);
        }
        if (part.equals("off")) {
            return mechanisms(difference);
        }
        return switch (difference.sort()) {
            case NEW -> "New: " + uncapital(whole(path, difference, after, difference.after()));
            case GONE -> "Gone: " + uncapital(whole(path, difference, before, difference.before()));
            case NUMBER -> named(path, difference) + number(difference) + ".";
            case WORD ->
                isNow(difference, "true") && after.containsKey(String.join(".", path))
                        ? "New: " + uncapital(String.join(" ", after.getOrDefault(String.join(".", path), List.of())))
                        : named(path, difference) + " becomes "
                                + difference.after().getFirst() + "; it was "
                                + difference.before().getFirst() + ".";
            case LIST -> headed(path, difference) + ": " + items(difference) + ".";
            case ORDER ->
                heading(path) + ": their order becomes " + String.join(", ", difference.after()) + "; it was "
                        + String.join(", ", difference.before()) + ".";
        };
    }

    /// A part as `describe` tells it, or with all that stands in it.
    private static String whole(
            List<String> path, Difference difference, Map<String, List<String>> sentences, List<String> words) {
        List<String> told = sentences.get(String.join(".", path));
        if (told != null) {
            return String.join(" ", told);
        }
        if (path.getFirst().equals("grades") && path.size() == 2) {
            return "Grade " + path.getLast() + ", " + band(words.getFirst()) + ".";
        }
        boolean isPart = path.size() == 2 && ONE.containsKey(path.getFirst());
        String name = isPart ? subject(path) : headed(path, difference);
        return name + ": " + (words.size() == 1 ? value(difference, words.getFirst()) : String.join("; ", words)) + ".";
    }

    private String deed(String kind, Difference difference) {
        String record = "record of " + kind + " ";
        return switch (difference.sort()) {
            case NEW -> "New: a " + record + moves(kind, difference) + ".";
            case GONE ->
                "Gone: a " + record + "counts for nothing"
                        + (isNothing(difference.before()) ? ", as before." : "; it " + moved(kind, difference) + ".");
            default -> "A " + record + moves(kind, difference) + "; it " + moved(kind, difference) + ".";
        };
    }

    /// `takes 5 points`, of the file after.
    private String moves(String kind, Difference difference) {
        return points(
                difference.after(),
                "takes ",
                "gives ",
                "counts for nothing",
                DimensionSentences.noun(kind, regime(other)));
    }

    /// `took 5 points`, of the file before.
    private String moved(String kind, Difference difference) {
        return points(
                difference.before(),
                "took ",
                "gave ",
                "counted for nothing",
                DimensionSentences.noun(kind, regime(one)));
    }

    private static boolean isNothing(List<String> points) {
        return Integer.parseInt(points.getFirst()) == 0;
    }

    private static String points(List<String> value, String takes, String gives, String none, String noun) {
        int points = Integer.parseInt(value.getFirst());
        return isNothing(value) ? none : (points < 0 ? takes : gives) + Quantity.of(Math.abs(points), noun);
    }

    private static String mechanisms(Difference difference) {
        return "Mechanisms switched off, whatever else the regime says: " + items(difference) + ".";
    }

    private static String items(Difference difference) {
        List<String> more = without(difference.after(), difference.before());
        List<String> less = without(difference.before(), difference.after());
        List<String> said = new ArrayList<>();
        if (!more.isEmpty()) {
            said.add((difference.before().isEmpty() ? "now " : "now also ") + String.join(", ", more));
        }
        if (!less.isEmpty()) {
            said.add("no longer " + String.join(", ", less));
        }
        return said.isEmpty() ? "the order becomes " + String.join(", ", difference.after()) : String.join("; ", said);
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(each -> !some.contains(each)).toList();
    }

    /// `Channel camera: detects, the chance that it sees such a deed,`.
    private static String named(List<String> path, Difference difference) {
        boolean isNamed = ONE.containsKey(path.getFirst()) && path.size() > 1;
        String key = String.join(".", path.subList(Math.min(path.size(), isNamed ? 2 : 1), path.size()));
        String what = what(difference);
        String subject = subject(path);
        if (key.isEmpty()) {
            return subject;
        }
        return subject + ": " + key + (what.isEmpty() ? "" : ", " + what + ",");
    }

    /// The same without the last comma, before a colon.
    private static boolean isNow(Difference difference, String word) {
        return difference.after().equals(List.of(word));
    }

    private static String headed(List<String> path, Difference difference) {
        return named(path, difference).replaceFirst(",$", "");
    }

    private static String subject(List<String> path) {
        String one = ONE.get(path.getFirst());
        return one != null && path.size() > 1
                ? one + " " + path.get(1)
                : capital(path.getFirst().replace('-', ' '));
    }

    /// The words of the reference up to where they say what may be left out.
    private static String what(Difference difference) {
        String what =
                difference.what().split("[;:.(](\\s|$)")[0].replace("`", "").strip();
        return what.isEmpty() ? "" : uncapital(what);
    }

    private static String number(Difference difference) {
        String from = difference.before().getFirst();
        String to = difference.after().getFirst();
        if (from.contains("..") || to.contains("..")) {
            return " becomes " + band(to) + "; it was " + band(from);
        }
        String way = Double.parseDouble(to) > Double.parseDouble(from) ? " rises" : " falls";
        return way + " from " + (isShare(difference) ? value(difference, from) : plain(from)) + " to "
                + value(difference, to);
    }

    private static String plain(String word) {
        double number = Double.parseDouble(word);
        return number == Math.rint(number) ? Quantity.count((long) number) : Quantity.number(number);
    }

    private static String value(Difference difference, String word) {
        if (!word.matches("-?[0-9.]+([eE][-+]?[0-9]+)?") || word.contains("..")) {
            return word;
        }
        if (isShare(difference)) {
            return Quantity.share(Double.parseDouble(word));
        }
        return plain(word) + (difference.unit().isEmpty() ? "" : " " + difference.unit());
    }

    private static boolean isShare(Difference difference) {
        return difference.unit().isEmpty()
                && (difference.what().startsWith("The chance")
                        || difference.what().startsWith("Share "));
    }

    private static String band(String text) {
        Band band = Band.parse(text);
        if (band.from() == null) {
            return "below " + band.below() + " points";
        }
        return "from " + band.from() + (band.below() == null ? "" : " to below " + band.below()) + " points";
    }

    private static String uncapital(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// A difference and its sentence.
    ///
    /// @param section the part of the file under which it is told
    /// @param path dotted keys
    /// @param from `file:line:column` in the one file, where it stands there
    /// @param to the same in the other
    record Told(
            String section,
            String path,
            Difference.Sort sort,
            List<String> before,
            List<String> after,
            String what,
            String unit,
            String sentence,
            @Nullable String from,
            @Nullable String to) {}
}
