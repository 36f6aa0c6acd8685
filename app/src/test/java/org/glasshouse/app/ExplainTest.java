package org.glasshouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lives told from the results of a small village: two hundred people for half a year, twice.
final class ExplainTest {
    private static final int PERSONS = 200;

    @TempDir
    private static Path folder = Path.of("");

    private static Path done = Path.of("");

    @BeforeAll
    static void aSmallRun() {
        done = folder.resolve("done");
        run("village-morality-bank", done, "--set", "horizon.days=180", "--set", "panel.persons=8");
    }

    private static void run(String scenario, Path out, String... more) {
        String file = Path.of("..", "scenarios", scenario + ".yaml").toString();
        Said said = Said.by(Stream.concat(
                        Stream.of(
                                "run",
                                file,
                                "--persons",
                                String.valueOf(PERSONS),
                                "--replicates",
                                "2",
                                "--out",
                                out.toString()),
                        Stream.of(more))
                .toArray(String[]::new));
        assertThat(said.exitCode()).as(said.err()).isZero();
    }

    private static Said explain(Path directory, long person, String... more) {
        return Said.by(Stream.concat(
                        Stream.of("explain", directory.toString(), "--person", String.valueOf(person)), Stream.of(more))
                .toArray(String[]::new));
    }

    private static JsonNode json(Said said) {
        assertThat(said.exitCode()).as(said.err()).isZero();
        return new JsonMapper().readTree(said.out());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void everyLifeThatIsToldIsTheOneThatThePanelRecorded(int replicate) throws SQLException {
        Set<Long> panel = new LinkedHashSet<>();
        int events = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            String from = " FROM read_parquet('" + done.resolve("panel.parquet") + "') WHERE replicate = " + replicate;
            try (ResultSet rows = statement.executeQuery("SELECT DISTINCT person" + from)) {
                while (rows.next()) {
                    panel.add(rows.getLong(1));
                }
            }
            assertThat(panel).hasSize(8);
            for (long person : panel) {
                List<String> recorded = new ArrayList<>();
                String columns = "SELECT day, event, name, channel, cause, other, change, value";
                try (ResultSet rows = statement.executeQuery(columns + from + " AND person = " + person)) {
                    while (rows.next()) {
                        recorded.add(row(rows));
                    }
                }
                JsonNode life = json(explain(
                        done,
                        person,
                        "--replicate",
                        "" + replicate,
                        "--threads",
                        "" + (1 + replicate),
                        "--format",
                        "json"));
                assertThat(life.get("events").valueStream().map(ExplainTest::row))
                        .isEqualTo(recorded);
                events += recorded.size();
            }
        }
        assertThat(events).isGreaterThan(300);
    }

