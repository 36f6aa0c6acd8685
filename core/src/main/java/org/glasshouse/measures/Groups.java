package org.glasshouse.measures;

import java.util.Map;

/// How sentences speak of a class of a trait.
final class Groups {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("place/rural", "people in rural places"),
            Map.entry("place/urban", "people in urban places"),
            Map.entry("group/majority", "people of the majority"),
            Map.entry("group/minority", "people of the minority"),
            Map.entry("connected/connected", "well-connected people"),
            Map.entry("connected/unconnected", "people without connections"),
            Map.entry("age/adult", "people aged 15 to 59"),
            Map.entry("age/child", "children"),
            Map.entry("age/older", "people of 60 and over"),
            Map.entry("sex/female", "women and girls"),
            Map.entry("sex/male", "men and boys"),
            Map.entry("life/digital", "people who live digitally"),
            Map.entry("life/cash", "people who live on cash"));

    private Groups() {}

    /// A plural noun for the people of a class: `people of lowest income`.
    static String people(String split, String category) {
        return switch (split) {
            case "income" -> "people of " + category + " income";
            case "schooling" -> "people with " + category + " schooling";
            case "sociability" -> category + " people";
            default -> WORDS.getOrDefault(split + "/" + category, "people of " + split + " " + category);
        };
    }
}
