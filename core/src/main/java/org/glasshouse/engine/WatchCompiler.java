package org.glasshouse.engine;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Quota;
import org.glasshouse.model.Society;
import org.glasshouse.model.Watchers;
import org.glasshouse.random.Purpose;
import org.jspecify.annotations.Nullable;

/// Compiles who has to be there for a channel to see anything, and how many records it must have.
final class WatchCompiler {
    private static final double UNITS = 0x1p32;

    private final Compiler compiler;
    private final Layout layout;

    WatchCompiler(Compiler compiler, Layout layout) {
        this.compiler = compiler;
        this.layout = layout;
    }

    List<BeatTable> beats() {
        List<BeatTable> tables = new ArrayList<>();
        compiler.inForce().channels().forEach((name, channel) -> {
            Watchers watchers = channel.watchers();
            if (watchers != null) {
                long evenly = Math.round(watchers.perNeighbourhood() * (1 - watchers.sentByRecords()) * UNITS);
                tables.add(new BeatTable(
                        layout.counted(name),
                        Purpose.BEAT.counter(name),
                        watchers.beatDays(),
                        evenly,
                        Math.round(watchers.perNeighbourhood() * UNITS) - evenly,
                        watchers.counting() == Watchers.Memory.ALL));
            }
        });
        return List.copyOf(tables);
    }

    List<QuotaTable> quotas(int epochFromDay) {
        List<QuotaTable> tables = new ArrayList<>();
        compiler.inForce().channels().forEach((name, channel) -> {
            Quota quota = channel.quota();
            if (quota != null) {
                tables.add(new QuotaTable(
                        layout.counted(name),
                        Purpose.QUOTA.counter(name),
                        quota.records(),
                        quota.everyDays(),
                        layout.quotaSince(name, epochFromDay),
                        channel.watchers() != null,
                        compiler.subjectsOf(quota.recordedAs()),
                        compiler.rule(name, quota.recordedAs())));
            }
        });
        return List.copyOf(tables);
    }

    /// Who has to be there for a channel to see anything; null where it needs nobody.
    KindTable.@Nullable Watch watch(String name, Channel channel) {
        Watchers watchers = channel.watchers();
        if (watchers == null) {
            return null;
        }
        List<Chances> chances = new ArrayList<>();
        for (int there = 1; there <= most(watchers); there++) {
            chances.add(Chances.ofWatchers(channel.detects(), channel.by(), there));
        }
        return new KindTable.Watch(layout.counted(name), List.copyOf(chances));
    }

    /// The most watchers that may be in one place and see more than fewer would.
    private int most(Watchers watchers) {
        Society society = compiler.society();
        double places =
                Math.ceil((double) society.people().persons() / society.places().neighbourhoodPersons());
        return (int) Math.min(Watchers.MOST_IN_ONE_PLACE, Math.ceil(watchers.perNeighbourhood() * places) + 1);
    }
}
