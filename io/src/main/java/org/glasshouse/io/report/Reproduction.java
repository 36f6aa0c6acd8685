package org.glasshouse.io.report;

import org.glasshouse.io.results.Manifest;
import org.glasshouse.measures.Numbers;

/// The part of the report that tells how to repeat the run, check it and cite it.
final class Reproduction {
    private static final int LETTERS_OF_A_YEAR = 4;

    private Reproduction() {}

    static void write(Html page, Manifest manifest, String effectiveYaml) {
        page.markup("<h2 id=\"repeat\">How to repeat and cite it</h2>");
        page.element("p", "With Glasshouse " + manifest.versions().glasshouse() + ", this was the command:");
        page.markup("<pre>" + Html.escaped(manifest.command()) + "</pre>");
        page.paragraph(
                "On any machine and any number of threads it gives tables of the same content, and so the same digest."
                        + " `glasshouse verify DIR` checks a directory against its digest; `glasshouse report DIR`"
                        + " makes this page again from its tables.");
        page.markup("<dl class=\"facts\">");
        page.described("Digest of the run", String.valueOf(manifest.digest()));
        page.described("Digest of the scenario", manifest.scenario().digest());
        page.described("Seed", Long.toString(manifest.seed()));
        page.described("Replicates", Numbers.whole(manifest.replicates()));
        page.described("Versions", versions(manifest));
        page.described("Run at", manifest.created());
        page.markup("</dl>");
        page.element("h3", "To cite it");
        page.markup("<blockquote>" + Html.escaped(citation(manifest)) + "</blockquote>");
        page.paragraph(
                "Cite the sources of the society and the regime beside it; they stand under `sources:` in the scenario"
                        + " below.");
        page.element("h3", "The scenario as it was run");
        page.markup("<p class=\"paper\">It is not printed here: it stands in scenario.effective.yaml beside this page,"
                + " and in the page itself on a screen.</p>");
        scenario(page, "The whole scenario", effectiveYaml);
    }

    /// A scenario in a fold that a screen shows and paper leaves out.
    static void scenario(Html page, String what, String effectiveYaml) {
        page.markup("<details class=\"screen\"><summary>" + Html.escaped(what) + ", "
                + Numbers.whole(effectiveYaml.lines().count())
                + " lines: save it as a file, and <code>glasshouse run</code> takes it</summary>");
        page.markup("<pre>" + Html.escaped(effectiveYaml) + "</pre></details>");
    }

    /// What a run was made with.
    static String versions(Manifest manifest) {
        return "Glasshouse " + manifest.versions().glasshouse() + ", Java "
                + manifest.versions().java() + ", DuckDB " + manifest.versions().duckdb();
    }

    /// How the program itself is cited, with the year of a run.
    static String laboratory(Manifest manifest) {
        String year = manifest.created()
                .substring(0, Math.min(LETTERS_OF_A_YEAR, manifest.created().length()));
        return "Glasshouse " + manifest.versions().glasshouse() + " (" + year + "), a laboratory for social scoring on"
                + " synthetic societies.";
    }

    private static String citation(Manifest manifest) {
        return laboratory(manifest) + " Scenario " + manifest.scenario().name() + ", “"
                + manifest.scenario().title() + "”, seed " + manifest.seed() + ", "
                + Numbers.whole(manifest.replicates())
                + (manifest.replicates() == 1 ? " replicate" : " replicates") + ", digest "
                + manifest.digest() + ".";
    }
}
