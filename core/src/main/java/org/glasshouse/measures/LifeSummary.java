package org.glasshouse.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a life adds up to, in sentences.
final class LifeSummary {
    private final Life life;
    private final LifeSentences sentences;
    private final LifeCounts counts;
    private final RunDays days;
    private final List<Told> told = new ArrayList<>();

    private LifeSummary(Life life, LifeSentences sentences) {
        this.life = life;
        this.sentences = sentences;
        this.counts = life.counts();
        this.days = sentences.days();
    }

    static List<Told> of(Life life, LifeSentences sentences) {
        LifeSummary summary = new LifeSummary(life, sentences);
        summary.records();
        summary.points();
        summary.standing();
        summary.services();
        summary.redress();
        summary.others();
        summary.levels();
        if (summary.told.isEmpty()) {
            summary.say("Nothing that the model follows happened to this person in "
                    + LifeWords.amount(life.days(), "day") + ".");
        }
        return summary.told;
    }

    private void records() {
        if (counts.deeds() > 0) {
            long unseen = counts.deeds() - counts.deedsSeen();
            say("Did " + LifeWords.amount(counts.deeds(), "thing") + " that the model follows; "
                    + (unseen == counts.deeds()
                            ? "nobody saw any"
                            : Numbers.whole(counts.deedsSeen()) + (counts.deedsSeen() == 1 ? " was" : " were")
                                    + " seen")
                    + ".");
        }
        if (counts.records() > 0) {
            told.add(new Told(
                    LifeWords.amount(counts.records(), "record") + (counts.records() == 1 ? " was" : " were")
                            + " booked on this person" + wrong() + ".",
                    counts.wrongRecords() > 0));
        }
        if (counts.recordsDropped() > 0) {
            say("Officials dropped " + LifeWords.amount(counts.recordsDropped(), "record") + ".");
        }
        if (counts.falseAccusations() > 0) {
            say("Accused others falsely " + times(counts.falseAccusations()) + ".");
        }
    }

    private String wrong() {
        long wrong = counts.wrongRecords();
        if (wrong == 0) {
            return counts.records() == 1 ? ", of what they had done" : ", all of what they had done";
        }
        String causes = counts.wrongRecordsByCause().entrySet().stream()
                .map(each -> (wrong == 1 ? "" : Numbers.whole(each.getValue()) + " ") + each.getKey())
                .collect(Collectors.joining(", "));
        long points = counts.pointsByWrongRecords();
        return "; " + (wrong < counts.records() ? Numbers.whole(wrong) : wrong == 1 ? "it" : "all")
                + (wrong == 1 ? " was" : " were")
                + " of what they had not done (" + causes + ")"
                + (points == 0
                        ? ""
                        : " and " + (points < 0 ? "took " : "gave ") + LifeWords.amount(Math.abs(points), "point"));
    }

    private void points() {
        LifeCounts.PointsPath points = counts.points();
        if (points != null) {
            String lowest = points.lowest() == points.start()
                    ? "never fell below that"
                    : "were lowest at " + Numbers.whole(points.lowest()) + " on " + days.named(points.lowestDay());
            say("Points began at " + Numbers.whole(points.start()) + ", " + lowest + " and ended at "
                    + Numbers.whole(points.end()) + ".");
        }
        moved("Ties to contacts", counts.pointsThroughTies());
        moved("The stars of the household", counts.pointsThroughStars());
    }

    private void moved(String what, long points) {
        if (points != 0) {
            say(what + (points < 0 ? " took " : " gave ") + LifeWords.amount(Math.abs(points), "point") + ".");
        }
    }

