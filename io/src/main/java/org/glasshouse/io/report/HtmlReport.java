package org.glasshouse.io.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.glasshouse.io.results.AssumedNumber;
import org.glasshouse.io.results.Manifest;
import org.glasshouse.measures.Finding;
import org.glasshouse.measures.Numbers;
import org.glasshouse.measures.RunDays;
import org.glasshouse.measures.Summary;
import org.glasshouse.measures.SummaryText;

/// `report.html`: what a run found in sentences and pictures, what it cannot show and rests on, and how to repeat and
/// cite it, on one page without script or network.
public final class HtmlReport {
    private HtmlReport() {}

    /// Loads what draws the pictures, in the background, while one core is idle anyway: the first picture of a process
    /// takes most of a second.
    public static void prepare() {
        Thread.ofPlatform()
                .daemon()
                .name("prepare-report")
                .start(() -> new Plot(100, 100)
                        .across(0, 1, List.of(), /* lines= */ false)
                        .up(0, 1, List.of(), /* lines= */ false)
                        .line(new double[] {0, 1}, new double[] {0, 1})
                        .svg("", "", ""));
    }

    /// The page for a run.
    ///
    /// @param manifest what the run says of itself
    /// @param scenario where the scenario lies as it was run
    /// @param summary what it found
    /// @throws IOException if the scenario can't be read
    public static String of(Manifest manifest, Path scenario, Summary summary) throws IOException {
        Html page = Html.opened(manifest.scenario().title());
        opening(page, manifest, summary);
        findings(page, summary);
        new Pictures(summary, LifeFigure.of(manifest, scenario, summary)).write(page);
        limits(page, manifest);
        Reproduction.write(page, manifest, Files.readString(scenario));
        return page.closed();
    }

    private static void opening(Html page, Manifest manifest, Summary summary) {
        Manifest.Lived lived = manifest.scenario();
        page.element("h1", lived.title());
        page.markup("<p class=\"lead\">" + Html.escaped(whatThisIs(summary)) + "</p>");
        page.markup("<dl class=\"facts\">");
        page.described("Society", lived.societyTitle());
        page.described("Regime", lived.regimeTitle());
        page.described("It follows", Limits.follows(manifest.card()));
        page.markup("</dl>");
        page.markup("<p class=\"warning\"><strong>Every person in this report is generated.</strong> "
                + Html.escaped(Limits.warning(manifest.assumed().size()))
                + "</p>");
        page.markup(
                "<nav><a href=\"#found\">What was found</a> · <a href=\"#pictures\">Pictures</a> ·"
                        + " <a href=\"#limits\">What it cannot show</a> · <a href=\"#repeat\">How to repeat and cite it</a></nav>");
    }

    /// The report in two sentences.
    private static String whatThisIs(Summary summary) {
        RunDays days = new RunDays(summary.course().firstDate());
        int last = summary.frame().days() - 1;
        String when = days.start() == null ? "" : ", from " + days.named(0) + " to " + days.named(last);
        String lives = Numbers.whole(summary.frame().persons()) + " generated people live "
                + Numbers.whole(summary.frame().days()) + " days" + when
                + ", in a synthetic society under a regime that is written down in a file.";
        return summary.replicates() == 1
                ? lives + " They lived them once, so nothing here tells how much of it is luck."
                : lives + " They live them " + Numbers.whole(summary.replicates())
                        + " times, each time with other luck, and a number here is the mean of these lives.";
    }

    private static void findings(Html page, Summary summary) {
        page.markup("<h2 id=\"found\">What was found</h2>");
        page.element("p", SummaryText.legend(summary.frame(), summary.replicates()));
        SummaryText.aboutIntervals(summary.replicates(), summary.findings())
                .forEach(sentence -> page.element("p", sentence));
        Map<String, List<String>> byTopic = summary.findings().stream()
                .collect(Collectors.groupingBy(
                        Finding::topic,
                        LinkedHashMap::new,
                        Collectors.mapping(Finding::sentence, Collectors.toList())));
        byTopic.forEach((topic, sentences) -> page.element(
                        "h3", topic.substring(0, 1).toUpperCase(Locale.ROOT) + topic.substring(1))
                .list(sentences));
        if (byTopic.isEmpty()) {
            page.element("p", "Nothing that the tables count happened to anybody.");
        }
    }

    private static void limits(Html page, Manifest manifest) {
        page.markup("<h2 id=\"limits\">What this cannot show, and what it rests on</h2>")
                .list(Limits.OF_EVERY_RUN);
        page.element("h3", "What the regime file says of itself");
        Limits.card(page, manifest.card());
        assumed(page, manifest.assumed());
    }

    private static void assumed(Html page, List<AssumedNumber> numbers) {
        Limits.assumed(
                page,
                List.of("Where", "Value", "Why"),
                numbers.stream()
                        .map(number -> List.of(number.path(), number.value(), number.note()))
                        .toList());
    }
}
