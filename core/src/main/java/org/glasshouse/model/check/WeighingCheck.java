package org.glasshouse.model.check;

import java.util.HashMap;
import java.util.Map;
import org.glasshouse.model.Cap;
import org.glasshouse.model.Dimensions;
import org.glasshouse.model.Official;
import org.glasshouse.model.Regime;

/// What decides how many points a record gives: escalation, clerks' spread, caps.
final class WeighingCheck {
    private final Regime regime;
    private final Flaws flaws;

    WeighingCheck(Regime regime, Flaws flaws) {
        this.regime = regime;
        this.flaws = flaws;
    }

    void check() {
        if (regime.caps().size() > Regime.MOST_CAPS) {
            flaws.add(
                    "caps", regime.caps().size() + " caps are too many; " + Regime.MOST_CAPS + " at most are possible");
        }
        Map<String, String> capOf = new HashMap<>();
        regime.caps().forEach((name, cap) -> checkCap(name, cap, capOf));
        regime.officials().forEach(this::checkSpread);
    }

    private void checkCap(String name, Cap cap, Map<String, String> capOf) {
        String path = "caps." + name + ".of";
        if (cap.of().isEmpty()) {
            flaws.add(path, "the list is empty; name at least one kind of conduct");
        }
        for (String kind : cap.of()) {
            String other = capOf.putIfAbsent(kind, name);
            if (other != null && !other.equals(name)) {
                flaws.add(path, Quoted.word(kind) + " counts under the cap '" + other + "' already; one cap a kind");
            }
        }
    }

    /// A clerk gives more or less, and never takes where the rule gives.
    private void checkSpread(String name, Official official) {
        if (official.spread() == 0) {
            return;
        }
        String path = "officials." + name + ".spread";
        if (official.reviews().isEmpty()) {
            flaws.add(path, "no record passes through these hands; name channels in `reviews`");
        }
        Dimensions.inPoints(regime).deeds().forEach((kind, points) -> {
            boolean passes = (official.of().isEmpty() || official.of().contains(kind))
                    && official.reviews().stream()
                            .anyMatch(channel -> regime.channels().containsKey(channel)
                                    && regime.channels().get(channel).sees().contains(kind));
            if (passes && points != 0 && official.spread() >= Math.abs(points)) {
                flaws.add(
                        path,
                        official.spread() + " is as much as " + kind + " gives or takes (" + points
                                + "), so it could turn round; less is possible");
            }
        });
    }
}