    private void standing() {
        long fell = counts.grades().fell();
        long rose = counts.grades().rose();
        if (fell + rose > 0) {
            say("Fell to a worse grade " + times(fell) + " and rose to a better one " + times(rose) + ".");
        }
        life.byDay().forEach((day, events) -> {
            if (events.stream().anyMatch(LifeEvent::isWrongRecord)) {
                fellWithAWrongRecord(day, events);
            }
        });
        for (Map.Entry<String, Long> list : counts.daysListed().entrySet()) {
            say("Was on the " + list.getKey() + " on " + Numbers.whole(list.getValue()) + " of "
                    + LifeWords.amount(life.days(), "day") + ".");
        }
        if (counts.denounced() > 0) {
            say("Was shown in public " + times(counts.denounced()) + ".");
        }
        if (counts.honoured() > 0) {
            say("Was honoured in public " + times(counts.honoured()) + ".");
        }
    }

    private void fellWithAWrongRecord(int day, List<LifeEvent> events) {
        String fall = events.stream()
                .filter(event -> event.is("listed") || (event.is("grade") && event.change() < 0))
                .map(event -> (event.is("listed") ? "came onto the " : "fell to grade ") + event.name())
                .collect(Collectors.joining(" and "));
        if (!fall.isEmpty()) {
            told.add(new Told(
                    "On the day that this person " + fall + ", " + days.named(day) + ", a wrong record was booked"
                            + withoutIt(events) + ".",
                    true));
        }
    }

    /// How the day would have ended without its wrong records, where that is another grade and the scale took nothing.
    private String withoutIt(List<LifeEvent> events) {
        int wrong = events.stream()
                .filter(LifeEvent::isWrongRecord)
                .mapToInt(LifeEvent::change)
                .sum();
        for (LifeEvent event : events) {
            if (event.isPointsBy(LifeEvent.CLOSE) && wrong != 0) {
                String had = sentences.gradeInside(event.value(), event.day());
                String would = sentences.gradeInside(event.value() - wrong, event.day());
                return would.isEmpty() || would.equals(had)
                        ? ""
                        : "; without it the day would have ended with "
                                + LifeWords.amount(event.value() - (long) wrong, "point") + ", in grade " + would;
            }
        }
        return "";
    }

    private void services() {
        if (counts.denials() > 0) {
            say("Was denied a service " + times(counts.denials())
                    + (counts.minutesLost() == 0 ? "" : ", which cost " + LifeWords.hours(counts.minutesLost()))
                    + ".");
        }
        if (counts.favours() > 0) {
            say("Was granted a favour or given a gift " + times(counts.favours()) + ".");
        }
        if (counts.recordsExpired() > 0) {
            say(LifeWords.amount(counts.recordsExpired(), "record") + " ran out.");
        }
    }

    private void redress() {
        if (counts.recordsNoticed() > 0) {
            say("Heard of " + LifeWords.amount(counts.recordsNoticed(), "record") + " on them and appealed "
                    + times(counts.appeals()) + "."
                    + decided());
        }
    }

    private String decided() {
        long struck = counts.recordsStruck();
        long upheld = counts.recordsUpheld();
        if (struck + upheld == 0) {
            return "";
        }
        return " Reviews struck " + LifeWords.amount(struck, "record")
                + (counts.pointsByReviews() == 0
                        ? ""
                        : ", which gave back " + LifeWords.amount(counts.pointsByReviews(), "point") + ",")
                + " and let " + Numbers.whole(upheld) + " stand.";
    }

    private void others() {
        if (counts.denunciationsSeen() > 0) {
            say("Saw " + LifeWords.amount(counts.denunciationsSeen(), "denunciation") + " of others.");
        }
    }

    private void levels() {
        List<String> levels = new ArrayList<>();
        level("strain", counts.mostStrain(), levels);
        level("fear", counts.mostFear(), levels);
        level("isolation", counts.mostIsolation(), levels);
        if (!levels.isEmpty()) {
            say("At the most, on a scale to 255: " + String.join(", ", levels) + ".");
        }
    }

    private static void level(String name, int most, List<String> levels) {
        if (most > 0) {
            levels.add(name + " " + most);
        }
    }

    private static String times(long number) {
        return number == 0 ? "never" : number == 1 ? "once" : number == 2 ? "twice" : Numbers.whole(number) + " times";
    }

    private void say(String sentence) {
        told.add(Told.plain(sentence));
    }
}
