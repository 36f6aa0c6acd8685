package org.glasshouse.model.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the word that somebody most likely meant.
public final class Nearest {
    /// In shorter words one letter is too much of the word.
    private static final int SHORTEST = 3;

    /// Longer than any word that is asked for; whoever wrote more than this meant something else.
    private static final int LONGEST = 100;

    private Nearest() {}

    /// The nearest of some words, where it is near enough to be worth naming.
    public static Optional<String> to(String word, Collection<String> words) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        int near = word.length() < SHORTEST ? 0 : Math.max(1, word.length() / 3);
        return words.stream()
                .min(Comparator.comparingInt((String other) -> edits(word, other))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(other -> edits(word, other) <= near);
    }

    /// `; did you mean 'x'?`, or nothing where no word is near.
    public static String hint(String word, Collection<String> words) {
        return to(word, words).map(other -> "; did you mean '" + other + "'?").orElse("");
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one word into another.
    private static int edits(String from, String to) {
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int replaced = edits[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                edits[i][j] = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
                if (swapped) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[from.length()][to.length()];
    }
}
