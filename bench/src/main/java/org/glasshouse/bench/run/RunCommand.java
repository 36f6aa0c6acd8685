package org.glasshouse.bench.run;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.glasshouse.io.files.FileException;
import org.glasshouse.model.Scenario;

/// The command line of whole runs: warms up, runs a scenario some times, prints a line per run and one of medians.
///
/// Run line, from the top folder, after `. bench/build.sh`:
///
///     java -Xmx3g -XX:+UseParallelGC -XX:+UseTransparentHugePages -cp "$bench_classes" \
///         org.glasshouse.bench.run.RunCommand ref-points 1e7 1 5
public final class RunCommand {
    private static final String USAGE = """
            Usage: RunCommand SCENARIO PERSONS THREADS RUNS [PATH=VALUE]...
              SCENARIO    ref-points, ref-points-dense, ref-points-ceiling or ref-points-low
              PERSONS     such as 1000000 or 1e6
              RUNS        how often to run after warming up; the last line holds medians
              PATH=VALUE  laid over the scenario, such as horizon.days=730
            Example: RunCommand ref-points 1e6 2 5
            """;

    private static final int WARM_UP_PERSONS = 200_000;

    private RunCommand() {}

    /// Runs a scenario and exits: 0 if all went well, 2 if the command line is wrong.
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) throws InterruptedException {
        try {
            if (arguments.length < 4) {
                throw new IllegalArgumentException("4 words or more are needed, not " + arguments.length);
            }
            BundledScenario bundled =
                    new BundledScenario(arguments[0], Arrays.asList(arguments).subList(4, arguments.length));
            int persons = BundledScenario.wholeNumber(arguments[1]);
            int threads = BundledScenario.wholeNumber(arguments[2]);
            int runs = BundledScenario.wholeNumber(arguments[3]);
            if (runs < 1) {
                throw new IllegalArgumentException("runs: " + runs + ", but 1 or more can be made");
            }
            MeasuredRun.of(bundled.name(), bundled.of(Math.min(persons, WARM_UP_PERSONS)), threads);
            measure(bundled.name(), bundled.of(persons), threads, runs, out);
            return 0;
        } catch (IllegalArgumentException | ArithmeticException | FileException mistake) {
            err.println(mistake.getMessage());
            err.print(USAGE);
            return 2;
        }
    }

    private static void measure(String name, Scenario scenario, int threads, int runs, PrintStream out)
            throws InterruptedException {
        List<MeasuredRun> measured = new ArrayList<>();
        for (int run = 1; run <= runs; run++) {
            MeasuredRun one = MeasuredRun.of(name, scenario, threads);
            measured.add(one);
            out.println(one.line(String.valueOf(run)));
            if (!one.outcome().equals(measured.getFirst().outcome())) {
                throw new IllegalStateException("run " + run + " left something else than run 1 of the same scenario");
            }
        }
        MeasuredRun.Times medians = new MeasuredRun.Times(
                median(measured, MeasuredRun.Times::wallSeconds),
                median(measured, MeasuredRun.Times::cpuSeconds),
                median(measured, MeasuredRun.Times::loopCpuSeconds));
        out.println(measured.getLast().at(medians).line("median"));
    }

    /// The middle value; of an even number of values the upper of the middle two.
    private static double median(List<MeasuredRun> runs, ToDoubleFunction<MeasuredRun.Times> value) {
        double[] sorted = runs.stream()
                .map(MeasuredRun::times)
                .mapToDouble(value)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }
}
