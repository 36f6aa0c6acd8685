package org.glasshouse.engine;

import org.glasshouse.random.GapTable;
import org.glasshouse.random.Mix;
import org.jspecify.annotations.Nullable;

/// What people do today, and who sees it. Reads yesterday's columns; writes scratch and news only.
///
/// Candidates come from hopping (ENGINE 3): one block keys the gaps and the words of a kind's day in a neighbourhood,
/// so that a day
/// costs what happens in it, not who lives through it.
final class ConductPhase {
    private final KindTable[] kinds;
    private final MixUpTable[] mixUps;
    private final Slots slots;

    ConductPhase(CompiledScenario compiled) {
        this.kinds = compiled.kinds().toArray(KindTable[]::new);
        this.mixUps = compiled.mixUps().toArray(MixUpTable[]::new);
        this.slots = compiled.slots();
    }

    void run(Lane lane) {
        for (KindTable kind : kinds) {
            Candidates candidates = lane.candidates;
            reach(lane, candidates, kind.counter, kind.gaps, kind.denseThreshold);
            if (kind.levelFactors == null) {
                candidates.keep(KindTable.ACCEPT, kind.acts, lane.here());
            } else {
                candidates.keep(KindTable.ACCEPT, kind, kind.levelFactors, lane.here());
            }
            act(lane, kind, candidates);
        }
        for (MixUpTable mixUp : mixUps) {
            mixUp(lane, mixUp);
        }
    }

    private static void reach(
            Lane lane, Candidates candidates, int counter, @Nullable GapTable gaps, long denseThreshold) {
        Neighbourhood here = lane.here();
        lane.draws.block(here.number, 0, lane.day(), counter, lane.words);
        if (gaps != null) {
            candidates.hop(gaps, lane.words[0], lane.words[1], here.persons);
        } else {
            candidates.askEverybody(denseThreshold, lane.words[0], lane.words[1], here.persons);
        }
    }

    /// Those who act: counted, seen by the first channel that does, or by nobody.
    private void act(Lane lane, KindTable kind, Candidates acting) {
        Neighbourhood here = lane.here();
        lane.countAll(slots.done + kind.index, acting);
        for (KindTable.Denunciation denunciation : kind.denunciations) {
            for (int each = 0; each < acting.count; each++) {
                denounce(lane, denunciation, here.firstPerson + acting.locals[each], acting.words[each]);
            }
        }
        Candidates seen = lane.seen;
        for (RecordRule sensor : kind.sensors) {
            acting.moveTo(seen, sensor.detectDecision(), sensor.detects(), here);
            lane.countAll(slots.seen + kind.index, seen);
            for (int each = 0; each < seen.count; each++) {
                int person = here.firstPerson + seen.locals[each];
                int booked = see(lane, sensor, person, seen.words[each]);
                if (here.followed != null) {
                    int other = booked == person ? -1 : booked;
                    lane.write(seen.locals[each], "conduct", kind.name, sensor.channel(), "", other, 0, 1);
                }
            }
        }
        if (here.followed != null) {
            for (int each = 0; each < acting.count; each++) {
                lane.write(acting.locals[each], "conduct", kind.name, "", "unseen", -1, 0, 0);
            }
        }
    }

    private static void denounce(Lane lane, KindTable.Denunciation denunciation, int person, long word) {
        int victim = Gallery.find(lane, denunciation.target(), person, lane.day());
        if (victim >= 0) {
            stand(lane, denunciation.rule(), Cause.MALICE, victim, person, word);
        }
    }

    /// A channel has seen a deed: it writes down the doer, or takes somebody for the doer.
    ///
    /// @return the person whom it writes down
    private static int see(Lane lane, RecordRule rule, int doer, long word) {
        RecordRule.@Nullable Wrong wrong = rule.wrong();
        if (wrong != null && Mix.unit32(word, wrong.decision()) < wrong.threshold()) {
            int somebody = Gallery.find(lane, wrong.target(), doer, lane.day());
            if (somebody >= 0) {
                stand(lane, rule, Cause.MISATTRIBUTION, somebody, doer, word);
                return somebody;
            }
        }
        stand(lane, rule, Cause.TRUE_RECORD, doer, doer, word);
        return doer;
    }

    private static void mixUp(Lane lane, MixUpTable mixUp) {
        Candidates candidates = lane.candidates;
        reach(lane, candidates, mixUp.counter(), mixUp.gaps(), 0);
        candidates.keep(KindTable.ACCEPT, mixUp.happens(), lane.here());
        for (int each = 0; each < candidates.count; each++) {
            int person = lane.here().firstPerson + candidates.locals[each];
            stand(lane, mixUp.rule(), Cause.MIX_UP, person, person, candidates.words[each]);
        }
    }

    /// A record has been made of a person: does it stand, and when is it booked? On the doer today if the channel is
    /// that fast,
    /// on others tomorrow at the earliest.
    private static void stand(Lane lane, RecordRule rule, Cause cause, int person, int doer, long word) {
        int traits = lane.traitsOf(person);
        Slots slots = lane.compiled.slots();
        if (!lane.isSubject(traits)) {
            lane.tally.add(slots.record(rule.index(), Cause.NO_SUBJECT), lane.cell(traits), 1);
            return;
        }
        for (int each = 0; each < rule.officials().size(); each++) {
            RecordRule.Review review = rule.officials().get(each);
            if (Mix.unit32(word, review.decision()) < review.drops().threshold(traits)) {
                lane.tally.add(slots.record(rule.index(), Cause.DROPPED), lane.cell(traits), 1);
                return;
            }
        }
        int today = lane.day();
        int other = person == doer ? -1 : doer;
        if (person == doer && rule.delayDays() == 0) {
            lane.book(rule, cause, person - lane.here().firstPerson, other, today);
        } else {
            int dueDay = today + Math.max(person == doer ? 0 : 1, rule.delayDays());
            int number = rule.index() * Cause.BOOKED + cause.ordinal();
            lane.tell(person, dueDay, News.RECORD, number, News.second(other, today, 0));
        }
    }
}
