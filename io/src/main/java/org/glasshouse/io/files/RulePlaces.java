package org.glasshouse.io.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Where the rules of a regime stand in the files that somebody wrote, by their paths in the regime.
///
/// Named parts and their keys are listed, such as `channels.camera` and `channels.camera.detects`, and what amendments
/// change; what lies deeper is found where the key above it stands. What an extended file says keeps the place in that
/// file.
final class RulePlaces {
    private static final int DEEPEST = 3;
    private static final Set<String> NO_RULES = Set.of("regime", "title", "card", "sources");

    private final Map<String, Place> places = new LinkedHashMap<>();

    private RulePlaces() {}

    /// Places by path; keys that nobody wrote are left out.
    static Map<String, Place> of(Part regime) {
        RulePlaces places = new RulePlaces();
        places.collect(regime.tree(), KeyPath.ROOT);
        return places.places;
    }

    private void collect(Tree.Mapping mapping, KeyPath path) {
        mapping.entries().forEach((key, entry) -> {
            KeyPath longer = path.then(key);
            if (NO_RULES.contains(longer.toString())) {
                return;
            }
            places.put(longer.toString(), entry.keyPlace());
            if (entry.value() instanceof Tree.Mapping inner && mayLieDeeper(longer)) {
                collect(inner, longer);
            }
        });
    }

    /// An amendment changes numbers at any depth.
    private static boolean mayLieDeeper(KeyPath path) {
        return path.parts().size() < DEEPEST || path.parts().getFirst().equals(Enactment.AMENDMENTS);
    }
}
