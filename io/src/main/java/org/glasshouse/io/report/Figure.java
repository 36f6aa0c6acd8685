package org.glasshouse.io.report;

import java.util.List;

/// A numbered figure of the page: small pictures side by side, what they show in words, and their numbers in a table.
///
/// @param key its name in links: `standing`
/// @param title what it shows
/// @param words what a reader should see in it, with numbers, and how it is to be read
/// @param panels the pictures
/// @param table the numbers behind them
record Figure(String key, String title, List<String> words, List<Panel> panels, FigureTable table) {
    Figure {
        words = List.copyOf(words);
        panels = List.copyOf(panels);
    }

    /// Letters that may stand in a name of a place of the page.
    static String keyOf(String words) {
        return words.replaceAll("[^A-Za-z0-9]+", "-");
    }

    /// The numbers of a figure.
    ///
    /// @param numbers whether all columns but the first hold numbers
    record FigureTable(List<String> head, List<List<String>> rows, boolean numbers) {
        FigureTable {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    /// Writes it into the page under its number.
    void write(Html page, int number) {
        String named = "Figure " + number + ". " + title;
        page.markup("<figure id=\"" + key + "\">");
        page.markup("<figcaption>").element("strong", named);
        words.forEach(sentence -> page.element("p", sentence));
        page.markup("</figcaption>");
        page.markup("<div class=\"panels\">");
        for (Panel panel : panels) {
            page.markup("<div class=\"" + panel.place() + "\">").element("p", panel.heading());
            page.markup(panel.svg()).markup("</div>");
        }
        page.markup("</div>\n</figure>");
        page.markup("<details><summary>The numbers of figure " + number + "</summary>");
        page.table("Numbers of figure " + number + ". " + title, table.head(), table.rows(), table.numbers());
        page.markup("</details>");
    }
}
