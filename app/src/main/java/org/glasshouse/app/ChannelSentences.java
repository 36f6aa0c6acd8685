package org.glasshouse.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Keeper;
import org.glasshouse.model.Keys;
import org.glasshouse.model.Quota;
import org.glasshouse.model.Radius;
import org.glasshouse.model.Trait;
import org.glasshouse.model.Watchers;

/// Says what channels see, how they err, who has to be there and how many records they must have.
final class ChannelSentences {
    private ChannelSentences() {}

    /// A sentence or more for each such part, by its path in the regime.
    static Map<String, String> of(Map<String, Channel> channels) {
        Map<String, String> sentences = new LinkedHashMap<>();
        channels.forEach((name, channel) -> {
            sentences.put("channels." + name, channel(name, channel));
            if (channel.watchers() != null) {
                sentences.put("channels." + name + ".watchers", watchers(name, channel.watchers()));
            }
            if (channel.quota() != null) {
                sentences.put("channels." + name + ".quota", quota(name, channel.quota()));
            }
            if (channel.falseClaims() != null) {
                sentences.put("channels." + name + ".false-claims", claims(name, channel.falseClaims()));
            }
        });
        return sentences;
    }

    private static String channel(String name, Channel channel) {
        StringBuilder text = new StringBuilder("Channel " + name + ": ");
        if (channel.sees().isEmpty()) {
            text.append("sees no deed.");
        } else {
            text.append(
                    "writes down " + Quantity.share(channel.detects()) + " of " + RegimeSentences.listed(channel.sees())
                            + RegimeSentences.factors(channel.by())
                            + RegimeSentences.within(channel.coverage())
                            + (channel.delayDays() == 0
                                    ? " on the same day."
                                    : " after " + Quantity.of(channel.delayDays(), "day") + "."));
        }
        Keeper keeper = channel.keptBy();
        if (keeper != null) {
            text.append(
                    switch (keeper) {
                        case COURT -> " A court keeps it.";
                        case AUTHORITY -> " An authority keeps it.";
                        case FIRM -> " A firm keeps it.";
                        case PEOPLE -> " People keep it among themselves.";
                    });
        }
        Channel.Misattribution wrong = channel.misattributes();
        if (wrong != null) {
            text.append(" " + Quantity.share(wrong.share()) + " of its records name somebody else " + within(wrong.to())
                    + odds(wrong.odds()) + ".");
        }
        Channel.Mistake mistake = channel.mistakes();
        if (mistake != null) {
            text.append(" " + Quantity.share(mistake.share()) + " of " + mistake.kind() + " it takes for "
                    + mistake.takenFor() + ".");
        }
        Channel.MixUp mixUp = channel.mixesUp();
        if (mixUp != null) {
            text.append(" By mistake it writes " + mixUp.recordedAs() + " on a person "
                    + (mixUp.rate() == 1 ? "once" : Quantity.number(mixUp.rate()) + " times") + " a year.");
        }
        Channel.Malice malice = channel.malice();
        if (malice != null) {
            text.append(" Whoever commits " + malice.conduct() + " has somebody " + within(malice.to())
                    + " written down for " + malice.accusesOf() + ".");
        }
        return text.toString();
    }

    private static String within(Radius radius) {
        return "in the " + Keys.of(radius);
    }

    private static String odds(Map<String, Double> odds) {
        return odds.isEmpty() ? "" : " (" + RegimeSentences.odds(Trait.GROUP, odds) + ")";
    }

    private static String watchers(String name, Watchers watchers) {
        return "Watchers of " + name + ": " + Quantity.number(watchers.perNeighbourhood())
                + " for each neighbourhood. The channel sees only where one of them is, and each of them sees such a"
                + " share for themselves. They are sent anew " + Quantity.every(watchers.beatDays()) + ", "
                + ways(watchers) + ".";
    }

    private static String ways(Watchers watchers) {
        String counted = switch (watchers.counting()) {
            case LAST_BEAT -> "by how many records were made where since they were last sent";
            case ALL -> "by how many records were ever made where";
        };
        if (watchers.sentByRecords() == 0) {
            return "evenly round all neighbourhoods";
        }
        return watchers.sentByRecords() == 1
                ? "all " + counted
                : Quantity.share(watchers.sentByRecords()) + " of them " + counted
                        + ", the others evenly round all neighbourhoods";
    }

    private static String quota(String name, Quota quota) {
        return "Quota of " + name + ": " + Quantity.of(quota.records(), "record") + " from each neighbourhood in "
                + Quantity.of(quota.everyDays(), "day") + "; what is missing is made up on anybody as "
                + quota.recordedAs() + ".";
    }

    private static String claims(String name, Channel.FalseClaims claims) {
        return "False claims to " + name + ": whoever commits " + claims.conduct() + " has " + claims.claims()
                + " written down for themselves.";
    }
}
