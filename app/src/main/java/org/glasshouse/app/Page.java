package org.glasshouse.app;

import java.util.List;
import java.util.Locale;

/// Text for a terminal, line by line, with long words wrapped under one another.
final class Page {
    private static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();

    /// One line as it is.
    void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    /// Words under one another, the first line after a heading, the others set in.
    void wrapped(String heading, String words, int indent) {
        StringBuilder line = new StringBuilder(heading);
        boolean first = true;
        for (String word : words.split("\\s+")) {
            if (!first && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line.setLength(0);
                line.repeat(' ', indent);
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            first = false;
        }
        line(line.toString());
    }

    /// Sentences one under another with their numbers.
    ///
    /// @param first the number of the first
    void numbered(int first, List<String> sentences) {
        for (int each = 0; each < sentences.size(); each++) {
            wrapped(String.format(Locale.ROOT, "%3d. ", first + each), sentences.get(each), 5);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
