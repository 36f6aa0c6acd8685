package org.glasshouse.model;

import java.util.Map;

/// How people take what a regime does to them: what each experience adds, and how fast it fades.
@Explain("How people take what a regime does to them.")
public record Responses(
        @Explain(value = "Half-life of each level; 14 days or more.", unit = "days")
        @Default("{}")
        @Bounds(min = 14, max = 36500)
        Map<Level, Integer> halfLives,

        @Explain(
                value =
                        "What each experience adds to the levels; what honours add may be below 0, which takes from them.",
                unit = "levels of 255")
        @Default("{}")
        @Bounds(min = -255, max = 255)
        Map<Experience, Map<Level, Integer>> adds) {
    public Responses {
        halfLives = Map.copyOf(halfLives);
        adds = Map.copyOf(adds);
    }

    /// The half-life of a level where a file gives none.
    public static final int USUAL_HALF_LIFE_DAYS = 90;

    /// What an experience adds to a level, 0 where nothing is said.
    public int added(Experience experience, Level level) {
        return adds.getOrDefault(experience, Map.of()).getOrDefault(level, 0);
    }

    /// Days after which half of a level is left.
    public int halfLifeDays(Level level) {
        return halfLives.getOrDefault(level, USUAL_HALF_LIFE_DAYS);
    }
}
