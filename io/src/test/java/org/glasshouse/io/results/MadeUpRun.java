package org.glasshouse.io.results;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.glasshouse.io.report.HtmlReport;
import org.glasshouse.model.Band;
import org.glasshouse.model.Card;
import org.glasshouse.model.Exchange;
import org.glasshouse.model.Horizon;
import org.glasshouse.model.Initial;
import org.glasshouse.model.Limits;
import org.glasshouse.model.ListRule;
import org.glasshouse.model.Panel;
import org.glasshouse.model.People;
import org.glasshouse.model.Places;
import org.glasshouse.model.Points;
import org.glasshouse.model.Redress;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Responses;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.ScenarioFile;
import org.glasshouse.model.Society;
import org.glasshouse.model.SocietyReplicates;
import org.glasshouse.model.Subject;
import org.glasshouse.model.Trait;
import org.glasshouse.outcome.Column;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;

/// A run that nobody lived: a scenario in a few words, and outcomes with made-up numbers in every table.
///
/// @param days number of days
/// @param replicates number of replicates
/// @param kinds number of kinds of conduct
/// @param dated whether days have dates
/// @param panel number of persons in the panel
public record MadeUpRun(int days, int replicates, int kinds, boolean dated, int panel) {
    private static final List<List<String>> GROUPS = List.of(
            List.of("all", "all"),
            List.of("income", "lowest"),
            List.of("income", "highest"),
            List.of("connected", "connected"),
            List.of("connected", "unconnected"));

    /// A short run of a few days.
    public static MadeUpRun small() {
        return new MadeUpRun(5, 3, 2, true, 4);
    }

    /// Its scenario: 1,000 persons, three grades, one list.
    public Scenario scenario() {
        LocalDate start = dated ? LocalDate.of(2019, 6, 20) : null;
        ScenarioFile file = new ScenarioFile(
                "made-up",
                "A run <made up> for tests & nothing else",
                "tiny",
                "three-grades",
                new Horizon(days, start),
                42,
                replicates,
                SocietyReplicates.REDRAWN,
                null,
                null,
                new Exchange(7),
                new Initial(Map.of(), Map.of()),
                new Panel(panel),
                List.of(Trait.INCOME, Trait.CONNECTED),
                false,
                Set.of());
        Society society = new Society(
                "tiny",
                "A tiny society",
                Map.of(),
                new People(1000, Map.of()),
                new Places(1, 1000),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                new Responses(Map.of(), Map.of()),
                null,
                null);
        return new Scenario(file, society, regime());
    }

    private static Regime regime() {
        return new Regime(
                "three-grades",
                "Three grades and a list",
                new Card(Card.Account.CONSTRUCTION, "Nothing real.", "Whether \"it\" is <real>.", "Everything."),
                Map.of(),
                new Points(Subject.EVERYONE, 60, 0, 100),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                Map.of(),
                Map.of(
                        "middling", new Band(50, 85),
                        "worst", new Band(null, 50),
                        "best", new Band(85, null)),
                Map.of(),
                Map.of(),
                null,
                null,
                Map.of(),
                Map.of("blacklist", new ListRule("worst", List.of(), Subject.EVERYONE, 90, List.of(), 0)),
                Map.of(),
                Map.of(),
                new Redress(null),
                Limits.NONE,
                null,
                Map.of());
    }

    /// What is told of it in the directory.
    public RunDescription description() {
        return new RunDescription(
                scenario(),
                "glasshouse: 1\nscenario: made-up\n",
                "glasshouse run made-up.yaml",
                "0.1.0",
                2,
                List.of(new AssumedNumber("regime.points.start", "60", "a <bare> pass")),
                Map.of("grades.best", "made-up.yaml:12"));
    }

    /// Gives all outcomes to a writer.
    void liveInto(RunWriter writer) {
        for (int replicate = 0; replicate < replicates; replicate++) {
            writer.accept(outcome(replicate));
        }
    }

    /// Writes the whole run.
    public Manifest writeTo(Path directory) throws IOException, InterruptedException {
        try (RunWriter writer = RunWriter.open(directory, description(), false)) {
            liveInto(writer);
            return writer.finish(HtmlReport::of);
        }
    }

    /// The outcome of a replicate: always the same for the same number.
    public ReplicateOutcome outcome(int replicate) {
        SplittableRandom luck = new SplittableRandom(replicate);
        return new ReplicateOutcome(
                replicate,
                Arrays.stream(TableKind.values())
                        .filter(kind -> kind.always() || (kind == TableKind.PANEL && panel > 0))
                        .map(kind -> table(kind, replicate, luck))
                        .toList());
    }

    private Table table(TableKind kind, int replicate, SplittableRandom luck) {
        Table table = new Table(kind);
        for (int day = 0; day < days; day++) {
            if (kind == TableKind.PANEL) {
                for (int person = 0; person < panel; person++) {
                    row(table, replicate, day, List.of("points", "", "", "själv-ångest"), luck);
                }
                continue;
            }
            for (List<String> group : GROUPS) {
                for (List<String> words : words(kind)) {
                    List<String> all = new ArrayList<>(group);
                    all.addAll(words);
                    row(table, replicate, day, all, luck);
                }
            }
        }
        return table;
    }

    /// The words of the rows of one day and group.
    private List<List<String>> words(TableKind kind) {
        return switch (kind) {
            case DAILY, PANEL, LIVES -> List.of(List.of());
            case CONDUCT ->
                IntStream.range(0, kinds)
                        .mapToObj(each -> List.of("kind-" + each))
                        .toList();
            case STANDING ->
                List.of(
                        List.of("grade", "best"),
                        List.of("grade", "middling"),
                        List.of("grade", "worst"),
                        List.of("list", "blacklist"));
            case RECORDS ->
                List.of(
                        List.of("neighbours", "kind-0", "true-record"),
                        List.of("neighbours", "kind-0", "misattribution"),
                        List.of("office", "kind-1", "mix-up"),
                        List.of("office", "kind-1", "dropped"));
            case SERVICES -> List.of(List.of("fast-train", "denied"), List.of("fast-train", "substituted"));
            case REDRESS -> List.of(List.of("record-expired"), List.of("left-list"));
        };
    }

    private void row(Table table, int replicate, int day, List<String> words, SplittableRandom luck) {
        int word = 0;
        for (Column column : table.kind().columns()) {
            switch (column.name()) {
                case "replicate" -> table.number(replicate);
                case "day" -> table.number(day);
                case "date" -> table.number(dated ? LocalDate.of(2019, 6, 20).toEpochDay() + day : Long.MIN_VALUE);
                case "persons" -> table.number(table.kind() == TableKind.DAILY ? 200 : luck.nextInt(200));
                default -> {
                    if (column.type() == Column.Type.WORD) {
                        table.word(words.get(word++));
                    } else {
                        table.number(column.name().startsWith("first_") ? luck.nextInt(3) : luck.nextLong(-50, 1000));
                    }
                }
            }
        }
        table.endRow();
    }
}
