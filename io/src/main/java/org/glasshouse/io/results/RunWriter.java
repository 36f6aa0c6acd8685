package org.glasshouse.io.results;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.glasshouse.measures.Frame;
import org.glasshouse.measures.Summary;
import org.glasshouse.model.Card;
import org.glasshouse.model.Keys;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.ScenarioFile;
import org.glasshouse.outcome.Digests;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.TableKind;
import org.jspecify.annotations.Nullable;

/// Writes a run directory: takes the outcome of each replicate as it comes and puts everything in place at the end.
///
/// Until then all is in a directory beside it whose name ends in `.partial` and whose manifest says `incomplete`. Use:
///
///     try (RunWriter writer = RunWriter.open(directory, description, false)) {
///         Simulation.run(scenario, execution, writer);
///         Manifest manifest = writer.finish(HtmlReport::of);
///     }
public final class RunWriter implements Consumer<ReplicateOutcome>, AutoCloseable {
    static final String SCENARIO = "scenario.effective.yaml";

    private final RunDescription description;
    private final PartialDirectory partial;
    private final Frame frame;
    /// What the run found; null where nobody asks.
    private final @Nullable Summary summary;

    private final List<TableWriter> tables;
    private int replicates;
    private final Instant created = Instant.now();
    private final long startNanos = System.nanoTime();
    private boolean finished;

    private RunWriter(RunDescription description, PartialDirectory partial, boolean summed) {
        this.description = description;
        this.partial = partial;
        this.frame = Frame.of(description.scenario());
        this.summary = summed ? new Summary(frame) : null;
        ScenarioFile file = description.scenario().file();
        this.tables = Arrays.stream(TableKind.values())
                .filter(kind -> switch (kind) {
                    case PANEL -> file.panel().persons() > 0;
                    case LIVES -> file.ledgers();
                    default -> true;
                })
                .map(kind -> new TableWriter(kind, partial.path()))
                .toList();
    }

    /// Has the database loaded in the background, which takes as long as reading a scenario does. Should that fail, the
    /// first table to be written says so.
    public static void prepare() {
        // No daemon: a process that ends meanwhile would leave the unpacked library behind.
        Thread.ofPlatform().name("prepare-database").start(Database::prepare);
    }

    /// Begins a run directory.
    ///
    /// @param force whether the directory of an earlier run may be replaced; it stays until the new one is complete
    /// @throws RunDirectoryException if the directory exists and may not be replaced, or cannot be written
    public static RunWriter open(Path directory, RunDescription description, boolean force) throws IOException {
        return begun(description, PartialDirectory.ofRun(directory, force), /* summed= */ true);
    }

    /// Begins the run directory of an arm, of which no report is drawn and so nothing summed up.
    ///
    /// @throws RunDirectoryException if the directory exists or cannot be written
    public static RunWriter ofArm(Path directory, RunDescription description) throws IOException {
        return begun(description, PartialDirectory.ofRun(directory, /* force= */ false), /* summed= */ false);
    }

    private static RunWriter begun(RunDescription description, PartialDirectory partial, boolean summed)
            throws IOException {
        RunWriter writer = new RunWriter(description, partial, summed);
        try {
            partial.write(ManifestFile.NAME, ManifestFile.json(writer.manifest(false)));
        } catch (IOException e) {
            partial.discard();
            throw e;
        }
        writer.tables.forEach(TableWriter::start);
        return writer;
    }

