package org.glasshouse.io.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.glasshouse.measures.ArmFinding;
import org.glasshouse.measures.Comparison;
import org.glasshouse.measures.ComparisonSentences;
import org.glasshouse.measures.ComparisonText;
import org.glasshouse.measures.Contrast;
import org.glasshouse.measures.HarmDefinition;
import org.glasshouse.measures.Interval;
import org.glasshouse.measures.Measure;
import org.glasshouse.measures.Numbers;
import org.glasshouse.measures.WrongInAll;

/// The part of the report that shows the measures of one topic, arm by arm: those drawn in which arms differ most, all
/// of
/// them in a table.
final class TopicSection {
    private static final int MOST_DRAWN = 4;
    private static final int MOST_LETTERS = 22;

    private final Html page;
    private final Comparison comparison;
    private final ComparisonSentences sentences;
    private final GroupSection groups;
    private final List<String> everybody;
    private boolean explained;
    private int figures;
    private final Map<String, Pictures> pictures = new ConcurrentHashMap<>();

    TopicSection(Html page, Comparison comparison) {
        this.page = page;
        this.comparison = comparison;
        this.sentences = new ComparisonSentences(comparison);
        this.groups = new GroupSection(comparison);
        this.everybody = comparison.groups().getFirst();
    }

    /// The pictures of a measure.
    ///
    /// @param byGroup the groups beside each other, where they differ
    private record Pictures(Figure own, Optional<Figure> byGroup) {}

    /// Draws what some topics will show: that takes most of a report's time, and pictures don't know of each other.
    void draw(Collection<List<Measure>> topics) {
        topics.parallelStream()
                .flatMap(measures -> drawn(alone(differing(measures))).stream())
                .forEach(this::pictures);
    }

    private Pictures pictures(Measure measure) {
        return pictures.computeIfAbsent(
                measure.key(),
                any -> new Pictures(
                        figure(measure), comparison.groups().size() > 1 ? groups.figure(measure) : Optional.empty()));
    }

    private List<Measure> differing(List<Measure> measures) {
        return measures.stream()
                .filter(measure -> comparison.alike(measure).size() > 1)
                .toList();
    }

    private List<Measure> alone(List<Measure> measures) {
        return measures.stream()
                .filter(measure -> comparison.twin(measure).isEmpty())
                .toList();
    }

    /// Writes a topic.
    void write(String topic, List<Measure> measures) {
        page.markup(
                "<h2 id=\"" + Figure.keyOf(topic) + "\">" + Html.escaped(ComparisonReport.capital(topic)) + "</h2>");
        Stream.concat(HarmDefinition.all().stream(), HarmDefinition.beside().stream())
                .filter(harm -> harm.topic().equals(topic))
                .findFirst()
                .ifPresent(this::definition);
        List<Measure> differing = differing(measures);
        if (differing.isEmpty()) {
            page.element("p", "No measure of this topic differs between any two arms in any replicate.");
        }
        List<Measure> alone = alone(differing);
        List<Measure> drawn = drawn(alone);
        if (!drawn.isEmpty() && !explained) {
            explained = true;
            page.element("p", howToRead());
            page.markup(
                    "<p class=\"paper\">The folds by group are not printed: their numbers stand in report.json beside"
                            + " this page, and in the page itself on a screen.</p>");
        }
        if (drawn.size() < alone.size()) {
            page.element(
                    "p",
                    "Of " + Numbers.whole(measures.size()) + " measures "
                            + (drawn.size() == 1 ? "the one is" : "those " + drawn.size() + " are")
                            + " drawn in which the arms differ most in proportion; the table behind them has all.");
        }
        differing.forEach(this::twin);
        if (!drawn.isEmpty()) {
            briefs(drawn.getFirst());
        }
        for (Measure measure : drawn) {
            if (!measure.equals(drawn.getFirst())) {
                conditions(measure);
            }
            pictures(measure).own().write(page, ++figures);
            if (comparison.groups().size() > 1) {
                groups(measure);
            }
        }
        if (topic.equals(WrongInAll.TOPIC)) {
            wrongInAll();
        }
        if (drawn.size() < measures.size()) {
            all(topic, measures);
        }
    }

