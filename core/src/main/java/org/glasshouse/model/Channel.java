package org.glasshouse.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How conduct comes to be seen: a coverage, a chance and an error rate. It senses nothing by itself.
///
/// A deed that several channels would see is booked once, by the first of them in the order of the file.
@Explain("How conduct comes to be seen, and how it goes wrong.")
public record Channel(
        @Explain("The kinds of conduct that it sees.") @Default("[]")
        List<String> sees,

        @Explain("The chance that it sees such a deed.") @Default("1") @Bounds(min = 0, max = 1)
        double detects,

        @Explain("Factors on that chance by class of trait of the doer; a class left out has 1.")
        @Default("{}")
        @Bounds(min = 0, max = 1000)
        Map<Trait, Map<String, Double>> by,

        @Explain(
                "The share of neighbourhoods in which it sees anything, each by lot: always the same ones, and more of them where an amendment raises it.")
        @Default("1")
        @Bounds(min = 0, max = 1)
        double coverage,

        @Explain(value = "Days from the deed to the record.", unit = "days") @Default("0") @Bounds(min = 0, max = 3650)
        int delayDays,

        @Explain("True deeds booked on somebody else.") @Nullable
        Misattribution misattributes,

        @Explain("One kind of deed written down as another, on the right person.") @Nullable
        Mistake mistakes,

        @Explain("Records of nothing, by mistake.") @Nullable
        MixUp mixesUp,

        @Explain("Records of nothing, by somebody's malice.") @Nullable
        Malice malice,

        @Explain("Who keeps what it writes down; left out: nobody says.") @Nullable
        Keeper keptBy,

        @Explain(
                "Who has to be there for it to see anything; `detects` is then the chance of one watcher. Left out: it sees everywhere and always.")
        @Nullable
        Watchers watchers,

        @Explain("Records that it must have, and makes up where it has fewer.") @Nullable
        Quota quota,

        @Explain("Records of nothing, which people claim for themselves.") @Nullable
        FalseClaims falseClaims) {
    public Channel {
        sees = List.copyOf(sees);
        by = Map.copyOf(by);
    }

    /// A channel of which nobody says who keeps what it writes down.
    public Channel(
            List<String> sees,
            double detects,
            Map<Trait, Map<String, Double>> by,
            int delayDays,
            @Nullable Misattribution misattributes,
            @Nullable Mistake mistakes,
            @Nullable MixUp mixesUp,
            @Nullable Malice malice) {
        this(sees, detects, by, 1, delayDays, misattributes, mistakes, mixesUp, malice, null, null, null, null);
    }

    /// The same channel, which sees only where one of these watches; null where it needs nobody.
    public Channel with(@Nullable Watchers who) {
        return with(misattributes, mistakes, mixesUp, malice, who, quota, falseClaims);
    }

    /// The same channel, which must have so many records; null where it needn't.
    public Channel with(@Nullable Quota asked) {
        return with(misattributes, mistakes, mixesUp, malice, watchers, asked, falseClaims);
    }

    /// The same channel, which takes what people falsely claim for themselves; null where it takes none.
    public Channel with(@Nullable FalseClaims claims) {
        return with(misattributes, mistakes, mixesUp, malice, watchers, quota, claims);
    }

    /// The same channel in a share of the neighbourhoods.
    public Channel covering(double share) {
        return new Channel(
                sees,
                detects,
                by,
                share,
                delayDays,
                misattributes,
                mistakes,
                mixesUp,
                malice,
                keptBy,
                watchers,
                quota,
                falseClaims);
    }

    /// The same channel, which sees everywhere and always.
    public Channel withoutWatchers() {
        return with((Watchers) null);
    }

    /// The same channel, to which nobody claims what they didn't do.
    public Channel withoutFalseClaims() {
        return with((FalseClaims) null);
    }

    /// The same channel, which needs no number of records.
    public Channel withoutQuota() {
        return with((Quota) null);
    }

    /// The chance that somebody watching sees a deed of somebody without any factor, wherever it is done, if watchers
    /// go round evenly: people know how many there are, not where; so with places that are covered.
    public double chanceSeen() {
        return coverage * (watchers == null ? detects : watchers.chanceSeen(detects));
    }

    /// Whether it writes down what nobody did.
    public boolean makesUp() {
        return mixesUp != null || malice != null || quota != null || falseClaims != null;
    }

    /// The same channel that never takes somebody for another.
    public Channel withoutMisattribution() {
        return with(null, mistakes, mixesUp, malice, watchers, quota, falseClaims);
    }

    /// The same channel that never takes one kind of deed for another.
    public Channel withoutMistake() {
        return with(misattributes, null, mixesUp, malice, watchers, quota, falseClaims);
    }

    /// The same channel without mix-ups.
    public Channel withoutMixUp() {
        return with(misattributes, mistakes, null, malice, watchers, quota, falseClaims);
    }

    /// The same channel without malice.
    public Channel withoutMalice() {
        return with(misattributes, mistakes, mixesUp, null, watchers, quota, falseClaims);
    }

    private Channel with(
            @Nullable Misattribution wrong,
            @Nullable Mistake taken,
            @Nullable MixUp mixed,
            @Nullable Malice reported,
            @Nullable Watchers who,
            @Nullable Quota asked,
            @Nullable FalseClaims claims) {
        return new Channel(
                sees, detects, by, coverage, delayDays, wrong, taken, mixed, reported, keptBy, who, asked, claims);
    }

    /// A true deed is booked on somebody else.
    @Explain("A true deed is booked on somebody else.")
    public record Misattribution(
            @Explain("Share of this channel's records.") @Bounds(min = 0, max = 1)
            double share,

            @Explain("Among whom the wrong person is found.")
            Radius to,

            @Explain("Relative odds of being taken for the doer, by group; a group left out has 1.")
            @Default("{}")
            @Bounds(min = 0, max = 1000)
            Map<String, Double> odds) {
        public Misattribution {
            odds = Map.copyOf(odds);
        }
    }

    /// A deed of one kind is written down as one of another kind, on the person who did it: somebody
    /// unable to pay is
    /// recorded as unwilling.
    @Explain("A deed of one kind is written down as another, on the person who did it.")
    public record Mistake(
            @Explain("The kind of conduct that is done; the channel sees it.")
            String kind,

            @Explain("The kind of conduct that is written down instead.")
            String takenFor,

            @Explain("Share of these deeds, of those seen and booked on nobody else.") @Bounds(min = 0, max = 1)
            double share) {}

    /// A record without any deed, by mistake.
    @Explain("A record without any deed, by mistake.")
    public record MixUp(
            @Explain(value = "How often it hits a person.", unit = "a year") @Bounds(min = 0, max = 45)
            double rate,

            @Explain("The kind of conduct that is written down.")
            String recordedAs,

            @Explain(
                    "m, where the chance on a day is never above 2^-m in any amendment; runs with the same m share their mix-ups. Left out: the largest m that holds.")
            @Nullable
            @Bounds(min = 4, max = 29)
            Integer ceilingPower) {
        private static final int LEAST_POWER = 4;
        private static final int MOST_POWER = 29;

        /// The power of the smallest ceiling above a rate a year.
        public static int powerAbove(double rate) {
            int power = LEAST_POWER;
            while (power < MOST_POWER && ceiling(power + 1) >= rate / 365) {
                power++;
            }
            return power;
        }

        /// The power that holds for this rate: the one that is given, or the smallest ceiling above it.
        public int power() {
            return ceilingPower != null ? ceilingPower : powerAbove(rate);
        }

        /// The chance on a day that a power stands for.
        public static double ceiling(int power) {
            return 1.0 / (1L << power);
        }
    }

    /// A false denunciation through this channel.
    @Explain("False denunciations through this channel.")
    public record Malice(
            @Explain("The kind of conduct of the one who denounces.")
            String conduct,

            @Explain("Among whom the victim is found.") Radius to,

            @Explain("The kind of conduct that the victim is accused of.")
            String accusesOf) {}

    /// Good deeds that people claim for themselves and didn't do.
    @Explain("Good deeds that people claim for themselves and didn't do.")
    public record FalseClaims(
            @Explain("The kind of conduct of whoever claims it; its answer to incentives is to what the claim brings.")
            String conduct,

            @Explain("The good deed that is claimed.") String claims) {}
}
