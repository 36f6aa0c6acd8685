package org.glasshouse.model;

import java.util.Map;

/// Who lives in a society: how many, and the shares of each trait.
@Explain("Who lives in a society.")
public record People(
        @Explain(value = "Number of persons.", unit = "persons") @Bounds(min = 1, max = 2_000_000_000)
        int persons,

        @Explain("Shares of the classes of each trait; a trait left out has everybody in its first class.")
        @Default("{}")
        @Bounds(min = 0, max = 1)
        Map<Trait, Map<String, Double>> traits) {
    public People {
        traits = Map.copyOf(traits);
    }

    /// The same people, another number of them.
    public People withPersons(int number) {
        return new People(number, traits);
    }
}
