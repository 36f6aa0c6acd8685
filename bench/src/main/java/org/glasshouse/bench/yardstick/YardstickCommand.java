package org.glasshouse.bench.yardstick;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// The yardstick's command line: warms up, runs a setting some times, prints a line per run and one of medians.
///
/// Run line, after `mvn package`:
///
///     java -Xmx3g -XX:+UseParallelGC -XX:+UseTransparentHugePages -cp bench/target/classes \
///         org.glasshouse.bench.yardstick.YardstickCommand sparse 1e7 365 1 20190620 5
///
/// With a start of 700 points (REF-POINTS "low") many are in D and their trips blocked.
public final class YardstickCommand {
    private static final String USAGE = """
            Usage: YardstickCommand MODE PERSONS DAYS THREADS SEED RUNS [START]
              MODE     sparse, dense1v, dense1 or dense4
              PERSONS  such as 1000000 or 1e6
              RUNS     how often to run after warming up; the last line holds medians
              START    points to begin with, 1000 if not given
            Example: YardstickCommand sparse 1e6 365 2 20190620 5 700
            """;

    private static final int WARM_UP_PERSONS = 200_000;
    private static final long WARM_UP_SEED = 1;

    private YardstickCommand() {}

    /// Runs the yardstick and exits: 0 if all went well, 2 if the command line is wrong.
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        Setting setting;
        int runs;
        try {
            if (arguments.length < 6 || arguments.length > 7) {
                throw new IllegalArgumentException("6 or 7 words are needed, not " + arguments.length);
            }
            setting = setting(arguments);
            runs = wholeNumber(arguments[5]);
            if (runs < 1) {
                throw new IllegalArgumentException("runs: " + runs + ", but 1 or more can be made");
            }
        } catch (IllegalArgumentException | ArithmeticException mistake) {
            err.println(mistake.getMessage());
            err.print(USAGE);
            return 2;
        }
        measure(setting, runs, out);
        return 0;
    }

    private static void measure(Setting setting, int runs, PrintStream out) {
        Measurement.of(setting.with(Math.min(setting.persons(), WARM_UP_PERSONS), WARM_UP_SEED));
        List<Measurement> measurements = new ArrayList<>();
        for (int run = 1; run <= runs; run++) {
            Measurement measurement = Measurement.of(setting);
            measurements.add(measurement);
            out.println(measurement.line(String.valueOf(run)));
        }
        double wallSeconds = median(measurements, Measurement::wallSeconds);
        double cpuSeconds = median(measurements, Measurement::cpuSeconds);
        out.println(measurements.getFirst().at(wallSeconds, cpuSeconds).line("median"));
    }

    private static Setting setting(String[] arguments) {
        Mode mode = Mode.of(arguments[0].toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException("mode: " + arguments[0] + " is none"));
        return new Setting(
                mode,
                wholeNumber(arguments[1]),
                wholeNumber(arguments[2]),
                wholeNumber(arguments[3]),
                Long.parseLong(arguments[4]),
                arguments.length > 6 ? wholeNumber(arguments[6]) : RefPoints.START_POINTS);
    }

    private static int wholeNumber(String text) {
        return new BigDecimal(text).intValueExact();
    }

    /// The middle value; of an even number of values the upper of the middle two.
    private static double median(List<Measurement> measurements, ToDoubleFunction<Measurement> value) {
        double[] sorted = measurements.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
