package org.glasshouse.engine;

import org.glasshouse.model.Redress;
import org.glasshouse.random.Mix;
import org.jspecify.annotations.Nullable;

/// Notice, appeal and review under one epoch, compiled.
///
/// @param kept whether records may be struck in any epoch, so that what holds people on lists is kept
/// @param reaches chance that somebody hears of a record that cost them something; null if nobody is told
/// @param noticeDays days from the record to the notice
/// @param givesReasons threshold below which the person is told why, too
/// @param lodgesWrong chance of an appeal against a wrong record; null if nobody can appeal
/// @param lodgesRight chance of an appeal against a right one
/// @param unexplainedWrong chance of an appeal against a wrong record by somebody who was given no reasons
/// @param unexplainedRight the same against a right one
/// @param appealDays days from the notice to the appeal
/// @param strikesWrong threshold below which a wrong record is struck; -1 where nothing is decided
/// @param strikesRight threshold below which a right one is
/// @param reviewDays days from the appeal to the decision
record RedressTable(
        boolean kept,
        @Nullable Chances reaches,
        int noticeDays,
        long givesReasons,
        @Nullable Chances lodgesWrong,
        @Nullable Chances lodgesRight,
        @Nullable Chances unexplainedWrong,
        @Nullable Chances unexplainedRight,
        int appealDays,
        long strikesWrong,
        long strikesRight,
        int reviewDays) {

    static RedressTable of(Redress redress, boolean kept) {
        Redress.Notice notice = redress.notice();
        Redress.Appeal appeal = redress.appeal();
        Redress.Review review = redress.review();
        return new RedressTable(
                kept,
                notice == null ? null : Chances.of(notice.reaches(), notice.by()),
                notice == null ? 0 : notice.delayDays(),
                Mix.threshold(notice == null ? 1 : notice.givesReasons()),
                appeal == null ? null : Chances.of(appeal.lodgesWrong(), appeal.by()),
                appeal == null ? null : Chances.of(appeal.lodgesRight(), appeal.by()),
                appeal == null ? null : Chances.of(appeal.lodgesWrong() * appeal.withoutReasons(), appeal.by()),
                appeal == null ? null : Chances.of(appeal.lodgesRight() * appeal.withoutReasons(), appeal.by()),
                appeal == null ? 0 : appeal.delayDays(),
                review == null ? -1 : Mix.threshold(review.strikesWrong()),
                review == null ? -1 : Mix.threshold(review.strikesRight()),
                review == null ? 0 : review.delayDays());
    }

    /// The chance of an appeal; null if nobody can.
    @Nullable
    Chances lodges(boolean wrong, boolean explained) {
        return explained ? (wrong ? lodgesWrong : lodgesRight) : (wrong ? unexplainedWrong : unexplainedRight);
    }

    /// Whether everybody who is told of a record is told why.
    boolean alwaysGivesReasons() {
        return givesReasons >= 1L << Integer.SIZE;
    }

    /// Whether appeals are decided.
    boolean reviews() {
        return strikesWrong >= 0;
    }

    /// The most days that any of it takes.
    int longestDays() {
        return Math.max(noticeDays, Math.max(appealDays, reviewDays));
    }
}
