package org.glasshouse.io.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.glasshouse.io.results.AssumedNumber;
import org.glasshouse.io.results.ComparisonManifest;
import org.glasshouse.io.results.Manifest;
import org.glasshouse.io.results.RunDirectory;

/// What the arms of a comparison rest on: the cards of their regimes and the numbers that were assumed in any of them.
final class ArmBases {
    private static final List<String> OF_A_COMPARISON = List.of(
            "A draw that only one arm makes has no partner in the other: what somebody does because of a consequence that"
                    + " exists in one arm only includes that arm's own luck. It averages out over replicates and is"
                    + " inside the interval.",
            "An arm is a whole other world from its first day: people don't live through a change from one to the other"
                    + " unless its file says so.",
            "With many measures, groups and arms, one in twenty intervals misses by luck alone. A finding that was"
                    + " looked for beforehand is worth more than the widest of hundreds.");

    private final List<String> arms;
    private final Map<Lived, List<String>> cards = new LinkedHashMap<>();
    private final Map<AssumedNumber, List<String>> assumed = new LinkedHashMap<>();

    /// A regime as its file tells of it.
    private record Lived(String title, Manifest.RegimeCard card) {}

    ArmBases(String baseline, Map<ComparisonManifest.ArmEntry, RunDirectory> runs) {
        this.arms =
                runs.keySet().stream().map(ComparisonManifest.ArmEntry::name).toList();
        // The baseline last: its numbers are those of the society, which every arm has.
        Stream.concat(
                        runs.entrySet().stream()
                                .filter(run -> !run.getKey().name().equals(baseline)),
                        runs.entrySet().stream()
                                .filter(run -> run.getKey().name().equals(baseline)))
                .forEach(run -> {
                    Manifest manifest = run.getValue().manifest();
                    Lived lived = new Lived(manifest.scenario().regimeTitle(), manifest.card());
                    cards.computeIfAbsent(lived, any -> new ArrayList<>())
                            .add(run.getKey().name());
                    for (AssumedNumber number : manifest.assumed()) {
                        assumed.computeIfAbsent(number, any -> new ArrayList<>())
                                .add(run.getKey().name());
                    }
                });
    }

    /// How many numbers were assumed in any arm.
    int assumed() {
        return assumed.size();
    }

    /// Writes what the comparison cannot show and what it rests on.
    ///
    /// @param assumedResponses what it cannot show of how far it hangs on assumed responses
    void limits(Html page, String assumedResponses) {
        page.markup("<h2 id=\"limits\">What this cannot show, and what it rests on</h2>")
                .list(Stream.of(List.of(assumedResponses), OF_A_COMPARISON, Limits.OF_EVERY_RUN)
                        .flatMap(List::stream)
                        .toList());
        cards.forEach((lived, names) -> {
            page.element("h3", "What the regime file of " + String.join(", ", names) + " says of itself");
            page.element("p", lived.title + ". It follows " + Limits.follows(lived.card) + ".");
            Limits.card(page, lived.card);
        });
        Limits.assumed(
                page,
                List.of("Where", "Value", "Why", "Arms"),
                assumed.entrySet().stream()
                        .map(each -> List.of(
                                each.getKey().path(),
                                each.getKey().value(),
                                each.getKey().note(),
                                told(each.getValue())))
                        .toList());
    }

    /// `all`, `all but none`, or their names.
    private String told(List<String> names) {
        List<String> others = arms.stream().filter(arm -> !names.contains(arm)).toList();
        if (others.isEmpty()) {
            return "all";
        }
        return others.size() == 1 && names.size() > 1 ? "all but " + others.getFirst() : String.join(", ", names);
    }
}
