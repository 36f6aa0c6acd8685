package org.glasshouse.bench.run;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.glasshouse.engine.Execution;
import org.glasshouse.engine.Forecast;
import org.glasshouse.engine.Simulation;
import org.glasshouse.model.Scenario;

/// What one run left and what it cost.
///
/// @param times what it took
/// @param memory what the process has needed so far
record MeasuredRun(String name, Scenario scenario, int threads, RunOutcome outcome, Times times, PeakMemory memory) {
    private static final double NANOS_PER_SECOND = 1e9;

    /// Seconds of one run.
    ///
    /// @param wallSeconds from the scenario to its tables: compiling it, making the persons, all days, the tables
    /// @param cpuSeconds the whole process's CPU time of the same, on a clock that ticks every 10 ms
    /// @param loopCpuSeconds the part of it that went into days alone: every span but the first
    record Times(double wallSeconds, double cpuSeconds, double loopCpuSeconds) {}

    /// Lives a scenario through the only door and keeps what came of it.
    static MeasuredRun of(String name, Scenario scenario, int threads) throws InterruptedException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        AtomicLong afterFirstSpan = new AtomicLong();
        AtomicLong afterLastSpan = new AtomicLong();
        Execution execution = new Execution(threads, (done, all) -> {
            if (afterFirstSpan.get() == 0) {
                afterFirstSpan.set(system.getProcessCpuTime());
            }
            if (done == all) {
                afterLastSpan.set(system.getProcessCpuTime());
            }
        });
        List<RunOutcome> outcomes = new ArrayList<>();
        int lastDay = scenario.file().horizon().days() - 1;
        long cpuNanosBefore = system.getProcessCpuTime();
        long nanosBefore = System.nanoTime();
        Simulation.run(scenario, execution, outcome -> outcomes.add(RunOutcome.of(outcome, lastDay)));
        Times times = new Times(
                (System.nanoTime() - nanosBefore) / NANOS_PER_SECOND,
                (system.getProcessCpuTime() - cpuNanosBefore) / NANOS_PER_SECOND,
                (afterLastSpan.get() - afterFirstSpan.get()) / NANOS_PER_SECOND);
        return new MeasuredRun(name, scenario, threads, outcomes.getFirst(), times, PeakMemory.soFar());
    }

    /// The same outcome at other times: medians, say.
    MeasuredRun at(Times other) {
        return new MeasuredRun(name, scenario, threads, outcome, other, memory);
    }

    /// One line of `key=value` words, for programs to read; `run` is the run's number or `median`.
    String line(String run) {
        double persons = scenario.society().people().persons();
        int days = scenario.file().horizon().days();
        double loopPersonDays =
                persons * (days - Math.min(days, scenario.file().exchange().days()));
        double candidates = Forecast.of(scenario).candidatesPerPersonDay() * persons * days;
        return String.format(
                Locale.ROOT,
                "run=%s scenario=%s persons=%.0f days=%d threads=%d seed=%d wall-s=%.3f cpu-s=%.3f loop-cpu-s=%.3f"
                        + " person-days-per-cpu-s=%.4g loop-person-days-per-cpu-s=%.4g candidates=%.0f"
                        + " cpu-ns-per-candidate=%.2f %s bytes-per-person=%.2f peak-heap-mb=%d peak-rss-mb=%d",
                run,
                name,
                persons,
                days,
                threads,
                scenario.file().seed(),
                times.wallSeconds(),
                times.cpuSeconds(),
                times.loopCpuSeconds(),
                persons * days / times.cpuSeconds(),
                loopPersonDays / times.loopCpuSeconds(),
                candidates,
                times.cpuSeconds() * NANOS_PER_SECOND / candidates,
                outcome.words(),
                Forecast.bytesPerPerson(scenario),
                memory.heapMegabytes(),
                memory.residentMegabytes());
    }
}
