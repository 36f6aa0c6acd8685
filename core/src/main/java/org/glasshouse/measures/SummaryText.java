package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;

/// Findings as text for a terminal: topics on the left, sentences on the right.
public final class SummaryText {
    private static final int LEAST_TOPIC_WIDTH = 12;
    private static final int BLANKS = 2;

    private SummaryText() {}

    /// The findings under a line that says what their numbers are.
    ///
    /// @param columns width of the terminal
    public static String of(Frame frame, int replicates, List<Finding> findings, int columns) {
        int longest = findings.stream()
                .mapToInt(finding -> finding.topic().length() + BLANKS)
                .max()
                .orElse(0);
        MarginText text = new MarginText(Math.max(LEAST_TOPIC_WIDTH, longest), columns);
        text.add("", legend(frame, replicates));
        String topic = "";
        for (Finding finding : findings) {
            boolean same = finding.topic().equals(topic);
            if (!same) {
                text.blankLine();
            }
            topic = finding.topic();
            text.add(same ? "" : topic, finding.sentence());
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

    /// What the intervals in the sentences are, and what they are not; nothing where there are none.
    public static List<String> aboutIntervals(int replicates, List<Finding> findings) {
        if (replicates == 1) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>(
                List.of("The intervals show chance alone: how far the mean of " + Numbers.whole(replicates)
                        + " replicates can be from that of very many (Student's t). That the rates are right, or the"
                        + " model is, no interval says."));
        if (findings.stream().anyMatch(finding -> finding.interval().kind() == Interval.Kind.RARE)) {
            sentences.add("What is too rare for that has the limits of a Poisson count instead (mid-P), of as many"
                    + " independent events as the spread over the replicates speaks for.");
        }
        boolean neverSeen =
                findings.stream().anyMatch(finding -> finding.interval().kind() == Interval.Kind.NEVER_SEEN);
        if (neverSeen) {
            sentences.add("What happened in no replicate may still be rare: “at most” stands before the exact upper"
                    + " bound of its mean (one-sided, 95%, Poisson), -ln(0.05) / " + Numbers.whole(replicates) + " = "
                    + Numbers.mean(Interval.neverSeen(replicates)) + ".");
        }
        return sentences;
    }
}
