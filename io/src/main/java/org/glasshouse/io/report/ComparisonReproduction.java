package org.glasshouse.io.report;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glasshouse.io.results.ComparisonManifest;
import org.glasshouse.io.results.Manifest;
import org.glasshouse.io.results.RunDirectory;
import org.glasshouse.measures.Numbers;

/// The part of the report that tells how to repeat the comparison, check it and cite it.
final class ComparisonReproduction {
    private ComparisonReproduction() {}

    static void write(Html page, ComparisonManifest manifest, Map<ComparisonManifest.ArmEntry, RunDirectory> runs)
            throws IOException {
        Manifest one = runs.values().iterator().next().manifest();
        page.markup("<h2 id=\"repeat\">How to repeat and cite it</h2>");
        page.element("p", "With Glasshouse " + manifest.version() + ", this was the command:");
        page.markup("<pre>" + Html.escaped(manifest.command()) + "</pre>");
        page.paragraph("On any machine and any number of threads it gives tables of the same content, and so the same"
                + " digest. `glasshouse verify DIR` checks the directory against its digest, arm by arm; `glasshouse"
                + " report DIR` makes this page again from its tables. `report.json`, `contrasts.parquet` and"
                + " `differences.parquet` beside it hold every number for every group.");
        page.markup("<dl class=\"facts\">");
        page.described("Digest of the comparison", String.valueOf(manifest.digest()));
        page.described("Society", one.scenario().societyTitle());
        page.described("Seed", Long.toString(one.seed()));
        page.described("Replicates", Numbers.whole(one.replicates()) + " of each arm");
        page.described("Versions", Reproduction.versions(one));
        page.described("Begun at", one.created());
        page.markup("</dl>");
        List<List<String>> digests = new ArrayList<>();
        runs.forEach((arm, run) ->
                digests.add(List.of(arm.name(), run.manifest().scenario().digest(), String.valueOf(arm.digest()))));
        page.prose("Digests of the arms", List.of("Arm", "Scenario", "Run"), digests);
        page.element("h3", "To cite it");
        page.markup("<blockquote>" + Html.escaped(citation(manifest, one)) + "</blockquote>");
        page.paragraph("Cite the sources of the society and the regimes beside it; they stand under `sources:` in the"
                + " scenarios below.");
        page.element("h3", "The arms as they were lived");
        page.markup("<p class=\"paper\">They are not printed here: each stands in scenario.effective.yaml in the"
                + " directory of its arm, and in the page itself on a screen.</p>");
        for (Map.Entry<ComparisonManifest.ArmEntry, RunDirectory> run : runs.entrySet()) {
            String yaml = Files.readString(run.getValue().scenario());
            Reproduction.scenario(page, "The scenario of " + run.getKey().name(), yaml);
        }
    }

    private static String citation(ComparisonManifest manifest, Manifest one) {
        return Reproduction.laboratory(one) + " Comparison " + manifest.name() + ", “" + manifest.title() + "”, "
                + manifest.arms().size() + " arms, seed " + one.seed() + ", " + Numbers.whole(one.replicates())
                + (one.replicates() == 1 ? " replicate" : " replicates") + ", digest " + manifest.digest() + ".";
    }
}
