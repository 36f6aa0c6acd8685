package org.glasshouse.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Official;
import org.glasshouse.outcome.Cause;
import org.glasshouse.random.GapTable;
import org.glasshouse.random.Purpose;

/// Compiles records of nothing: what channels mix up and officials invent.
final class FabricationCompiler {
    private final Compiler compiler;
    private final Layout layout;

    FabricationCompiler(Compiler compiler, Layout layout) {
        this.compiler = compiler;
        this.layout = layout;
    }

    /// Mix-ups channel by channel, then inventions official by official.
    List<FabricationTable> fabrications() {
        List<FabricationTable> tables = new ArrayList<>();
        compiler.inForce().channels().forEach((name, channel) -> {
            Channel.MixUp mixUp = channel.mixesUp();
            if (mixUp != null && mixUp.rate() > 0) {
                double chance = mixUp.rate() / 365;
                double ceiling = layout.mixUpCeiling(name);
                tables.add(new FabricationTable(
                        Cause.MIX_UP,
                        Purpose.MIX_UP.counter(name),
                        GapTable.of(ceiling),
                        new Acting(
                                Chances.of(chance / ceiling, Map.of()), null, compiler.subjectsOf(mixUp.recordedAs())),
                        compiler.subjectsOf(mixUp.recordedAs()),
                        Coverage.of("channel/" + name, channel.coverage()),
                        compiler.rule(name, mixUp.recordedAs())));
            }
        });
        compiler.inForce().officials().forEach((name, official) -> {
            Official.Invention invents = official.invents();
            if (invents != null
                    && invents.rate() > 0
                    && compiler.inForce().channels().containsKey(invents.channel())) {
                double chance = invents.rate() / 365;
                double ceiling = layout.inventionCeiling(name);
                tables.add(new FabricationTable(
                        Cause.INVENTION,
                        Purpose.INVENTION.counter(name),
                        GapTable.of(ceiling),
                        new Acting(
                                Chances.of(chance / ceiling, invents.by()),
                                null,
                                compiler.subjectsOf(invents.recordedAs())),
                        compiler.subjectsOf(invents.recordedAs()),
                        null,
                        compiler.rule(invents.channel(), invents.recordedAs())));
            }
        });
        return List.copyOf(tables);
    }
}
