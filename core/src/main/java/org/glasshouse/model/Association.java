package org.glasshouse.model;

import java.util.List;

/// Guilt by association: when somebody falls below a grade, their contacts gain or lose points.
@Explain("When somebody falls below a grade, their contacts lose points.")
public record Association(
        @Explain("The grade below which a person falls.") String whenBelow,

        @Explain("The layers of ties through which it travels.")
        List<String> through,

        @Explain(value = "What it does to each contact.", unit = "points") @Bounds(min = -10_000, max = 10_000)
        int points) {
    public Association {
        through = List.copyOf(through);
    }
}
