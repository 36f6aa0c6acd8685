package org.glasshouse.io.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.measures.Breakdowns;
import org.glasshouse.measures.Numbers;
import org.glasshouse.measures.Summary;
import org.glasshouse.measures.Totals;

/// The tables of the report: who stands where, whom it met, and what was done, booked and denied. All are means of a
/// run.
final class ReportTables {
    private ReportTables() {}

    static void write(Html page, Summary summary) {
        standingByGroup(page, summary);
        conduct(page, summary);
        records(page, summary);
        services(page, summary);
    }

    private static void standingByGroup(Html page, Summary summary) {
        List<List<String>> standings = new ArrayList<>();
        summary.frame().grades().forEach(grade -> standings.add(List.of("grade", grade)));
        List<List<String>> grades = List.copyOf(standings);
        summary.frame().lists().forEach(list -> standings.add(List.of("list", list)));
        if (standings.isEmpty()) {
            return;
        }
        List<String> head = new ArrayList<>(List.of("Group", "Mean points"));
        standings.forEach(standing -> head.add(String.join(" ", standing)));
        List<List<String>> rows = new ArrayList<>();
        for (List<String> group : summary.levels().keys()) {
            double persons = mean(summary.levels(), "persons", group);
            List<String> row = new ArrayList<>(List.of(name(group), meanPoints(summary, group, grades)));
            for (List<String> standing : standings) {
                row.add(withShare(summary, mean(summary.standing(), "persons", joined(group, standing)), persons));
            }
            rows.add(row);
        }
        page.table("Standing on the last day, by group", head, rows, true);
    }

    /// Points for each person whom the regime scores; nothing where it scores nobody of the group.
    private static String meanPoints(Summary summary, List<String> group, List<List<String>> grades) {
        double scored = grades.stream()
                .mapToDouble(grade -> mean(summary.standing(), "persons", joined(group, grade)))
                .sum();
        return scored == 0 ? "" : Numbers.average(mean(summary.levels(), "points", group) / scored);
    }

    private static List<String> joined(List<String> words, List<String> more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(more);
        return all;
    }

    private static void conduct(Html page, Summary summary) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> kind : summary.conduct().keys()) {
            double done = mean(summary.conduct(), "done", kind);
            rows.add(List.of(
                    kind.getFirst(),
                    count(summary, done),
                    withShare(summary, mean(summary.conduct(), "seen", kind), done)));
        }
        tableIfAny(page, "Conduct, done and recorded", List.of("Kind", "Acts", "Recorded"), rows);
    }

    private static void records(Html page, Summary summary) {
        Breakdowns breakdowns = new Breakdowns(summary);
        List<String> causes = new ArrayList<>(breakdowns.bookedCauses());
        causes.addAll(breakdowns.unbookedCauses());
        Set<List<String>> sources = new LinkedHashSet<>();
        summary.records().keys().forEach(key -> sources.add(key.subList(0, 2)));
        List<List<String>> rows = new ArrayList<>();
        for (List<String> source : sources) {
            List<String> row = new ArrayList<>(List.of(String.join(": ", source)));
            for (String cause : causes) {
                row.add(count(summary, mean(summary.records(), "records", joined(source, List.of(cause)))));
            }
            rows.add(row);
        }
        List<String> head = new ArrayList<>(List.of("Channel: kind"));
        head.addAll(causes);
        tableIfAny(page, "Records, by channel, kind and cause", head, rows);
    }

    private static void services(Html page, Summary summary) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> key : summary.services().keys()) {
            rows.add(List.of(
                    String.join(": ", key),
                    count(summary, mean(summary.services(), "times", key)),
                    count(summary, mean(summary.services(), "minutes", key) / 60)));
        }
        tableIfAny(page, "Services", List.of("Service: outcome", "Times", "Hours lost"), rows);
    }

    private static void tableIfAny(Html page, String caption, List<String> head, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            page.table(caption, head, rows, true);
        }
    }

    private static String name(List<String> group) {
        return group.getFirst().equals("all") ? "everybody" : String.join(": ", group);
    }

    private static String withShare(Summary summary, double part, double whole) {
        return count(summary, part) + (whole == 0 ? "" : " (" + Numbers.share(part / whole) + ")");
    }

    private static String count(Summary summary, double mean) {
        return Numbers.count(mean, summary.replicates());
    }

    private static double mean(Totals totals, String number, List<String> key) {
        return Arrays.stream(totals.perReplicate(number, key)).average().orElse(0);
    }
}
