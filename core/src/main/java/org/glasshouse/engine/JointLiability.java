package org.glasshouse.engine;

import org.glasshouse.model.Experience;

/// What a record of one member does to the others of the household, where it answers as one: the same points and the
/// same lists, on the same day, and both come back when the record runs out or is struck.
///
/// They count as points through ties ([Slots#ASSOCIATED]), since the others did nothing; a household never reaches
/// beyond its neighbourhood, so nothing is sent.
final class JointLiability {
    /// The cause of such points in the table `panel`, and the name of the rule.
    static final String HOUSEHOLD = "household";

    private JointLiability() {}

    /// A record has been booked on a member.
    ///
    /// @param points what it gave
    static void booked(Lane lane, RecordRule rule, int points, int local) {
        if (local >= lane.here().persons) {
            return;
        }
        int end = end(lane, local);
        for (int other = first(lane, local); other < end; other++) {
            if (other != local && lane.isSubject(lane.here().traitsOf(other))) {
                pay(lane, rule, points, local, other);
                if (rule.cap() >= 0) {
                    lane.scratch.addCapped(rule.cap(), other, points);
                }
                lane.putOnLists(rule, other);
            }
        }
    }

    /// What a record of a member gave has come back.
    ///
    /// @param pointsBack what the member has more of by that
    static void undone(Lane lane, RecordRule rule, int pointsBack, int local) {
        if (local >= lane.here().persons) {
            return;
        }
        int end = end(lane, local);
        for (int other = first(lane, local); other < end; other++) {
            if (other != local && lane.isSubject(lane.here().traitsOf(other))) {
                pay(lane, rule, pointsBack, local, other);
            }
        }
    }

    /// A record of a member was struck: it holds nobody of the household on a list any more.
    static void struck(Lane lane, int rule, int bookedDay, int local) {
        if (local >= lane.here().persons) {
            return;
        }
        int end = end(lane, local);
        for (int other = first(lane, local); other < end; other++) {
            if (other != local) {
                lane.scratch.strike(bookedDay, rule, other);
            }
        }
    }

    private static void pay(Lane lane, RecordRule rule, int points, int local, int other) {
        if (points == 0) {
            return;
        }
        lane.count(Slots.ASSOCIATED, other, points);
        lane.scratch.addPoints(other, rule.dimension(), points);
        if (lane.clerk != null) {
            lane.clerk.tied(other, points);
        }
        if (points < 0) {
            lane.experience(Experience.ASSOCIATED, other, 1);
        }
        int doer = lane.here().ordinalOf(local);
        lane.write(other, "points", rule.kind(), rule.channel(), HOUSEHOLD, doer, points, 0);
    }

    private static int first(Lane lane, int local) {
        return lane.population.householdStart(lane.here().number, lane.scratch.householdOf[local]);
    }

    private static int end(Lane lane, int local) {
        return lane.population.householdStart(lane.here().number, lane.scratch.householdOf[local] + 1);
    }
}
