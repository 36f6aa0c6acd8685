package org.glasshouse.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The organisations of a society: subjects with conduct of their own, numbered after the persons.
/// Told as shares and never as rows: nothing in a file can name one.
@Explain("Businesses and public bodies.")
public record Organisations(
        @Explain("Businesses, each with one owner among the persons of its neighbourhood; left out: there are none.")
        @Nullable
        Businesses businesses,

        @Explain("Public bodies, each of a district; left out: there are none.") @Nullable
        PublicBodies publicBodies) {
    /// The most businesses for each person: with the public bodies a neighbourhood has at most
    /// 8,192 subjects.
    public static final double MOST_BUSINESSES_PER_PERSON = 0.9;

    /// The most public bodies of a district.
    public static final int MOST_BODIES_PER_DISTRICT = 256;

    /// The most subjects of a neighbourhood: its persons and its organisations.
    public static final int MOST_SUBJECTS_IN_A_NEIGHBOURHOOD = 8192;

    /// Whether there are subjects of a class.
    public boolean have(SubjectClass subjects) {
        return switch (subjects) {
            case PERSONS -> true;
            case BUSINESSES -> businesses != null;
            case PUBLIC_BODIES -> publicBodies != null;
        };
    }

    /// Firms. What is theirs alone is a sector and a size; group, income and connection are those
    /// of the owner's household.
    @Explain("Businesses, each with one owner among the persons of its neighbourhood.")
    public record Businesses(
            @Explain(value = "How many there are for each person.", unit = "businesses a person")
            @Bounds(min = 0, max = MOST_BUSINESSES_PER_PERSON)
            double perPerson,

            @Explain("Shares of the classes of `sector` and of `size`; a trait left out has all in its first class.")
            @Default("{}")
            @Bounds(min = 0, max = 1)
            Map<Trait, Map<String, Double>> traits) {
        public Businesses {
            traits = Map.copyOf(traits);
        }
    }

    /// Offices that act for a district.
    @Explain("Public bodies, each of a district; they live in its first neighbourhood.")
    public record PublicBodies(
            @Explain(value = "How many each district has.", unit = "bodies a district")
            @Bounds(min = 1, max = MOST_BODIES_PER_DISTRICT)
            int perDistrict) {}
}
