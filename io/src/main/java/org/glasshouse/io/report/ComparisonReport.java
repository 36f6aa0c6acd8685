package org.glasshouse.io.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.glasshouse.io.results.ComparisonDirectory;
import org.glasshouse.io.results.ComparisonManifest;
import org.glasshouse.io.results.RunDirectory;
import org.glasshouse.measures.ArmFinding;
import org.glasshouse.measures.Comparison;
import org.glasshouse.measures.ComparisonSentences;
import org.glasshouse.measures.ComparisonText;
import org.glasshouse.measures.Interval;
import org.glasshouse.measures.Measure;
import org.glasshouse.measures.Numbers;

/// `report.html` of a comparison: what each arm does to people beside the baseline, in sentences and pictures, what it
/// cannot show and rests on, and how to repeat and cite it, on one page without script or network.
public final class ComparisonReport {
    private static final int MOST_SENTENCES = 3;

    private final ComparisonManifest manifest;
    private final Comparison comparison;
    private final Map<ComparisonManifest.ArmEntry, RunDirectory> runs = new LinkedHashMap<>();
    private final ArmBases bases;
    private final Map<String, List<Measure>> topics;

    private ComparisonReport(ComparisonDirectory directory, Comparison comparison) throws IOException {
        this.manifest = directory.manifest();
        this.comparison = comparison;
        for (ComparisonManifest.ArmEntry arm : manifest.finished()) {
            runs.put(arm, directory.run(arm));
        }
        this.bases = new ArmBases(manifest.baseline(), runs);
        this.topics = comparison.measures().stream()
                .collect(Collectors.groupingBy(Measure::topic, LinkedHashMap::new, Collectors.toList()));
    }

    /// The page for a comparison.
    ///
    /// @throws IOException if an arm can't be read
    public static String of(ComparisonDirectory directory, Comparison comparison) throws IOException {
        return new ComparisonReport(directory, comparison).page();
    }

    private String page() throws IOException {
        Html page = Html.opened(manifest.title());
        opening(page);
        findings(page);
        comparison.sensitivity().ifPresent(sensitivity -> SensitivitySection.write(page, comparison, sensitivity));
        topics(page);
        bases.limits(page, SensitivitySection.limit(comparison));
        ComparisonReproduction.write(page, manifest, runs);
        return page.closed();
    }

    private void opening(Html page) {
        page.element("h1", manifest.title());
        page.markup("<p class=\"lead\">" + Html.escaped(whatThisIs()) + "</p>");
        String caution = manifest.caution();
        page.markup("<p class=\"warning\"><strong>Every person in this report is generated.</strong> "
                + Html.escaped(Limits.warning(bases.assumed()) + (caution == null ? "" : " " + caution)) + "</p>");
        page.prose(
                "The arms that are compared",
                List.of("Arm", "What it is", "Regime"),
                manifest.arms().stream().map(this::told).toList());
        List<String> links = new ArrayList<>(List.of("<a href=\"#found\">What was found</a>"));
        comparison
                .sensitivity()
                .ifPresent(any -> links.add(
                        "<a href=\"#" + SensitivitySection.ANCHOR + "\">What hangs on assumed responses</a>"));
        topics.keySet()
                .forEach(topic ->
                        links.add("<a href=\"#" + Figure.keyOf(topic) + "\">" + Html.escaped(capital(topic)) + "</a>"));
        links.add("<a href=\"#limits\">What it cannot show</a>");
        links.add("<a href=\"#repeat\">How to repeat and cite it</a>");
        page.markup("<nav>" + String.join(" · ", links) + "</nav>");
    }

    private String whatThisIs() {
        String lives = Numbers.whole(comparison.frame().persons()) + " generated people live "
                + Numbers.whole(comparison.frame().days()) + " days in "
                + comparison.arms().size() + " arms: the same people, who meet the same luck, under "
                + comparison.arms().size() + " sets of rules that are written down in files. Each arm is set against "
                + comparison.baseline()
                + comparison.secondBaseline().map(arm -> ", and against " + arm).orElse("") + ".";
        return comparison.replicates() == 1
                ? lives + " They lived them once, so nothing here tells how much of it is luck."
                : lives + " They live them " + Numbers.whole(comparison.replicates())
                        + " times, each time with other luck, and a number here is the mean of these lives.";
    }

    private List<String> told(ComparisonManifest.ArmEntry arm) {
        RunDirectory run = runs.get(arm);
        String name = arm.name() + (arm.name().equals(manifest.baseline()) ? " (baseline)" : "");
        return run == null
                ? List.of(name, arm.title(), "failed, and nothing is told of it: " + arm.failure())
                : List.of(name, arm.title(), run.manifest().scenario().regimeTitle());
    }

    /// Counts of people first and alone: the rest stands with its pictures.
    private void findings(Html page) {
        page.markup("<h2 id=\"found\">What was found</h2>");
        page.element("p", ComparisonText.legend(comparison));
        ComparisonSentences.aboutIntervals(comparison).forEach(sentence -> page.element("p", sentence));
        ComparisonSentences sentences = new ComparisonSentences(comparison);
        List<Measure> ofPeople = comparison.measures().stream()
                .filter(TopicSection::countsPeople)
                .toList();
        if (comparison.arms().size() > MOST_SENTENCES) {
            page.element(
                    "p",
                    "Here stand counts of people, and of the arms the baseline, the first beside it, and the one that is"
                            + " furthest from that. All arms and all other measures stand with the pictures below.");
        }
        for (Measure measure : ofPeople) {
            page.element("h3", capital(measure.label()));
            comparison
                    .twin(measure)
                    .ifPresentOrElse(
                            twin -> page.element("p", theVeryNumbers(twin)),
                            () -> page.list(most(sentences.of(measure)).stream()
                                    .map(ArmFinding::brief)
                                    .toList()));
        }
        if (ofPeople.isEmpty()) {
            page.element("p", "No measure that counts people is above 0 in any arm.");
        }
        List<String> same = comparison.measures().stream()
                .filter(measure -> comparison.alike(measure).size() == 1)
                .map(Measure::label)
                .toList();
        if (!same.isEmpty()) {
            page.element("h3", "The same in every arm and replicate");
            page.list(same);
        }
    }

    private void topics(Html page) {
        if (comparison.arms().size() == 1) {
            page.element("p", "No other arm was lived to its end, so there is nothing to set against the baseline.");
            return;
        }
        TopicSection section = new TopicSection(page, comparison);
        section.draw(topics.values());
        topics.forEach(section::write);
    }

    /// The baseline, the second one, and the arm that is furthest from that: the others stand with the pictures.
    private static List<ArmFinding> most(List<ArmFinding> findings) {
        if (findings.size() <= MOST_SENTENCES) {
            return findings;
        }
        List<ArmFinding> most = new ArrayList<>(findings.subList(0, MOST_SENTENCES - 1));
        findings.stream()
                .skip(MOST_SENTENCES - 1)
                .max(Comparator.comparingDouble(ComparisonReport::distance))
                .ifPresent(most::add);
        return most;
    }

    private static double distance(ArmFinding finding) {
        Interval difference = finding.secondDifference();
        return difference == null ? 0 : Math.abs(difference.mean());
    }

    /// Said of a measure that has the numbers of another.
    static String theVeryNumbers(Measure twin) {
        return "The very numbers of this: " + twin.label() + ", in every arm, group and replicate.";
    }

    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