    /// Takes the outcome of the next replicate; its tables are written in the background.
    ///
    /// @throws UncheckedIOException if they cannot be written or the thread is interrupted
    @Override
    public void accept(ReplicateOutcome outcome) {
        if (outcome.replicate() != replicates) {
            throw new IllegalArgumentException(
                    "replicate " + outcome.replicate() + " came where " + replicates + " was due");
        }
        replicates++;
        if (summary != null) {
            summary.add(outcome);
        }
        try {
            partial.mustBeThere();
            for (TableWriter table : tables) {
                table.put(outcome.table(table.kind()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("interrupted while results were written"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Completes the directory, without a report, and puts it in its place.
    ///
    /// @throws IllegalStateException if not every replicate has come
    /// @throws RunDirectoryException if it cannot be written
    public Manifest finish() throws IOException, InterruptedException {
        return complete(null);
    }

    /// Completes the directory and puts it in its place.
    ///
    /// @throws IllegalStateException if not every replicate has come
    /// @throws RunDirectoryException if it cannot be written
    public Manifest finish(ReportPage report) throws IOException, InterruptedException {
        return complete(report);
    }

    private Manifest complete(@Nullable ReportPage report) throws IOException, InterruptedException {
        int asked = description.scenario().file().replicates();
        if (replicates != asked) {
            throw new IllegalStateException(replicates + " of " + asked + " replicates came");
        }
        tables.forEach(TableWriter::end);
        partial.mustBeThere();
        partial.write(SCENARIO, description.effectiveYaml());
        partial.write("dictionary.json", DataDictionary.json());
        partial.write("DICTIONARY.md", DataDictionary.markdown());
        for (TableWriter table : tables) {
            table.awaitEnd();
        }
        Manifest manifest = manifest(true);
        if (report != null) {
            partial.write("report.html", report.html(manifest, partial.path().resolve(SCENARIO), summary()));
        }
        partial.write(ManifestFile.NAME, ManifestFile.json(manifest));
        partial.moveIntoPlace();
        finished = true;
        return manifest;
    }

    /// What the run found so far.
    ///
    /// @throws IllegalStateException if it is the run of an arm
    public Summary summary() {
        if (summary == null) {
            throw new IllegalStateException("the run of an arm is not summed up");
        }
        return summary;
    }

    /// Gives up what was not finished, and deletes it.
    @Override
    public void close() throws IOException {
        if (finished) {
            return;
        }
        tables.forEach(TableWriter::stop);
        tables.forEach(TableWriter::awaitStop);
        partial.discard();
    }

    private Manifest manifest(boolean complete) {
        Scenario scenario = description.scenario();
        Card card = scenario.regime().card();
        List<Manifest.ReplicateEntry> entries = complete ? replicateEntries() : List.of();
        return new Manifest(
                Manifest.FORMAT,
                complete ? Manifest.COMPLETE : Manifest.INCOMPLETE,
                complete
                        ? Digests.list(entries.stream()
                                .map(Manifest.ReplicateEntry::digest)
                                .toList())
                        : null,
                new Manifest.Lived(
                        scenario.file().scenario(),
                        scenario.file().title(),
                        scenario.society().society(),
                        scenario.society().title(),
                        scenario.regime().regime(),
                        scenario.regime().title(),
                        Digests.bytes(description.effectiveYaml().getBytes(StandardCharsets.UTF_8))),
                new Manifest.Versions(
                        description.version(),
                        Runtime.version().toString(),
                        tables.getFirst().databaseVersion()),
                scenario.file().seed(),
                frame.persons(),
                frame.days(),
                frame.replicates(),
                description.threads(),
                Duration.ofNanos(System.nanoTime() - startNanos).toMillis() / 1000.0,
                created.truncatedTo(ChronoUnit.SECONDS).toString(),
                description.command(),
                new Manifest.Standing(frame.points(), frame.grades(), frame.lists()),
                frame.services(),
                frame.kinds().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> Keys.of(each.getValue()))),
                new Manifest.RegimeCard(Keys.of(card.follows()), card.models(), card.disputed(), card.leavesOut()),
                description.assumed(),
                description.rules(),
                frame.published(),
                complete ? tableEntries() : List.of(),
                entries);
    }

    private List<Manifest.TableEntry> tableEntries() {
        return tables.stream()
                .map(table -> new Manifest.TableEntry(
                        table.kind().key(),
                        table.file().getFileName().toString(),
                        table.rows(),
                        Digests.list(table.digests()),
                        !table.kind().always()))
                .toList();
    }

    private List<Manifest.ReplicateEntry> replicateEntries() {
        List<Manifest.ReplicateEntry> entries = new ArrayList<>();
        for (int replicate = 0; replicate < replicates; replicate++) {
            Map<TableKind, String> digests = new EnumMap<>(TableKind.class);
            Map<String, String> named = new TreeMap<>();
            for (TableWriter table : tables) {
                String digest = table.digests().get(replicate);
                digests.put(table.kind(), digest);
                named.put(table.kind().key(), digest);
            }
            entries.add(new Manifest.ReplicateEntry(replicate, Digests.replicate(digests), named));
        }
        return entries;
    }
}
