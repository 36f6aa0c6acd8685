package org.glasshouse.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glasshouse.measures.ArmFinding;
import org.glasshouse.measures.Comparison;
import org.glasshouse.measures.ComparisonSentences;
import org.glasshouse.measures.Dependence;
import org.glasshouse.measures.Influence;
import org.glasshouse.measures.Numbers;
import org.glasshouse.measures.Sensitivity;
import org.glasshouse.measures.SensitivityText;
import org.glasshouse.model.ResponseStrength;

/// The part of the report that tells how far its findings hang on assumed strengths of responses,
/// and on which.
final class SensitivitySection {
    static final String ANCHOR = "assumed-responses";

    private static final String OF_STRENGTHS_ALONE =
            "An “If” speaks of strengths of responses alone. Other assumed numbers, such as rates, error shares and points,"
                    + " were held, so a sentence without “If” may still hang on these.";
    private static final String NOT_ASKED =
            "Conduct, services, levels, collective capacity, approval, differences between groups and wrongful sanctions in"
                    + " all were not looked at.";
    private static final int MOST_NAMED = 3;
    private static final int MOST_STRENGTHS = 10;

    private SensitivitySection() {}

    static void write(Html page, Comparison comparison, Sensitivity sensitivity) {
        List<ArmFinding> findings = new ComparisonSentences(comparison)
                .all().stream().filter(SensitivitySection::wasLookedAt).toList();
        List<ArmFinding> conditional =
                findings.stream().filter(ArmFinding::conditional).toList();
        page.markup("<h2 id=\"" + ANCHOR + "\">What hangs on assumed responses</h2>");
        page.paragraph("How strongly people respond to what a regime does to them is mostly assumed. "
                + SensitivityText.design(sensitivity) + " Of " + Numbers.whole(findings.size()) + " findings on harm, "
                + (conditional.isEmpty()
                        ? "none has over half of its variance from these strengths."
                        : Numbers.whole(conditional.size())
                                + (conditional.size() == 1 ? " has" : " have")
                                + " over half of the variance from these strengths; each of their sentences begins with"
                                + " “If”."));
        strengths(page, sensitivity);
        table(page, "Findings that hang on assumed responses by more than half", conditional);
        table(
                page,
                "Findings that do so by half or less",
                findings.stream()
                        .filter(finding -> !finding.conditional() && isMoved(finding))
                        .toList());
        page.markup("<details><summary>The "
                + Numbers.whole(sensitivity.varied().size()) + " strengths that were varied</summary>");
        page.prose(
                "Assumed strengths of responses",
                List.of("Where", "In the file", "Weakest", "Strongest"),
                sensitivity.varied().stream().map(SensitivitySection::varied).toList());
        page.markup("</details>");
        page.markup("<p>This was the command:</p><pre>" + Html.escaped(sensitivity.command()) + "</pre>");
        page.element("p", "The digest of what it lived is " + sensitivity.digest() + ".");
    }

    /// What the comparison cannot show of how far it hangs on assumed responses.
    static String limit(Comparison comparison) {
        return comparison
                .sensitivity()
                .map(sensitivity -> OF_STRENGTHS_ALONE + " " + Numbers.whole(sensitivity.points())
                        + " points tell how much of a variance comes from all strengths together and which of them rise"
                        + " or fall with a finding in a straight line, not which act only jointly. " + NOT_ASKED)
                .orElse("How far its findings hang on assumed strengths of responses was not asked, so no sentence says"
                        + " “if”. `glasshouse sensitivity` with the same file and arms asks, and `glasshouse compare …"
                        + " --sensitivity DIR` tells the answer here.");
    }

    private static boolean isMoved(ArmFinding finding) {
        Dependence dependence = finding.dependence();
        return dependence != null && dependence.assumed() > 0;
    }

    /// Of measures with the very numbers of another, the one at which the analysis looked; the
    /// baseline alone only where it is moved at all.
    private static boolean wasLookedAt(ArmFinding finding) {
        Dependence dependence = finding.dependence();
        return dependence != null
                && dependence.measure().equals(finding.measure().key())
                && (finding.difference() != null || dependence.assumed() > 0);
    }

    private static void strengths(Html page, Sensitivity sensitivity) {
        List<SensitivityText.Weight> weights = SensitivityText.weights(sensitivity);
        if (weights.isEmpty()) {
            return;
        }
        page.prose(
                "The strengths that matter most where “If” stands",
                List.of("Strength", "Findings that it surely moves", "Largest part of what is assumed", "In"),
                weights.stream()
                        .limit(MOST_STRENGTHS)
                        .map(each -> List.of(
                                SensitivityText.strength(each.path()),
                                Numbers.whole(each.headlines()),
                                Numbers.share(each.largest()),
                                each.headline().label() + ", " + SensitivityText.numbers(each.headline())))
                        .toList());
    }

    private static void table(Html page, String caption, List<ArmFinding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        page.markup(
                "<details><summary>" + Html.escaped(caption) + " (" + Numbers.whole(findings.size()) + ")</summary>");
        page.prose(
                caption,
                List.of(
                        "Finding",
                        "Arms",
                        "Number",
                        "Share from assumed strengths",
                        "Over the points",
                        "Strengths that surely move it"),
                findings.stream().flatMap(SensitivitySection::row).toList());
        page.markup("</details>");
    }

    private static Stream<List<String>> row(ArmFinding finding) {
        Dependence dependence = finding.dependence();
        if (dependence == null) {
            return Stream.empty();
        }
        List<String> named = new ArrayList<>(dependence.influences().stream()
                .limit(MOST_NAMED)
                .map(SensitivitySection::told)
                .toList());
        int more = dependence.influences().size() - named.size();
        if (more > 0) {
            named.add("and " + Numbers.whole(more) + " more");
        }
        return Stream.of(List.of(
                finding.measure().label(),
                String.join(", ", finding.arms()),
                dependence.against() == null ? "the measure itself" : "difference from " + dependence.against(),
                dependence.shareInWords(),
                Numbers.mean(dependence.least()) + " to " + Numbers.mean(dependence.most()),
                named.stream().collect(Collectors.joining("; "))));
    }

    private static String told(Influence influence) {
        return SensitivityText.strength(influence.path()) + " " + Numbers.share(influence.share());
    }

    private static List<String> varied(ResponseStrength strength) {
        return List.of(
                strength.path(), number(strength.value()), number(strength.weakest()), number(strength.strongest()));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Numbers.whole(Math.round(value)) : String.valueOf(value);
    }
}
