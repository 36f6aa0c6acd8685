package org.glasshouse.measures;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// What a life adds up to.
///
/// @param deeds what the person did, seen or not
/// @param deedsSeen of these, those that some channel saw
/// @param records records booked on the person
/// @param wrongRecords of these, records of what the person had not done
/// @param wrongRecordsByCause the same by cause
/// @param pointsByWrongRecords points that wrong records gave, before clamping
/// @param recordsDropped records of the person's deeds, mix-ups and accusations that officials dropped
/// @param falseAccusations how often the person accused somebody falsely
/// @param points points at the start, the lowest and at the end; null if the person has none
/// @param pointsThroughTies points that came through ties, before clamping
/// @param pointsThroughStars points that came through the household's stars, before clamping
/// @param recordsExpired records that ran out
/// @param recordsNoticed records that cost the person something and of which they heard
/// @param appeals how often the person appealed against a record
/// @param recordsStruck records on the person that a review struck
/// @param recordsUpheld records on the person that a review let stand
/// @param pointsByReviews points that struck records gave back, before clamping
/// @param grades how often the grade fell and rose
/// @param daysListed days at whose close the person was on a list, by list
/// @param denials services asked for and denied
/// @param minutesLost what substitutes cost
/// @param favours services granted and gifts given
/// @param denounced how often the person was shown in public
/// @param denunciationsSeen how many denunciations of others the person saw
/// @param honoured how often the person was honoured in public
/// @param honoursSeen how many honours of others the person saw
/// @param mostStrain the highest strain reached, to 255
/// @param mostFear the highest fear reached, to 255
/// @param mostIsolation the highest isolation reached, to 255
public record LifeCounts(
        long deeds,
        long deedsSeen,
        long records,
        long wrongRecords,
        Map<String, Long> wrongRecordsByCause,
        long pointsByWrongRecords,
        long recordsDropped,
        long falseAccusations,
        @Nullable PointsPath points,
        long pointsThroughTies,
        long pointsThroughStars,
        long recordsExpired,
        long recordsNoticed,
        long appeals,
        long recordsStruck,
        long recordsUpheld,
        long pointsByReviews,
        Grades grades,
        Map<String, Long> daysListed,
        long denials,
        long minutesLost,
        long favours,
        long denounced,
        long denunciationsSeen,
        long honoured,
        long honoursSeen,
        int mostStrain,
        int mostFear,
        int mostIsolation) {
    /// Where points began, how low they got and on which day for the first time, and where they ended.
    public record PointsPath(int start, int lowest, int lowestDay, int end) {}

    /// How often the grade fell and rose.
    public record Grades(long fell, long rose) {}

    static LifeCounts of(Life life) {
        return new LifeCounts(
                count(life, event -> event.is("conduct")),
                count(life, event -> event.is("conduct") && !event.isUnseen()),
                count(life, event -> event.is("record")),
                count(life, LifeEvent::isWrongRecord),
                wrongByCause(life),
                sum(life, LifeEvent::isWrongRecord, LifeEvent::change),
                count(life, event -> event.is("dropped")),
                count(life, event -> event.is("accused")),
                points(life),
                sum(life, event -> event.isPointsBy(LifeEvent.ASSOCIATION), LifeEvent::change),
                sum(life, event -> event.isPointsBy(LifeEvent.STARS), LifeEvent::change),
                count(life, event -> event.isPointsBy(LifeEvent.EXPIRY)),
                count(life, event -> event.is("noticed")),
                count(life, event -> event.is("appealed")),
                count(life, event -> event.is("struck")),
                count(life, event -> event.is("upheld")),
                sum(life, event -> event.is("struck"), LifeEvent::change),
                new Grades(
                        count(life, event -> event.is("grade") && event.change() < 0),
                        count(life, event -> event.is("grade") && event.change() > 0)),
                daysListed(life),
                count(life, LifeEvent::isDenial),
                sum(life, LifeEvent::isDenial, LifeEvent::value),
                count(life, event -> event.is("granted") || event.is("given")),
                count(life, event -> event.is("denounced")),
                sum(life, event -> event.is("witnessed"), LifeEvent::value),
                count(life, event -> event.is("honoured")),
                sum(life, event -> event.is("witnessed-honour"), LifeEvent::value),
                most(life, "strain"),
                most(life, "fear"),
                most(life, "isolation"));
    }

    private static long count(Life life, Predicate<LifeEvent> which) {
        return life.events().stream().filter(which).count();
    }

    private static long sum(Life life, Predicate<LifeEvent> which, ToLongFunction<LifeEvent> amount) {
        return life.events().stream().filter(which).mapToLong(amount).sum();
    }

    private static int most(Life life, String level) {
        return life.events().stream()
                .filter(event -> event.is(level))
                .mapToInt(LifeEvent::value)
                .max()
                .orElse(0);
    }

    private static Map<String, Long> wrongByCause(Life life) {
        Map<String, Long> byCause = new TreeMap<>();
        life.events().stream()
                .filter(LifeEvent::isWrongRecord)
                .forEach(record -> byCause.merge(record.cause(), 1L, Long::sum));
        return byCause;
    }

    private static @Nullable PointsPath points(Life life) {
        PointsPath path = null;
        for (LifeEvent event : life.events()) {
            if (event.is("start") && event.cause().isEmpty()) {
                path = new PointsPath(event.value(), event.value(), event.day(), event.value());
            } else if (path != null && (event.isPointsBy(LifeEvent.CLOSE) || event.isPointsBy(LifeEvent.CLEARED))) {
                boolean lower = event.value() < path.lowest;
                path = new PointsPath(
                        path.start,
                        lower ? event.value() : path.lowest,
                        lower ? event.day() : path.lowestDay,
                        event.value());
            }
        }
        return path;
    }

    private static Map<String, Long> daysListed(Life life) {
        Map<String, Long> days = new TreeMap<>();
        Map<String, Integer> since = new TreeMap<>();
        for (LifeEvent event : life.events()) {
            if (event.is("listed")) {
                since.put(event.name(), event.day());
            } else if (event.is("left-list")) {
                Integer entered = since.remove(event.name());
                if (entered != null) {
                    days.merge(event.name(), (long) event.day() - entered, Long::sum);
                }
            }
        }
        since.forEach((list, entered) -> days.merge(list, (long) life.days() - entered, Long::sum));
        return days;
    }
}
