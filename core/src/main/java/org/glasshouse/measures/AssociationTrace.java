package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.glasshouse.outcome.Table;

/// How somebody came to pay for another: from the loss, tie by tie, back to the record with which it began.
///
/// Reads the table `panel` of one replicate. A way goes on as far as everybody on it is in the panel; whom it
/// led to beyond that is in [#missing].
public final class AssociationTrace {
    private final Map<Integer, List<LifeEvent>> lives = new HashMap<>();
    private final SortedSet<Integer> missing = new TreeSet<>();

    /// Traces among the people of a panel.
    public AssociationTrace(Table panel) {
        int person = panel.column("person");
        for (int row = 0; row < panel.rows(); row++) {
            lives.computeIfAbsent((int) panel.value(person, row), any -> new ArrayList<>())
                    .add(LifeEvent.of(panel, row));
        }
    }

    /// One step of the way back.
    ///
    /// @param person ordinal of whom it happened to
    /// @param event `points` for a loss through a tie or the household's stars, `grade` for a fall, `record` for
    ///     what was booked at the beginning
    public record Step(int person, LifeEvent event) {}

    /// The ways back from every loss that a person met through ties or stars on a day; empty where there was none.
    public List<List<Step>> of(int person, int day) {
        return life(person).stream()
                .filter(event -> event.day() == day && isLossThroughTies(event))
                .flatMap(loss -> of(person, loss).stream())
                .toList();
    }

    /// The ways back from one loss: one for each contact or record that it came from.
    ///
    /// A way ends early where a fall on it came from neither a record nor a tie, such as an amendment, and where
    /// somebody on it isn't in the panel.
    public List<List<Step>> of(int person, LifeEvent loss) {
        List<List<Step>> ways = new ArrayList<>();
        for (Step origin : origins(person, loss)) {
            List<Step> way = new ArrayList<>();
            way.add(new Step(person, loss));
            follow(origin, way);
            ways.add(List.copyOf(way));
        }
        return ways.isEmpty() ? List.of(List.of(new Step(person, loss))) : ways;
    }

    /// Whom ways led to that are not in the panel, so far.
    public SortedSet<Integer> missing() {
        return Collections.unmodifiableSortedSet(missing);
    }

    /// Whether points were lost through ties or the household's stars.
    public static boolean isLossThroughTies(LifeEvent event) {
        boolean throughTies = event.isPointsBy(LifeEvent.ASSOCIATION) || event.isPointsBy(LifeEvent.FURTHER);
        boolean throughHousehold = event.isPointsBy(LifeEvent.STARS) || event.isPointsBy(LifeEvent.HOUSEHOLD);
        return (throughTies || throughHousehold) && event.change() < 0;
    }

    private List<LifeEvent> life(int person) {
        List<LifeEvent> life = lives.get(person);
        if (life == null) {
            missing.add(person);
            return List.of();
        }
        return life;
    }

    /// From a fall or a record on; whatever lies before a fall lies on its day.
    private void follow(Step step, List<Step> way) {
        way.add(step);
        if (step.event.is("record")) {
            return;
        }
        int person = step.person;
        int day = step.event.day();
        for (LifeEvent event : life(person)) {
            if (event.day() == day && event.is("record") && event.change() < 0) {
                way.add(new Step(person, event));
                return;
            }
        }
        for (LifeEvent event : life(person)) {
            if (event.day() == day && isLossThroughTies(event)) {
                way.add(new Step(person, event));
                List<Step> origins = origins(person, event);
                if (!origins.isEmpty()) {
                    follow(origins.getFirst(), way);
                }
                return;
            }
        }
    }

    /// What a loss came from: falls of contacts, records on them, or records on the household.
    private List<Step> origins(int person, LifeEvent loss) {
        if (loss.isPointsBy(LifeEvent.STARS)) {
            return starsLost(person, loss);
        }
        if (loss.isPointsBy(LifeEvent.HOUSEHOLD)) {
            return answeredFor(loss);
        }
        if (loss.other() >= 0) {
            return passedOn(loss.other(), loss);
        }
        List<Step> falls = new ArrayList<>();
        lowContacts(person, loss).forEach((contact, day) -> falls.addAll(fall(contact, day)));
        return falls;
    }

    /// The record for which the household answers, if it was booked on the day: what ran out or was struck wasn't.
    private List<Step> answeredFor(LifeEvent loss) {
        return life(loss.other()).stream()
                .filter(event -> event.is("record") && event.day() == loss.day() && event.isOfOneRecordWith(loss))
                .limit(1)
                .map(event -> new Step(loss.other(), event))
                .toList();
    }

    /// The records of the day before that took the stars.
    private List<Step> starsLost(int person, LifeEvent loss) {
        List<Step> records = new ArrayList<>();
        for (LifeEvent star : life(person)) {
            if (star.is("star")
                    && star.day() == loss.day() - 1
                    && star.value() == loss.value()
                    && star.change() < 0
                    && !star.cause().equals("struck")) {
                int recorded = star.other() < 0 ? person : star.other();
                life(recorded).stream()
                        .filter(event -> event.is("record")
                                && event.day() == star.day()
                                && event.isOfOneRecordWith(star)
                                && event.cause().equals(star.cause()))
                        .findFirst()
                        .ifPresent(record -> records.add(new Step(recorded, record)));
            }
        }
        return records;
    }

    /// The fall or the record that a contact passed on by a rule; the loss says on which day.
    private List<Step> passedOn(int contact, LifeEvent loss) {
        LifeEvent latestRecord = null;
        for (LifeEvent event : life(contact)) {
            if (event.day() != loss.value()) {
                continue;
            }
            if (event.is("record")) {
                latestRecord = event;
            }
            if (event.is("passed-on") && event.name().equals(loss.name())) {
                boolean ofRecord = event.cause().equals("record");
                // A record stands right before the word that it was passed on.
                return ofRecord && latestRecord != null
                        ? List.of(new Step(contact, latestRecord))
                        : fall(contact, loss.value());
            }
        }
        return List.of();
    }

    /// The contacts who counted at a review, with the day on which each came below the grade.
    private Map<Integer, Integer> lowContacts(int person, LifeEvent loss) {
        Map<Integer, Integer> low = new LinkedHashMap<>();
        for (LifeEvent event : life(person)) {
            if (event.day() <= loss.day()
                    && event.is("low-contact")
                    && event.name().equals(loss.name())) {
                if (event.change() > 0) {
                    low.put(event.other(), event.value());
                } else {
                    low.remove(event.other());
                }
            }
        }
        return low;
    }

    private List<Step> fall(int person, int day) {
        return life(person).stream()
                .filter(event -> event.day() == day && event.is("grade") && event.change() < 0)
                .map(event -> new Step(person, event))
                .limit(1)
                .toList();
    }
}
