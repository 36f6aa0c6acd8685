package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.glasshouse.model.Trait;

/// Who somebody is in the model's terms: traits, household and place of a generated person, and never a name.
///
/// @param person ordinal of the person
/// @param traits class by trait; traits that the society doesn't speak of are left out
/// @param household ordinals of the others in the household
/// @param neighbourhood number of the neighbourhood
/// @param neighbours how many people live there, the person included
public record Who(int person, Map<Trait, String> traits, List<Integer> household, int neighbourhood, int neighbours) {
    public Who {
        Map<Trait, String> inOrder = new EnumMap<>(Trait.class);
        inOrder.putAll(traits);
        traits = Collections.unmodifiableMap(inOrder);
        household = List.copyOf(household);
    }

    /// Who it is, in sentences.
    public List<String> sentences() {
        List<String> parts = new ArrayList<>();
        parts.add(noun());
        for (Map.Entry<Trait, String> trait : traits.entrySet()) {
            boolean told = trait.getKey() == Trait.AGE
                    || trait.getKey() == Trait.SEX
                    || (trait.getKey() == Trait.SCHOOLING && "child".equals(traits.get(Trait.AGE)));
            if (!told) {
                parts.add(phrase(trait.getKey(), trait.getValue()));
            }
        }
        return List.of(String.join(", ", parts) + ".", home());
    }

    private String noun() {
        String sex = traits.get(Trait.SEX);
        boolean male = "male".equals(sex);
        return switch (traits.getOrDefault(Trait.AGE, "")) {
            case "child" -> (sex == null ? "A child" : male ? "A boy" : "A girl") + " of 0 to 14";
            case "adult" -> (sex == null ? "An adult" : male ? "A man" : "A woman") + " of 15 to 59";
            case "older" -> (sex == null ? "A person" : male ? "A man" : "A woman") + " of 60 or over";
            default -> sex == null ? "A person" : male ? "A male person" : "A female person";
        };
    }

    private static String phrase(Trait trait, String category) {
        return switch (trait) {
            case PLACE -> "in " + (category.equals("urban") ? "an urban" : "a rural") + " place";
            case GROUP -> "of the " + category;
            case INCOME -> "of " + category + " income";
            case CONNECTED -> category.equals("connected") ? "well-connected" : "without connections";
            case SCHOOLING -> "with " + category + " schooling";
            case LIFE -> category.equals("cash") ? "living on cash" : "living digitally";
            case SOCIABILITY -> category + " in company";
            case AGE, SEX -> category;
            case SECTOR, SIZE -> "";
        };
    }

    private String home() {
        String with = switch (household.size()) {
            case 0 -> "Lives alone";
            case 1 -> "Lives with " + LifeWords.person(household.getFirst());
            default ->
                "Lives with persons "
                        + household.stream()
                                .limit(household.size() - 1L)
                                .map(Numbers::whole)
                                .collect(Collectors.joining(", "))
                        + " and " + Numbers.whole(household.getLast());
        };
        return with + " in neighbourhood " + Numbers.whole(neighbourhood) + " of "
                + LifeWords.people(neighbours, "person") + ".";
    }
}
