package org.glasshouse.io.report;

import java.util.Optional;
import org.glasshouse.measures.Summary;

/// The part of the report that shows figures, each with its table; where a regime has nothing to show, a sentence says
/// so.
final class Pictures {
    private final Summary summary;
    private final Optional<Figure> life;
    private int figures;

    Pictures(Summary summary, Optional<Figure> life) {
        this.summary = summary;
        this.life = life;
    }

    void write(Html page) {
        page.markup("<h2 id=\"pictures\">Pictures</h2>");
        StandingFigures standing = new StandingFigures(summary);
        GroupFigures groups = new GroupFigures(summary);
        write(page, standing.grades(), "The regime gives people no grades, so there is no standing over time to draw.");
        write(page, standing.lists(), "The regime has no lists of people, so nobody is listed.");
        write(page, groups.people(), "The regime can put no person on a list or into a low grade, so it met nobody.");
        write(page, groups.records(), "No record was booked on anybody in any replicate.");
        write(page, groups.blocked(), "Nobody was denied a service in any replicate.");
        write(page, life, "No life is drawn: the run kept no panel, or nothing happened to anybody in it.");
        page.markup("<details><summary>More tables: standing, conduct, records by channel, services</summary>");
        ReportTables.write(page, summary);
        page.markup("</details>");
    }

    private void write(Html page, Optional<Figure> figure, String otherwise) {
        figure.ifPresentOrElse(drawn -> drawn.write(page, ++figures), () -> page.element("p", otherwise));
    }
}
