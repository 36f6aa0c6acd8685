package org.glasshouse.io.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.glasshouse.io.results.AssumedNumber;
import org.glasshouse.io.results.Manifest;
import org.glasshouse.measures.Finding;
import org.glasshouse.measures.Summary;
import org.glasshouse.measures.SummaryText;

/// `report.html`: what a run found, what it rests on and how to repeat it, on one page without script or network.
public final class HtmlReport {
    private static final String STYLE = """
            body { font: 16px/1.5 Georgia, serif; color: #1a1a1a; background: #fff; max-width: 46rem;
              margin: 0 auto; padding: 1rem; }
            h1 { line-height: 1.2; margin-bottom: .2rem; } h2 { margin-top: 2.2rem; border-bottom: 1px solid #bbb; }
            h1, h2, h3, caption, th, .small { font-family: system-ui, sans-serif; }
            h3 { margin: 1.2rem 0 .2rem; } ul { margin-top: .2rem; padding-left: 1.2rem; }
            dt { font-weight: bold; } dd { margin: 0 0 .6rem; } .small, td, th, caption { font-size: .85rem; }
            .wide { overflow-x: auto; margin: 1rem 0; } table { border-collapse: collapse; min-width: 50%; }
            caption { text-align: left; font-weight: bold; padding-bottom: .3rem; }
            td, th { padding: .2rem .6rem .2rem 0; text-align: left; vertical-align: top; border-top: 1px solid #ddd; }
            .numbers td, .numbers thead th + th { text-align: right; white-space: nowrap; } tbody th { font-weight: normal; }
            code, pre { font-size: .85rem; overflow-wrap: anywhere; white-space: pre-wrap; }
            @media print { body { max-width: none; font-size: 11pt; } .wide { overflow: visible; }
              h2, h3 { break-after: avoid; } tr, li { break-inside: avoid; } }
            """;

    private static final List<String> LIMITS = List.of(
            "Everybody in it is generated. Nothing here is about a real person, household or place.",
            "It is no forecast: it shows what follows from the numbers in its files, of which many are assumed.",
            "Its intervals show luck alone. They say nothing of how far the assumed numbers are from the world.",
            "Nobody moves, is born or dies, and nobody resists, emigrates or bargains unless a file says so.",
            "Harm that leaves no trace in the tables, such as shame or a friendship not begun, is not counted.");

    private HtmlReport() {}

    /// The page for a run.
    public static String of(Manifest manifest, Summary summary) {
        Html page = new Html();
        page.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">");
        page.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        page.markup("<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        page.element("title", manifest.scenario().title());
        page.markup("<style>\n" + STYLE + "</style>\n</head>\n<body>");
        opening(page, manifest);
        findings(page, summary);
        page.element("h2", "Tables");
        ReportTables.write(page, summary);
        assumed(page, manifest.assumed());
        reproduce(page, manifest);
        page.element("h2", "What this cannot show").list(LIMITS);
        return page.markup("</body>\n</html>").toString();
    }

    private static void opening(Html page, Manifest manifest) {
        Manifest.Lived lived = manifest.scenario();
        page.element("h1", lived.title());
        page.element(
                "p",
                "A synthetic society (" + lived.societyTitle() + ") under a scoring regime (" + lived.regimeTitle()
                        + ").");
        page.element("h2", "What the regime file says of itself");
        page.markup("<dl>");
        Manifest.RegimeCard card = manifest.card();
        described(page, "Whose account it follows", card.follows());
        described(page, "What it models", card.models());
        described(page, "What is disputed", card.disputed());
        described(page, "What it leaves out", card.leavesOut());
        page.markup("</dl>");
    }

    private static void findings(Html page, Summary summary) {
        page.element("h2", "What was found");
        page.element("p", SummaryText.legend(summary.frame(), summary.replicates()));
        Map<String, List<String>> byTopic = summary.findings().stream()
                .collect(Collectors.groupingBy(
                        Finding::topic,
                        LinkedHashMap::new,
                        Collectors.mapping(Finding::sentence, Collectors.toList())));
        byTopic.forEach((topic, sentences) -> page.element(
                        "h3", topic.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + topic.substring(1))
                .list(sentences));
    }

    private static void assumed(Html page, List<AssumedNumber> numbers) {
        page.element("h2", "Numbers that were assumed");
        if (numbers.isEmpty()) {
            page.element("p", "The files mark no number as assumed.");
            return;
        }
        page.element("p", "Nobody reported or estimated these; change them with --set and see what moves.");
        page.table(
                "Assumed numbers",
                List.of("Where", "Value", "Why"),
                numbers.stream()
                        .map(number -> List.of(number.path(), number.value(), number.note()))
                        .toList(),
                false);
    }

    private static void reproduce(Html page, Manifest manifest) {
        page.element("h2", "How to repeat it");
        page.markup("<pre>" + Html.escaped(manifest.command()) + "</pre>");
        page.element(
                "p",
                "On any machine and any number of threads this gives tables of the same content, and so the same"
                        + " digest. `glasshouse verify` checks a directory against it.");
        page.markup("<dl class=\"small\">");
        described(page, "Digest of the run", String.valueOf(manifest.digest()));
        described(page, "Digest of the scenario", manifest.scenario().digest());
        described(page, "Seed", Long.toString(manifest.seed()));
        described(
                page,
                "Version",
                "Glasshouse " + manifest.versions().glasshouse() + ", Java "
                        + manifest.versions().java() + ", DuckDB "
                        + manifest.versions().duckdb());
        described(page, "Run", manifest.created());
        page.markup("</dl>");
    }

    private static void described(Html page, String term, String description) {
        page.element("dt", term).element("dd", description);
    }
}
