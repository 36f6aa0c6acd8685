package org.glasshouse.io.report;

import java.util.List;
import org.glasshouse.io.results.Manifest;
import org.glasshouse.measures.Numbers;

/// What every report says of what it cannot show and what it rests on.
final class Limits {
    /// What no run can show.
    static final List<String> OF_EVERY_RUN = List.of(
            "It is no forecast, and no account of any place: it shows what follows from the numbers in its files.",
            "Its intervals show luck alone. They say nothing of how far the assumed numbers are from the world.",
            "Where nobody published how often a list or scheme is wrong, its error rates are assumed; how many people"
                    + " were wronged here follows from them.",
            "The same people stay from the first day to the last. Nobody is born, dies, ages, moves or changes income,"
                    + " and traits such as income and schooling hang together less than they do among real people.",
            "Everybody knows the rules and answers to them in the same way, at strengths that are assumed. Nobody"
                    + " organises, leaves or bargains unless a file says so.",
            "Harm that leaves no trace in the tables, such as shame or a friendship not begun, is not counted.");

    private Limits() {}

    /// What stands in the frame at the top of a report, behind the words that every person is generated.
    ///
    /// @param assumed how many numbers are assumed
    static String warning(int assumed) {
        String rests = assumed == 0
                ? "no number in them is marked as assumed."
                : Numbers.whole(assumed) + " of these numbers are assumed, because nobody has published them.";
        return "No real person, household or place is in it. It says what such a regime does in a model whose numbers"
                + " are written down, and not what happened anywhere: " + rests
                + " Read what it cannot show before you quote a number.";
    }

    /// Whose account a regime follows, in words.
    static String follows(Manifest.RegimeCard card) {
        return switch (card.follows()) {
            case "press" -> "press reports";
            case "scholarship" -> "the scholarship";
            case "statute" -> "a statute";
            case "construction" -> "nothing real: it is a construction";
            default -> card.follows();
        };
    }

    /// What a regime file says of itself.
    static void card(Html page, Manifest.RegimeCard card) {
        page.markup("<dl class=\"facts\">");
        page.described("It models", card.models());
        page.described("Disputed", card.disputed());
        page.described("Left out", card.leavesOut());
        page.markup("</dl>");
    }

    /// The numbers that were made up, a row each.
    static void assumed(Html page, List<String> head, List<List<String>> rows) {
        page.element("h3", "Numbers that were assumed");
        if (rows.isEmpty()) {
            page.element("p", "The files mark no number as assumed.");
            return;
        }
        page.paragraph("Of the numbers in the files, " + Numbers.whole(rows.size())
                + " are assumed: nobody reported or estimated them. Change one with `--set` and see whether a finding"
                + " stands.");
        page.markup("<details><summary>The " + Numbers.whole(rows.size()) + " assumed numbers</summary>");
        page.prose("Assumed numbers", head, rows);
        page.markup("</details>");
    }
}
