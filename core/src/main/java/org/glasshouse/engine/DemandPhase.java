package org.glasshouse.engine;

import org.glasshouse.model.Experience;
import org.glasshouse.random.Mix;

/// Who asks for a service and meets a consequence. Reads yesterday's standing; writes scratch only.
///
/// Only those whom a consequence would meet are asked: what the others ask for is granted and touches nothing.
final class DemandPhase {
    private final CompiledScenario compiled;
    private final Inheritance inheritance;

    DemandPhase(CompiledScenario compiled) {
        this.compiled = compiled;
        this.inheritance = new Inheritance(compiled);
    }

    void run(Lane lane) {
        long[] restricted = lane.here().restricted;
        if (restricted == null || lane.here().restrictedPersons == 0) {
            return;
        }
        for (int each = 0; each < compiled.services().size(); each++) {
            ServiceTable service = compiled.services().get(each);
            lane.draws.block(lane.here().number, 0, lane.day(), service.counter, lane.words);
            ask(lane, service, restricted, lane.words[0]);
        }
    }

    private void ask(Lane lane, ServiceTable service, long[] restricted, long key) {
        Neighbourhood here = lane.here();
        byte[] standing = here.standing;
        if (standing == null) {
            return;
        }
        int from = here.start(service.of);
        int to = here.end(service.of);
        for (int block = from >>> 6; block < (to + 63) >>> 6; block++) {
            for (long left = restricted[block] & Bits.within(block, from, to); left != 0; left &= left - 1) {
                int local = (block << 6) + Long.numberOfTrailingZeros(left);
                byte[] ofParents = service.ofParents;
                int met = ofParents == null
                        ? service.met[standing[local] & 255]
                        : inheritance.met(service, ofParents, here, lane.population, local);
                if (met >= 0) {
                    Meeting meeting = compiled.meetings().get(met);
                    long unit = Mix.mix64(key + local * Mix.GOLDEN) >>> 32;
                    if (unit < meeting.asks().threshold(here.traitsOf(local))) {
                        meet(lane, service, meeting, local);
                    }
                }
            }
        }
    }

    private void meet(Lane lane, ServiceTable service, Meeting meeting, int local) {
        lane.count(compiled.slots().meetings + meeting.index(), local, 1);
        Experience experience = meeting.answer().experience;
        if (experience != null) {
            if (lane.clerk != null) {
                lane.clerk.met(meeting, local);
            }
            lane.experience(experience, local, 1);
            if (experience == Experience.DENIED && lane.here().firstDenied(local)) {
                lane.count(Slots.FIRST_DENIED, local, 1);
            }
        }
        if (lane.here().followed != null) {
            int other = parent(lane, service, meeting, local);
            lane.write(
                    local, meeting.outcome(), meeting.service(), "", meeting.consequence(), other, 0, meeting.told());
        }
    }

    /// The parent for whose standing a child is met, or -1 where it is met for its own.
    private static int parent(Lane lane, ServiceTable service, Meeting meeting, int local) {
        byte[] ofParents = meeting.ofParents() ? service.ofParents : null;
        int parent =
                ofParents == null ? -1 : Inheritance.parent(meeting, ofParents, lane.here(), lane.population, local);
        return parent < 0 ? -1 : lane.here().ordinalOf(parent);
    }
}
