package org.glasshouse.measures;

import java.util.List;

/// Findings as text for a terminal: topics on the left, sentences on the right.
public final class SummaryText {
    private static final int TOPIC_WIDTH = 12;
    private static final int LEAST_SENTENCE_WIDTH = 30;

    private SummaryText() {}

    /// The findings under a line that says what their numbers are.
    ///
    /// @param columns width of the terminal
    public static String of(Frame frame, int replicates, List<Finding> findings, int columns) {
        StringBuilder text = new StringBuilder();
        append(text, "", legend(frame, replicates), columns);
        String topic = "";
        for (Finding finding : findings) {
            boolean same = finding.topic().equals(topic);
            if (!same) {
                text.append('\n');
            }
            topic = finding.topic();
            append(text, same ? "" : topic, finding.sentence(), columns);
        }
        return text.toString();
    }

    /// What the numbers in the sentences are: means with intervals, or the counts of one run.
    public static String legend(Frame frame, int replicates) {
        String lives = Numbers.whole(frame.persons()) + " people, " + Numbers.whole(frame.days()) + " days";
        return replicates == 1
                ? lives + ", lived once: exact counts of this one run. Run more replicates to see how much is luck."
                : lives + ", lived " + Numbers.whole(replicates)
                        + " times. A number is the mean of these runs; in brackets stands where the true mean lies,"
                        + " with 95% confidence.";
    }

    private static void append(StringBuilder text, String topic, String sentence, int columns) {
        int width = Math.max(LEAST_SENTENCE_WIDTH, columns - TOPIC_WIDTH);
        String left = topic;
        StringBuilder line = new StringBuilder();
        for (String word : sentence.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                endLine(text, left, line);
                left = "";
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        endLine(text, left, line);
    }

    private static void endLine(StringBuilder text, String left, StringBuilder line) {
        text.append(left).repeat(" ", TOPIC_WIDTH - left.length()).append(line).append('\n');
        line.setLength(0);
    }
}
