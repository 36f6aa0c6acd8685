package org.glasshouse.engine;

import java.util.List;
import org.glasshouse.outcome.Cause;
import org.glasshouse.random.Mix;

/// What people do today, and who sees it. Reads yesterday's columns; writes scratch and news only.
///
/// Candidates come from hopping (ENGINE 3): one block keys the gaps and the words of a kind's day in
/// a neighbourhood,
/// so that a day costs what happens in it, not who lives through it.
final class ConductPhase {
    private final KindTable[] kinds;
    private final FabricationTable[] fabrications;
    private final QuotaTable[] quotas;
    private final List<Closures.Table> closures;
    private final Slots slots;

    ConductPhase(CompiledScenario compiled) {
        this.kinds = compiled.kinds().toArray(KindTable[]::new);
        this.fabrications = compiled.fabrications().toArray(FabricationTable[]::new);
        this.quotas = compiled.quotas().toArray(QuotaTable[]::new);
        this.closures = compiled.closures();
        this.slots = compiled.slots();
    }

    void run(Lane lane) {
        for (QuotaTable quota : quotas) {
            if (quota.beginsOn(lane.day())) {
                Neighbourhood here = lane.here();
                here.madeBefore[quota.channel()] = here.made[quota.channel()];
            }
        }
        for (KindTable kind : kinds) {
            reach(lane, kind);
            prevent(lane, kind, lane.candidates);
            act(lane, kind, lane.candidates);
        }
        for (FabricationTable fabrication : fabrications) {
            fabricate(lane, fabrication, lane.candidates);
        }
        for (QuotaTable quota : quotas) {
            if (quota.endsOn(lane.day())) {
                fill(lane, quota, lane.candidates);
            }
        }
    }

    private static void reach(Lane lane, KindTable kind) {
        Neighbourhood here = lane.here();
        lane.draws.block(here.number, 0, lane.day(), kind.counter, lane.words);
        if (kind.gaps != null) {
            lane.candidates.hop(kind.gaps, kind.acting, kind.of, lane.words[0], lane.words[1], here);
        } else {
            lane.candidates.askEverybody(kind.denseThreshold, kind.acting, kind.of, lane.words[0], lane.words[1], here);
        }
        if (kind.follows >= 0) {
            lane.candidates.keep(here.open[kind.follows]);
        }
    }

    /// Whoever would do what is shut here does nothing of the kind.
    private void prevent(Lane lane, KindTable kind, Candidates acting) {
        for (int closure : kind.closures) {
            if (lane.day() < lane.here().shutUntil[closure]) {
                Closures.Table table = closures.get(closure);
                acting.moveTo(lane.aside, table.decision(), table.prevents(), lane.here());
            }
        }
    }

    /// Those who act: counted, seen by the first channel that does, or by nobody.
    private void act(Lane lane, KindTable kind, Candidates acting) {
        Neighbourhood here = lane.here();
        lane.countAll(slots.done + kind.index, acting);
        follow(lane.scratch, kind, acting);
        for (KindTable.Denunciation denunciation : kind.denunciations) {
            for (int each = 0; each < acting.count; each++) {
                denounce(lane, denunciation, here.ordinalOf(acting.locals[each]), acting.words[each]);
            }
        }
        for (RecordRule claimed : kind.claims) {
            lane.mistaken.copy(acting);
            stand(lane, claimed, Cause.FALSE_CLAIM, lane.mistaken);
        }
        if (kind.tearsDown) {
            tearDown(lane, acting);
        }
        for (AssociationTable rating : kind.ratings) {
            for (int each = 0; each < acting.count; each++) {
                AssociationRules.rate(lane, rating, acting.locals[each]);
            }
        }
        Candidates seen = lane.seen;
        for (KindTable.Sensor sensor : kind.sensors) {
            RecordRule rule = sensor.rule();
            Chances detects = sensor.detects(lane);
            if (detects == null) {
                continue;
            }
            acting.moveTo(seen, rule.detectDecision(), detects, here);
            lane.countAll(slots.seen + kind.index, seen);
            if (lane.clerk != null) {
                lane.clerk.seen(rule, seen);
            }
            RecordRule.Wrong wrong = rule.wrong();
            if (wrong != null) {
                seen.moveTo(lane.aside, wrong.decision(), wrong.happens(), here);
                misattribute(lane, rule, wrong, lane.aside);
            }
            lane.writeAll(seen, "conduct", kind.name, rule.channel(), "");
            KindTable.Mistake mistake = sensor.mistake();
            if (mistake != null) {
                seen.moveTo(lane.mistaken, mistake.decision(), mistake.happens(), here);
                stand(lane, mistake.rule(), Cause.MISTAKEN_KIND, lane.mistaken);
            }
            stand(lane, rule, Cause.TRUE_RECORD, seen);
        }
        lane.writeAll(acting, "conduct", kind.name, "", "unseen");
    }

