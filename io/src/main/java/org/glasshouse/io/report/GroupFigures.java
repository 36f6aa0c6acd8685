package org.glasshouse.io.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glasshouse.measures.Breakdowns;
import org.glasshouse.measures.Harm;
import org.glasshouse.measures.Numbers;
import org.glasshouse.measures.Summary;

/// The figures that divide a run by group, cause and service: whom it met, whose records were wrong, who was turned
/// away.
final class GroupFigures {
    private static final List<String> EVERYBODY = List.of("all", "all");
    private static final String NUMBER_BESIDE_BAR =
            "A bar is as long as the number at its end; the black rule over it is the 95% interval of that number.";

    private final Summary summary;
    private final Breakdowns breakdowns;
    private final String howToRead;

    GroupFigures(Summary summary) {
        this.summary = summary;
        this.breakdowns = new Breakdowns(summary);
        this.howToRead = summary.replicates() == 1 ? "A bar is as long as the number at its end." : NUMBER_BESIDE_BAR;
    }

    /// Whom each harm ever met, by group; none where the regime can do no harm.
    Optional<Figure> people() {
        List<Harm> harms =
                Arrays.stream(Harm.values()).filter(breakdowns::concerns).toList();
        if (harms.isEmpty()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(List.of("Share of the people of each group. " + howToRead));
        List<Panel> panels = new ArrayList<>();
        Map<List<Breakdowns.Line>, Harm> drawn = new HashMap<>();
        for (Harm harm : harms) {
            String heading = sentence(harm.verb(summary.frame()));
            List<Breakdowns.Line> lines = breakdowns.everMet(harm);
            Harm same = drawn.putIfAbsent(lines, harm);
            if (same == null) {
                panels.add(new BarPanel("people-" + panels.size(), heading, Writing.SHARES).of(lines));
            } else {
                words.add(heading + ": the very shares of those who " + same.verb(summary.frame())
                        + ", so they are drawn once.");
            }
        }
        List<String> head = new ArrayList<>(List.of("Group", "People"));
        harms.forEach(harm -> head.add(sentence(harm.verb(summary.frame()))));
        List<List<String>> rows = new ArrayList<>();
        for (List<String> group : breakdowns.groups()) {
            List<String> row =
                    new ArrayList<>(List.of(BarPanel.name(group), Numbers.whole(Math.round(breakdowns.people(group)))));
            harms.forEach(harm -> row.add(Numbers.with(breakdowns.peopleEverMet(harm, group))));
            rows.add(row);
        }
        return Optional.of(new Figure(
                "people",
                "Whom the regime ever met, by group",
                words,
                panels,
                new Figure.FigureTable(head, rows, true)));
    }

    /// Records right and wrong, by cause and by group; none where nothing was booked.
    Optional<Figure> records() {
        List<String> causes = breakdowns.bookedCauses();
        if (causes.isEmpty()) {
            return Optional.empty();
        }
        List<Breakdowns.Line> right = List.of(
                new Breakdowns.Line(List.of("right"), breakdowns.records(true, EVERYBODY)),
                new Breakdowns.Line(List.of("wrong"), breakdowns.records(false, EVERYBODY)));
        List<Breakdowns.Line> wrong = causes.stream()
                .filter(cause -> !Breakdowns.isRight(cause))
                .map(cause -> new Breakdowns.Line(List.of(cause), breakdowns.records(cause, EVERYBODY)))
                .toList();
        List<Panel> panels = new ArrayList<>();
        panels.add(new BarPanel("records-0", "Records booked, right and wrong", Writing.COUNTS).of(right));
        List<String> words = new ArrayList<>(
                List.of("A record is right if the person on whom it was booked did what it says. " + howToRead));
        if (wrong.isEmpty()) {
            words.add("No record was wrong in any replicate.");
        } else {
            List<Breakdowns.Line> shares = breakdowns.wrongShares();
            panels.add(new BarPanel("records-1", "Wrong records, by cause", Writing.COUNTS).of(wrong));
            panels.add(new BarPanel(
                            "records-2", "Of the records booked on each group, those that were wrong", Writing.SHARES)
                    .of(shares));
        }
        return Optional.of(new Figure(
                "records", "Records right and wrong, by cause and by group", words, panels, recordTable(causes)));
    }

    private Figure.FigureTable recordTable(List<String> booked) {
        List<String> causes = new ArrayList<>(booked);
        causes.addAll(breakdowns.unbookedCauses());
        List<String> head = new ArrayList<>(List.of("Group"));
        causes.forEach(cause -> head.add(booked.contains(cause) ? cause : cause + " (not booked)"));
        List<List<String>> rows = new ArrayList<>();
        for (List<String> group : breakdowns.groups()) {
            List<String> row = new ArrayList<>(List.of(BarPanel.name(group)));
            causes.forEach(cause -> row.add(Numbers.with(breakdowns.records(cause, group))));
            rows.add(row);
        }
        return new Figure.FigureTable(head, rows, true);
    }

    /// Blocked attempts by service; none where nobody was turned away.
    Optional<Figure> blocked() {
        List<String> services = breakdowns.blockedServices();
        if (services.isEmpty()) {
            return Optional.empty();
        }
        List<Breakdowns.Line> times = services.stream()
                .map(service -> new Breakdowns.Line(List.of(service), breakdowns.blocked(service, EVERYBODY)))
                .toList();
        List<Breakdowns.Line> hours = services.stream()
                .map(service -> new Breakdowns.Line(List.of(service), breakdowns.hoursLost(service, EVERYBODY)))
                .toList();
        List<Panel> panels = new ArrayList<>();
        panels.add(new BarPanel("blocked-0", "Times that people asked and were denied", Writing.COUNTS).of(times));
        if (hours.stream().anyMatch(line -> line.interval().mean() > 0)) {
            panels.add(
                    new BarPanel("blocked-1", "Hours that what they used instead cost them", Writing.COUNTS).of(hours));
        }
        List<String> head = new ArrayList<>(List.of("Group"));
        services.forEach(service -> head.addAll(List.of(service + ": times denied", service + ": hours lost")));
        List<List<String>> rows = new ArrayList<>();
        for (List<String> group : breakdowns.groups()) {
            List<String> row = new ArrayList<>(List.of(BarPanel.name(group)));
            services.forEach(service -> {
                row.add(Numbers.with(breakdowns.blocked(service, group)));
                row.add(Numbers.with(breakdowns.hoursLost(service, group)));
            });
            rows.add(row);
        }
        return Optional.of(new Figure(
                "blocked",
                "Blocked attempts, by service",
                List.of("A blocked attempt is a request for a service that was denied because of somebody's standing;"
                        + " one person may have many. " + howToRead),
                panels,
                new Figure.FigureTable(head, rows, true)));
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
