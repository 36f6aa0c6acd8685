package org.glasshouse.engine;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.glasshouse.engine.Execution.Progress;
import org.glasshouse.model.ScenarioFile;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.random.Bijection;
import org.glasshouse.random.Draws;
import org.glasshouse.society.Population;
import org.jspecify.annotations.Nullable;

/// One replicate: a society and its luck, lived span by span.
///
/// Within a span each neighbourhood is alone, on one thread; between spans news is exchanged and counts are summed
/// (ENGINE 5).
final class World implements AutoCloseable {
    private final CompiledScenario compiled;
    private final CompiledEpochs epochs;
    private final Reach reach;
    private final Ranking ranking;
    private final Beats beats;
    private final int days;
    private final int spanDays;
    private final Draws draws;
    private final Population population;
    private final List<Lane> lanes = new ArrayList<>();
    private final ExecutorService threads;
    private final Neighbourhood[] neighbourhoods;
    private final Stocks stocks;
    private final OutcomeTables tables;
    private final Exchange exchange;
    /// The next neighbourhood that no lane has taken yet.
    private final AtomicInteger next = new AtomicInteger();
    private int spanStart;
    private int spanLength;
    private @Nullable Followed followed;
    private final Decay decay;
    /// What is made public beyond neighbourhoods, if anything is.
    private final @Nullable Bulletins bulletins;
    /// Keeps further books, where the scenario asks for it.
    private final @Nullable Bookkeeping bookkeeping;

    World(CompiledEpochs epochs, int replicate, Draws draws, Population population, int threads)
            throws InterruptedException {
        this.epochs = epochs;
        this.compiled = epochs.first();
        this.reach = new Reach(epochs, population, draws);
        this.ranking = new Ranking(reach);
        ScenarioFile file = compiled.scenario().file();
        this.days = file.horizon().days();
        this.spanDays = file.exchange().days();
        this.draws = draws;
        this.population = population;
        this.decay = new Decay(compiled);
        this.exchange = new Exchange(population, spanDays, epochs.longestDelayDays());
        this.neighbourhoods = new Neighbourhood[population.neighbourhoods()];
        this.beats = new Beats(reach, draws, neighbourhoods, compiled.countedChannels());
        this.stocks = emptyStocks();
        int lanesWanted = Math.max(1, Math.min(threads, neighbourhoods.length));
        for (int lane = 0; lane < lanesWanted; lane++) {
            lanes.add(new Lane(compiled, population, draws));
        }
        this.bulletins = Bulletins.of(compiled, population);
        lanes.forEach(lane -> lane.bulletins = bulletins);
        this.bookkeeping = file.ledgers() ? new Bookkeeping(epochs, population, draws) : null;
        this.threads = Executors.newFixedThreadPool(
                lanesWanted, Thread.ofPlatform().daemon().name("lane-", 0).factory());
        found();
        this.tables = new OutcomeTables(epochs, replicate, stocks);
    }

    private Stocks emptyStocks() {
        return new Stocks(
                compiled.cells().size(),
                compiled.standings().grades.size(),
                compiled.standings().lists.size());
    }

    private void found() throws InterruptedException {
        ranking.rankStarts(compiled, population);
        byte[] ranked = ranking.gradeOfPoints();
        IdentityHashMap<CompiledScenario, Founding> foundings = new IdentityHashMap<>();
        for (int number = 0; number < neighbourhoods.length; number++) {
            foundings.computeIfAbsent(reach.first(number), first -> new Founding(first, population, draws, ranked));
        }
        List<Stocks> byLane = new ArrayList<>();
        carryOut(work(lane -> {
            Stocks own = emptyStocks();
            byLane.add(own);
            return number -> neighbourhoods[number] =
                    Objects.requireNonNull(foundings.get(reach.first(number))).found(number, own);
        }));
        byLane.forEach(stocks::add);
        AssociationRules association = new AssociationRules(compiled);
        if (association.countsAnybody(stocks)) {
            carryOut(work(lane -> number -> association.count(lane, neighbourhoods[number], neighbourhoods)));
        }
        if (bookkeeping != null) {
            for (Neighbourhood each : neighbourhoods) {
                bookkeeping.open(each, ranked);
            }
            for (Lane lane : lanes) {
                lane.clerk = bookkeeping.clerk();
            }
        }
    }

    /// Follows those who live again, or the panel of the scenario.
    void follow(Execution.@Nullable Again again) {
        int persons = compiled.scenario().file().panel().persons();
        if (again != null) {
            followed = new Followed(compiled, neighbourhoods);
            for (int person : new TreeSet<>(again.persons())) {
                followed.add(person, population);
            }
        } else if (persons > 0) {
            followed = new Followed(compiled, neighbourhoods);
            Bijection order = Bijection.of(population.persons(), draws, 0, "panel");
            for (int each = 0; each < Math.min(persons, population.persons()); each++) {
                followed.add(order.backward(each), population);
            }
        }
    }

