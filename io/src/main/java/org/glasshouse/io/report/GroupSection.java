package org.glasshouse.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glasshouse.measures.Comparison;
import org.glasshouse.measures.GroupGap;
import org.glasshouse.measures.GroupRates;
import org.glasshouse.measures.Interval;
import org.glasshouse.measures.Measure;
import org.glasshouse.measures.Numbers;

/// What a count of a comparison comes to in each group: drawn where groups differ by more than luck explains, and
/// always
/// in a table.
final class GroupSection {
    private static final String MARK = "*";
    private static final String SMALL = MARK + " marks groups of fewer than " + GroupRates.SMALL_GROUP_PERSONS
            + " people on average, in which one life more or less moves the numbers.";

    private final Comparison comparison;
    private final GroupRates rates;

    GroupSection(Comparison comparison) {
        this.comparison = comparison;
        this.rates = comparison.rates();
    }

    /// The groups beside each other in the arm in which they differ most; none where luck explains it.
    Optional<Figure> figure(Measure measure) {
        return widest(measure).filter(GroupGap::real).map(gap -> figure(measure, gap));
    }

    /// What the fold of the groups says while it is closed.
    String summary(Measure measure) {
        return "By group"
                + widest(measure)
                        .filter(gap -> gap.gap().kind() == Interval.Kind.STUDENT)
                        .map(gap -> gap.real()
                                ? ": they differ by more than luck explains"
                                : ": no two differ by more than luck explains")
                        .orElse(" in every arm");
    }

    private Optional<GroupGap> widest(Measure measure) {
        return rates.widest(measure);
    }

    private Figure figure(Measure measure, GroupGap gap) {
        String key = Figure.keyOf(measure.key()) + "-groups";
        List<String> arms = new ArrayList<>(List.of(gap.arm()));
        if (TopicSection.countsPeople(measure)) {
            rates.closest(measure, gap).ifPresent(arms::add);
        }
        List<List<String>> groups = comparison.groups().stream()
                .filter(rates::livesInEveryReplicate)
                .toList();
        List<Panel> panels = new ArrayList<>();
        for (String arm : arms) {
            List<ForestPanel.Row> drawn = groups.stream()
                    .map(group -> new ForestPanel.Row(marked(group), rates.difference(measure, group, arm)))
                    .toList();
            panels.add(new ForestPanel(
                            key + "-" + panels.size(),
                            "Under " + arm + ", for each 100 people: how far from " + comparison.baseline(),
                            Writing.DIFFERENCES)
                    .of(drawn));
        }
        List<String> head = new ArrayList<>(List.of("Group", "People"));
        arms.forEach(arm -> head.add("For each 100 people under " + arm));
        List<List<String>> rows = new ArrayList<>();
        for (List<String> group : groups) {
            List<String> row = new ArrayList<>(List.of(marked(group), people(group)));
            arms.forEach(arm -> row.add(Numbers.signed(rates.difference(measure, group, arm))));
            rows.add(row);
        }
        List<String> words = new ArrayList<>(List.of(rates.sentence(measure, gap)));
        if (arms.size() > 1) {
            words.add("Beside it stands " + arms.getLast() + ", where these two groups are closest to each other.");
        }
        if (groups.stream().anyMatch(rates::isSmall)) {
            words.add(SMALL);
        }
        return new Figure(
                key,
                ComparisonReport.capital(measure.label()) + ", by group",
                words,
                panels,
                new Figure.FigureTable(head, rows, true));
    }

    /// Writes what a measure comes to in each group in every arm, in a fold.
    ///
    /// @param summary what the fold says while it is closed
    /// @param before what stands in the fold before the table
    void writeTable(Html page, Measure measure, String summary, Runnable before) {
        List<String> head = new ArrayList<>(List.of("Group", "People"));
        head.addAll(comparison.arms());
        // Of other measures report.json and the tables have intersections: the page has to stay small.
        List<List<String>> groups =
                TopicSection.countsPeople(measure) ? comparison.groups(measure) : comparison.groups();
        List<List<String>> rows = new ArrayList<>();
        for (List<String> group : groups) {
            List<String> row = new ArrayList<>(List.of(marked(group), people(group)));
            comparison
                    .arms()
                    .forEach(arm -> row.add(Numbers.with(
                            comparison.contrast(measure, group, arm).value())));
            rows.add(row);
        }
        page.markup("<details class=\"screen\"><summary>" + Html.escaped(summary) + "</summary>");
        before.run();
        if (groups.stream().anyMatch(rates::isSmall)) {
            page.element("p", SMALL);
        }
        page.table(
                ComparisonReport.capital(measure.label()) + ", by group in every arm: " + measure.unit(),
                head,
                rows,
                true);
        page.markup("</details>");
    }

    /// What is said of the groups where they are not drawn: that luck explains how they differ.
    List<String> words(Measure measure) {
        List<String> words = new ArrayList<>();
        widest(measure).ifPresent(gap -> words.add(rates.sentence(measure, gap)));
        return words;
    }

    private String marked(List<String> group) {
        return BarPanel.name(group) + (rates.isSmall(group) ? MARK : "");
    }

    private String people(List<String> group) {
        return Numbers.whole(Math.round(rates.people(group)));
    }
}
