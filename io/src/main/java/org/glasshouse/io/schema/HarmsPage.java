package org.glasshouse.io.schema;

import java.util.Locale;
import org.glasshouse.measures.HarmDefinition;
import org.glasshouse.outcome.LifeMeasure;

/// Writes the page of the harms that a comparison measures, from the definitions beside the code that counts them.
public final class HarmsPage {
    private static final String HEAD = """
            # Harms

            What `compare` measures beside people, grades, services, conduct and feelings; generated from the classes of
            `org.glasshouse.measures`, and a test holds it up to date. Each class is tested against counts by hand in
            `HarmMeasuresTest`. A harm of a regime is the difference of its numbers from those of the baseline, within each
            replicate: the same people, the same luck.

            **Intervals** are Student's t over the paired replicates. Counts too rare for that (fewer than 30 independent
            events, as the spread over ten replicates or more speaks for) have mid-P limits of a Poisson count, scaled by how
            events cluster; rare differences put the limits of more and of fewer together. What happened in no replicate has
            the exact Poisson bound. `CoverageTest` simulates what they promise: 93 to 97 of 100 studies hold the true value,
            or more where next to nothing is seen, for counts from 0.05 a replicate to 300, clustered or not, for paired
            differences and for shares. Shares are ratios of sums over all replicates, told as one value a replicate by
            linearization.

            **Disparity**, between groups, stands with each harm: for every measure the widest gap of all pairs of classes and
            arms, with the number of pairs looked at and an interval that holds for all of them at once (max-t by changes of
            sign, `SimultaneousTest`; Bonferroni below ten replicates). What ledgers count is told for whoever is in two groups
            at once, too; groups of fewer than ten people on average are marked.

            What these numbers can't show stands in [comparing.md](comparing.md); the words in [dictionary.md](dictionary.md).
            """;

    private HarmsPage() {}

    /// The page, in Markdown.
    public static String markdown() {
        StringBuilder page = new StringBuilder(HEAD);
        HarmDefinition.all().forEach(harm -> append(page, "\n## ", harm));
        page.append("\n## Beside the harms\n\nTold by `compare` with the harms; no sensitivity looks at it.\n");
        HarmDefinition.beside().forEach(each -> append(page, "\n### ", each));
        page.append("\n## Measures of the table `lives`\n\n");
        page.append(
                "One row a combination of groups, measure and amount; kept where a scenario says `ledgers: true`, and by"
                        + " `compare` in every arm.\n\n| measure | amount |\n|---|---|\n");
        for (LifeMeasure measure : LifeMeasure.values()) {
            page.append("| `")
                    .append(measure.key())
                    .append("` | ")
                    .append(measure.meaning())
                    .append(" |\n");
        }
        return page.toString();
    }

    private static void append(StringBuilder page, String heading, HarmDefinition each) {
        page.append(heading).append(each.topic().substring(0, 1).toUpperCase(Locale.ROOT));
        page.append(each.topic().substring(1)).append("\n\n");
        page.append(each.definition()).append("\n\n");
        page.append("*Formula*: ").append(each.formula()).append("\n\n");
        page.append("*Source*: ").append(each.source()).append('\n');
    }
}
