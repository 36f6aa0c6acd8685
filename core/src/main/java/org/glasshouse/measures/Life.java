package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.glasshouse.outcome.Table;

/// The life of one generated person in one replicate, event by event, as the table `panel` has it.
///
/// @param person ordinal of the person
/// @param days number of days lived
/// @param events what happened, in order
public record Life(int person, int days, List<LifeEvent> events) {
    public Life {
        events = List.copyOf(events);
    }

    /// The life of a person in the `panel` of one replicate; without events if the person isn't in it.
    public static Life of(Table panel, int person, int days) {
        int column = panel.column("person");
        List<LifeEvent> events = new ArrayList<>();
        for (int row = 0; row < panel.rows(); row++) {
            if (panel.value(column, row) == person) {
                events.add(LifeEvent.of(panel, row));
            }
        }
        return new Life(person, days, events);
    }

    /// Of the lives in the `panel` of one replicate, the one that the regime moved most often: by wrong records,
    /// denials,
    /// grades and lists; of equals the first. Empty where the panel is.
    public static Optional<Life> mostMoved(Table panel, int days) {
        SortedMap<Integer, Integer> moves = new TreeMap<>();
        int column = panel.column("person");
        for (int row = 0; row < panel.rows(); row++) {
            moves.merge((int) panel.value(column, row), LifeEvent.of(panel, row).movesStanding() ? 1 : 0, Integer::sum);
        }
        return moves.entrySet().stream()
                .reduce((most, next) -> next.getValue() > most.getValue() ? next : most)
                .map(most -> of(panel, most.getKey(), days));
    }

    /// The events by day; days without any are left out.
    public SortedMap<Integer, List<LifeEvent>> byDay() {
        SortedMap<Integer, List<LifeEvent>> byDay = new TreeMap<>();
        for (LifeEvent event : events) {
            byDay.computeIfAbsent(event.day(), day -> new ArrayList<>()).add(event);
        }
        return Collections.unmodifiableSortedMap(byDay);
    }

    /// What the events add up to.
    public LifeCounts counts() {
        return LifeCounts.of(this);
    }
}
