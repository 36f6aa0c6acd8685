package org.glasshouse.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.glasshouse.engine.Execution;
import org.glasshouse.engine.Simulation;
import org.glasshouse.io.files.Study;
import org.glasshouse.measures.GroupTotals;
import org.glasshouse.measures.SensitivityAnalysis.PointLives;
import org.glasshouse.model.ResponseStrength;
import org.glasshouse.model.ResponseStrengths;
import org.glasshouse.model.Scenario;
import org.glasshouse.model.Society;

/// Lives arms at every point of a design: some lives that all points share, with the same people
/// and luck, and one that only this point has.
///
/// Points are lived side by side; what comes of one goes into a place of its own, so that the
/// number of threads changes nothing.
final class SobolLives {
    /// Above this size one life at a time, its neighbourhoods side by side.
    private static final int MOST_PERSONS_SIDE_BY_SIDE = 1_000_000;

    private static final Execution.Progress NOBODY = (done, all) -> {};

    private final int threads;
    private final Execution.Progress progress;
    private final AtomicLong lived = new AtomicLong();

    SobolLives(int threads, Execution.Progress progress) {
        this.threads = threads;
        this.progress = progress;
    }

    /// `64 points x 2 arms x 5 lives (4 that all points share, 1 of its own) = 640 lives.`
    static String cost(int points, int arms, int lives) {
        return Quantity.of(points, "point") + " x " + Quantity.of(arms, "arm") + " x "
                + Quantity.of(lives + 1L, "life").replace("lifes", "lives") + " (" + lives
                + " that all points share, 1 of its own) = " + Quantity.count(all(points, arms, lives)) + " lives.";
    }

    /// How many lives that is.
    static int all(int points, int arms, int lives) {
        return Math.toIntExact((long) points * arms * (lives + 1));
    }

    /// The lives of each arm, by point.
    ///
    /// @param varied the strengths that are varied
    /// @param design their values, by point
    /// @throws Failure if a kind of conduct could happen oftener than once a day at some point
    Map<String, List<PointLives>> of(List<Study.Arm> arms, List<ResponseStrength> varied, List<List<Double>> design)
            throws InterruptedException {
        List<Callable<PointLives>> tasks = new ArrayList<>();
        int persons = arms.getFirst().scenario().value().society().people().persons();
        int sideBySide = persons <= MOST_PERSONS_SIDE_BY_SIDE ? threads : 1;
        long all = (long) arms.size() * design.size();
        for (Study.Arm arm : arms) {
            Scenario scenario = arm.scenario().value();
            Society covering = covering(scenario.society(), varied);
            for (int point = 0; point < design.size(); point++) {
                Map<String, Double> values = new HashMap<>();
                for (int number = 0; number < varied.size(); number++) {
                    values.put(varied.get(number).path(), design.get(point).get(number));
                }
                Scenario there = scenario.with(new ResponseStrengths(covering).with(values));
                int own = scenario.file().replicates() + point;
                tasks.add(() -> {
                    PointLives lives = live(there, own, threads / sideBySide);
                    progress.lived(lived.incrementAndGet(), all);
                    return lives;
                });
            }
        }
        List<PointLives> lives = carriedOut(tasks, sideBySide);
        Map<String, List<PointLives>> byArm = new LinkedHashMap<>();
        for (int arm = 0; arm < arms.size(); arm++) {
            byArm.put(arms.get(arm).name(), List.copyOf(lives.subList(arm * design.size(), (arm + 1) * design.size())));
        }
        return byArm;
    }

    private static Society covering(Society society, List<ResponseStrength> varied) {
        try {
            return new ResponseStrengths(society).coveringAll(varied);
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.INVALID_FILE, String.valueOf(e.getMessage()));
        }
    }

    /// The lives of one arm at one point.
    ///
    /// @param own number of the replicate that only this point lives
    private static PointLives live(Scenario scenario, int own, int threadsEach) throws InterruptedException {
        int days = scenario.file().horizon().days();
        GroupTotals shared = new GroupTotals(days);
        GroupTotals alone = new GroupTotals(days);
        Simulation.run(scenario, new Execution(threadsEach, NOBODY), shared::add);
        Simulation.run(scenario, new Execution(threadsEach, NOBODY, new Execution.Again(own, 0)), alone::add);
        return new PointLives(shared, alone);
    }

    private static List<PointLives> carriedOut(List<Callable<PointLives>> tasks, int sideBySide)
            throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(
                sideBySide, Thread.ofPlatform().daemon().name("point-", 0).factory());
        try {
            List<PointLives> lives = new ArrayList<>();
            for (Future<PointLives> each : pool.invokeAll(tasks)) {
                lives.add(each.get());
            }
            return lives;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("a point failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
