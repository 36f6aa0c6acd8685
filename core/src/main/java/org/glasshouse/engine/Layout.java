package org.glasshouse.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.model.Channel;
import org.glasshouse.model.Epoch;
import org.glasshouse.model.Official;
import org.glasshouse.model.Regime;
import org.glasshouse.outcome.Cause;

/// What the tables of all epochs share, so that a number means the same before and after an amendment: the numbers of
/// rules, the ceilings of mix-ups and inventions, and whether records are kept and can be struck.
final class Layout {
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Double> mixUpCeilings = new HashMap<>();
    private final Map<String, Double> inventionCeilings = new HashMap<>();
    /// Channels whose records are counted place by place.
    private final List<String> counted = new ArrayList<>();

    private final List<Epoch> epochs;
    private final boolean keepsRecords;
    private final boolean strikesRecords;
    private final boolean weighsRecords;

    Layout(List<Epoch> epochs) {
        this.epochs = epochs;
        for (Epoch epoch : epochs) {
            epoch.regime().channels().forEach((name, channel) -> {
                if ((channel.watchers() != null || channel.quota() != null) && !counted.contains(name)) {
                    counted.add(name);
                }
                Channel.MixUp mixUp = channel.mixesUp();
                if (mixUp != null && mixUp.rate() > 0) {
                    mixUpCeilings.merge(name, Channel.MixUp.ceiling(mixUp.power()), Math::max);
                }
            });
            epoch.regime().officials().forEach((name, official) -> {
                Official.Invention invents = official.invents();
                if (invents != null && invents.rate() > 0) {
                    inventionCeilings.merge(name, Channel.MixUp.ceiling(invents.power()), Math::max);
                }
            });
        }
        this.strikesRecords =
                epochs.stream().anyMatch(epoch -> epoch.inForce().redress().review() != null);
        this.weighsRecords = epochs.stream().map(Epoch::inForce).anyMatch(Layout::weighs);
        this.keepsRecords = (weighsRecords && strikesRecords)
                || epochs.stream().anyMatch(epoch -> epoch.inForce().redress().expiryDays() != null);
    }

    /// The number of the rule for a channel's records of a kind; a new one comes last.
    int numberOf(String channel, String kind) {
        Rule rule = new Rule(channel, kind);
        int number = rules.indexOf(rule);
        if (number < 0) {
            number = rules.size();
            if (number == News.MOST_RULES / Cause.BOOKED) {
                throw new IllegalArgumentException(channel + ": too many channels and kinds");
            }
            rules.add(rule);
        }
        return number;
    }

    /// The rules that some epoch needs, by number.
    List<Rule> rules() {
        return List.copyOf(rules);
    }

    /// The most that the chance of a channel's mix-ups can be on any day of any epoch; 0 where it makes none.
    double mixUpCeiling(String channel) {
        return mixUpCeilings.getOrDefault(channel, 0.0);
    }

    /// The most that the chance of an official's inventions can be on any day of any epoch; 0 where there are none.
    double inventionCeiling(String official) {
        return inventionCeilings.getOrDefault(official, 0.0);
    }

    /// The number of a channel among those whose records are counted place by place, or -1.
    int counted(String channel) {
        return counted.indexOf(channel);
    }

    /// How many such channels there are.
    int countedChannels() {
        return counted.size();
    }

    /// The first day of those up to a day on all of which a channel must have so many records.
    int quotaSince(String name, int epochFromDay) {
        int since = epochFromDay;
        boolean before = false;
        for (Epoch epoch : epochs) {
            Channel channel = epoch.inForce().channels().get(name);
            boolean asked = channel != null && channel.quota() != null;
            if (epoch.fromDay() <= epochFromDay && asked && !before) {
                since = epoch.fromDay();
            }
            before = asked;
        }
        return since;
    }

    /// Whether records run out in any epoch, so that all must be kept.
    boolean keepsRecords() {
        return keepsRecords;
    }

    /// Whether records can be struck in any epoch, so that what holds people on lists must be known.
    boolean strikesRecords() {
        return strikesRecords;
    }

    private static boolean weighs(Regime regime) {
        return regime.escalation() != null
                || regime.officials().values().stream().anyMatch(official -> official.spread() > 0);
    }

    /// Whether two records of a kind may give different points in any epoch, so that each must be kept with its own.
    boolean weighsRecords() {
        return weighsRecords;
    }

    /// A channel's records of a kind.
    record Rule(String channel, String kind) {}
}