    /// Whoever does what another kind follows is open for that kind from tomorrow; whoever does what
    /// follows is so no
    /// longer.
    private static void follow(Scratch scratch, KindTable kind, Candidates acting) {
        if (kind.follows >= 0) {
            for (int each = 0; each < acting.count; each++) {
                scratch.close(kind.follows, acting.locals[each]);
            }
        }
        for (int opened : kind.opens) {
            for (int each = 0; each < acting.count; each++) {
                scratch.open(opened, acting.locals[each]);
            }
        }
    }

    /// Whoever the scheme concerns has a sign by the door, which is gone from tomorrow.
    private static void tearDown(Lane lane, Candidates acting) {
        for (int each = 0; each < acting.count; each++) {
            int local = acting.locals[each];
            if (lane.isSubject(lane.here().traitsOf(local))) {
                lane.scratch.tearing.add(local);
            }
        }
    }

    private static void denounce(Lane lane, KindTable.Denunciation denunciation, int person, long word) {
        int victim = Gallery.find(lane, denunciation.target(), person, lane.day());
        if (victim >= 0) {
            RecordRule rule = denunciation.rule();
            int local = lane.here().localOf(person);
            lane.write(local, "accused", rule.kind(), rule.channel(), Cause.MALICE.key(), victim, 0, lane.day());
            stand(lane, denunciation.rule(), Cause.MALICE, victim, person, word);
        }
    }

    /// A channel has seen deeds and takes somebody else for each doer, if there is anybody else.
    private static void misattribute(Lane lane, RecordRule rule, RecordRule.Wrong wrong, Candidates doers) {
        for (int each = 0; each < doers.count; each++) {
            int local = doers.locals[each];
            int doer = lane.here().ordinalOf(local);
            int somebody = Gallery.find(lane, wrong.target(), doer, lane.day());
            lane.write(local, "conduct", rule.kind(), rule.channel(), "", somebody, 0, 1);
            if (somebody >= 0) {
                stand(lane, rule, Cause.MISATTRIBUTION, somebody, doer, doers.words[each]);
            } else {
                stand(lane, rule, Cause.TRUE_RECORD, doer, doer, doers.words[each]);
            }
        }
    }

    private static void fabricate(Lane lane, FabricationTable fabrication, Candidates candidates) {
        Neighbourhood here = lane.here();
        if (fabrication.coverage() != null && !fabrication.coverage().holds(lane)) {
            return;
        }
        lane.draws.block(here.number, 0, lane.day(), fabrication.counter(), lane.words);
        candidates.hop(fabrication.gaps(), fabrication.happens(), fabrication.of(), lane.words[0], lane.words[1], here);
        // What an official invents is in the books when it is made: nobody decides on it any more.
        stand(lane, fabrication.rule(), fabrication.cause(), candidates, fabrication.cause() == Cause.MIX_UP);
    }

