package org.glasshouse.io.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Society;
import org.glasshouse.model.check.Finding;
import org.glasshouse.random.Purpose;

/// Draws are keyed by names, shortened to 24 bits: two names that shorten to the same under one purpose would share
/// their luck.
final class LuckCheck {
    private LuckCheck() {}

    static List<Finding> of(Society society) {
        List<Finding> findings = new ArrayList<>();
        check("conduct", society.conduct().keySet(), findings);
        check("services", society.services().keySet(), findings);
        check("ties", society.ties().keySet(), findings);
        return findings;
    }

    static List<Finding> of(Regime regime) {
        List<Finding> findings = new ArrayList<>();
        check("channels", regime.channels().keySet(), findings);
        List<String> targets = new ArrayList<>();
        regime.channels().forEach((name, channel) -> {
            targets.add(name + "/malice");
            channel.sees().forEach(kind -> targets.add(name + "/" + kind));
        });
        check("channels", targets, findings);
        return findings;
    }

    private static void check(String path, Collection<String> names, List<Finding> findings) {
        Purpose.collision(names)
                .ifPresent(both -> findings.add(new Finding(
                        path, both + " shorten to the same key of draws and would share their luck; rename one")));
    }
}
