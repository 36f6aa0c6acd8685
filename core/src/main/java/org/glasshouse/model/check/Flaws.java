package org.glasshouse.model.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.glasshouse.model.SubjectClass;

/// Collects what checks find, and words what many of them say.
final class Flaws {
    /// How far shares may be from adding up to 1: what rounding to two places does to a few of them.
    static final double TOLERANCE_OF_SUMS = 0.005;

    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST_NAME = 40;

    private final List<Flaw> found = new ArrayList<>();

    List<Flaw> all() {
        return List.copyOf(found);
    }

    void add(String path, String message) {
        found.add(new Flaw(path, message));
    }

    /// A key that can't be.
    void addOfKey(String path, String message) {
        found.add(new Flaw(path, true, message));
    }

    void addUnder(String prefix, List<Flaw> flaws) {
        flaws.forEach(flaw -> found.add(flaw.under(prefix)));
    }

    /// The name of a scenario, society or regime.
    void name(String path, String name) {
        if (name.length() > LONGEST_NAME || !name.matches(NAME)) {
            add(path, Quoted.word(name) + " is no name; lower case words joined by hyphens are, 40 letters at most");
        }
    }

    /// A word that must be one of those defined elsewhere.
    ///
    /// @param what what the word should name, such as `kind of conduct`
    void reference(String path, String word, String what, Collection<String> defined) {
        if (!defined.contains(word)) {
            add(path, undefined(word, what, defined));
        }
    }

    /// A key that must be one of the words defined elsewhere.
    void referenceOfKey(String parent, String key, String what, Collection<String> defined) {
        if (!defined.contains(key)) {
            addOfKey(parent + "." + key, undefined(key, what, defined));
        }
    }

    private static String undefined(String word, String what, Collection<String> defined) {
        String there = switch (defined.size()) {
            case 0 -> "none is defined";
            case 1 -> "there is only " + defined.iterator().next();
            default -> "there are " + String.join(", ", defined);
        };
        return "no " + what + " is called " + Quoted.word(word) + "; " + there + Nearest.hint(word, defined);
    }

    /// A class of subjects in plain words: `public bodies`.
    static String plain(SubjectClass subjects) {
        return subjects.key().replace('-', ' ');
    }

    /// Words of a list that must be defined elsewhere, each named once.
    void references(String path, List<String> words, String what, Collection<String> defined) {
        for (int item = 0; item < words.size(); item++) {
            String at = path + "[" + item + "]";
            if (words.indexOf(words.get(item)) < item) {
                add(at, Quoted.word(words.get(item)) + " stands twice in this list; once is enough");
            } else {
                reference(at, words.get(item), what, defined);
            }
        }
    }

    /// Shares of everybody, which add up to 1.
    void sumToOne(String path, Collection<Double> shares) {
        double sum = sum(shares);
        if (Math.abs(sum - 1) > TOLERANCE_OF_SUMS) {
            add(path, "the shares add up to " + number(sum) + "; 1, give or take 0.005, is right");
        }
    }

    /// Shares of some, which add up to 1 at most.
    void sumToOneAtMost(String path, Collection<Double> shares) {
        double sum = sum(shares);
        if (sum > 1 + TOLERANCE_OF_SUMS) {
            add(path, "the shares add up to " + number(sum) + "; 1 at most is possible");
        }
    }

    private static double sum(Collection<Double> shares) {
        return shares.stream().mapToDouble(Double::doubleValue).sum();
    }

    /// A number with four digits that count, without zeros at its end.
    static String number(double number) {
        return String.format(Locale.ROOT, "%.4g", number)
                .replaceAll("(\\.[0-9]*?)0+$", "$1")
                .replaceAll("\\.$", "");
    }
}
