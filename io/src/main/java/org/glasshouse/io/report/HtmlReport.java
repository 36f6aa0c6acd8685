package org.glasshouse.io.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
    private static final List<String> LIMITS = List.of(
            "It is no forecast, and no account of any place: it shows what follows from the numbers in its files.",
            "Its intervals show luck alone. They say nothing of how far the assumed numbers are from the world.",
            "Where nobody published how often a list or scheme is wrong, its error rates are assumed; how many people"
                    + " were wronged here follows from them.",
            "The same people stay from the first day to the last. Nobody is born, dies, ages, moves or changes income,"
                    + " and traits such as income and schooling hang together less than they do among real people.",
            "Everybody knows the rules and answers to them in the same way, at strengths that are assumed. Nobody"
                    + " organises, leaves or bargains unless a file says so.",
            "Harm that leaves no trace in the tables, such as shame or a friendship not begun, is not counted.");

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
        Html page = new Html();
        page.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">");
        page.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        page.markup("<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        page.element("title", manifest.scenario().title());
        page.markup("<style>\n" + style() + "</style>\n</head>\n<body>");
        opening(page, manifest, summary);
        findings(page, summary);
        new Pictures(summary, LifeFigure.of(manifest, scenario, summary)).write(page);
        limits(page, manifest);
        Reproduction.write(page, manifest, Files.readString(scenario));
        return page.markup("</body>\n</html>").toString();
    }

    private static String style() {
        try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void opening(Html page, Manifest manifest, Summary summary) {
        Manifest.Lived lived = manifest.scenario();
        page.element("h1", lived.title());
        page.markup("<p class=\"lead\">" + Html.escaped(whatThisIs(summary)) + "</p>");
        page.markup("<dl class=\"facts\">");
        described(page, "Society", lived.societyTitle());
        described(page, "Regime", lived.regimeTitle());
        described(page, "It follows", follows(manifest.card().follows()));
        page.markup("</dl>");
        page.markup("<p class=\"warning\"><strong>Every person in this report is generated.</strong> "
                + Html.escaped("No real person, household or place is in it. It says what such a regime does in a model"
                        + " whose numbers are written down, and not what happened anywhere: "
                        + rests(manifest.assumed())
                        + " Read what it cannot show before you quote a number.")
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

    private static String follows(String account) {
        return switch (account) {
            case "press" -> "press reports";
            case "scholarship" -> "the scholarship";
            case "statute" -> "a statute";
            case "construction" -> "nothing real: it is a construction";
            default -> account;
        };
    }

    private static String rests(List<AssumedNumber> assumed) {
        return assumed.isEmpty()
                ? "no number in them is marked as assumed."
                : Numbers.whole(assumed.size()) + " of these numbers are assumed, because nobody has published them.";
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
                .list(LIMITS);
        page.element("h3", "What the regime file says of itself");
        Manifest.RegimeCard card = manifest.card();
        page.markup("<dl class=\"facts\">");
        described(page, "It models", card.models());
        described(page, "Disputed", card.disputed());
        described(page, "Left out", card.leavesOut());
        page.markup("</dl>");
        assumed(page, manifest.assumed());
    }

    private static void assumed(Html page, List<AssumedNumber> numbers) {
        page.element("h3", "Numbers that were assumed");
        if (numbers.isEmpty()) {
            page.element("p", "The files mark no number as assumed.");
            return;
        }
        page.paragraph(
                "Of the numbers in the files, " + Numbers.whole(numbers.size()) + " are assumed: nobody reported or"
                        + " estimated them. Change one with `--set` and see whether a finding stands.");
        page.markup("<details><summary>The " + Numbers.whole(numbers.size()) + " assumed numbers</summary>");
        page.prose(
                "Assumed numbers",
                List.of("Where", "Value", "Why"),
                numbers.stream()
                        .map(number -> List.of(number.path(), number.value(), number.note()))
                        .toList());
        page.markup("</details>");
    }

    private static void described(Html page, String term, String description) {
        page.element("dt", term).element("dd", description);
    }
}
