package org.glasshouse.model;

import java.util.List;

/// How contacts keep away from people of low standing, and how long that sticks to them.
///
/// *Stigma* runs from nothing in the best grade to its full extent in the worst, and is full on any list. Once a week
/// it is
/// raised to what the standing of that day brings, and what is above that fades. A tie is cut for the week if its own
/// draw
/// lies below the share that the higher stigma of the two brings.
@Explain("How contacts keep away from people of low standing.")
public record Shunning(
        @Explain("The layers of ties that may be cut.") List<String> through,

        @Explain("Share of these ties that are cut at full stigma; at less stigma as much less.")
        @Bounds(min = 0, max = 1)
        double cuts,

        @Explain(value = "Half-life of stigma once the standing is better.", unit = "days")
        @Default("90")
        @Bounds(min = 14, max = 36500)
        int halfLifeDays) {
    public Shunning {
        through = List.copyOf(through);
    }
}
