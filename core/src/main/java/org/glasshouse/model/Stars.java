package org.glasshouse.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Stars of a household, 1 to 5 in each category, that feed the points of those who live in it.
///
/// A booked record of a bad deed in a category takes a star, one of a good deed gives one.
@Explain("Stars of a household in categories, which feed the points of its members.")
public record Stars(
        @Explain("Stars that each household starts with in each category.") @Default("3") @Bounds(min = 1, max = 5)
        int start,

        @Explain(value = "What a star more or less is worth to each member.", unit = "points")
        @Bounds(min = 0, max = 1000)
        int pointsForAStar,

        @Explain("The kinds of conduct that count in each category, at most five categories.")
        Map<String, List<String>> categories,

        @Explain("How people take down the sign that shows them; left out: it stays by the door.") @Nullable
        TornDown tornDown) {
    public Stars {
        categories = Society.inOrder(categories);
    }

    /// Stars whose sign nobody takes down.
    public Stars(int start, int pointsForAStar, Map<String, List<String>> categories) {
        this(start, pointsForAStar, categories, null);
    }

    /// The same stars, on a sign that is taken down so; null where nobody does.
    public Stars with(@Nullable TornDown resistance) {
        return new Stars(start, pointsForAStar, categories, resistance);
    }

    /// The least number of stars.
    public static final int LEAST = 1;

    /// The greatest number of stars.
    public static final int MOST = 5;

    /// The most categories that a household's column holds.
    public static final int MOST_CATEGORIES = 5;

    /// A household whose sign is down is not rated: no record moves its stars.
    @Explain("People tear down the sign with the stars; while it is down, no record moves the household's stars.")
    public record TornDown(
            @Explain("The kind of conduct of whoever tears it down.")
            String by,

            @Explain(value = "How often those in charge put up again all signs that are down; 0: never.", unit = "days")
            @Default("0")
            @Bounds(min = 0, max = 3650)
            int putUpEveryDays) {}
}
