package org.glasshouse.bench.yardstick;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/// What one run left and what it cost: wall time and the whole process's CPU time, without making the persons.
record Measurement(Setting setting, Outcome outcome, double wallSeconds, double cpuSeconds) {
    private static final double NANOS_PER_SECOND = 1e9;

    /// Makes the persons, lives all their days on the clock, and keeps what came of it.
    static Measurement of(Setting setting) {
        try (Yardstick yardstick = new Yardstick(setting)) {
            OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            long cpuNanosBefore = system.getProcessCpuTime();
            long nanosBefore = System.nanoTime();
            yardstick.live();
            double wallSeconds = (System.nanoTime() - nanosBefore) / NANOS_PER_SECOND;
            double cpuSeconds = (system.getProcessCpuTime() - cpuNanosBefore) / NANOS_PER_SECOND;
            return new Measurement(setting, yardstick.outcome(), wallSeconds, cpuSeconds);
        }
    }

    /// The same outcome at other times: a median, say.
    Measurement at(double otherWallSeconds, double otherCpuSeconds) {
        return new Measurement(setting, outcome, otherWallSeconds, otherCpuSeconds);
    }

    /// One line of `key=value` words, for programs to read; `run` is the run's number or `median`.
    String line(String run) {
        return String.format(
                Locale.ROOT,
                "run=%s mode=%s start=%d persons=%d days=%d threads=%d seed=%d wall-s=%.3f cpu-s=%.3f"
                        + " person-days-per-cpu-s=%.4g events=%d cpu-ns-per-event=%.2f falls=%d A=%d B=%d C=%d D=%d"
                        + " blocked=%d checksum=%016x",
                run,
                setting.mode().word(),
                setting.startPoints(),
                setting.persons(),
                setting.days(),
                setting.threads(),
                setting.seed(),
                wallSeconds,
                cpuSeconds,
                setting.personDays() / cpuSeconds,
                outcome.events(),
                cpuSeconds * NANOS_PER_SECOND / outcome.events(),
                outcome.falls(),
                outcome.personsInA(),
                outcome.personsInB(),
                outcome.personsInC(),
                outcome.personsInD(),
                outcome.blocked(),
                outcome.checksum());
    }
}