    /// Lives every day and tells what it leaves.
    ReplicateOutcome live(Progress progress, long allPersonDays, AtomicLong lived) throws InterruptedException {
        List<Tally> tallies = lanes.stream().map(lane -> lane.tally).toList();
        List<Callable<Boolean>> living = work(lane -> number -> liveSpan(lane, neighbourhoods[number]));
        for (spanStart = 0; spanStart < days; spanStart += spanDays) {
            spanLength = Math.min(spanDays, days - spanStart);
            exchange.sortFor(spanStart);
            if (bookkeeping != null) {
                bookkeeping.sortFor(spanStart);
            }
            ranking.rank(compiled, epochs.numberOn(spanStart), neighbourhoods);
            beats.send(
                    spanStart, epochs.numberOn(spanStart), epochs.on(spanStart).beats());
            carryOut(living);
            for (Lane lane : lanes) {
                exchange.collect(lane.outbox, spanStart + spanDays);
            }
            if (bulletins != null) {
                bulletins.collect(
                        neighbourhoods, epochs.on(spanStart + spanDays).publications());
            }
            Closures.collect(
                    neighbourhoods,
                    population,
                    epochs.on(spanStart + spanDays - 1).closures(),
                    spanStart + spanDays);
            for (int dayOfSpan = 0; dayOfSpan < spanLength; dayOfSpan++) {
                tables.add(tallies, dayOfSpan);
            }
            if (bookkeeping != null) {
                bookkeeping.collect(spanStart + spanDays);
            }
            progress.lived(lived.addAndGet((long) population.persons() * spanLength), allPersonDays);
        }
        return tables.outcome(panelEvents(), bookkeeping);
    }

    private void liveSpan(Lane lane, Neighbourhood neighbourhood) {
        lane.enter(neighbourhood, spanStart, spanLength);
        if (neighbourhood.number + 1 < neighbourhoods.length) {
            lane.fetched += neighbourhoods[neighbourhood.number + 1].fetchAhead();
        }
        exchange.deliver(neighbourhood.number, lane, spanStart);
        if (lane.clerk != null) {
            lane.clerk.enter(neighbourhood.number, spanStart, spanLength, ranking.gradeOfPoints());
        }
        int number = epochs.numberOn(spanStart);
        List<Stretch> stretches = reach.stretches(neighbourhood.number);
        lane.ranked = ranking.gradeOfPoints();
        lane.comeUnder(stretches.get(number).compiled);
        for (int day = spanStart; day < spanStart + spanLength; day++) {
            if (number + 1 < stretches.size() && day == stretches.get(number + 1).firstDay) {
                number++;
                lane.comeUnder(stretches.get(number).compiled);
            }
            lane.onDay(day);
            Stretch stretch = stretches.get(number);
            Bookkeeping.Clerk clerk = lane.clerk;
            if (clerk == null) {
                stretch.live(lane, decay);
            } else {
                clerk.begin(day);
                stretch.live(lane, decay);
                clerk.end(day, stretch.compiled.standings().sanctioned);
            }
        }
    }

    private @Nullable List<PanelEvent> panelEvents() {
        if (followed == null) {
            return null;
        }
        List<PanelEvent> events = new ArrayList<>(followed.mornings());
        lanes.forEach(lane -> events.addAll(lane.panel));
        // Stable: the events of one person on one day stay in the order in which they happened.
        events.sort(java.util.Comparator.comparingInt(PanelEvent::day).thenComparingInt(PanelEvent::person));
        return events;
    }

    /// What a lane does with each neighbourhood that falls to it.
    private interface Visit {
        void to(int number);
    }

    /// Shares the neighbourhoods out among the lanes, in chunks as each comes free; made once, carried out span by
    /// span.
    private List<Callable<Boolean>> work(Function<Lane, Visit> visits) {
        int chunk = Math.max(1, Math.min(64, neighbourhoods.length / (8 * lanes.size())));
        List<Callable<Boolean>> work = new ArrayList<>();
        for (Lane lane : lanes) {
            Visit visit = visits.apply(lane);
            work.add(() -> {
                for (int from = next.getAndAdd(chunk); from < neighbourhoods.length; from = next.getAndAdd(chunk)) {
                    for (int each = from; each < Math.min(from + chunk, neighbourhoods.length); each++) {
                        if (Thread.currentThread().isInterrupted()) {
                            throw new InterruptedException();
                        }
                        visit.to(each);
                    }
                }
                return true;
            });
        }
        return work;
    }

    private void carryOut(List<Callable<Boolean>> work) throws InterruptedException {
        next.set(0);
        try {
            if (work.size() == 1) {
                work.getFirst().call();
                return;
            }
            for (Future<Boolean> each : threads.invokeAll(work)) {
                each.get();
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a neighbourhood's days failed", e.getCause());
        } catch (Exception e) {
            throw new IllegalStateException("a neighbourhood's days failed", e);
        }
    }

    /// The columns of a neighbourhood, for tests.
    Neighbourhood neighbourhood(int number) {
        return neighbourhoods[number];
    }

    /// Whether somebody with these traits has a standing, for tests.
    boolean scores(int traitBits) {
        return compiled.scale().covers(traitBits);
    }

    /// Records that were made and are not booked yet, for tests.
    long recordsOnTheWay() {
        return exchange.waiting(News.RECORD);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
