package org.glasshouse.model.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Stars;

/// What a record of each kind of conduct costs whoever it is booked on, and where it leads.
final class Punishments {
    /// One way in which a record costs something.
    ///
    /// @param path where the regime says so
    /// @param words `takes 5 points`
    record Way(String path, String words) {}

    private final Map<String, List<Way>> byKind = new LinkedHashMap<>();

    Punishments(Regime regime) {
        regime.deeds().forEach((kind, points) -> {
            if (points < 0) {
                add(kind, "deeds." + kind, "takes " + counted(-points, "point"));
            }
        });
        regime.lists()
                .forEach((name, list) ->
                        list.entersOn().forEach(kind -> add(kind, "lists." + name, "puts people on the list " + name)));
        regime.consequences().forEach((name, consequence) -> {
            if (consequence.isSanction()) {
                consequence
                        .forRecorded()
                        .forEach(kind -> add(kind, "consequences." + name, "is shown to others in public"));
            }
        });
        Stars stars = regime.householdStars();
        if (stars != null) {
            stars.categories()
                    .forEach((category, kinds) -> kinds.stream()
                            .filter(kind -> regime.deeds().getOrDefault(kind, 0) < 0)
                            .forEach(kind -> add(
                                    kind, "household-stars.categories." + category, "takes a star of the household")));
        }
    }

    private void add(String kind, String path, String words) {
        byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(new Way(path, words));
    }

    /// The kinds of conduct of which a record costs something, in the order of the file.
    Set<String> kinds() {
        return byKind.keySet();
    }

    /// How a record of a kind costs something.
    List<Way> ways(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /// Whether anything costs anybody anything.
    boolean any() {
        return !byKind.isEmpty();
    }

    /// `1 point`, `5 points`.
    static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /// `a, b and c`.
    static String listed(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
