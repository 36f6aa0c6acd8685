package org.glasshouse.model;

import java.util.List;

/// What costs points costs more each time: the penalty for a record grows with the records already in force on the
/// person. All records of one day count alike.
@Explain("What costs points costs more each time.")
public record Escalation(
        @Explain("The kinds of conduct that count and are raised; left out: all that cost points.") @Default("[]")
        List<String> of,

        @Explain("What each earlier record in force adds, as a share of the ordinary penalty.")
        @Bounds(min = 0, max = 100)
        double adds,

        @Explain("The most that a penalty becomes, in ordinary penalties.") @Bounds(min = 1, max = 100)
        double atMost) {
    public Escalation {
        of = List.copyOf(of);
    }
}
