package org.glasshouse.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How standing can be mended: records run out, and records that cost somebody something are told of,
/// appealed against
/// and struck.
@Explain("How standing can be mended.")
public record Redress(
        @Explain(
                value = "Days after which a record runs out and its points are taken back; left out: never.",
                unit = "days")
        @Nullable
        @Bounds(min = 1, max = 36500)
        Integer expiryDays,

        @Explain(
                "Whoever a record costs points, puts on a list or denounces in public may hear of it; left out: nobody is told.")
        @Nullable
        Notice notice,

        @Explain("Whoever has heard of such a record may appeal against it; left out: nobody can.") @Nullable
        Appeal appeal,

        @Explain("An appeal is decided: the record is struck, or it stands; needed where there are appeals.") @Nullable
        Review review,

        @Explain("Somebody looks at each record that costs something before it is booked; left out: nobody does.")
        @Nullable
        HumanReview humanReview) {
    /// Records that run out after some days, or never, and nothing else.
    public Redress(@Nullable Integer expiryDays) {
        this(expiryDays, null, null, null);
    }

    /// The same where nobody looks at a record before it is booked.
    public Redress(
            @Nullable Integer expiryDays, @Nullable Notice notice, @Nullable Appeal appeal, @Nullable Review review) {
        this(expiryDays, notice, appeal, review, null);
    }

    /// The same where records never run out.
    public Redress withoutExpiry() {
        return new Redress(null, notice, appeal, review, humanReview);
    }

    /// The same where nobody is told of a record.
    public Redress withoutNotice() {
        return new Redress(expiryDays, null, appeal, review, humanReview);
    }

    /// The same where nobody can appeal.
    public Redress withoutAppeal() {
        return new Redress(expiryDays, notice, null, review, humanReview);
    }

    /// The same where no appeal is decided.
    public Redress withoutReview() {
        return new Redress(expiryDays, notice, appeal, null, humanReview);
    }

    /// The same where nobody is told of a record and nobody can appeal.
    public Redress withoutAppeals() {
        return new Redress(expiryDays, null, null, null, humanReview);
    }

    /// The same where whoever is told of a record is told why, too.
    public Redress withReasons() {
        Notice told = notice == null ? null : new Notice(notice.reaches(), notice.delayDays(), notice.by());
        Appeal appealed = appeal == null
                ? null
                : new Appeal(appeal.lodgesWrong(), appeal.lodgesRight(), appeal.delayDays(), appeal.by());
        return new Redress(expiryDays, told, appealed, review, humanReview);
    }

    /// The same where nobody looks at a record before it is booked.
    public Redress withoutHumanReview() {
        return new Redress(expiryDays, notice, appeal, review, null);
    }

    /// Somebody looks at a record that would cost points, put on a list or denounce in public, before it is booked.
    @Explain("Somebody looks at a record before it is booked, and may stop it.")
    public record HumanReview(
            @Explain("The chance that a record of what the person did not do is stopped.") @Bounds(min = 0, max = 1)
            double stopsWrong,

            @Explain("The chance that a record of what the person did is stopped.") @Bounds(min = 0, max = 1)
            double stopsRight) {}

    /// Whoever a record costs points, puts on a list or denounces in public is told of it.
    @Explain("Whoever a record costs points, puts on a list or denounces in public is told of it.")
    public record Notice(
            @Explain("The chance that the person on whom such a record is booked hears of it.")
            @Bounds(min = 0, max = 1)
            double reaches,

            @Explain(value = "Days from the record to the notice.", unit = "days") @Bounds(min = 1, max = 3650)
            int delayDays,

            @Explain("Factors on that chance by class of trait; a class left out has 1.")
            @Default("{}")
            @Bounds(min = 0, max = 1000)
            Map<Trait, Map<String, Double>> by,

            @Explain("The share of those who hear of it who are told why, too: which record it is.")
            @Default("1")
            @Bounds(min = 0, max = 1)
            double givesReasons) {
        /// One that says why.
        public Notice(double reaches, int delayDays, Map<Trait, Map<String, Double>> by) {
            this(reaches, delayDays, by, 1);
        }

        public Notice {
            by = Map.copyOf(by);
        }
    }

    /// Whoever has heard of a record appeals against it.
    @Explain("Whoever has heard of a record appeals against it.")
    public record Appeal(
            @Explain("The chance that somebody appeals against a record of what they did not do.")
            @Bounds(min = 0, max = 1)
            double lodgesWrong,

            @Explain("The chance that somebody appeals against a record of what they did.") @Bounds(min = 0, max = 1)
            double lodgesRight,

            @Explain(value = "Days from the notice to the appeal.", unit = "days") @Bounds(min = 1, max = 3650)
            int delayDays,

            @Explain("Factors on both chances by class of trait; a class left out has 1.")
            @Default("{}")
            @Bounds(min = 0, max = 1000)
            Map<Trait, Map<String, Double>> by,

            @Explain("The factor on both chances for whoever was given no reasons.")
            @Default("1")
            @Bounds(min = 0, max = 1)
            double withoutReasons) {
        /// One for which it means nothing whether reasons were given.
        public Appeal(double lodgesWrong, double lodgesRight, int delayDays, Map<Trait, Map<String, Double>> by) {
            this(lodgesWrong, lodgesRight, delayDays, by, 1);
        }

        public Appeal {
            by = Map.copyOf(by);
        }
    }

    /// An appeal is decided.
    @Explain("An appeal is decided: the record is struck, or it stands.")
    public record Review(
            @Explain("The chance that a record of what the person did not do is struck.") @Bounds(min = 0, max = 1)
            double strikesWrong,

            @Explain("The chance that a record of what the person did is struck.") @Bounds(min = 0, max = 1)
            double strikesRight,

            @Explain(value = "Days from the appeal to the decision.", unit = "days") @Bounds(min = 1, max = 3650)
            int delayDays) {}
}
