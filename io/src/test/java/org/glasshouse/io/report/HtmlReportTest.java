package org.glasshouse.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glasshouse.io.results.MadeUpRun;
import org.glasshouse.io.results.Manifest;
import org.glasshouse.io.results.RunDirectory;
import org.glasshouse.measures.Finding;
import org.glasshouse.measures.Frame;
import org.glasshouse.measures.Summary;
import org.glasshouse.outcome.Column;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlReportTest {
    private final Locale language = Locale.getDefault();

    @TempDir
    private Path scratch;

    private Path directory = Path.of("");

    @BeforeEach
    void writeARun() throws Exception {
        directory = scratch.resolve("run");
        MadeUpRun.small().writeTo(directory);
    }

    @AfterEach
    void restoreTheLanguage() {
        Locale.setDefault(language);
    }

    @Test
    void whatFilesSayIsEscapedWhereverItStands() throws Exception {
        String page = Files.readString(directory.resolve("report.html"));

        assertThat(page)
                .contains(
                        "<h1>A run &lt;made up&gt; for tests &amp; nothing else</h1>",
                        "<title>A run &lt;made up&gt; for tests &amp; nothing else</title>",
                        "<dd>Whether &quot;it&quot; is &lt;real&gt;.</dd>",
                        "<td>a &lt;bare&gt; pass</td>")
                .doesNotContain("<made up>", "<real>", "<bare>");
        assertThat(Html.escaped("<a href=\"x\" title='y'>&amp;"))
                .isEqualTo("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;");
    }

    @Test
    void thePageStandsAloneWithoutScriptOrNetwork() throws Exception {
        String page = Files.readString(directory.resolve("report.html"));

        PageChecks.standsAlone(page);
    }

    @Test
    void everyElementIsClosedAndEveryRowIsAsWideAsItsHead() throws Exception {
        String page = Files.readString(directory.resolve("report.html"));
        assertThat(PageChecks.wholeTables(page)).isGreaterThanOrEqualTo(5);
    }

    @Test
    void thePageTellsFindingsCardAssumedNumbersAndHowToRepeatIt() throws Exception {
        RunDirectory run = RunDirectory.open(directory);
        String page = Files.readString(directory.resolve("report.html"));

        for (Finding finding : run.summary().findings()) {
            assertThat(page).contains("<li>" + Html.escaped(finding.sentence()) + "</li>");
        }
        assertThat(page)
                .contains(
                        "It follows",
                        "regime.points.start",
                        "glasshouse run made-up.yaml",
                        String.valueOf(run.manifest().digest()),
                        "What this cannot show",
                        "Glasshouse 0.1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG-u-nu-arab"})
    void theLanguageOfTheMachineChangesNothing(String tag) throws Exception {
        String page = Files.readString(directory.resolve("report.html"));
        Locale.setDefault(Locale.forLanguageTag(tag));

        RunDirectory run = RunDirectory.open(directory);
        assertThat(run.verify()).isEmpty();
        run.rewriteReport(HtmlReport::of);
        assertThat(Files.readString(directory.resolve("report.html"))).isEqualTo(page);

        Path again = scratch.resolve("again");
        Manifest manifest = MadeUpRun.small().writeTo(again);
        assertThat(manifest.digest()).isEqualTo(run.manifest().digest());
        assertThat(Files.readString(again.resolve("dictionary.json")))
                .isEqualTo(Files.readString(directory.resolve("dictionary.json")));
    }

    @Test
    void aRunThatFoundNothingStillGivesAPage() throws Exception {
        Manifest manifest = RunDirectory.open(directory).manifest();
        Summary summary = new Summary(manifest.frame());
        summary.add(new MadeUpRun(0, 1, 1, false, 0).outcome(0));

        assertThat(HtmlReport.of(manifest, directory.resolve("scenario.effective.yaml"), summary))
                .contains("0 of 1,000 people", "</html>");
    }

    @Test
    void everyPictureTellsInWordsAndNumbersWhatItShows() throws Exception {
        String page = Files.readString(directory.resolve("report.html"));
        assertThat(PageChecks.toldPictures(page)).isGreaterThan(8);
    }

    @Test
    void wordsOfUnknownCausesAndServicesAreDrawnAsTheyStand() throws Exception {
        assertThat(Files.readString(directory.resolve("report.html")))
                .contains(
                        "Bars. misattribution ",
                        "<text text-anchor=\"end\">misattribution</text>",
                        "Bars. fast-train ");
    }

    @Test
    void oneLifeHasNoIntervalsAndSaysSo() throws Exception {
        Path once = scratch.resolve("once");
        new MadeUpRun(5, 1, 2, false, 0).writeTo(once);

        assertThat(Files.readString(once.resolve("report.html")))
                .contains("They lived them once, so nothing here tells how much of it is luck.", "on day 4")
                .doesNotContain("interval of that number", "(at most ")
                .doesNotContainPattern("[0-9] \\([0-9.,]+%? to ");
    }

    @Test
    void whereARegimeHasNothingToDrawASentenceSaysSo() throws Exception {
        Summary summary = new Summary(new Frame(1000, 5, 1, false, List.of(), List.of(), Map.of(), Map.of()));
        MadeUpRun run = new MadeUpRun(5, 1, 1, false, 0);
        summary.add(new ReplicateOutcome(
                0,
                run.outcome(0).tables().stream()
                        .map(table -> table.kind() == TableKind.DAILY ? withoutHarm(table) : new Table(table.kind()))
                        .toList()));

        assertThat(HtmlReport.of(manifest(), directory.resolve("scenario.effective.yaml"), summary))
                .contains(
                        "The regime gives people no grades, so there is no standing over time to draw.",
                        "The regime has no lists of people, so nobody is listed.",
                        "The regime can put no person on a list or into a low grade, so it met nobody.",
                        "No record was booked on anybody in any replicate.",
                        "Nobody was denied a service in any replicate.",
                        "No life is drawn:")
                .doesNotContain("<svg");
    }

    private Manifest manifest() throws IOException {
        return RunDirectory.open(directory).manifest();
    }

    private static Table withoutHarm(Table daily) {
        Table kept = new Table(TableKind.DAILY);
        for (int row = 0; row < daily.rows(); row++) {
            int column = 0;
            for (Column each : TableKind.DAILY.columns()) {
                if (each.type() == Column.Type.WORD) {
                    kept.word(daily.word(column, row));
                } else {
                    kept.number(each.name().startsWith("first_") ? 0 : daily.value(column, row));
                }
                column++;
            }
            kept.endRow();
        }
        return kept;
    }
}
