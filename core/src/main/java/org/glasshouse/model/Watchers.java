package org.glasshouse.model;

/// People who go on beats: a channel that needs them sees a neighbourhood only while one of them is there.
///
/// Each beat they are sent anew, by how many records were made where, or evenly. Sent by records, they make more
/// records where they made some before: a loop that Ensign and others describe for police patrols.
///
/// @see <a href="https://arxiv.org/abs/1706.09847">Ensign, Friedler, Neville, Scheidegger, Venkatasubramanian (2018),
///     Runaway feedback loops in predictive policing</a>
@Explain("People who go on beats; the channel sees a neighbourhood only while one of them is there.")
public record Watchers(
        @Explain(
                "Watchers for each neighbourhood in which the channel is at work. Below 1 some neighbourhoods have none for a beat: with 0.5 half of them, chosen anew each time.")
        @Bounds(min = 0, max = 64)
        double perNeighbourhood,

        @Explain(
                value =
                        "Days for which they stay where they were sent; they move on the first day of a span (`exchange`).",
                unit = "days")
        @Default("7")
        @Bounds(min = 1, max = 3650)
        int beatDays,

        @Explain(
                "The share of them that are sent by how many records the channel made where; the others go round evenly. 0 has no feedback, 1 nothing else.")
        @Default("0")
        @Bounds(min = 0, max = 1)
        double sentByRecords,

        @Explain("Which records count for that: those of the `last-beat`, or `all`.") @Default("last-beat")
        Memory counting) {

    /// More watchers than this in one neighbourhood see no more.
    public static final int MOST_IN_ONE_PLACE = 64;

    /// Which records say where watchers are sent.
    public enum Memory {
        /// Those made since the watchers were last sent.
        LAST_BEAT,
        /// All since the first day.
        ALL
    }

    /// The mean over neighbourhoods and beats of the chance that one watcher at least sees a deed, where watchers go
    /// round evenly, so that each place has one of the two whole numbers nearest to their mean.
    double chanceSeen(double detects) {
        int least = (int) Math.floor(perNeighbourhood);
        double more = perNeighbourhood - least;
        return (1 - more) * oneSees(detects, least) + more * oneSees(detects, least + 1);
    }

    /// The chance that one of some watchers in a place at least sees a deed there, each for themselves.
    ///
    /// @param detects chance of each
    public static double oneSees(double detects, int watchers) {
        return 1 - StrictMath.pow(1 - detects, Math.min(watchers, MOST_IN_ONE_PLACE));
    }
}
