package org.glasshouse.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.glasshouse.model.Keys;
import org.glasshouse.model.Limits;

/// Says what limits are set to a regime.
final class LimitSentences {
    private LimitSentences() {}

    /// A sentence for each limit, by its path in the regime.
    static Map<String, String> of(Limits limits) {
        Map<String, String> sentences = new LinkedHashMap<>();
        if (!limits.keptBy().isEmpty()) {
            sentences.put(
                    "limits.kept-by",
                    "Limit: only what channels kept by " + words(limits.keptBy(), " or ") + " write down counts.");
        }
        if (!limits.never().isEmpty()) {
            sentences.put(
                    "limits.never", "Limit: records of " + words(limits.never(), " and ") + " count for nothing.");
        }
        if (limits.proportional()) {
            sentences.put(
                    "limits.proportional",
                    "Limit: a record takes no more points, and a list that records enter holds people no longer, than in"
                            + " proportion to how grave the deed is.");
        }
        if (limits.ownDomain()) {
            sentences.put(
                    "limits.own-domain",
                    "Limit: a service is denied, made dearer, delayed or granted only by a standing to which nothing but"
                            + " deeds of its own domain leads.");
        }
        return sentences;
    }

    private static String words(List<? extends Enum<?>> sorts, String and) {
        return sorts.stream().map(sort -> Keys.of(sort).replace('-', ' ')).collect(Collectors.joining(and));
    }
}