    /// What the books of an arm don't show, where its twin was lived, too.
    private void wrongInAll() {
        List<WrongInAll> all = WrongInAll.of(comparison);
        if (all.isEmpty()) {
            page.element(
                    "p",
                    "The wrong in all is not told here: no arm was lived with +perfect-sensing,+no-association laid"
                            + " over another arm.");
            return;
        }
        page.element("h3", "In all");
        page.list(all.stream()
                .filter(WrongInAll::ofEverybody)
                .map(WrongInAll::sentence)
                .toList());
        page.markup("<details><summary>By group</summary>");
        page.table(
                "Wrongful sanction-days in all, by group",
                List.of("Arm", "Twin", "Group", "In all", "Net on the books", "By what people did because of it"),
                all.stream()
                        .filter(each -> !each.ofAnIntersection())
                        .map(each -> List.of(
                                each.arm(),
                                each.twin(),
                                each.ofEverybody() ? "everybody" : each.split() + " " + each.category(),
                                Numbers.with(each.inAll()),
                                Numbers.with(each.onTheBooks()),
                                Numbers.with(each.answered())))
                        .toList(),
                true);
        page.markup("</details>");
    }

    /// What a harm is, and in a fold how it is counted.
    private void definition(HarmDefinition harm) {
        page.element("p", harm.definition());
        page.markup("<details><summary>How it is counted, and where the notion comes from</summary>");
        page.element("p", harm.formula()).element("p", harm.source());
        page.markup("</details>");
    }

    /// Whether a measure counts people: those are told before all else.
    static boolean countsPeople(Measure measure) {
        return measure.unit().equals("people");
    }

    /// What every arm comes to in a measure, in sentences.
    private void briefs(Measure measure) {
        page.element("h3", ComparisonReport.capital(measure.label()));
        page.list(sentences.of(measure).stream().map(ArmFinding::brief).toList());
    }

    /// Says of a measure with the numbers of another that it is not drawn.
    private void twin(Measure measure) {
        comparison.twin(measure).ifPresent(twin -> {
            page.element(
                    "p",
                    ComparisonReport.capital(measure.label()) + ": not drawn. "
                            + ComparisonReport.theVeryNumbers(twin));
            conditions(measure);
        });
    }

    /// What of a measure hangs on assumed responses by more than half, in sentences.
    private void conditions(Measure measure) {
        List<String> conditional = sentences.of(measure).stream()
                .filter(ArmFinding::conditional)
                .map(ArmFinding::sentence)
                .toList();
        if (!conditional.isEmpty()) {
            page.list(conditional);
        }
    }

    /// The groups are drawn where they differ: for everybody to see where people are counted, else in the fold.
    private void groups(Measure measure) {
        Optional<Figure> figure = pictures(measure).byGroup();
        boolean open = figure.isPresent() && countsPeople(measure);
        if (open) {
            figure.orElseThrow().write(page, ++figures);
        }
        groups.writeTable(page, measure, open ? "By group in every arm" : groups.summary(measure), () -> {
            if (figure.isEmpty()) {
                groups.words(measure).forEach(words -> page.element("p", words));
            } else if (!open) {
                figure.orElseThrow().write(page, ++figures);
            }
        });
    }

    private String howToRead() {
        String disc = comparison.replicates() == 1
                ? "In each picture a disc is what was counted."
                : "In each picture a disc is the mean, and the line through it its 95% interval; where no line is seen it"
                        + " is narrower than the disc.";
        String second = comparison
                .secondBaseline()
                .map(arm ->
                        " How far it is from " + comparison.baseline() + " is not drawn where that is 0 throughout and"
                                + " the number tells it already; how far it is from " + arm
                                + ", the first arm beside it, is drawn always.")
                .orElse("");
        return disc + " First stands what each arm comes to, then how far that is from another arm, replicate by"
                + " replicate; the upright line is 0, and each picture has a scale of its own." + second;
    }

    /// The measures in which the arms differ most in proportion, in the order in which they are told.
    private List<Measure> drawn(List<Measure> differing) {
        List<Measure> most = differing.stream()
                .sorted(Comparator.comparingDouble(this::spread).reversed())
                .limit(MOST_DRAWN)
                .toList();
        return differing.stream().filter(most::contains).toList();
    }

    /// How far the arms are apart, as a share of the largest: those that are set against the baseline among each other,
    /// as almost everything differs from a world without a regime; a single one from the baseline.
    private double spread(Measure measure) {
        List<Double> means = comparison.arms().stream()
                .filter(arm ->
                        !arm.equals(comparison.baseline()) || comparison.arms().size() == 2)
                .map(arm -> contrast(measure, arm, arm).value().mean())
                .toList();
        double least = means.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = means.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double largest = Math.max(Math.abs(least), Math.abs(most));
        return largest == 0 ? 0 : (most - least) / largest;
    }