    private static String row(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= 8; column++) {
            values.add(row.getString(column));
        }
        return String.join(" ", values);
    }

    private static String row(JsonNode event) {
        return String.join(
                " ",
                event.get("day").asString(),
                event.get("event").asString(),
                event.get("name").asString(),
                event.get("channel").asString(),
                event.get("cause").asString(),
                event.get("other").isNull() ? "-1" : event.get("other").asString(),
                event.get("change").asString(),
                event.get("value").asString());
    }

    @Test
    void theKeysThatProgramsReadStayAsTheyAre() {
        JsonNode life = json(explain(done, 7, "--format", "json"));
        assertThat(life.propertyNames())
                .containsExactly(
                        "glasshouseLife",
                        "directory",
                        "scenario",
                        "replicate",
                        "digest",
                        "person",
                        "counts",
                        "summary",
                        "story",
                        "events",
                        "traces",
                        "files");
        assertThat(life.get("glasshouseLife").asInt()).isEqualTo(1);
        assertThat(life.get("person").propertyNames())
                .containsExactly("person", "traits", "household", "neighbourhood", "neighbours", "sentences");
        assertThat(life.get("person").get("traits").propertyNames())
                .containsExactlyInAnyOrder(
                        "place", "group", "income", "connected", "age", "sex", "schooling", "life", "sociability");
        assertThat(life.get("story").get(0).propertyNames())
                .containsExactly("firstDay", "lastDay", "firstDate", "lastDate", "sentences");
        assertThat(life.get("events").get(0).propertyNames())
                .containsExactly(
                        "day", "date", "event", "name", "channel", "cause", "other", "change", "value", "rules");
        assertThat(life.get("counts").propertyNames())
                .contains("deeds", "deedsSeen", "records", "wrongRecords", "daysListed", "denials", "minutesLost");
        assertThat(life.get("events")
                        .valueStream()
                        .flatMap(event -> event.get("rules").valueStream()))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.get("at").asString()).matches("village-morality-bank\\.yaml:\\d+"));
        assertThat(life.get("files").get("village-morality-bank.yaml").asString())
                .isEqualTo("gallery/regimes/village-morality-bank.yaml");
    }

    @Test
    void theLinesThatAreToldHoldTheRules() throws IOException {
        List<String> regime = Files.readAllLines(Path.of("..", "regimes", "village-morality-bank.yaml"));
        int rules = 0;
        for (int person = 0; person < 20; person++) {
            JsonNode life = json(explain(done, person, "--format", "json"));
            for (JsonNode event : life.get("events")) {
                for (JsonNode rule : event.get("rules")) {
                    String at = rule.get("at").asString();
                    String line = regime.get(Integer.parseInt(at.substring(at.lastIndexOf(':') + 1)) - 1);
                    String path = rule.get("rule").asString();
                    assertThat(line.strip()).startsWith(path.substring(path.lastIndexOf('.') + 1) + ":");
                    rules++;
                }
            }
        }
        assertThat(rules).isGreaterThan(50);
    }

    /// In the village people pay for their household's stars: each such loss goes back to a record, on somebody else of
    /// the household or on the person.
    @Test
    void aLossThroughTheHouseholdLeadsToTheRecord() {
        int ways = 0;
        for (int person = 0; person < PERSONS && ways < 5; person++) {
            JsonNode life = json(explain(done, person, "--format", "json"));
            for (JsonNode trace : life.get("traces")) {
                assertThat(trace.get("loss").get("cause").asString()).isEqualTo("stars");
                assertThat(trace.get("ways").size()).isPositive();
                for (JsonNode way : trace.get("ways")) {
                    JsonNode last = way.get(way.size() - 1);
                    assertThat(last.get("event").get("event").asString()).isEqualTo("record");
                    assertThat(last.get("event").get("day").asInt())
                            .isEqualTo(trace.get("loss").get("day").asInt() - 1);
                    int recorded = last.get("person").asInt();
                    if (recorded != person) {
                        ways++;
                        assertThat(life.get("person")
                                        .get("household")
                                        .valueStream()
                                        .map(JsonNode::asInt))
                                .contains(recorded);
                    }
                }
            }
        }
        assertThat(ways).isGreaterThanOrEqualTo(5);
    }

    /// Where contacts of the fallen lose points, the way goes fall by fall to the first record; the life is the same,
    /// whoever else is followed.
    @Test
    void aLossThroughTiesLeadsToTheFirstAct() throws IOException {
        Path regime = folder.resolve("ties.yaml");
        Files.writeString(regime, """
                glasshouse: 1
                regime: ties
                title: The bank, where kin pay
                extends: village-morality-bank
                association:
                  evidence: assumed
                  shame: {when-below: ordinary, through: [household, kin, work], points: -12}
                  sins: {when-recorded: [quarrelling], through: [household, kin], points: -1}
                """);
        Path out = folder.resolve("ties");
        run("village-morality-bank", out, "--set", "regime=" + regime, "--set", "horizon.days=180");
        int longest = 0;
        int ways = 0;
        String text = "";
        for (int person = 0; person < 60; person++) {
            Said said = explain(out, person, "--format", "json");
            JsonNode life = json(said);
            if (life.get("traces").isEmpty()) {
                continue;
            }
            text = explain(out, person).out();
            JsonNode alone = json(explain(out, person, "--format", "json", "--no-trace"));
            assertThat(alone.get("events")).isEqualTo(life.get("events"));
            assertThat(alone.get("traces").isNull()).isTrue();
            for (JsonNode trace : life.get("traces")) {
                for (JsonNode way : trace.get("ways")) {
                    longest = Math.max(longest, way.size());
                    ways++;
                    int day = trace.get("loss").get("day").asInt();
                    for (JsonNode step : way) {
                        assertThat(step.get("event").get("day").asInt()).isLessThanOrEqualTo(day);
                        day = step.get("event").get("day").asInt();
                    }
                    String last =
                            way.get(way.size() - 1).get("event").get("event").asString();
                    assertThat(last).isIn("record", "grade");
                }
            }
        }
        assertThat(text).contains("The way back: person ").contains(" was recorded on ");
        assertThat(ways).isGreaterThan(20);
        assertThat(longest).isGreaterThanOrEqualTo(5);
    }

    @Test
    void aLifeInTextSaysBeforeHowLongItTakesAndFitsTheTerminal() {
        Said said = explain(done, 7, "--replicate", "1");
        assertThat(said.exitCode()).isZero();
        assertThat(said.err())
                .startsWith("Living replicate 1 again with person 7 followed: about ")
                .contains("(the run of 2 replicates took ");
        assertThat(said.out())
                .startsWith("Two years under the morality bank\nPerson 7 of 200, replicate 1. Nobody real:")
                .contains("\nwho          A")
                .contains("\nin short     ")
                .contains("\n20 Jun 2019  ")
                .doesNotContain("\u001B");
        assertThat(said.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void aChildHasALifeThatTheSchemeDoesNotConcern() {
        for (int person = 0; person < PERSONS; person++) {
            JsonNode life = json(explain(done, person, "--format", "json"));
            if (life.get("person").get("traits").get("age").asString().equals("child")) {
                assertThat(life.get("events").get(0).get("cause").asString()).isEqualTo("no-subject");
                assertThat(life.get("counts").get("points").isNull()).isTrue();
                assertThat(explain(done, person).out())
                        .contains("A ")
                        .contains("The regime does not concern this person: no points, no grade, no list.");
                return;
            }
        }
        throw new AssertionError("no child among " + PERSONS);
    }

    @Test
    void aPersonToWhomNothingHappensHasALifeToo() {
        Path out = folder.resolve("nothing");
        run("village-no-regime", out, "--set", "horizon.days=1");
        assertThat(Stream.iterate(0, person -> person + 1)
                        .limit(10)
                        .map(person -> explain(out, person).out()))
                .anyMatch(text -> text.contains("Nothing that the model follows happened to this person in 1 day."));
    }

    @Test
    void nobodyOutsideTheRunHasALife() {
        for (List<String> wrong : List.of(
                List.of("--person", "200", "--person: there is no person 200 in this run; 0 to 199 are there"),
                List.of("--person", "-1", "--person: there is no person -1 in this run; 0 to 199 are there"))) {
            Said said = Said.by("explain", done.toString(), wrong.get(0), wrong.get(1));
            assertThat(said.exitCode()).isEqualTo(2);
            assertThat(said.err().lines()).containsExactly("glasshouse: " + wrong.get(2));
        }
        Said replicate = explain(done, 1, "--replicate", "2");
        assertThat(replicate.exitCode()).isEqualTo(2);
        assertThat(replicate.err().lines())
                .containsExactly("glasshouse: --replicate: there is no replicate 2 in this run; 0 to 1 are there");
        Said nobody = Said.by("explain", done.toString());
        assertThat(nobody.exitCode()).isEqualTo(2);
        assertThat(nobody.err().lines())
                .containsExactly("glasshouse: --person: whose life? Give the number of a person; 0 to 199 are there");
    }

    @Test
    void resultsThatDoNotFitAreNotExplained() throws IOException {
        Path other = copy("other-version");
        edit(
                other.resolve("manifest.json"),
                "\"glasshouse\" : \"" + Version.number() + "\"",
                "\"glasshouse\" : \"0.0.9\"");
        Said version = explain(other, 1);
        assertThat(version.exitCode()).isEqualTo(4);
        assertThat(version.err().lines()).singleElement().asString().contains("was made by Glasshouse 0.0.9");

        Path changed = copy("changed-scenario");
        edit(changed.resolve("scenario.effective.yaml"), "20190620", "20190621");
        Said scenario = explain(changed, 1);
        assertThat(scenario.exitCode()).isEqualTo(6);
        assertThat(scenario.err().lines()).singleElement().asString().contains("is not the scenario that was run");

        Path forged = copy("forged");
        String digest = Files.readString(forged.resolve("manifest.json"))
                .replaceAll("(?s).*\"replicate\" : 0,\\s*\"digest\" : \"([^\"]*)\".*", "$1");
        edit(forged.resolve("manifest.json"), digest, "sha256:" + "0".repeat(64));
        Said replay = explain(forged, 1);
        assertThat(replay.exitCode()).isEqualTo(6);
        assertThat(replay.out()).isEmpty();
        assertThat(replay.err()).contains("replicate 0 lived again is not the one that was written down");
    }

    @Test
    void resultsOfOlderVersionsAreToldWithoutLines() throws IOException {
        Path older = copy("older");
        String manifest = Files.readString(older.resolve("manifest.json"));
        Files.writeString(older.resolve("manifest.json"), manifest.replaceAll("(?s)\"rules\" : \\{[^}]*},\\s*", ""));
        Said said = explain(older, 7);
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out()).contains("who ").doesNotContain(".yaml:").doesNotContain("files");
    }

    private static Path copy(String name) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(name));
        for (String file : List.of("manifest.json", "scenario.effective.yaml")) {
            Files.copy(done.resolve(file), copy.resolve(file));
        }
        return copy;
    }

    private static void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
