package org.glasshouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Conduct;
import org.glasshouse.model.ConductClass;
import org.glasshouse.model.Mechanism;
import org.glasshouse.model.Official;
import org.glasshouse.model.Points;
import org.glasshouse.model.Redress;
import org.glasshouse.model.Response;
import org.glasshouse.model.Subject;
import org.glasshouse.model.Trait;
import org.glasshouse.outcome.Cause;
import org.glasshouse.outcome.ReplicateOutcome;
import org.glasshouse.outcome.Table;
import org.glasshouse.outcome.TableKind;
import org.junit.jupiter.api.Test;

/// People claim good deeds that they didn't do.
class FalseClaimsTest {
    private static final String CAUSE = Cause.FALSE_CLAIM.key();

    /// A chance of one in 16,000 of failing for a seed; seeds are fixed.
    private static final double STANDARD_ERRORS = 4;

    /// Ten people boast every day of having helped, for two points each time; nobody helps.
    private static Worlds boasting() {
        return boasting(0);
    }

    private static Worlds boasting(int delayDays) {
        return new Worlds()
                .persons(10)
                .days(10)
                .points(1000, 0, 2000)
                .conduct("helping", ConductClass.GOOD_DEED, 0)
                .conduct("boasting", ConductClass.FALSE_CLAIM, 365)
                .deed("helping", 2)
                .channel("hall", hall(delayDays));
    }

    private static Channel hall(int delayDays) {
        return new Channel(List.of("helping"), 1, Map.of(), delayDays, null, null, null, null)
                .with(new Channel.FalseClaims("boasting", "helping"));
    }

    private static long claimed(ReplicateOutcome outcome) {
        return Runs.sum(outcome, TableKind.RECORDS, "records", CAUSE);
    }

