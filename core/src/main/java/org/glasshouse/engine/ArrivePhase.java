package org.glasshouse.engine;

import org.glasshouse.model.Experience;
import org.glasshouse.model.Regime;
import org.glasshouse.outcome.Cause;

/// The day begins: what is due today comes in, and old records run out. Writes scratch only.
final class ArrivePhase {
    private static final long[] NOBODY = {};
    /// Events of whoever saw somebody denounced, and honoured.
    static final String SHAME = "witnessed";

    static final String HONOUR = "witnessed-honour";

    private final CompiledEpochs epochs;
    private final CompiledScenario compiled;
    private final int expiryDays;
    private final boolean starsCount;
    private final int putUpEveryDays;
    private final RedressPhase redress;
    private final AssociationRules association;
    private final StandingPoints standing;

    ArrivePhase(CompiledEpochs epochs, CompiledScenario compiled) {
        this.epochs = epochs;
        this.compiled = compiled;
        Regime inForce = compiled.epoch().inForce();
        Integer days = inForce.redress().expiryDays();
        this.expiryDays = days == null ? 0 : days;
        this.starsCount = inForce.householdStars() != null;
        this.putUpEveryDays = starsCount ? compiled.stars().putUpEveryDays() : 0;
        this.redress = new RedressPhase(epochs, compiled);
        this.association = new AssociationRules(compiled);
        this.standing = new StandingPoints(compiled);
    }

    void run(Lane lane) {
        if (putUpEveryDays > 0 && lane.day() > 0 && lane.day() % putUpEveryDays == 0) {
            putSignsUp(lane);
        }
        LongList mail = lane.todaysMail();
        for (int each = 0; each < mail.size(); each += 2) {
            receive(lane, mail.get(each), mail.get(each + 1));
        }
        mail.clear();
        association.review(lane);
        standing.run(lane);
        if (lane.here().dueTomorrow.size() > 0) {
            standing.payListed(lane);
        }
        witness(lane);
        if (lane.bulletins != null && lane.isFirstOfSpan()) {
            lane.bulletins.read(lane, compiled);
        }
        if (expiryDays > 0) {
            expire(lane);
        }
    }

    /// In the morning those in charge go round and put up what was torn down.
    private static void putSignsUp(Lane lane) {
        Neighbourhood here = lane.here();
        int households = lane.population.households(here.number);
        for (int household = 0; household < households; household++) {
            if (!here.isSignUp(household)) {
                here.putSignUp(household, lane.day());
                lane.writeSign(household, "put-up", -1);
            }
        }
    }

    /// Undoes a record of a local person that was struck elsewhere.
    void undo(Lane lane, int local, int rule, int bookedDay) {
        redress.undo(lane, local, rule, bookedDay);
    }

    private void receive(Lane lane, long first, long second) {
        int local = lane.here().localOf(News.subject(first));
        int number = News.rule(first);
        switch (News.kind(first)) {
            case News.RECORD -> {
                RecordRule rule = compiled.rules().get(number / Cause.BOOKED);
                Cause cause = Cause.of(number % Cause.BOOKED);
                if (lane.isSubject(lane.here().traitsOf(local))) {
                    lane.book(rule, cause, local, News.other(second), News.deedDay(second));
                } else {
                    // Made while the scheme still scored.
                    lane.count(compiled.slots().record(rule.index(), Cause.NO_SUBJECT), local, 1);
                }
            }
            case News.ASSOCIATION -> association.hear(lane, first, second);
            case News.LOW_CONTACT -> association.hearOfStanding(lane, first, second);
            case News.STARS -> {
                if (starsCount) {
                    int points = News.value(second);
                    int dimension = compiled.dimensions().ofStars();
                    AssociationRules.pay(
                            lane,
                            local,
                            Slots.FROM_STARS,
                            "household-stars",
                            dimension,
                            points,
                            News.other(second),
                            number);
                }
            }
            case News.NOTICE -> redress.hear(lane, first, second);
            case News.APPEAL -> redress.lodge(lane, first, second);
            case News.DECISION -> redress.decide(lane, first, second);
            default -> {
                CompiledScenario.Publication seen = compiled.publications().get(number);
                if (!lane.isCut(seen.layers(), local, News.other(second))) {
                    lane.experience(seen.honours() ? Experience.WITNESSED_HONOUR : Experience.WITNESSED, local, 1);
                    lane.write(local, seen.honours() ? HONOUR : SHAME, "", "", "", News.other(second), 0, 1);
                }
            }
        }
    }

    /// Everybody here saw who was denounced or honoured yesterday.
    private static void witness(Lane lane) {
        Neighbourhood here = lane.here();
        if (here.denouncedBeforeAll > 0) {
            witness(lane, Experience.WITNESSED, SHAME, here.denouncedBeforeAll);
            here.denouncedBeforeAll = 0;
        }
        if (here.honouredBeforeAll > 0) {
            witness(lane, Experience.WITNESSED_HONOUR, HONOUR, here.honouredBeforeAll);
            here.honouredBeforeAll = 0;
        }
    }

    private static void witness(Lane lane, Experience experience, String event, int times) {
        lane.experienceOfAll(experience, times);
        long[] followed = lane.here().followed == null ? NOBODY : lane.here().followed;
        for (int block = 0; block < followed.length; block++) {
            for (long left = followed[block]; left != 0; left &= left - 1) {
                int local = (block << 6) + Long.numberOfTrailingZeros(left);
                lane.write(local, event, "", "", "", -1, 0, times);
            }
        }
    }

    private void expire(Lane lane) {
        ExpiryQueue queue = lane.here().expiry;
        int bookedUntil = lane.day() - expiryDays;
        for (int entry = queue.takeBookedUntil(bookedUntil); entry >= 0; entry = queue.takeBookedUntil(bookedUntil)) {
            int local = entry & 0x1FFF;
            // What it gave on the day on which it was booked, whatever an amendment has made of the rule since.
            RecordRule rule = epochs.on(queue.bookedDay()).rules().get(entry >>> 13);
            int left = compiled.scale().left(queue.points(rule.points()), queue.bookedDay(), lane.day());
            if (rule.escalates()) {
                lane.scratch.addOffence(local, -1);
            }
            lane.scratch.addPoints(local, rule.dimension(), -left);
            lane.count(Slots.EXPIRED, local, -left);
            if (rule.shared()) {
                JointLiability.undone(lane, rule, -left, local);
            }
            lane.count(Slots.RECORDS_EXPIRED, local, 1);
            lane.write(local, "points", rule.kind(), rule.channel(), "expiry", -1, -left, 0);
        }
    }
}
