package org.glasshouse.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether people approve of being scored, as all but children are asked once the last day is over.
///
/// Each person has a threshold, drawn once and the same in every arm, and approves if what speaks for the scheme
/// to them exceeds it: a base by what they are (the wish for order), pride in a standing above the start, honours,
/// what a sanction of their own has done to them, and, of those who are told what is done to others, what they have
/// seen of it and heard. It is told beside the harms and is no target of anything; it says nothing of consent, since
/// who is afraid may say yes.
///
/// @see <a href="https://doi.org/10.1177/1461444819826402">Kostka (2019), China's social credit systems and public
///     opinion: explaining high levels of approval</a>
@Explain(
        "Whether people approve of being scored; all but children are asked once the last day is over, and it is told beside the harms.")
public record Approval(
        @Explain("Share of people who approve whatever the scheme does: the wish for order.") @Bounds(min = 0, max = 1)
        double base,

        @Explain("Factors on that share by class of trait; a class left out has 1.")
        @Default("{}")
        @Bounds(min = 0, max = 1000)
        Map<Trait, Map<String, Double>> by,

        @Explain(
                "What points at the upper end of the scale add to the share; the lower end takes as much, the start nothing, in between in proportion.")
        @Default("0")
        @Bounds(min = 0, max = 1)
        double pride,

        @Explain("What having been honoured in public adds.") @Default("0") @Bounds(min = 0, max = 1)
        double honoured,

        @Explain(
                "What having been under a sanction adds; below 0 it takes. At 0 the punished approve like everybody else.")
        @Default("0")
        @Bounds(min = -1, max = 1)
        double punished,

        @Explain("Share of people who are told what is done to others; nobody else perceives any of it.")
        @Default("1")
        @Bounds(min = 0, max = 1)
        double told,

        @Explain("The layers of ties through which people see what is done to others.") @Default("[]")
        List<String> through,

        @Explain(
                "What it adds for those who are told if all of their contacts have been under a sanction; below 0 it takes. Of some contacts as much less.")
        @Default("0")
        @Bounds(min = -1, max = 1)
        double seen,

        @Explain("What it adds for those who are told if anybody has been under a sanction; below 0 it takes.")
        @Default("0")
        @Bounds(min = -1, max = 1)
        double heard,

        @Explain("Whether people approve of scoring those of other groups than their own; left out: nobody is asked.")
        @Nullable
        OfOthers ofOthers) {
    public Approval {
        by = Map.copyOf(by);
        through = List.copyOf(through);
    }

    /// Whether people approve of scoring those of other groups than their own, whatever they think of being scored.
    ///
    /// The same threshold decides, but nothing of their own life counts.
    @Explain("Whether people approve of scoring those of other groups than their own.")
    public record OfOthers(
            @Explain("Share of people who approve of it whatever it does.") @Bounds(min = 0, max = 1)
            double base,

            @Explain("Factors on that share by class of trait; a class left out has 1.")
            @Default("{}")
            @Bounds(min = 0, max = 1000)
            Map<Trait, Map<String, Double>> by,

            @Explain(
                    "What it adds for those who are told if all of their contacts of other groups have been under a sanction; below 0 it takes.")
            @Default("0")
            @Bounds(min = -1, max = 1)
            double seen,

            @Explain(
                    "What it adds for those who are told if anybody of another group has been under a sanction; below 0 it takes.")
            @Default("0")
            @Bounds(min = -1, max = 1)
            double heard) {
        public OfOthers {
            by = Map.copyOf(by);
        }
    }

    /// The same people without pride in standing and honours.
    public Approval withoutPride() {
        return new Approval(base, by, 0, 0, punished, told, through, seen, heard, ofOthers);
    }

    /// The same people, to whom a sanction of their own makes no difference.
    public Approval withoutPunished() {
        return new Approval(base, by, pride, honoured, 0, told, through, seen, heard, ofOthers);
    }

    /// The same people, all of whom are told.
    public Approval toldToAll() {
        return new Approval(base, by, pride, honoured, punished, 1, through, seen, heard, ofOthers);
    }

    /// The same people, whom nobody asks about scoring others.
    public Approval withoutOthers() {
        return new Approval(base, by, pride, honoured, punished, told, through, seen, heard, null);
    }
}
