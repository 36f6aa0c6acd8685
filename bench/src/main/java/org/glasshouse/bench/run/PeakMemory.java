package org.glasshouse.bench.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The most memory that this process has held since it started, in megabytes (1e6 bytes).
///
/// @param heapMegabytes sum of the peaks of all parts of the heap, garbage included
/// @param residentMegabytes pages in memory, the JVM's own included; 0 where the system doesn't tell
record PeakMemory(long heapMegabytes, long residentMegabytes) {
    private static final long BYTES_PER_MEGABYTE = 1_000_000;
    private static final Path STATUS = Path.of("/proc/self/status");

    static PeakMemory soFar() {
        long heapBytes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        return new PeakMemory(heapBytes / BYTES_PER_MEGABYTE, residentBytes() / BYTES_PER_MEGABYTE);
    }

    private static long residentBytes() {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
