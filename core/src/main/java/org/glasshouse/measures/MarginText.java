package org.glasshouse.measures;

/// Text for a terminal in two columns: a word or two in the margin, sentences wrapped on the right.
final class MarginText {
    private static final int LEAST_SENTENCE_WIDTH = 30;

    private final StringBuilder text = new StringBuilder();
    private final int margin;
    private final int width;

    /// @param margin width of the left column
    /// @param columns width of the terminal
    MarginText(int margin, int columns) {
        this.margin = margin;
        this.width = Math.max(LEAST_SENTENCE_WIDTH, columns - margin);
    }

    /// Adds a sentence, with its first line beside the margin's words.
    void add(String beside, String sentence) {
        add(beside, sentence, Ink.NONE);
    }

    /// Adds a sentence in a colour.
    void add(String beside, String sentence, Ink ink) {
        String left = beside;
        StringBuilder line = new StringBuilder();
        for (String word : sentence.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                endLine(left, line, ink);
                left = "";
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        endLine(left, line, ink);
    }

    void blankLine() {
        text.append('\n');
    }

    private void endLine(String left, StringBuilder line, Ink ink) {
        text.append(left)
                .repeat(" ", margin - left.length())
                .append(ink.begin)
                .append(line)
                .append(ink.end)
                .append('\n');
        line.setLength(0);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /// A colour of a terminal.
    enum Ink {
        NONE("", ""),
        RED("\u001B[31m", "\u001B[0m");

        private final String begin;
        private final String end;

        Ink(String begin, String end) {
            this.begin = begin;
            this.end = end;
        }
    }
}
