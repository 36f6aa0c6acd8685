package org.glasshouse.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.glasshouse.engine.Execution;
import org.glasshouse.engine.Forecast;
import org.glasshouse.engine.Simulation;
import org.glasshouse.io.files.FileException;
import org.glasshouse.io.files.ScenarioReader;
import org.glasshouse.io.results.Manifest;
import org.glasshouse.io.results.RunDirectory;
import org.glasshouse.measures.AssociationTrace;
import org.glasshouse.measures.Life;
import org.glasshouse.measures.Who;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.SocietyReplicates;
import org.glasshouse.model.Trait;
import org.glasshouse.outcome.Digests;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.glasshouse.random.Draws;
import org.glasshouse.society.Population;
import org.jspecify.annotations.Nullable;

/// One replicate of a finished run, lived again with one person followed.
///
/// Nothing of a person is read from the results: the scenario that was run is lived again, and its outcome must have
/// the digest that was written down.
///
/// @param manifest what the results say of themselves
/// @param scenario what was run
/// @param replicate number of the replicate
/// @param person ordinal of the person
/// @param threads on how many threads
record Replay(Manifest manifest, Scenario scenario, int replicate, int person, int threads) {
    /// The most steps that a loss is led back: each costs the time of a replicate.
    private static final int MOST_STEPS = 20;

    /// Makes ready to live a replicate again.
    ///
    /// @throws Failure if another version made the results, or the scenario there isn't the one that was run
    static Replay of(RunDirectory directory, int replicate, int person, int threads) throws FileException, IOException {
        Manifest manifest = directory.manifest();
        String version = manifest.versions().glasshouse();
        if (!version.equals(Version.number())) {
            throw new Failure(
                    ExitCode.CANNOT_READ_OR_WRITE,
                    directory.path() + " was made by Glasshouse " + version + ", and this is " + Version.number()
                            + ", which may live it otherwise; explain it with that version");
        }
        if (!directory.holdsItsScenario()) {
            throw new Failure(
                    ExitCode.DIGEST_DIFFERS,
                    directory.scenario() + " is not the scenario that was run; a life of it can't be told");
        }
        Scenario scenario =
                ScenarioReader.scenario(directory.scenario(), List.of()).value();
        return new Replay(manifest, scenario, replicate, person, threads);
    }

    /// How long it will take: by the time that the run took, and at least as long as the forecast says.
    String forecast() {
        int neighbourhoods = Math.ceilDiv(
                scenario.society().people().persons(),
                scenario.society().places().neighbourhoodPersons());
        int busy = Math.min(manifest.threads(), Math.max(manifest.replicates(), neighbourhoods));
        double run = manifest.seconds() * busy / manifest.replicates();
        double seconds = Math.max(
                run / Math.min(threads, neighbourhoods),
                Forecast.of(scenario).seconds(threads) / manifest.replicates());
        return "Living replicate " + replicate + " again with person " + Quantity.count(person)
                + " followed: about " + Quantity.time(seconds) + " (the run of "
                + Quantity.of(manifest.replicates(), "replicate") + " took " + Quantity.time(manifest.seconds())
                + " on "
                + Quantity.of(manifest.threads(), "thread") + ").";
    }

    /// A life lived again, and how its losses through ties came about.
    ///
    /// @param trace among everybody whom ways back led to; null where nobody asked
    record Lived(Life life, @Nullable AssociationTrace trace) {}

    /// Lives the replicate again, and once more for each step that losses through ties go further back: whoever a
    /// way leads to is followed, too.
    ///
    /// @param traced whether losses through ties are led back
    /// @throws Failure if it comes out otherwise than written down
    Lived life(Console console, boolean traced) throws InterruptedException {
        Set<Integer> followed = new TreeSet<>(Set.of(person));
        Table panel = panel(console, followed);
        Life life = Life.of(panel, person, manifest.days());
        if (!traced) {
            return new Lived(life, null);
        }
        AssociationTrace trace = traced(life, panel);
        for (int step = 1; step <= MOST_STEPS && !trace.missing().isEmpty(); step++) {
            int before = followed.size();
            followed.addAll(trace.missing());
            int more = followed.size() - before;
            console.err()
                    .println("Points were lost through ties: living it again with " + Quantity.count(more)
                            + (more == 1 ? " more person" : " more people") + " followed, to trace them back.");
            trace = traced(life, panel(console, followed));
        }
        return new Lived(life, trace);
    }

    private AssociationTrace traced(Life life, Table panel) {
        AssociationTrace trace = new AssociationTrace(panel);
        life.events().stream().filter(AssociationTrace::isLossThroughTies).forEach(loss -> trace.of(person, loss));
        return trace;
    }

    private Table panel(Console console, Set<Integer> followed) throws InterruptedException {
        List<ReplicateOutcome> outcomes = new ArrayList<>();
        try (ProgressLine progress = new ProgressLine(console)) {
            Simulation.run(
                    scenario,
                    new Execution(threads, progress, new Execution.Again(replicate, followed)),
                    outcomes::add);
        }
        ReplicateOutcome outcome = outcomes.getFirst();
        String again = digest(outcome);
        String recorded = manifest.replicateDigests().get(replicate).digest();
        if (!again.equals(recorded)) {
            throw new Failure(
                    ExitCode.DIGEST_DIFFERS,
                    "replicate " + replicate + " lived again is not the one that was written down: its digest is "
                            + again + " and not " + recorded);
        }
        return outcome.table(TableKind.PANEL);
    }

    private static String digest(ReplicateOutcome outcome) {
        Map<TableKind, String> digests = new EnumMap<>(TableKind.class);
        for (Table table : outcome.tables()) {
            if (table.kind().always()) {
                digests.put(table.kind(), Digests.table(table));
            }
        }
        return Digests.replicate(digests);
    }

    /// Who the person is, generated again.
    Who who() throws InterruptedException {
        boolean sameSociety = scenario.file().societyReplicates() == SocietyReplicates.FIXED;
        Draws draws = Draws.of(scenario.file().seed(), sameSociety ? 0 : replicate);
        Population population = Population.generate(scenario.society(), draws, threads);
        Map<Trait, String> traits = new EnumMap<>(Trait.class);
        for (Trait trait : scenario.society().people().traits().keySet()) {
            traits.put(trait, trait.categories().get(population.category(trait, person)));
        }
        int neighbourhood = population.neighbourhoodOf(person);
        int first = population.firstPerson(neighbourhood);
        int household = population.householdOf(neighbourhood, person - first);
        List<Integer> others = new ArrayList<>();
        for (int local = population.householdStart(neighbourhood, household);
                local < population.householdStart(neighbourhood, household + 1);
                local++) {
            if (first + local != person) {
                others.add(first + local);
            }
        }
        return new Who(person, traits, others, neighbourhood, population.personsIn(neighbourhood));
    }
}