    @Test
    void aClaimIsBookedOnWhoeverMakesItOnTheSameDay() {
        ReplicateOutcome outcome = Runs.first(boasting());
        assertThat(Runs.sum(outcome, TableKind.CONDUCT, "done", "boasting")).isEqualTo(100);
        assertThat(claimed(outcome)).isEqualTo(100);
        assertThat(Runs.onDay(outcome, TableKind.RECORDS, 0, "records", "hall", "helping", CAUSE))
                .isEqualTo(10);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 0, "points")).isEqualTo(10_000 + 10 * 2);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 9, "points")).isEqualTo(10_000 + 100 * 2);
        assertThat(Runs.sum(outcome, TableKind.DAILY, "wrong_records")).isEqualTo(100);
        assertThat(Runs.sum(outcome, TableKind.CONDUCT, "seen", "boasting")).isZero();
    }

    /// Of ten days the claims of seven have come in after three.
    @Test
    void aClaimTakesAsLongAsAnyRecordOfTheChannel() {
        assertThat(claimed(Runs.first(boasting(3)))).isEqualTo(70);
    }

    @Test
    void whoeverReallyHelpedIsBookedForBoth() {
        ReplicateOutcome outcome = Runs.first(boasting().conduct("helping", ConductClass.GOOD_DEED, 365));
        assertThat(claimed(outcome)).isEqualTo(100);
        assertThat(Runs.sum(outcome, TableKind.RECORDS, "records", Cause.TRUE_RECORD.key()))
                .isEqualTo(100);
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 9, "points")).isEqualTo(10_000 + 200 * 2);
    }

    @Test
    void whomTheSchemeDoesNotScoreIsNotBooked() {
        Worlds world = boasting()
                .persons(100)
                .households(Map.of(2, 1.0))
                .traits(Map.of(Trait.AGE, Map.of("child", 0.3, "adult", 0.7, "older", 0.0)))
                .points(new Points(Subject.ADULTS, 1000, 0, 2000));
        ReplicateOutcome outcome = Runs.first(world);
        long ofChildren = Runs.sum(outcome, TableKind.RECORDS, "records", Cause.NO_SUBJECT.key());
        assertThat(ofChildren).isPositive();
        assertThat(claimed(outcome)).isEqualTo(1000 - ofChildren).isPositive();
    }

    @Test
    void officialsDropIt() {
        ReplicateOutcome dropped =
                Runs.first(boasting().official("clerk", new Official(List.of("hall"), List.of(), 1, Map.of())));
        assertThat(claimed(dropped)).isZero();
        assertThat(Runs.sum(dropped, TableKind.RECORDS, "records", Cause.DROPPED.key()))
                .isEqualTo(100);
    }

    /// Who looks before records are booked looks at what costs people something, and this costs nobody.
    @Test
    void nobodyLooksIntoWhatCostsNothing() {
        assertThat(claimed(Runs.first(boasting().humanReview(1, 1)))).isEqualTo(100);
    }

    @Test
    void nobodyAppealsAgainstIt() {
        ReplicateOutcome outcome = Runs.first(boasting()
                .appeals(
                        new Redress.Notice(1, 1, Map.of()),
                        new Redress.Appeal(1, 1, 1, Map.of()),
                        new Redress.Review(1, 1, 1)));
        assertThat(Runs.sum(outcome, TableKind.REDRESS, "times", "appealed-wrong"))
                .isZero();
        assertThat(Runs.onDay(outcome, TableKind.DAILY, 9, "points")).isEqualTo(10_000 + 100 * 2);
    }

    /// Four claims in ten days, and twice as many where they are paid: each of 2,000 people on each of 50 days claims
    /// with chance 0.2 for nothing and 0.4 for points, so sums are binomial.
    @Test
    void whereRewardBeckonsMoreIsClaimed() {
        long days = 2_000 * 50;
        long forNothing = Runs.sum(Runs.first(answering(0, 1)), TableKind.CONDUCT, "done", "boasting");
        long forPoints = Runs.sum(Runs.first(answering(2, 1)), TableKind.CONDUCT, "done", "boasting");
        assertThat(Math.abs(forNothing - 0.2 * days)).isLessThan(STANDARD_ERRORS * Math.sqrt(0.2 * 0.8 * days));
        assertThat(Math.abs(forPoints - 0.4 * days)).isLessThan(STANDARD_ERRORS * Math.sqrt(0.4 * 0.6 * days));
    }

    /// What is claimed counts, not what the channel sees of true deeds: nobody answers to how closely others are
    /// watched.
    @Test
    void howMuchTheChannelSeesOfTrueDeedsChangesNoClaim() {
        assertThat(claims(answering(2, 0.1))).isEqualTo(claims(answering(2, 1)));
    }

    /// The same luck: whoever claims for nothing claims for points, too.
    @Test
    void whoeverClaimsForNothingClaimsForPoints() {
        Set<String> forNothing = claims(answering(0, 1));
        assertThat(claims(answering(2, 1))).containsAll(forNothing).hasSizeGreaterThan(forNothing.size());
    }

    /// A claim that costs points lures nobody.
    @Test
    void whatCostsPointsIsNotClaimedMore() {
        assertThat(claims(answering(-2, 1))).isEqualTo(claims(answering(0, 1)));
    }

    private static Worlds answering(int points, double detects) {
        Conduct kind = new Conduct(
                ConductClass.FALSE_CLAIM,
                "life",
                365 * 0.2,
                0.4,
                Map.of(),
                List.of(),
                Map.of(Response.INCENTIVE, 1.0),
                null);
        Channel hall = new Channel(List.of("helping"), detects, Map.of(), 0, null, null, null, null)
                .with(new Channel.FalseClaims("boasting", "helping"));
        return boasting()
                .persons(2_000)
                .days(50)
                .points(0, -30_000, 30_000)
                .conduct("boasting", kind)
                .channel("hall", hall)
                .deed("helping", points)
                .panel(100);
    }

    private static Set<String> claims(Worlds world) {
        Table panel = Runs.first(world).table(TableKind.PANEL);
        Set<String> claims = new TreeSet<>();
        for (int row = 0; row < panel.rows(); row++) {
            if (panel.word(panel.column("cause"), row).equals(CAUSE)) {
                claims.add(panel.value(panel.column("day"), row) + " " + panel.value(panel.column("person"), row));
            }
        }
        assertThat(claims).isNotEmpty();
        return claims;
    }

    @Test
    void switchedOffNothingIsClaimed() {
        ReplicateOutcome outcome = Runs.first(boasting().off(Mechanism.FALSE_CLAIMS));
        assertThat(Runs.sum(outcome, TableKind.CONDUCT, "done", "boasting")).isEqualTo(100);
        assertThat(claimed(outcome)).isZero();
    }
}
