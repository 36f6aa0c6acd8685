package org.glasshouse.measures;

import java.util.List;

/// What became of requests that a consequence met, by the words of the table `services`.
final class Outcomes {
    /// The service was refused, without or with something else to use.
    static final List<String> DENIALS = List.of("denied", "substituted");

    private static final List<String> DETRIMENTS = List.of("denied", "substituted", "priced", "delayed");

    private Outcomes() {}

    /// Whether the service was refused, with or without something else to use.
    static boolean isDenial(String outcome) {
        return DENIALS.contains(outcome);
    }

    /// Whether the standing made it worse: refused, dearer or later than to others.
    static boolean isDetriment(String outcome) {
        return DETRIMENTS.contains(outcome);
    }
}