    /// What a channel has too few records of is made up, on anybody; like all of its records it passes officials.
    private static void fill(Lane lane, QuotaTable quota, Candidates hit) {
        Neighbourhood here = lane.here();
        int missing = quota.records() - here.made[quota.channel()] + here.madeBefore[quota.channel()];
        if (missing <= 0 || (quota.needsWatchers() && here.watchers[quota.channel()] == 0)) {
            return;
        }
        lane.draws.block(here.number, 0, lane.day(), quota.counter(), lane.words);
        hit.drawSmallest(missing, quota.of(), lane.words[0], lane.words[1], lane);
        stand(lane, quota.rule(), Cause.QUOTA, hit);
    }

    /// Records have been made of persons of this neighbourhood themselves: do they stand, and when
    /// are they booked?
    private static void stand(Lane lane, RecordRule rule, Cause cause, Candidates recorded) {
        stand(lane, rule, cause, recorded, true);
    }

    private static void stand(Lane lane, RecordRule rule, Cause cause, Candidates recorded, boolean passesOfficials) {
        Neighbourhood here = lane.here();
        lane.setAsideWhoIsNotScored(recorded);
        lane.countAll(lane.compiled.slots().record(rule.index(), Cause.NO_SUBJECT), lane.aside);
        lane.writeAll(lane.aside, "not-booked", rule, cause, lane.day());
        for (int each = 0; passesOfficials && each < rule.officials().size(); each++) {
            RecordRule.Review review = rule.officials().get(each);
            if (!review.isAtWork(lane)) {
                continue;
            }
            recorded.moveTo(lane.aside, review.decision(), review.drops(), here);
            lane.countAll(lane.compiled.slots().record(rule.index(), Cause.DROPPED), lane.aside);
            lane.writeAll(lane.aside, "dropped", rule, cause, review.official());
        }
        RecordRule.Look look = rule.look();
        if (look != null) {
            recorded.moveTo(lane.aside, look.decision(), look.stops(cause), here);
            lane.countAll(lane.compiled.slots().record(rule.index(), Cause.STOPPED), lane.aside);
            lane.writeAll(lane.aside, "stopped", rule, cause, lane.day());
        }
        if (rule.counted() >= 0) {
            here.made[rule.counted()] += recorded.count;
        }
        if (rule.delayDays() == 0) {
            lane.bookAll(rule, cause, recorded);
        } else {
            for (int each = 0; each < recorded.count; each++) {
                lane.tellOfRecord(rule, cause, here.ordinalOf(recorded.locals[each]), -1, rule.delayDays());
            }
        }
    }

    /// A record has been made of somebody for what another did or said: does it stand? It is booked
    /// tomorrow at the
    /// earliest.
    private static void stand(Lane lane, RecordRule rule, Cause cause, int person, int doer, long word) {
        int traits = lane.traitsOf(person);
        int local = lane.here().localOf(doer);
        int other = person == doer ? -1 : person;
        Slots slots = lane.compiled.slots();
        if (!lane.isSubject(traits)) {
            lane.write(local, "not-booked", rule.kind(), rule.channel(), cause.key(), other, 0, lane.day());
            lane.tally.add(slots.record(rule.index(), Cause.NO_SUBJECT), lane.cell(traits), 1);
            return;
        }
        for (int each = 0; each < rule.officials().size(); each++) {
            RecordRule.Review review = rule.officials().get(each);
            if (review.isAtWork(lane)
                    && Mix.unit32(word, review.decision()) < review.drops().threshold(traits)) {
                lane.tally.add(slots.record(rule.index(), Cause.DROPPED), lane.cell(traits), 1);
                lane.write(local, "dropped", rule.kind(), rule.channel(), cause.key(), other, 0, review.official());
                return;
            }
        }
        RecordRule.Look look = rule.look();
        if (look != null
                && Mix.unit32(word, look.decision()) < look.stops(cause).threshold(traits)) {
            lane.tally.add(slots.record(rule.index(), Cause.STOPPED), lane.cell(traits), 1);
            lane.write(local, "stopped", rule.kind(), rule.channel(), cause.key(), other, 0, lane.day());
            return;
        }
        if (rule.counted() >= 0) {
            lane.here().made[rule.counted()]++;
        }
        lane.tellOfRecord(rule, cause, person, person == doer ? -1 : doer, Math.max(1, rule.delayDays()));
    }
}
