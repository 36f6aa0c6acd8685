package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glasshouse.model.Amendment;
import org.glasshouse.model.Epoch;
import org.glasshouse.model.Regime;
import org.glasshouse.model.Scenario;
import org.glasshouse.outcome.Cause;

/// Which rules of a regime made an event, by their paths in it.
final class LifeRules {
    private final Scenario scenario;

    LifeRules(Scenario scenario) {
        this.scenario = scenario;
    }

    /// The regime as its amendments have made it by a day.
    Regime on(int day) {
        return epoch(day).regime();
    }

    private Epoch epoch(int day) {
        Epoch latest = scenario.epochs().getFirst();
        for (Epoch epoch : scenario.epochs()) {
            latest = epoch.fromDay() <= day ? epoch : latest;
        }
        return latest;
    }

    /// The path at which the number of a rule stands on a day: that of the last amendment that has
    /// changed it, if any.
    String inForce(String rule, int day) {
        String path = rule;
        long since = Long.MIN_VALUE;
        for (Map.Entry<String, Amendment> each : scenario.regime().amendments().entrySet()) {
            long from = each.getValue().on().dayOf(scenario.file().horizon());
            if (from <= day
                    && from >= since
                    && each.getValue().change().values().containsKey(rule)) {
                path = "amendments." + each.getKey() + ".change." + rule;
                since = from;
            }
        }
        return path;
    }

    /// The paths of the rules behind an event, the nearest first; none for what people do of themselves.
    List<String> of(LifeEvent event) {
        List<String> rules = written(event);
        rules.removeIf(String::isEmpty);
        rules.replaceAll(rule -> inForce(rule, event.day()));
        return List.copyOf(rules);
    }

    private List<String> written(LifeEvent event) {
        List<String> rules = new ArrayList<>();
        switch (event.event()) {
            case "conduct" -> ofConduct(event, rules);
            case "record" -> {
                rules.add(deed(event));
                rules.add(on(event.day()).limits().proportional() ? "limits.proportional" : "");
                rules.add(error(event));
            }
            case "dropped" -> rules.add(official(event));
            case "stopped" -> rules.add("redress.human-review");
            case "not-booked" -> rules.add(on(event.day()).points() == null ? "lists" : "points.subject");
            case "accused" -> rules.add(error(event));
            case "star" -> rules.add("household-stars.categories");
            case "torn-down", "put-up" -> rules.add("household-stars.torn-down");
            case "points" -> rules.add(pointsBy(event));
            case "dimension" -> rules.add("points.dimensions." + event.name());
            case "grade" -> rules.add("grades." + event.name());
            case "passed-on", "passed-further", "low-contact" -> rules.add("association." + event.name());
            case "listed", "stay-extended", "left-list" -> rules.add("lists." + event.name());
            case "noticed" -> rules.add("redress.notice");
            case "appealed" -> rules.add("redress.appeal");
            case "struck", "upheld" -> rules.add("redress.review");
            case "denied", "substituted", "priced", "delayed", "granted", "discounted", "hastened" ->
                rules.add("consequences." + event.cause());
            case "denounced", "honoured" -> rules.add("consequences." + event.name());
            default -> {
                // Levels and what people see follow from other events.
            }
        }
        return rules;
    }

    private static void ofConduct(LifeEvent event, List<String> rules) {
        if (!event.isUnseen()) {
            rules.add("channels." + event.channel());
            if (event.other() >= 0) {
                rules.add("channels." + event.channel() + ".misattributes");
            }
        }
    }

    /// The rule that gives points for a kind of conduct.
    private String deed(LifeEvent record) {
        return on(record.day()).deeds().containsKey(record.name()) ? "deeds." + record.name() : "";
    }

    /// The rule by which a channel errs, for a record or an accusation.
    String error(LifeEvent event) {
        String channel = "channels." + event.channel();
        return switch (Cause.named(event.cause())) {
            case null -> channel;
            case TRUE_RECORD, DROPPED, NO_SUBJECT, STOPPED -> channel;
            case MISATTRIBUTION -> channel + ".misattributes";
            case MISTAKEN_KIND -> channel + ".mistakes";
            case MIX_UP -> channel + ".mixes-up";
            case MALICE -> channel + ".malice";
            case QUOTA -> channel + ".quota";
            case FALSE_CLAIM -> channel + ".false-claims";
            case INVENTION -> "officials." + inventor(event) + ".invents";
        };
    }

    /// The name of the first official who invents such records; empty if there is none.
    String inventor(LifeEvent record) {
        return on(record.day()).officials().entrySet().stream()
                .filter(each -> each.getValue().invents() != null
                        && each.getValue().invents().channel().equals(record.channel())
                        && each.getValue().invents().recordedAs().equals(record.name()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /// The official who dropped a record.
    String official(LifeEvent dropped) {
        return "officials." + officialName(dropped);
    }

    /// The name of the official who dropped a record.
    String officialName(LifeEvent dropped) {
        List<String> officials =
                List.copyOf(epoch(dropped.day()).inForce().officials().keySet());
        return dropped.value() < officials.size() ? officials.get(dropped.value()) : "an official";
    }

    private static String pointsBy(LifeEvent event) {
        return switch (event.cause()) {
            case LifeEvent.ASSOCIATION, LifeEvent.FURTHER -> "association." + event.name();
            case LifeEvent.HOUSEHOLD -> "household-liability";
            case LifeEvent.STARS -> "household-stars.points-for-a-star";
            case LifeEvent.EXPIRY -> "redress.expiry-days";
            case LifeEvent.BONUS -> "bonuses." + event.name();
            case LifeEvent.LIST -> "lists." + event.name() + ".points";
            case LifeEvent.FADED -> "points.half-life-days";
            default -> "";
        };
    }
}
