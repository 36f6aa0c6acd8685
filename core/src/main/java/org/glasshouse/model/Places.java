package org.glasshouse.model;

/// How a society is divided into districts and neighbourhoods.
@Explain("How a society is divided.")
public record Places(
        @Explain(value = "Number of districts.", unit = "districts") @Default("1") @Bounds(min = 1, max = 100_000)
        int districts,

        @Explain(value = "Persons in a neighbourhood: a village or an urban residential community.", unit = "persons")
        @Default("4096")
        @Bounds(min = 1, max = 4096)
        int neighbourhoodPersons) {
    /// The most persons that a neighbourhood may hold: its columns stay in the fast cache.
    public static final int MOST_PERSONS_IN_A_NEIGHBOURHOOD = 4096;
}
