package org.glasshouse.io.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Society;
import org.glasshouse.model.check.Flaw;
import org.glasshouse.random.Purpose;

/// Draws are keyed by names, shortened to 24 bits: two names that shorten to the same under one purpose would share
/// their luck.
final class LuckCheck {
    private LuckCheck() {}

    static List<Flaw> of(Society society) {
        List<Flaw> flaws = new ArrayList<>();
        check("conduct", society.conduct().keySet(), flaws);
        check("services", society.services().keySet(), flaws);
        check("ties", society.ties().keySet(), flaws);
        return flaws;
    }

    static List<Flaw> of(Regime regime) {
        List<Flaw> flaws = new ArrayList<>();
        check("channels", regime.channels().keySet(), flaws);
        List<String> targets = new ArrayList<>();
        regime.channels().forEach((name, channel) -> {
            targets.add(name + "/malice");
            channel.sees().forEach(kind -> targets.add(name + "/" + kind));
        });
        check("channels", targets, flaws);
        check("officials", regime.officials().keySet(), flaws);
        if (regime.redress().notice() != null) {
            check("channels", fates(regime), flaws);
        }
        return flaws;
    }

    /// What the later fates of records are drawn by.
    private static List<String> fates(Regime regime) {
        List<String> fates = new ArrayList<>();
        regime.channels().forEach((name, channel) -> {
            channel.sees().forEach(kind -> fates.add(name + "/" + kind));
            if (channel.mixesUp() != null) {
                fates.add(name + "/" + channel.mixesUp().recordedAs() + "/mix-up");
            }
            if (channel.quota() != null) {
                fates.add(name + "/" + channel.quota().recordedAs() + "/quota");
            }
            if (channel.falseClaims() != null) {
                fates.add(name + "/" + channel.falseClaims().claims() + "/false-claim");
            }
            if (channel.malice() != null) {
                fates.add(name + "/" + channel.malice().accusesOf() + "/malice");
            }
        });
        regime.officials().values().forEach(official -> {
            if (official.invents() != null) {
                fates.add(
                        official.invents().channel() + "/" + official.invents().recordedAs() + "/invention");
            }
        });
        return fates;
    }

    private static void check(String path, Collection<String> names, List<Flaw> flaws) {
        Purpose.collision(names)
                .ifPresent(both -> flaws.add(new Flaw(
                        path, both + " shorten to the same key of draws and would share their luck; rename one")));
    }
}