    private Figure figure(Measure measure) {
        String key = Figure.keyOf(measure.key());
        List<String> against = against(measure);
        List<Panel> panels = new ArrayList<>();
        panels.add(new ForestPanel(key + "-values", "In each arm, " + measure.unit(), Writing.COUNTS)
                .of(comparison.arms().stream()
                        .map(arm -> new ForestPanel.Row(
                                shortName(arm),
                                contrast(measure, arm, comparison.baseline()).value()))
                        .toList()));
        for (String other : against) {
            panels.add(new ForestPanel(
                            key + "-from-" + comparison.arms().indexOf(other),
                            "How far from " + other + ", " + measure.unit(),
                            Writing.DIFFERENCES)
                    .of(comparison.arms().stream()
                            .map(arm -> row(measure, arm, other))
                            .toList()));
        }
        List<String> head = new ArrayList<>(List.of("Arm", measure.unit()));
        against.forEach(other -> head.add("Difference from " + other));
        List<List<String>> rows = new ArrayList<>();
        for (String arm : comparison.arms()) {
            List<String> row = new ArrayList<>(List.of(
                    arm,
                    Numbers.with(contrast(measure, arm, comparison.baseline()).value())));
            against.forEach(other -> row.add(arm.equals(other) ? "" : difference(contrast(measure, arm, other))));
            rows.add(row);
        }
        return new Figure(
                key,
                ComparisonReport.capital(measure.label()),
                List.of(),
                panels,
                new Figure.FigureTable(head, rows, true));
    }

    /// The arms from which a difference tells more than the numbers themselves.
    private List<String> against(Measure measure) {
        List<String> against = new ArrayList<>();
        Optional<String> second = comparison.secondBaseline();
        boolean fromNothing = comparison.arms().stream()
                .allMatch(arm -> contrast(measure, arm, comparison.baseline()).fromNothing());
        if (second.isEmpty() || !fromNothing) {
            against.add(comparison.baseline());
        }
        second.ifPresent(against::add);
        return against;
    }

    /// How far an arm is from another.
    private ForestPanel.Row row(Measure measure, String arm, String other) {
        Contrast contrast = contrast(measure, arm, other);
        boolean itself = arm.equals(other);
        return new ForestPanel.Row(
                shortName(arm), contrast.difference(), !itself, itself ? "itself" : contrast.same() ? "same" : "");
    }

    /// Every measure of a topic, a row for each set of arms that are alike in it.
    private void all(String topic, List<Measure> measures) {
        List<String> against = new ArrayList<>(List.of(comparison.baseline()));
        comparison.secondBaseline().ifPresent(against::add);
        List<String> head = new ArrayList<>(List.of("Measure", "Arms", "Value"));
        against.forEach(other -> head.add("Difference from " + other));
        List<List<String>> rows = new ArrayList<>();
        for (Measure measure : measures) {
            for (ArmFinding finding : sentences.of(measure)) {
                List<String> row = new ArrayList<>(List.of(
                        measure.label(),
                        String.join(", ", finding.arms()),
                        Numbers.with(finding.value()) + (finding.conditional() ? ComparisonText.IF : "")));
                against.forEach(other -> row.add(
                        finding.arms().equals(List.of(other))
                                ? ""
                                : difference(contrast(measure, finding.arms().getFirst(), other))));
                rows.add(row);
            }
        }
        String caption = "All " + Numbers.whole(measures.size()) + " measures of " + topic;
        page.markup("<details><summary>" + Html.escaped(caption) + "</summary>");
        page.table(caption, head, rows, false);
        page.markup("</details>");
    }

    private static String difference(Contrast contrast) {
        Interval difference = contrast.difference();
        return contrast.same() ? "the same in every replicate" : Numbers.signed(difference);
    }

    private Contrast contrast(Measure measure, String arm, String against) {
        return comparison.contrast(measure, everybody, arm, against);
    }

    /// A name that is too long for a picture begins with its number among the arms, so that no two look alike.
    private String shortName(String arm) {
        return arm.length() <= MOST_LETTERS ? arm : (comparison.arms().indexOf(arm) + 1) + ". " + arm;
    }
}
