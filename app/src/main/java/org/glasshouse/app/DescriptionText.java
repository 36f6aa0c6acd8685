package org.glasshouse.app;

import java.util.List;
import java.util.Locale;
import org.glasshouse.society.Marginal;
import org.glasshouse.society.TieMeasure;

/// A description as text for a terminal.
final class DescriptionText {
    private static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();

    private DescriptionText() {}

    static String of(Description description) {
        DescriptionText page = new DescriptionText();
        page.line(description.title() + " (" + description.kind() + " " + description.name() + ")");
        description.card().forEach((heading, said) -> {
            page.line("");
            page.wrapped(heading + ": ", said.strip(), 2);
        });
        page.sentences(description.sentences());
        if (description.drawn() != null) {
            page.shares(description.drawn());
            page.ties(description.drawn().ties());
        }
        if (description.cost() != null) {
            page.cost(description.cost());
        }
        page.evidence(description);
        return page.text.toString();
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    private void sentences(List<String> sentences) {
        line("");
        for (int each = 0; each < sentences.size(); each++) {
            wrapped(String.format(Locale.ROOT, "%3d. ", each + 1), sentences.get(each), 5);
        }
    }

    private void shares(Description.Drawn drawn) {
        line("");
        line("Shares, as asked and as drawn once with " + Quantity.of(drawn.persons(), "person"));
        String before = "";
        for (Marginal share : drawn.shares()) {
            String of = share.of().equals(before) ? "" : share.of();
            before = share.of();
            line(String.format(
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
        line("");
        line("Ties            a person  variation  clustering  distance  joined  same group");
        for (TieMeasure tie : ties) {
            line(String.format(
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
        line("");
        line(String.format(Locale.ROOT, "%.4f candidates a person-day.", cost.candidatesPerPersonDay()));
        line(cost.of() + " on " + Quantity.of(cost.threads(), "thread") + " needs about "
                + Quantity.memory(cost.bytes()) + " of memory and " + Quantity.time(cost.seconds()) + ".");
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
        line("");
        line("Numbers in the files: " + all + (all == 0 ? "." : ", of them " + parts + "."));
    }

    /// Words under one another, the first line after a heading, the others set in.
    private void wrapped(String heading, String words, int indent) {
        StringBuilder line = new StringBuilder(heading);
        boolean first = true;
        for (String word : words.split("\\s+")) {
            if (!first && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line.setLength(0);
                line.repeat(' ', indent - 1);
            }
            line.append(first ? "" : " ").append(word);
            first = false;
        }
        line(line.toString());
    }
}
