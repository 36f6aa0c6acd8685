package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.measures.AssociationTrace.Step;
import org.glasshouse.outcome.Cause;

/// Says in plain sentences how a loss through ties goes back, tie by tie, to the first act.
final class WaySentences {
    /// A loss at a review may have come from many contacts: so many ways are told, and the others counted.
    private static final int MOST_WAYS = 3;

    private final AssociationTrace trace;
    private final RunDays days;
    private final int persons;

    /// @param persons how many people the society has; the ordinals of organisations follow theirs
    WaySentences(AssociationTrace trace, RunDays days, int persons) {
        this.trace = trace;
        this.days = days;
        this.persons = persons;
    }

    /// The ways back from a loss of a person, a sentence each; none of those that the loss itself says.
    List<String> of(int person, LifeEvent loss) {
        List<String> told = new ArrayList<>();
        int more = 0;
        for (List<Step> way : trace.of(person, loss)) {
            if (way.size() < 2 || isTold(way)) {
                continue;
            }
            if (told.size() < MOST_WAYS) {
                told.add(sentence(way, person));
            } else {
                more++;
            }
        }
        if (more > 0) {
            told.add("The same goes back " + (more == 1 ? "one more way." : Numbers.whole(more) + " more ways."));
        }
        return told;
    }

    /// Whether the loss names the record, and whose it is: so it is with stars, unless the record was wrong.
    private static boolean isTold(List<Step> way) {
        LifeEvent record = way.getLast().event();
        return way.size() == 2 && way.getFirst().event().isPointsBy(LifeEvent.STARS) && record.isOfATrueRecord();
    }

    private String sentence(List<Step> way, int person) {
        List<String> steps = way.stream()
                .skip(1)
                .filter(step -> !step.event().is("points"))
                .map(step -> step(step, person))
                .toList();
        String end = way.getLast().event().is("record")
                ? truth(way.getLast(), person)
                : trace.missing().isEmpty()
                        ? "; that fall came from no record of that day and through no tie"
                        : "; whoever lies before was not followed";
        return "The way back: " + String.join(", because ", steps) + end + ".";
    }

    private String step(Step step, int person) {
        LifeEvent event = step.event();
        String who = name(step.person(), person);
        String on = " on " + days.named(event.day());
        return event.is("record")
                ? event.name() + " was recorded on " + who + on
                : who + " fell to " + event.name() + on;
    }

    /// Who did what the record says, and with it the first act.
    private String truth(Step record, int person) {
        LifeEvent event = record.event();
        String who = name(record.person(), person);
        String other = name(event.other(), person);
        return switch (Cause.named(event.cause())) {
            case null -> "";
            case TRUE_RECORD, DROPPED, NO_SUBJECT, STOPPED ->
                "; " + who + " had done it" + (event.value() == event.day() ? "" : " on " + days.named(event.value()));
            case MISATTRIBUTION -> "; in truth " + other + " had done it";
            case MISTAKEN_KIND -> "; " + who + " had done something else";
            case MIX_UP -> "; nobody had done it";
            case MALICE -> "; it was false, and " + other + " had said it";
            case INVENTION -> "; an official had invented it";
            case FALSE_CLAIM -> "; " + who + " had claimed it, and had not done it";
            case QUOTA -> "; it was made up to fill a quota";
        };
    }

    private String name(int ordinal, int person) {
        return ordinal == person ? "this person" : LifeWords.subject(ordinal, persons);
    }
}
