package org.glasshouse.model.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.model.Association;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Stars;
import org.glasshouse.model.Trait;

/// What a record of each kind of conduct costs whoever it is booked on, and where it leads.
final class Punishments {
    /// One way in which a record costs something.
    ///
    /// @param path where the regime says so
    /// @param words `takes 5 points`
    record Way(String path, String words) {}

    private final Map<String, List<Way>> byKind = new LinkedHashMap<>();
    private final boolean without;

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
        without = regime.association().values().stream().anyMatch(Punishments::takesByItself)
                || regime.bonuses().values().stream().anyMatch(bonus -> bonus.points() < 0);
    }

    /// Whether a rule of association takes points of contacts for something other than a record that costs the one it
    /// is
    /// booked on.
    private static boolean takesByItself(Association rule) {
        return switch (rule) {
            case Association.WhenBelow fall -> fall.points() < 0;
            case Association.WhileBelow level -> level.points() < 0;
            case Association.WhenRecorded event -> event.points() != null && event.points() < 0;
            case Association.CoSigned signed -> signed.points() < 0;
            case Association.RatedWhen rated -> rated.moves(-1);
        };
    }

    /// Whether a rule of association can give points to contacts.
    static boolean gives(Association rule) {
        return switch (rule) {
            case Association.RatedWhen rated -> rated.moves(1);
            case Association.CoSigned signed -> signed.points() > 0;
            case Association.WhenBelow fall -> fall.points() > 0;
            case Association.WhileBelow level -> level.points() > 0;
            case Association.WhenRecorded event -> event.points() != null && event.points() > 0;
        };
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

    /// Whether anything costs anybody anything: a record, the ratings, records or standing of others, or time.
    boolean any() {
        return !byKind.isEmpty() || without;
    }

    /// `1 point`, `5 points`.
    static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /// `contacts in the layer friends`, `contacts in the layers kin and friends`.
    static String contacts(Association rule) {
        List<String> layers = rule.through();
        return "contacts in the layer" + (layers.size() == 1 ? " " : "s ") + listed(layers);
    }

    /// `people of lowest income`, `people of the minority`, `connected people`.
    static String people(Trait trait, String name) {
        return switch (trait) {
            case INCOME, SCHOOLING -> "people of " + name + " " + trait.key();
            case GROUP -> "people of the " + name;
            case AGE -> name.equals("child") ? "children" : name.equals("adult") ? "adults" : name + " people";
            case LIFE -> name.equals("cash") ? "people who live on cash" : "people of " + name + " life";
            case PLACE, CONNECTED, SEX, SOCIABILITY -> name + " people";
            case SECTOR -> "businesses in " + name;
            case SIZE -> name + " businesses";
        };
    }

    /// `a, b and c`.
    static String listed(List<String> words) {
        return joined(words, " and ");
    }

    /// `littering, quarrelling or gambling`: one of them is enough.
    static String anyOf(List<String> words) {
        return joined(words, " or ");
    }

    private static String joined(List<String> words, String last) {
        int most = words.size() - 1;
        return most < 1 ? String.join("", words) : String.join(", ", words.subList(0, most)) + last + words.get(most);
    }
}
