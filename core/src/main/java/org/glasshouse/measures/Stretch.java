package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What a stretch of days adds up to, in a sentence.
final class Stretch {
    private final List<LifeEvent> events;
    private final List<String> parts = new ArrayList<>();

    private Stretch(List<LifeEvent> events) {
        this.events = events;
    }

    /// The sentence, from lower case on; empty if nothing but small print happened.
    static String of(List<LifeEvent> events) {
        Stretch stretch = new Stretch(events);
        stretch.deeds();
        stretch.records();
        stretch.points();
        stretch.redress();
        stretch.services();
        stretch.others();
        stretch.levels();
        return String.join("; ", stretch.parts);
    }

    private void deeds() {
        counted(LifeEvent::isUnseen, "deed", "that nobody saw");
        counted(event -> event.is("conduct") && !event.isUnseen(), "deed", "that somebody saw");
    }

    private void records() {
        List<LifeEvent> records = of(event -> event.is("record"));
        if (!records.isEmpty()) {
            say(LifeWords.amount(records.size(), "record") + " booked (" + names(records) + "), "
                    + LifeWords.points(change(records)));
        }
        counted(event -> event.is("dropped"), "record", "dropped by officials");
        counted(
                event -> event.is("not-booked"),
                "record",
                "not booked, for the regime does not concern whom it was on");
        counted(event -> event.is("accused"), "false accusation", "made");
    }

    private void points() {
        moved(LifeEvent.ASSOCIATION, "through ties");
        moved(LifeEvent.FURTHER, "through contacts of contacts");
        moved(LifeEvent.HOUSEHOLD, "for records of the household");
        moved(LifeEvent.STARS, "through household stars");
        List<LifeEvent> expired = of(event -> event.isPointsBy(LifeEvent.EXPIRY));
        if (!expired.isEmpty()) {
            say(LifeWords.amount(expired.size(), "record") + " ran out (" + names(expired) + "), "
                    + LifeWords.points(change(expired)));
        }
    }

    private void redress() {
        counted(event -> event.is("noticed"), "record", "heard of");
        counted(event -> event.is("appealed"), "appeal", "lodged");
    }

    private void moved(String cause, String how) {
        List<LifeEvent> moved = of(event -> event.isPointsBy(cause));
        if (!moved.isEmpty()) {
            say(LifeWords.points(change(moved)) + " " + how);
        }
    }

    private void services() {
        List<LifeEvent> denials = of(LifeEvent::isDenial);
        if (!denials.isEmpty()) {
            long minutes = denials.stream().mapToLong(LifeEvent::value).sum();
            say(LifeWords.amount(denials.size(), "denial") + " (" + names(denials) + ")"
                    + (minutes == 0 ? "" : ", " + LifeWords.hours(minutes) + " lost"));
        }
        counted(event -> event.is("priced"), "surcharge", "paid");
        counted(event -> event.is("delayed"), "delay", "suffered");
        counted(event -> event.is("granted"), "favour", "granted");
        counted(event -> event.is("discounted"), "discount", "granted");
        counted(event -> event.is("hastened"), "priority", "granted");
        counted(event -> event.is("given"), "gift", "received");
    }

    private void others() {
        saw("witnessed", "denunciation");
        saw("witnessed-honour", "honour");
    }

    private void saw(String event, String what) {
        long seen =
                of(each -> each.is(event)).stream().mapToLong(LifeEvent::value).sum();
        if (seen > 0) {
            say("saw " + LifeWords.amount(seen, what));
        }
    }

    private void levels() {
        Map<String, Integer> most = new TreeMap<>();
        Integer points = null;
        for (LifeEvent event : events) {
            if (event.isLevel()) {
                most.merge(event.event(), event.value(), Math::max);
            } else if (event.isPointsBy(LifeEvent.CLOSE)) {
                points = event.value();
            }
        }
        if (points != null) {
            say(LifeWords.amount(points, "point") + " at the end");
        }
        most.forEach((level, value) -> say(level + " up to " + value));
    }

    private void counted(Predicate<LifeEvent> which, String noun, String what) {
        List<LifeEvent> these = of(which);
        if (!these.isEmpty()) {
            say(LifeWords.amount(these.size(), noun) + " " + what + " (" + names(these) + ")");
        }
    }

    /// `dedicated-work 3, quarrelling`: the most frequent first.
    private static String names(List<LifeEvent> events) {
        Map<String, Long> counts =
                events.stream().collect(Collectors.groupingBy(LifeEvent::name, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(each -> each.getKey() + (each.getValue() == 1 ? "" : " " + Numbers.whole(each.getValue())))
                .collect(Collectors.joining(", "));
    }

    private List<LifeEvent> of(Predicate<LifeEvent> which) {
        return events.stream().filter(which).toList();
    }

    private static long change(List<LifeEvent> events) {
        return events.stream().mapToLong(LifeEvent::change).sum();
    }

    private void say(String part) {
        parts.add(part);
    }
}
