package org.glasshouse.bench.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/// Places in the source that allocate while a recording lasts, by the JDK Flight Recorder.
///
/// Complete only where the JVM runs with `-XX:-UseTLAB`, so that each allocation is an event of its own.
final class AllocationSites implements AutoCloseable {
    private static final String EVENT = "jdk.ObjectAllocationOutsideTLAB";
    private static final String OWN_PACKAGES = "org.glasshouse";
    private static final int FRAMES = 2;

    private final Recording recording = new Recording();

    AllocationSites() {
        recording.enable(EVENT).withStackTrace();
    }

    void start() {
        recording.start();
    }

    void stop() {
        recording.stop();
    }

    /// Prints a line for each place, the heaviest first: bytes and objects a day, class, and who called.
    void print(int days, PrintStream out) throws IOException {
        Map<String, long[]> places = new TreeMap<>();
        Path file = Files.createTempFile("allocation", ".jfr");
        try {
            recording.dump(file);
            for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
                String callers = callers(event);
                if (!callers.isEmpty()) {
                    String type = event.getClass("objectClass").getName();
                    long[] sum = places.computeIfAbsent("class=" + type + " at " + callers, key -> new long[2]);
                    sum[0] += event.getLong("allocationSize");
                    sum[1]++;
                }
            }
        } finally {
            Files.delete(file);
        }
        places.entrySet().stream()
                .sorted(Map.Entry.comparingByValue((one, other) -> Long.compare(other[0], one[0])))
                .forEach(place -> out.printf(
                        Locale.ROOT,
                        "bytes-a-day=%.1f objects-a-day=%.2f %s%n",
                        (double) place.getValue()[0] / days,
                        (double) place.getValue()[1] / days,
                        place.getKey()));
    }

    /// The nearest callers of ours; none where the recorder itself allocates.
    private static String callers(RecordedEvent event) {
        List<RecordedFrame> frames = event.getStackTrace() == null
                ? List.of()
                : event.getStackTrace().getFrames();
        if (frames.stream().anyMatch(frame -> type(frame).equals(AllocationSites.class.getName()))) {
            return "";
        }
        return frames.stream()
                .filter(frame -> type(frame).startsWith(OWN_PACKAGES))
                .limit(FRAMES)
                .map(frame -> type(frame).replaceAll(".*\\.", "") + "."
                        + frame.getMethod().getName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < "));
    }

    private static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    @Override
    public void close() {
        recording.close();
    }
}
