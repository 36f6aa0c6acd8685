package org.glasshouse.app;

import java.util.List;
import java.util.Locale;
import org.glasshouse.society.Marginal;
import org.glasshouse.society.TieMeasure;

/// A description as text for a terminal.
final class DescriptionText {
    private final Page page = new Page();

    private DescriptionText() {}

    static String of(Description description) {
        DescriptionText telling = new DescriptionText();
        telling.page.line(description.title() + " (" + description.kind() + " " + description.name() + ")");
        description.card().forEach((heading, said) -> {
            telling.page.line("");
            telling.page.wrapped(heading + ": ", said.strip(), 2);
        });
        telling.sentences(description.sentences());
        if (description.replaces() != null) {
            telling.page.line("");
            telling.page.line("In a regime it sets:");
            description.replaces().lines().forEach(telling.page::line);
        }
        if (description.drawn() != null) {
            telling.shares(description.drawn());
            telling.ties(description.drawn().ties());
        }
        if (description.cost() != null) {
            telling.cost(description.cost());
        }
        telling.evidence(description);
        return telling.page.toString();
    }

    private void sentences(List<String> sentences) {
        page.line("");
        page.numbered(1, sentences);
    }

    private void shares(Description.Drawn drawn) {
        page.line("");
        page.line("Shares, as asked and as drawn once with " + Quantity.of(drawn.persons(), "person"));
        String before = "";
        for (Marginal share : drawn.shares()) {
            String of = share.of().equals(before) ? "" : share.of();
            before = share.of();
            page.line(String.format(
                    Locale.ROOT,
                    "  %-14s%-14s%8.2f%%%10.2f%%",
                    of,
                    share.category(),
                    100 * share.asked(),
                    100 * share.obtained()));
        }
    }

    private void ties(List<TieMeasure> ties) {
        if (ties.isEmpty()) {
            return;
        }
        page.line("");
        page.line("Ties            a person  variation  clustering  distance  joined  same group");
        for (TieMeasure tie : ties) {
            page.line(String.format(
                    Locale.ROOT,
                    "  %-14s%8s%11s%12s%10s%8s%12s",
                    tie.layer(),
                    decimal(tie.meanDegree(), 1),
                    decimal(tie.degreeVariation(), 2),
                    decimal(tie.clustering(), 2),
                    decimal(tie.meanDistance(), 1),
                    decimal(100 * tie.joined(), 0) + "%",
                    decimal(100 * tie.sameGroup(), 0) + "%"));
        }
    }

    /// A number, or a dash where there is nothing to measure.
    private static String decimal(double number, int places) {
        return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, "%." + places + "f", number);
    }

    private void cost(Description.Cost cost) {
        page.line("");
        page.line(String.format(Locale.ROOT, "%.4f candidates a person-day.", cost.candidatesPerPersonDay()));
        page.line(cost.of() + " on " + Quantity.of(cost.threads(), "thread") + " needs about "
                + Quantity.memory(cost.bytes()) + " of memory and "
                + Quantity.times(cost.leastSeconds(), cost.mostSeconds())
                + ", the start included.");
    }

    private void evidence(Description description) {
        long all = description.numbersByEvidence().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        StringBuilder parts = new StringBuilder();
        description.numbersByEvidence().forEach((evidence, count) -> {
            if (count > 0) {
                parts.append(parts.isEmpty() ? "" : ", ")
                        .append(count)
                        .append(' ')
                        .append(evidence);
            }
        });
        page.line("");
        page.line("Numbers in the files: " + all + (all == 0 ? "." : ", of them " + parts + "."));
    }
}
