package org.glasshouse.io.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.glasshouse.engine.Execution;
import org.glasshouse.engine.Forecast;
import org.glasshouse.engine.Simulation;
import org.glasshouse.io.schema.FileKind;
import org.glasshouse.model.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two thousand spoilt copies of the bundled files, read as `run` and `check` read them: each is a scenario, or gives
/// problems at places that lie in the file; what loads can be run.
///
/// More of them, or others: `-Dmutations=100000 -Dmutations.seed=7`.
class MutationsTest {
    private static final int MUTATIONS = Integer.getInteger("mutations", 2_000);
    private static final long SEED = Long.getLong("mutations.seed", 20190620);
    private static final double MOST_SECONDS = 5;
    private static final int RUN_EACH = Integer.getInteger("mutations.run-each", 3);
    private static final long MOST_BYTES = 200_000_000;

    /// Small enough to be lived in a moment.
    private static final List<Setting> TINY = List.of(
            Setting.of("--persons", "persons", "60"),
            Setting.of("--replicates", "replicates", "1"),
            Setting.of("--set", "scale", "null"),
            Setting.of("--set", "panel.persons", "3"),
            Setting.of("--set", "horizon.days", "9"));

    @TempDir
    Path folder;

    private int loaded;
    private int lived;
    private int invalid;

    @Test
    void whateverIsSpoiltEitherLoadsAndRunsOrIsToldWithItsPlace() throws Exception {
        List<Original> originals = originals();
        List<String> faults = new ArrayList<>();
        for (int number = 0; number < MUTATIONS; number++) {
            Original original = originals.get(number % originals.size());
            Mutation mutation = Mutation.of(original.text(), new Random(SEED * 1_000_003 + number));
            long start = System.nanoTime();
            String fault = read(original, mutation.text());
            double seconds = (System.nanoTime() - start) / 1e9;
            if (fault.isEmpty() && seconds > MOST_SECONDS) {
                fault = "took " + seconds + " s";
            }
            if (!fault.isEmpty()) {
                faults.add("mutation " + number + " of " + original.name() + " (" + mutation.done() + " ): " + fault);
                keep(number, mutation);
            }
        }
        assertThat(faults).isEmpty();
        // Neither half of the claim is empty.
        assertThat(loaded).isGreaterThan(MUTATIONS / 20);
        assertThat(invalid).isGreaterThan(MUTATIONS / 4);
        assertThat(lived).isGreaterThan(MUTATIONS / 100);
    }

    private static void keep(int number, Mutation mutation) throws IOException {
        String kept = System.getProperty("mutations.keep");
        if (kept != null) {
            Files.writeString(Path.of(kept, number + ".yaml"), mutation.text());
        }
    }

    /// A file to spoil.
    ///
    /// @param door a scenario that leads to it, or nothing if it is one itself
    private record Original(String name, FileKind kind, String text, String door) {}

    private List<Original> originals() throws FileException {
        List<Original> originals = new ArrayList<>();
        for (String name : Gallery.names(FileKind.SCENARIO)) {
            String scenario = Gallery.text(FileKind.SCENARIO, name).orElseThrow();
            originals.add(new Original(name, FileKind.SCENARIO, scenario, ""));
            Path file = folder.resolve("whole.yaml");
            try {
                Files.writeString(file, scenario);
                // Society and regime stand in this one.
                originals.add(new Original(
                        name + " as it was run",
                        FileKind.SCENARIO,
                        ScenarioReader.scenario(file, List.of()).effectiveYaml(),
                        ""));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            for (FileKind kind : List.of(FileKind.SOCIETY, FileKind.REGIME)) {
                String key = "\n" + kind.key() + ": ";
                if (!scenario.contains(key)) {
                    continue;
                }
                int from = scenario.indexOf(key) + key.length();
                int to = scenario.indexOf('\n', from);
                String named =
                        scenario.substring(from, to).replaceAll("#.*", "").strip();
                String door = scenario.substring(0, from) + "spoilt.yaml" + scenario.substring(to);
                originals.add(
                        new Original(named, kind, Gallery.text(kind, named).orElseThrow(), door));
            }
        }
        return originals;
    }

    private String read(Original original, String text) throws IOException {
        Path spoilt = Files.writeString(
                folder.resolve("spoilt.yaml"), text.replaceAll("[\ud800-\udbff](?![\udc00-\udfff])", ""));
        Path door = spoilt;
        if (!original.door().isEmpty()) {
            door = Files.writeString(folder.resolve("door.yaml"), original.door());
            String alone = told(spoilt);
            if (!alone.isEmpty()) {
                return alone;
            }
        }
        String all = told(door);
        return all.isEmpty() ? left() : all;
    }

    private String left() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            return left.anyMatch(Files::isDirectory) ? "a directory was left" : "";
        }
    }

    private String told(Path file) throws IOException {
        try {
            Loaded<?> whole = ScenarioReader.any(file, List.of());
            loaded++;
            if (loaded % RUN_EACH == 0 && whole.kind() == FileKind.SCENARIO) {
                live(file);
            }
            return "";
        } catch (InvalidFileException e) {
            invalid++;
            return outside(e);
        } catch (FileException e) {
            return e instanceof RefusedRecordsException ? "" : "no place: " + e.getMessage();
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError | AssertionError e) {
            StackTraceElement[] trace = e.getStackTrace();
            return e + " at " + Stream.of(trace).limit(9).toList();
        }
    }

    /// Lives a few days of it, unless it cannot be made small.
    private void live(Path file) throws InterruptedException {
        Scenario scenario;
        try {
            scenario = ScenarioReader.scenario(file, TINY).value();
        } catch (FileException e) {
            return;
        }
        if (Forecast.of(scenario).bytes() < MOST_BYTES) {
            Simulation.run(scenario, Execution.on(1), outcome -> {});
            lived++;
        }
    }

    /// A problem whose place lies in none of the files read, or that says nothing.
    private static String outside(InvalidFileException e) throws IOException {
        for (Problem problem : e.problems()) {
            Place place = problem.place();
            String text = place.file().startsWith("gallery/")
                    ? bundled(place.file())
                    : Files.readString(Path.of(place.file()));
            String[] lines = text.split("\r\n|\r|\n", -1);
            if (place.line() < 1
                    || place.line() > lines.length
                    || place.column() < 1
                    || place.column() > lines[place.line() - 1].length() + 1
                    || problem.message().isBlank()
                    || problem.toString().contains("\n")
                    || problem.toString().length() > 3_000
                    || problem.message().toLowerCase(Locale.ROOT).contains("exception")) {
                return "place or words of: " + problem;
            }
        }
        return e.problems().isEmpty() ? "no problem" : "";
    }

    private static String bundled(String label) {
        String[] parts = label.split("/");
        FileKind kind = Stream.of(FileKind.values())
                .filter(each -> each.folder().equals(parts[1]))
                .findFirst()
                .orElseThrow();
        return Gallery.text(kind, parts[2].replace(".yaml", "")).orElseThrow();
    }
}
