package org.glasshouse.model;

import java.util.List;

/// When people join others in acting together: each joins once enough of their contacts have.
///
/// A person's threshold is the share of contacts that must have joined first; whoever's is 0 or less joins
/// whatever others do. Thresholds are spread evenly from the lowest to the highest, and fear raises them.
///
/// @see <a href="https://doi.org/10.1086/226707">Granovetter (1978), Threshold models of collective behavior</a>
@Explain("When people join others in acting together: each joins once enough of their contacts have.")
public record CollectiveAction(
        @Explain("The layers of ties through which people see who has joined.")
        List<String> through,

        @Explain(
                "The lowest threshold; thresholds are spread evenly from here on, and whoever's is below 0 needs nobody.")
        @Bounds(min = -10, max = 0)
        double lowestThreshold,

        @Explain("The highest threshold; above 1 nobody's contacts suffice.") @Bounds(min = 0, max = 10)
        double highestThreshold,

        @Explain("By how much fear of 255 raises a threshold.") @Default("0") @Bounds(min = 0, max = 10)
        double fearRaises) {
    public CollectiveAction {
        through = List.copyOf(through);
    }
}
