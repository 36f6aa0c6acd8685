package org.glasshouse.engine;

import org.glasshouse.model.Regime;
import org.glasshouse.outcome.Cause;
import org.glasshouse.outcome.LifeMeasure;

/// People hear of records, appeal, and get an answer. Comes with the day's news ([ArrivePhase]); writes scratch and
/// news, and takes struck records out of those that will run out.
///
/// Each step is judged by what holds on its own day; each is drawn by the deed behind the record.
final class RedressPhase {
    /// What may become of a record that cost somebody something.
    private enum Step {
        NOTICED("noticed", Slots.NOTICED, LifeMeasure.WRONG_RECORDS_NOTICED),
        APPEALED("appealed", Slots.APPEALED, LifeMeasure.WRONG_RECORDS_APPEALED),
        STRUCK("struck", Slots.STRUCK, LifeMeasure.WRONG_RECORDS_STRUCK),
        UPHELD("upheld", Slots.UPHELD, LifeMeasure.WRONG_RECORDS_UPHELD);

        private final String event;
        private final int slot;
        /// Counts it where the record was wrong.
        private final LifeMeasure ofWrong;

        Step(String event, int slot, LifeMeasure ofWrong) {
            this.event = event;
            this.slot = slot;
            this.ofWrong = ofWrong;
        }
    }

    private final CompiledEpochs epochs;
    private final CompiledScenario compiled;
    private final RedressTable redress;
    private final boolean starsCount;

    RedressPhase(CompiledEpochs epochs, CompiledScenario compiled) {
        this.epochs = epochs;
        this.compiled = compiled;
        this.redress = compiled.redress();
        Regime inForce = compiled.epoch().inForce();
        this.starsCount = inForce.householdStars() != null;
    }

    /// Somebody hears of a record, and may go on to appeal.
    void hear(Lane lane, long first, long second) {
        if (redress.reaches() == null) {
            return;
        }
        Cause cause = Cause.of(News.rule(first) % Cause.BOOKED);
        int local = lane.here().localOf(News.subject(first));
        boolean explained = redress.alwaysGivesReasons()
                || unit(lane, second, rule(first).fates().reasons(cause)) < redress.givesReasons();
        tell(lane, first, second, Step.NOTICED, explained ? 0 : 1);
        if (!explained) {
            lane.count(Slots.UNEXPLAINED + (isWrong(cause) ? 1 : 0), local, 1);
        }
        Chances lodges = redress.lodges(isWrong(cause), explained);
        if (lodges != null) {
            long unit = unit(lane, second, rule(first).fates().appeal(cause));
            if (unit < lodges.threshold(lane.here().traitsOf(local))) {
                lane.tell(
                        News.subject(first), lane.day() + redress.appealDays(), News.APPEAL, News.rule(first), second);
            }
        }
    }

    /// An appeal is lodged.
    void lodge(Lane lane, long first, long second) {
        if (redress.lodgesWrong() != null && redress.reviews()) {
            tell(lane, first, second, Step.APPEALED, 0);
            lane.tell(News.subject(first), lane.day() + redress.reviewDays(), News.DECISION, News.rule(first), second);
        }
    }

    /// An appeal is decided.
    void decide(Lane lane, long first, long second) {
        if (!redress.reviews()) {
            return;
        }
        Cause cause = Cause.of(News.rule(first) % Cause.BOOKED);
        long unit = unit(lane, second, rule(first).fates().review(cause));
        if (unit < (isWrong(cause) ? redress.strikesWrong() : redress.strikesRight())) {
            strike(lane, first, second, isWrong(cause));
        } else {
            tell(lane, first, second, Step.UPHELD, 0);
        }
    }

    /// A record is struck, in the real life and in the book of the person's own records.
    private void strike(Lane lane, long first, long second, boolean wrong) {
        int local = lane.here().localOf(News.subject(first));
        int bookedDay = News.value(second) & 0xFFFF;
        int rule = News.rule(first) / Cause.BOOKED;
        int pointsBack = undo(lane, local, rule, bookedDay);
        lane.count(Slots.POINTS_STRUCK + (wrong ? 1 : 0), local, pointsBack);
        if (wrong) {
            lane.count(Slots.WRONG_STOOD_DAYS, local, lane.day() - bookedDay);
        }
        tell(lane, first, second, Step.STRUCK, pointsBack);
        if (lane.clerk != null) {
            lane.clerk.struck(rule, local, bookedDay);
        }
    }

    /// Treats a record as if it had never been booked: its points and its star come back, as long as they are gone for
    /// it, and [ClosePhase] lets go of whom it held on a list.
    ///
    /// @return the points that come back
    int undo(Lane lane, int local, int rule, int bookedDay) {
        Neighbourhood here = lane.here();
        lane.scratch.strike(bookedDay, rule, local);
        if (bookedDay < here.clearedOnDay) {
            return 0;
        }
        // What it did on the day on which it was booked, whatever an amendment has made of the rule since.
        RecordRule booked = epochs.on(bookedDay).rules().get(rule);
        if (booked.shared()) {
            JointLiability.struck(lane, rule, bookedDay, local);
        }
        if (starsCount && booked.starCategory() >= 0 && booked.starStep() != 0) {
            lane.restoreStar(booked, local, bookedDay);
        }
        if (booked.points() == 0 || !compiled.scale().active()) {
            return 0;
        }
        boolean inForce = !booked.kept() || here.expiry.strike(bookedDay, local, rule);
        if (!inForce) {
            return 0;
        }
        int given = booked.kept() ? here.expiry.points(booked.points()) : booked.points();
        int left = compiled.scale().left(given, bookedDay, lane.day());
        if (booked.escalates()) {
            lane.scratch.addOffence(local, -1);
        }
        lane.scratch.addPoints(local, booked.dimension(), -left);
        if (booked.shared()) {
            JointLiability.undone(lane, booked, -left, local);
        }
        return -left;
    }

    private void tell(Lane lane, long first, long second, Step step, int change) {
        Cause cause = Cause.of(News.rule(first) % Cause.BOOKED);
        int local = lane.here().localOf(News.subject(first));
        int doer = News.other(second);
        RecordRule rule = rule(first);
        lane.count(step.slot + (isWrong(cause) ? 1 : 0), local, 1);
        if (lane.clerk != null && isWrong(cause)) {
            lane.clerk.redressed(step.ofWrong, local);
        }
        lane.write(
                local,
                step.event,
                rule.kind(),
                rule.channel(),
                cause.key(),
                doer == News.subject(first) ? -1 : doer,
                change,
                News.value(second) & 0xFFFF);
    }

    private RecordRule rule(long first) {
        return compiled.rules().get(News.rule(first) / Cause.BOOKED);
    }

    private static long unit(Lane lane, long second, int counter) {
        lane.draws.block(News.other(second), 0, News.deedDay(second), counter, lane.words);
        return lane.words[0] >>> 32;
    }

    private static boolean isWrong(Cause cause) {
        return cause != Cause.TRUE_RECORD;
    }
}
