package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glasshouse.outcome.LifeMeasure;

/// Says in full sentences how many people approve of being scored, and of scoring others, where they were asked.
final class ApprovalSentences {
    private static final List<String> EVERYBODY = List.of("all", "all");

    private final LifeTotals lives;
    private final List<Finding> findings = new ArrayList<>();

    ApprovalSentences(LifeTotals lives) {
        this.lives = lives;
    }

    List<Finding> findings() {
        double asked = mean(Approving.asked(lives, EVERYBODY));
        if (asked == 0) {
            return List.of();
        }
        add("being-scored", LifeMeasure.APPROVES, asked, "approve of being scored.");
        double punished = mean(lives.people(LifeMeasure.ASKED_PUNISHED, EVERYBODY));
        if (punished > 0) {
            Interval approving = Interval.ofCounts(lives.people(LifeMeasure.APPROVES_PUNISHED, EVERYBODY));
            String sentence = Numbers.did(
                    Numbers.part(approving, punished, "people ever under a sanction", true),
                    "approve of being scored all the same.");
            findings.add(new Finding("approval", "approval.being-scored.punished", sentence, approving, "answers"));
        }
        if (mean(Approving.askedOfOthers(lives, EVERYBODY)) > 0) {
            add(
                    "scoring-others",
                    LifeMeasure.APPROVES_FOR_OTHERS,
                    asked,
                    "approve of scoring those of other groups than their own.");
            add(
                    "scoring-others.only",
                    LifeMeasure.APPROVES_FOR_OTHERS_ONLY,
                    asked,
                    "approve of that, but not of being scored.");
        }
        Finding last = findings.removeLast();
        findings.add(new Finding(
                last.topic(), last.key(), last.sentence() + " " + Approving.CAUTION, last.interval(), last.unit()));
        return List.copyOf(findings);
    }

    private void add(String key, LifeMeasure measure, double asked, String verb) {
        Interval counted = Interval.ofCounts(lives.people(measure, EVERYBODY));
        String sentence = Numbers.did(Numbers.part(counted, asked, "people", false), verb);
        findings.add(new Finding("approval", "approval." + key, sentence, counted, "answers"));
    }

    private static double mean(double[] perReplicate) {
        return Arrays.stream(perReplicate).average().orElse(0);
    }
}
