package org.glasshouse.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The days of one epoch: its tables and the phases that live by them.
final class Stretch {
    final int firstDay;
    final CompiledScenario compiled;
    /// What its first morning changes; null where nothing is to be changed.
    private final @Nullable AmendPhase amend;
    private final ArrivePhase arrive;
    private final ConductPhase conduct;
    private final DemandPhase demand;
    private final @Nullable ShunningPhase shunning;
    private final ClosePhase close;

    private Stretch(CompiledEpochs epochs, int number) {
        this.compiled = epochs.all().get(number);
        this.firstDay = compiled.epoch().fromDay();
        this.arrive = new ArrivePhase(epochs, compiled);
        this.conduct = new ConductPhase(compiled);
        this.demand = new DemandPhase(compiled);
        this.shunning = compiled.shunning() == null ? null : new ShunningPhase(compiled.shunning());
        this.close = new ClosePhase(compiled);
        boolean changes = number > 0 || compiled.epoch().repeal() != null;
        CompiledScenario before = epochs.all().get(Math.max(0, number - 1));
        this.amend = changes ? new AmendPhase(before, compiled, close) : null;
    }

    /// The stretches of all epochs, in order.
    static List<Stretch> of(CompiledEpochs epochs) {
        List<Stretch> stretches = new ArrayList<>();
        for (int number = 0; number < epochs.all().size(); number++) {
            stretches.add(new Stretch(epochs, number));
        }
        return List.copyOf(stretches);
    }

    /// Lives a day of it.
    void live(Lane lane, Decay decay) {
        begin(lane, decay);
        conduct.run(lane);
        demand.run(lane);
        end(lane);
    }

    /// The morning of a day: what is amended, what fades, what arrives.
    void begin(Lane lane, Decay decay) {
        if (amend != null && lane.day() == firstDay) {
            amend.run(lane);
        }
        if (compiled.scale().isRanked() && lane.isFirstOfSpan()) {
            close.regradeAll(lane);
        }
        if (lane.day() % Decay.DAYS == 0) {
            decay.run(lane);
            if (shunning != null) {
                shunning.run(lane);
            }
        }
        arrive.run(lane);
    }

    /// Undoes a record of a local person that was struck elsewhere.
    void undo(Lane lane, int local, int rule, int bookedDay) {
        arrive.undo(lane, local, rule, bookedDay);
    }

    /// The end of a day.
    void end(Lane lane) {
        close.run(lane);
    }
}
