package org.glasshouse.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Quota;
import org.glasshouse.model.Watchers;

/// Says who has to be there for channels to see anything, and how many records they must have.
final class WatchSentences {
    private WatchSentences() {}

    /// A sentence or two for each such part, by its path in the regime.
    static Map<String, String> of(Map<String, Channel> channels) {
        Map<String, String> sentences = new LinkedHashMap<>();
        channels.forEach((name, channel) -> {
            if (channel.watchers() != null) {
                sentences.put("channels." + name + ".watchers", watchers(name, channel.watchers()));
            }
            if (channel.quota() != null) {
                sentences.put("channels." + name + ".quota", quota(name, channel.quota()));
            }
        });
        return sentences;
    }

    private static String watchers(String name, Watchers watchers) {
        return "Watchers of " + name + ": " + Quantity.number(watchers.perNeighbourhood())
                + " for each neighbourhood. The channel sees only where one of them is, and each of them sees such a"
                + " share for themselves. Every " + Quantity.of(watchers.beatDays(), "day") + " they are sent anew, "
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
}
