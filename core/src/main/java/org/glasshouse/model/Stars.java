package org.glasshouse.model;

import java.util.List;
import java.util.Map;

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
        Map<String, List<String>> categories) {
    public Stars {
        categories = Society.inOrder(categories);
    }

    /// The least number of stars.
    public static final int LEAST = 1;

    /// The greatest number of stars.
    public static final int MOST = 5;

    /// The most categories that a household's column holds.
    public static final int MOST_CATEGORIES = 5;
}
